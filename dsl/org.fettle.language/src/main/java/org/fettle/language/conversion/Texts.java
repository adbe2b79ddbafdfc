/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.conversion;

/** Quoted texts: {@code \" \\ \n \t} are escapes; a backslash before anything else stands for itself. */
public final class Texts {

    private Texts() {
    }

    /**
     * @param quoted a text as in a file, with its quotes (the last one may be missing while it is being typed)
     * @return the text meant
     */
    public static String unquote(String quoted) {
        int end = quoted.length() > 1 && quoted.endsWith("\"") ? quoted.length() - 1 : quoted.length();
        StringBuilder text = new StringBuilder(end);
        for (int i = 1; i < end; i++) {
            char c = quoted.charAt(i);
            char next = c == '\\' && i + 1 < end ? quoted.charAt(i + 1) : 0;
            int escape = next == 0 ? -1 : "\"\\nt".indexOf(next);
            if (escape < 0) {
                text.append(c);
            } else {
                text.append("\"\\\n\t".charAt(escape));
                i++;
            }
        }
        return text.toString();
    }

    /**
     * @param text any text
     * @return how it is written in a file, with quotes and escapes
     */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\"\\\n\t".indexOf(c);
            if (escape < 0) {
                quoted.append(c);
            } else {
                quoted.append('\\').append("\"\\nt".charAt(escape));
            }
        }
        return quoted.append('"').toString();
    }
}
