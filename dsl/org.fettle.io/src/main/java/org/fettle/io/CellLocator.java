/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.List;

/** Finds the cells in the text of a record, quotes and all: what the reader of rows does not tell. */
final class CellLocator {

    /**
     * A cell in the text of its record.
     *
     * @param start  its first character, the quote when it is quoted
     * @param end    the character behind it
     * @param quoted whether it is enclosed in quotes
     */
    record Cell(int start, int end, boolean quoted) {

        /** The cell's text without its quotes. */
        String text(String record) {
            return quoted ? record.substring(start + 1, end - 1).replace("\"\"", "\"") : record.substring(start, end);
        }
    }

    private CellLocator() {
    }

    /** The cells of a record; a line end behind the last cell is left out. */
    static List<Cell> cells(String record) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (true) {
            int end = endOf(record, at);
            cells.add(new Cell(at, end, at < end && record.charAt(at) == '"'));
            if (end >= record.length() || record.charAt(end) != ',') {
                return cells;
            }
            at = end + 1;
        }
    }

    /** Where a cell of the record begins, or -1 when the text has fewer cells or ends within an earlier one. */
    static int startOf(String record, int cell) {
        int at = 0;
        for (int i = 0; i < cell; i++) {
            int end = endOf(record, at);
            if (end >= record.length() || record.charAt(end) != ',') {
                return -1;
            }
            at = end + 1;
        }
        return at;
    }

    /** The character behind the cell that starts here. */
    private static int endOf(String record, int start) {
        int at = start;
        if (at < record.length() && record.charAt(at) == '"') {
            at++;
            while (at < record.length()) {
                if (record.charAt(at) == '"') {
                    if (at + 1 >= record.length() || record.charAt(at + 1) != '"') {
                        return at + 1;
                    }
                    at++;
                }
                at++;
            }
            return at;
        }
        while (at < record.length() && record.charAt(at) != ',' && record.charAt(at) != '\n' && record.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
