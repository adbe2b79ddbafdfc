/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import org.fettle.data.Column;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.Values;

/** What stands in the cells of a table, this year's and last year's beside it. Records are numbered as in {@link RecordFlags}. */
final class RecordCells {
    private final Return data;
    private final Table table;
    private final LastYear lastYear;

    /** @param lastYear finds last year's records; null when there is no such table */
    RecordCells(Return data, Table table, LastYear lastYear) {
        this.data = data;
        this.table = table;
        this.lastYear = lastYear;
    }

    /** The exact text of a cell. */
    String text(int record, RecordColumn column) {
        int row = row(record, column);
        if (row < 0) {
            return column.key() && !column.lastYear() ? keyOfMissing(record) : "";
        }
        return column.data() == null ? "" : column.data().rawText(row);
    }

    private String keyOfMissing(int record) {
        int subject = RecordFlags.subjectOfMissing(record);
        return record >= 0 || subject < 0 ? "" : data.subjects().key(subject);
    }

    private int row(int record, RecordColumn column) {
        return !column.lastYear() ? record : lastYear == null ? -1 : lastYear.row(record);
    }

    /** The value of a cell as a long; the sentinels of {@link Values} keep their meaning. */
    long value(int record, RecordColumn column) {
        int row = row(record, column);
        Column cells = column.data();
        if (row < 0) {
            int subject = column.key() && !column.lastYear() && record < 0 ? RecordFlags.subjectOfMissing(record) : -1;
            return subject < 0 ? Values.BLANK_LONG : Values.widen(data.subjects().keySymbol(subject));
        }
        return cells == null ? Values.BLANK_LONG : cells.value(row);
    }

    /** The values of many records. */
    long[] values(int[] records, RecordColumn column) {
        long[] values = new long[records.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(records[i], column);
        }
        return values;
    }

    /** The text of a symbol. */
    String text(int symbol) {
        return data.dictionary().text(symbol);
    }

    /** How many symbols there are. */
    int symbols() {
        return data.dictionary().size();
    }

    /** The table. */
    Table table() {
        return table;
    }
}
