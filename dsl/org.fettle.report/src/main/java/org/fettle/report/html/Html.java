/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.html;

/** Text made fit for HTML. */
public final class Html {
    private Html() {
    }

    /** Text as it may stand between tags and in attributes; characters that HTML does not allow become a mark. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(c);
                default -> out.append(c < ' ' || Character.isSurrogate(c) && !paired(text, i) ? '\ufffd' : c);
            }
        }
        return out.toString();
    }

    private static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
