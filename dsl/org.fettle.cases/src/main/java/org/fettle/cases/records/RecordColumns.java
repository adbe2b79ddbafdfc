/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CodeListInfo;

/** Columns as they are shown, one at a time. */
public final class RecordColumns {
    private RecordColumns() {
    }

    /** A column of the table of a record; null when the return has no such table or column. */
    public static RecordColumn of(RunResult run, RowRef row, String name) {
        TableType type = run.data().type().table(row.table());
        if (type == null || name.isEmpty()) {
            return null;
        }
        Table table = run.data().table(type.name(), row.period());
        Column column = table.column(name);
        ColumnSpec spec = column != null ? column.spec() : type.column(name);
        return spec == null ? null
                : new RecordColumn(spec, column, codes(run, spec, row), TableType.fold(name).equals(TableType.fold(String.valueOf(type.keyColumn()))),
                        false);
    }

    private static CodeListInfo codes(RunResult run, ColumnSpec spec, RowRef row) {
        if (spec.codeList() == null) {
            return null;
        }
        int year = run.options().collectionYear().firstYear();
        CodeListInfo list = run.pack().codeList(spec.codeList(), year - row.period().yearsBack());
        return list != null ? list : run.pack().codeList(spec.codeList(), year);
    }
}
