/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;

/** One column of a table: an array of primitives, and the exact text of the cells that do not show their value canonically. Immutable. */
public abstract sealed class Column permits IntColumn, LongColumn {

    private final ColumnSpec spec;
    private final Dictionary dictionary;
    private final RawTexts rawTexts;

    Column(ColumnSpec spec, Dictionary dictionary, RawTexts rawTexts) {
        this.spec = spec;
        this.dictionary = dictionary;
        this.rawTexts = rawTexts;
    }

    /** A column without anything in it. */
    static Column blank(ColumnSpec spec, int rows, Dictionary dictionary) {
        if (spec.type().isLong()) {
            long[] values = new long[rows];
            Arrays.fill(values, Values.BLANK_LONG);
            return new LongColumn(spec, dictionary, values, RawTexts.NONE);
        }
        int[] values = new int[rows];
        Arrays.fill(values, Values.BLANK);
        return new IntColumn(spec, dictionary, values, RawTexts.NONE);
    }

    /** What the return says about the column; not declared when it says nothing. */
    public final ColumnSpec spec() {
        return spec;
    }

    /** The number of rows. */
    public abstract int size();

    /** The value of a row as a long; the sentinels of ints keep their meaning. */
    public abstract long value(int row);

    /** Whether nothing is in the cell. */
    public final boolean isBlank(int row) {
        return value(row) == Values.BLANK_LONG;
    }

    /** Whether the cell holds text that is no value of the column's type. */
    public final boolean isUnreadable(int row) {
        return value(row) == Values.UNREADABLE_LONG;
    }

    /** The text of the cell exactly as it stands in the file, with the spaces around it. */
    public final String rawText(int row) {
        int symbol = rawTexts.symbol(row);
        return symbol >= 0 ? dictionary.text(symbol) : CellFormat.text(spec.type(), value(row), dictionary);
    }

    /** The text of the cell without the spaces around it; empty when it is blank. */
    public final String text(int row) {
        return CellParser.trim(rawText(row));
    }

    /** One text for all spellings of a value: its canonical text, or the text without the spaces around it where that is unreadable. */
    public final String canonicalText(int row) {
        return isUnreadable(row) ? text(row) : CellFormat.text(spec.type(), value(row), dictionary);
    }

    /** The value that a cell of this column has in which the text stands; a text that no cell had before gets a symbol. */
    public final long valueOf(String text) {
        CellParser parser = new CellParser(spec, dictionary);
        parser.read(text);
        return spec.type().isLong() ? parser.longValue() : Values.widen(parser.value());
    }

    /** What {@link #canonicalText(int)} is of a cell of this column in which the text stands. */
    public final String canonicalText(String text) {
        long value = valueOf(text);
        return value == Values.UNREADABLE_LONG ? CellParser.trim(text) : CellFormat.text(spec.type(), value, dictionary);
    }

    /** Whether a cell of this column and one of another have the same value and the same exact text; both of returns with one dictionary. */
    public final boolean sameCell(int row, Column other, int otherRow) {
        return value(row) == other.value(otherRow) && rawTexts.symbol(row) == other.rawTexts.symbol(otherRow);
    }

    final Dictionary dictionary() {
        return dictionary;
    }

    final RawTexts rawTexts() {
        return rawTexts;
    }

    /** The same cells in another order: new row i was old row {@code oldRows[i]}, or is blank when that is -1. */
    abstract Column moved(int[] oldRows);

    /** The same column with other values and texts. */
    abstract Column edited(CellEdits edits);

    @Override
    public final String toString() {
        return spec.name() + " " + spec.type() + "[" + size() + "]";
    }
}
