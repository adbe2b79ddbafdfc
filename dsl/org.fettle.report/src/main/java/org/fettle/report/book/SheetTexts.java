/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

/** Texts from data on their way into a spreadsheet, where some would become formulas. */
public final class SheetTexts {
    /** As many characters as a cell can hold. */
    static final int LONGEST = 32_767;

    private SheetTexts() {
    }

    /**
     * Whether a spreadsheet would take the text for a formula when it is typed, or read from a CSV file: it begins with {@code = + - @}, with a tab or the
     * end of a line, perhaps behind spaces.
     */
    public static boolean looksLikeFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(c) >= 0) {
                return true;
            }
            if (c != ' ' && c != '\u00a0') {
                return false;
            }
        }
        return false;
    }

    /** For a CSV file that people open in a spreadsheet: an apostrophe stands before what would become a formula, unless it is a plain number. */
    public static String forCsv(String text) {
        return looksLikeFormula(text) && !text.matches("-\\d+(\\.\\d+)?") ? "'" + text : text;
    }

    /** The text as a cell can hold it; one that is too long ends with an ellipsis. */
    static String forCell(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
