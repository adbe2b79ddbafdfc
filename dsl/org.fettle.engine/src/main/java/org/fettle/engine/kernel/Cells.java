/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import org.fettle.data.CellTexts;
import org.fettle.data.Column;
import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/**
 * Reading cells of rows that may not be there.
 *
 * <p>A row is an index of its table, or -1 for <em>no row</em>, whose cells are blank. A row of <em>both years</em> is an index of this year's table, or
 * {@code -2 - index} for a row of last year's.
 */
public final class Cells {

    /** No row. */
    public static final int NONE = -1;

    private Cells() {
    }

    /** The cell of a row that may not be there. */
    public static int at(int[] column, int row) {
        return row < 0 ? Values.BLANK : column[row];
    }

    /** The cell of a row that may not be there. */
    public static long at(long[] column, int row) {
        return row < 0 ? Values.BLANK_LONG : column[row];
    }

    /** The cell of a row of both years. */
    public static int at(int[] thisYear, int[] lastYear, int row) {
        return row >= 0 ? thisYear[row] : row == NONE ? Values.BLANK : lastYear[lastYearRow(row)];
    }

    /** The text of a cell of a row of both years. */
    public static int at(CellTexts thisYear, CellTexts lastYear, int row) {
        return row >= 0 ? thisYear.at(row) : row == NONE ? Values.BLANK : lastYear.at(lastYearRow(row));
    }

    /** The cell of a row of both years. */
    public static long at(long[] thisYear, long[] lastYear, int row) {
        return row >= 0 ? thisYear[row] : row == NONE ? Values.BLANK_LONG : lastYear[lastYearRow(row)];
    }

    /** A defined condition (0 false, 1 true, 2 unknown) at a row that may not be there: unknown where it is not. */
    public static int at(byte[] conditions, int row) {
        return row < 0 ? 2 : conditions[row];
    }

    /** A defined condition at a row of both years. */
    public static int at(byte[] thisYear, byte[] lastYear, int row) {
        return row >= 0 ? thisYear[row] : row == NONE ? 2 : lastYear[lastYearRow(row)];
    }

    /** The row of this year's table, or -1 when a row of both years is not of this year. */
    public static int thisYearRow(int row) {
        return row >= 0 ? row : NONE;
    }

    /** The row of last year's table, or -1 when a row of both years is not of last year. */
    public static int lastYearRow(int row) {
        return row < NONE ? -2 - row : NONE;
    }

    /** The name of a row of last year's table in a set of rows of both years. */
    public static int ofLastYear(int row) {
        return -2 - row;
    }

    /** Whether row a stands before row b where last year's rows come before this year's. */
    public static boolean before(int a, int b) {
        if (a < NONE && b < NONE) {
            return a > b;
        }
        return a < b;
    }

    /** The place of a row in an order, or -1 for no row and rows that have none. */
    public static int position(int[] positions, int row) {
        return row < 0 ? NONE : positions[row];
    }

    /** An int value in the wide form that messages and fixes use; missing values keep their meaning. */
    public static long widen(int value) {
        return value > Values.UNREADABLE ? value : value == Values.BLANK ? Values.BLANK_LONG : Values.UNREADABLE_LONG;
    }

    /** Whether two cells hold the same trimmed text; no row and a blank cell have no text and are the same. */
    public static boolean sameText(Column a, int rowA, Column b, int rowB) {
        String textA = rowA < 0 ? "" : a.text(rowA);
        String textB = rowB < 0 ? "" : b.text(rowB);
        return textA.equalsIgnoreCase(textB);
    }

    /**
     * The value of a cell for a message: an unreadable cell shows its text, as the symbol {@code Values.RAW_TEXT + symbol}. Called for flagged rows
     * only.
     */
    public static long shown(Column column, int[] values, int row, Dictionary dictionary) {
        int value = at(values, row);
        return value == Values.UNREADABLE ? Values.RAW_TEXT + dictionary.intern(column.text(row)) : widen(value);
    }

    /** The value of a cell for a message, as for int columns. */
    public static long shown(Column column, long[] values, int row, Dictionary dictionary) {
        long value = at(values, row);
        return value == Values.UNREADABLE_LONG ? Values.RAW_TEXT + dictionary.intern(column.text(row)) : value;
    }

    /** The subject to which a row belongs: the last one whose rows start at or before it. */
    public static int subjectOf(int[] offsets, int row) {
        int low = 0;
        int high = offsets.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (offsets[middle] <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
