/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.CellChange;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;

/**
 * A flag that generic remedies are looked for: its row, and the cells of the return that it points at.
 *
 * @param rule    the rule
 * @param table   table of the row, never a reference
 * @param row     row of the table, from 0
 * @param subject id of the subject
 * @param key     key of the subject
 * @param columns columns of the file that are flagged, without the subject's key; sources of derived columns in the place of these
 * @param keyed   whether the subject's key itself is flagged
 */
record Target(RuleInfo rule, Table table, int row, int subject, String key, List<Column> columns, boolean keyed) {

    /** Null when the flag is about no row of a subject. */
    static Target of(Facts facts, int number) {
        Flag flag = facts.result().flags().flag(number);
        int row = flag.rowIndex();
        Table table = facts.result().flags().tableOf(number);
        if (row < 0 || table.offsets() == null) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        boolean keyed = false;
        for (String name : facts.declared(table, flag.columns())) {
            Column column = table.column(name);
            if (TableType.fold(name).equals(TableType.fold(table.type().keyColumn()))) {
                keyed = true;
            } else if (column != null) {
                columns.add(column);
            }
        }
        return new Target(flag.rule(), table, row, flag.subjectId(), flag.subject(), columns, keyed);
    }

    RowRef reference() {
        return new RowRef(table.type().name(), table.period(), table.fileRow(row));
    }

    /** A remedy that writes one text into a cell of any row of the subject. */
    Remedy write(Origin origin, FixKind kind, String title, String source, Table where, int whereRow, Column column, String text) {
        CellChange change = new CellChange(where.type().name(), where.period(), where.fileRow(whereRow), column.spec().name(), text);
        return remedy(origin, kind, title, source, List.of(change), List.of());
    }

    /** A remedy that writes one text into a flagged cell. */
    Remedy write(Origin origin, FixKind kind, String title, String source, Column column, String text) {
        return write(origin, kind, title, source, table, row, column, text);
    }

    Remedy remedy(Origin origin, FixKind kind, String title, String source, List<CellChange> changes, List<Remedy.Choice> choices) {
        return new Remedy(origin, kind, title, source, rule, -1, key, List.of(reference()), changes, List.of(), choices);
    }
}
