/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

/** Makes lines remarks, and remarks lines again. */
public final class Comments {
    private static final String MARK = "//";

    private Comments() {
    }

    /**
     * Whole lines with their remark marks put in or taken out: out when every line that is not blank has one.
     *
     * @param lines one or more whole lines, with their line breaks
     */
    public static String toggle(String lines) {
        String[] all = lines.split("(?<=\n)", -1);
        boolean remarks = true;
        int column = Integer.MAX_VALUE;
        for (String line : all) {
            if (!line.isBlank()) {
                remarks &= line.stripLeading().startsWith(MARK);
                column = Math.min(column, line.length() - line.stripLeading().length());
            }
        }
        StringBuilder changed = new StringBuilder();
        for (String line : all) {
            changed.append(line.isBlank() ? line : remarks ? without(line) : line.substring(0, column) + MARK + " " + line.substring(column));
        }
        return changed.toString();
    }

    private static String without(String line) {
        int at = line.indexOf(MARK);
        int end = at + MARK.length();
        return line.substring(0, at) + line.substring(line.startsWith(" ", end) ? end + 1 : end);
    }
}
