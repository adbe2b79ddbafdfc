/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

/** A column of texts, codes, dates or flags. */
public final class IntColumn extends Column {

    private final int[] values;

    IntColumn(ColumnSpec spec, Dictionary dictionary, int[] values, RawTexts rawTexts) {
        super(spec, dictionary, rawTexts);
        if (spec.type().isLong()) {
            throw new IllegalArgumentException(spec.name() + " is a column of longs");
        }
        this.values = values;
    }

    /** The values by row. Shared: never modify them. */
    public int[] values() {
        return values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long value(int row) {
        return Values.widen(values[row]);
    }

    @Override
    Column moved(int[] oldRows) {
        int[] moved = new int[oldRows.length];
        for (int row = 0; row < moved.length; row++) {
            moved[row] = oldRows[row] < 0 ? Values.BLANK : values[oldRows[row]];
        }
        return new IntColumn(spec(), dictionary(), moved, rawTexts().moved(oldRows, values.length));
    }

    @Override
    Column edited(CellEdits edits) {
        int[] edited = values.clone();
        RawTexts texts = edits.apply(this, (row, parser) -> edited[row] = parser.value());
        return new IntColumn(spec(), dictionary(), edited, texts);
    }
}
