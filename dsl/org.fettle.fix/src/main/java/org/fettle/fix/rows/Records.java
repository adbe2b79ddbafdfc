/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;

/** Records of a return as lists of texts by column. */
public final class Records {
    private Records() {
    }

    /**
     * A record goes.
     *
     * @throws IllegalArgumentException when there is no such record
     */
    public static Change delete(Return data, RowRef record, Reason reason) {
        Table table = table(data, record);
        int row = row(table, record);
        return new Change(reason, subject(data, table, row), List.of(Edit.remove(table, row)));
    }

    /** The exact texts of a record by the names of its columns, those that the return names first, blank ones too. */
    static Map<String, String> texts(Table table, int row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : columns(table)) {
            texts.put(column, text(table, row, column));
        }
        return texts;
    }

    /** The columns of a table: those that the return names, whether the file has them or not, then those that only the file has. */
    static List<String> columns(Table table) {
        List<String> names = new ArrayList<>();
        for (ColumnSpec column : table.type().columns()) {
            names.add(column.name());
        }
        for (Column column : table.columns()) {
            if (table.type().column(column.spec().name()) == null) {
                names.add(column.spec().name());
            }
        }
        return names;
    }

    static String text(Table table, int row, String name) {
        Column column = table.column(name);
        return column == null ? "" : column.rawText(row);
    }

    static Table table(Return data, RowRef record) {
        Table table = data.table(record.table(), record.period());
        if (table.type().isReference()) {
            throw new IllegalArgumentException(table.type().name() + " is a reference and has no records of the return");
        }
        return table;
    }

    static int row(Table table, RowRef record) {
        int row = table.rowOfFileRow(record.row());
        if (row < 0) {
            throw new IllegalArgumentException(table + " has no row " + record.row());
        }
        return row;
    }

    static String subject(Return data, Table table, int row) {
        int subject = table.subject(row);
        return subject < 0 ? "" : data.subjects().key(subject);
    }

    static String quoted(String text) {
        return text.isEmpty() ? "blank" : "'" + text + "'";
    }
}
