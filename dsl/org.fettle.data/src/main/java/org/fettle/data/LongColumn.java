/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

/** A column of whole numbers or decimals. */
public final class LongColumn extends Column {

    private final long[] values;

    LongColumn(ColumnSpec spec, Dictionary dictionary, long[] values, RawTexts rawTexts) {
        super(spec, dictionary, rawTexts);
        if (!spec.type().isLong()) {
            throw new IllegalArgumentException(spec.name() + " is a column of ints");
        }
        this.values = values;
    }

    /** The values by row. Shared: never modify them. */
    public long[] values() {
        return values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public long value(int row) {
        return values[row];
    }

    @Override
    Column moved(int[] oldRows) {
        long[] moved = new long[oldRows.length];
        for (int row = 0; row < moved.length; row++) {
            moved[row] = oldRows[row] < 0 ? Values.BLANK_LONG : values[oldRows[row]];
        }
        return new LongColumn(spec(), dictionary(), moved, rawTexts().moved(oldRows, values.length));
    }

    @Override
    Column edited(CellEdits edits) {
        long[] edited = values.clone();
        RawTexts texts = edits.apply(this, (row, parser) -> edited[row] = parser.longValue());
        return new LongColumn(spec(), dictionary(), edited, texts);
    }
}
