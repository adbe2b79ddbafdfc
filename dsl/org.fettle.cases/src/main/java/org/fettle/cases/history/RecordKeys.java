/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;

/**
 * The columns that, beside the child, tell one record of a table from another, whatever row it stands in: for a table with many rows a child the first
 * date that is the table's own, such as the start of an episode or the day of a review. A table with one row a child needs none.
 */
final class RecordKeys {
    private final ReturnType type;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    RecordKeys(ReturnType type) {
        this.type = type;
    }

    /** The names of the columns; may be empty. For a reference its key. */
    List<String> of(TableType table) {
        return known.computeIfAbsent(table.name(), name -> find(table));
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
