/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import org.fettle.data.CellFormat;
import org.fettle.data.ColumnType;
import org.fettle.data.Values;

/** A condition on the cells of one column, quick over many records: each text, each day is looked at once. For one thread at a time. */
final class RecordTest {
    private static final byte YES = 1;
    private static final byte NO = 2;
    /** 1900-01-01, the first day that a return can name. */
    private static final int FIRST_DAY = -25_567;
    private static final int DAYS = 110_000;

    private final RecordCells cells;
    private final RecordColumn column;
    private final Condition condition;
    private final byte[] answers;

    RecordTest(RecordCells cells, RecordColumn column, Condition condition) {
        this(cells, column, condition, new byte[size(cells, column, condition)]);
    }

    /** @param answers for texts, what the same condition said of them in another column; shared */
    RecordTest(RecordCells cells, RecordColumn column, Condition condition, byte[] answers) {
        this.cells = cells;
        this.column = column;
        this.condition = condition;
        this.answers = answers;
    }

    private static int size(RecordCells cells, RecordColumn column, Condition condition) {
        ColumnType type = column.spec().type();
        return type.isSymbol() ? cells.symbols() : type == ColumnType.DATE && condition.needsText() ? DAYS : 0;
    }

    /** Whether the condition holds of the record's cell. */
    boolean test(int record) {
        long value = cells.value(record, column);
        if (value == Values.BLANK_LONG) {
            return condition.testBlank();
        }
        if (value == Values.UNREADABLE_LONG) {
            return condition.testUnreadable(cells.text(record, column));
        }
        ColumnType type = column.spec().type();
        if (type.isSymbol()) {
            return remembered((int) value, value);
        }
        if (!condition.needsText()) {
            return condition.testValue(value);
        }
        return type == ColumnType.DATE ? remembered((int) value - FIRST_DAY, value) : condition.testText(format(value));
    }

    private boolean remembered(int slot, long value) {
        if (slot < 0 || slot >= answers.length) {
            return condition.testText(format(value));
        }
        if (answers[slot] == 0) {
            answers[slot] = condition.testText(format(value)) ? YES : NO;
        }
        return answers[slot] == YES;
    }

    private String format(long value) {
        ColumnType type = column.spec().type();
        return type.isSymbol() ? cells.text((int) value) : CellFormat.text(type, value, null);
    }
}
