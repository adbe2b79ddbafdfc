/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;

/**
 * The symbols of the trimmed texts of a column's cells, whatever its type. A text is looked up when it is first asked for, since most rules ask for
 * the texts of few cells.
 *
 * <p>Safe for use by many threads: two that ask at once find the same symbol.
 */
public final class CellTexts {

    private static final int NOT_YET = Integer.MAX_VALUE;

    private final Column column;
    private final int[] symbols;

    /** @param column null for one that the file does not have: all its cells are blank */
    CellTexts(Column column) {
        this.column = column;
        if (column instanceof IntColumn ints && column.spec().type().isSymbol() && !column.spec().ignoreCase()) {
            symbols = ints.values(); // the stored symbol is that of the trimmed text already
        } else {
            symbols = new int[column == null ? 0 : column.size()];
            Arrays.fill(symbols, NOT_YET);
        }
    }

    /** The texts of a column that the file does not have. */
    public static CellTexts none() {
        return new CellTexts(null);
    }

    /** The symbol of a cell's text; {@link Values#BLANK} where nothing is in it, and for the row -1. */
    public int at(int row) {
        if (row < 0 || column == null) {
            return Values.BLANK;
        }
        int symbol = symbols[row];
        return symbol == NOT_YET ? find(row) : symbol;
    }

    private int find(int row) {
        int symbol = column.isBlank(row) ? Values.BLANK : column.dictionary().intern(column.text(row));
        symbols[row] = symbol;
        return symbol;
    }
}
