/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns that, beside the child, tell one record of a table from another, whatever row it stands in: for a table with many rows a child the first
 * date that is the table's own, such as the start of an episode or the day of a review. A table with one row a child needs none.
 */
public final class RecordKeys {
    private final ReturnType type;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** The keys of the tables of a return; any number of threads may ask for them. */
    public RecordKeys(ReturnType type) {
        this.type = type;
    }

    /** The names of the columns; may be empty. For a reference its key. */
    public List<String> of(TableType table) {
        return known.computeIfAbsent(table.name(), name -> find(table));
    }

    /**
     * The texts that a row has in the columns of its table's key.
     *
     * @param row row of the table, or -1 for a row that does not exist: its texts are empty
     */
    public Map<String, String> texts(Table table, int row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : of(table.type())) {
            Column column = row < 0 ? null : table.column(name);
            texts.put(name, column == null ? "" : column.text(row));
        }
        return texts;
    }

    private List<String> find(TableType table) {
        if (table.isReference()) {
            return table.keyColumn() == null ? List.of() : List.of(table.keyColumn());
        }
        if (table.onePerSubject()) {
            return List.of();
        }
        for (ColumnSpec column : table.columns()) {
            if (column.type() == ColumnType.DATE && isOwn(column.name())) {
                return List.of(column.name());
            }
        }
        return List.of();
    }

    /** Whether no table with one row a child has it: a date of birth stands in all tables and tells no two records of a child apart. */
    private boolean isOwn(String column) {
        return type.tables().stream().noneMatch(table -> table.onePerSubject() && table.column(column) != null);
    }
}
