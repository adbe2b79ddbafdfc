/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.List;

/**
 * What a column says of each subject, whatever tables have it: the last row that has something in it, this year's tables before last year's. So the social
 * worker of a child is found for records of every table, though one or two tables of the files name her.
 */
public final class SubjectField {
    private final String name;
    private final int keyless;
    private final List<Column> columns = new ArrayList<>();
    private final List<int[]> offsets = new ArrayList<>();

    /**
     * A column of a return.
     *
     * @param name name of the column, in any case; a column that no table has says nothing of anybody
     */
    public SubjectField(Return data, String name) {
        this.name = name;
        keyless = data.subjects().keyless();
        for (Table table : data.loadedTables()) {
            Column column = table.column(name);
            if (column != null && table.offsets() != null) {
                columns.add(column);
                offsets.add(table.offsets());
            }
        }
    }

    /** Whether a table has the column. */
    public boolean isThere() {
        return !columns.isEmpty();
    }

    /**
     * What the column says of a row: what stands in the row, and otherwise what it says of the subject.
     *
     * @param row     row of the table, or -1 when there is none
     * @param subject the row's subject, or -1 when it has none
     * @return empty when nothing is known
     */
    public String ofRow(Table table, int row, int subject) {
        Column column = row < 0 ? null : table.column(name);
        String text = column == null ? "" : column.text(row);
        return text.isEmpty() ? ofSubject(subject) : text;
    }

    /** What the column says of a subject; empty when nothing is known, and for rows whose key is blank. */
    public String ofSubject(int subject) {
        if (subject < 0 || subject == keyless) {
            return "";
        }
        for (int i = 0; i < columns.size(); i++) {
            for (int row = offsets.get(i)[subject + 1] - 1; row >= offsets.get(i)[subject]; row--) {
                String text = columns.get(i).text(row);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
