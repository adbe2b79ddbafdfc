/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

/**
 * A rectangle of cells.
 *
 * @param firstRow    first row, from 1
 * @param firstColumn first column, from 0
 * @param lastRow     last row, from 1
 * @param lastColumn  last column, from 0
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** More rows than a sheet can have. */
    public static final int MOST_ROWS = 1 << 20;
    /** More columns than a sheet can have. */
    public static final int MOST_COLUMNS = 1 << 14;

    /** Reads {@code A4:C7} or {@code A4}; null when it is neither. */
    public static CellRange parse(String text) {
        int colon = text.indexOf(':');
        String first = colon < 0 ? text : text.substring(0, colon);
        String last = colon < 0 ? text : text.substring(colon + 1);
        int firstRow = row(first);
        int lastRow = row(last);
        int firstColumn = column(first);
        int lastColumn = column(last);
        return firstRow < 1 || lastRow < firstRow || firstColumn < 0 || lastColumn < firstColumn
                ? null
                : new CellRange(firstRow, firstColumn, lastRow, lastColumn);
    }

    /** Whether the cell lies within. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The name of a cell as people say it: row 5 (from 1), column 2 (from 0) is C5. */
    public static String address(int row, int column) {
        return letters(column) + row;
    }

    /** The letters of a column (from 0). */
    public static String letters(int column) {
        StringBuilder text = new StringBuilder(3);
        for (int c = column; c >= 0; c = c / 26 - 1) {
            text.insert(0, (char) ('A' + c % 26));
        }
        return text.toString();
    }

    /** The column (from 0) of a cell's name, or -1 when it has none that a sheet could have. */
    public static int column(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && letter(address.charAt(i)) > 0 && column <= MOST_COLUMNS) {
            column = column * 26 + letter(address.charAt(i));
            i++;
        }
        return column > MOST_COLUMNS ? -1 : column - 1;
    }

    /** The row (from 1) of a cell's name, or -1 when it has none that a sheet could have. */
    public static int row(String address) {
        int i = 0;
        while (i < address.length() && letter(address.charAt(i)) > 0) {
            i++;
        }
        int row = 0;
        int digits = 0;
        for (; i < address.length() && row <= MOST_ROWS; i++) {
            int digit = address.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            row = row * 10 + digit;
            digits++;
        }
        return digits == 0 || row < 1 || row > MOST_ROWS ? -1 : row;
    }

    private static int letter(char c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
    }

    @Override
    public String toString() {
        return address(firstRow, firstColumn) + ':' + address(lastRow, lastColumn);
    }
}
