/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.data.CancelledException;
import org.fettle.data.Changes;
import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.Recheck;
import org.fettle.engine.RunResult;

/**
 * Does what an edit does without editing: what a program does for the first time takes several times as long as later, and the first edit of the day is one
 * that somebody waits for. For a background thread that has nothing better to do.
 */
public final class Rehearsal {
    /** After so many the code is compiled; on a return of 10,000 children all of them take less than a second. */
    private static final int TIMES = 8;

    private Rehearsal() {
    }

    /**
     * Pretends to edit cells here and there in the tables of this year, checks what they touch, groups the issues, and forgets all of it.
     *
     * @param state     a case with results; nothing of it changes
     * @param cancelled whether to stop
     * @return how many cells were as if edited: fewer when it was stopped, none when there are no records
     */
    public static int run(CaseState state, BooleanSupplier cancelled) {
        List<Table> tables = state.result().data().loadedTables().stream()
                .filter(table -> !table.type().isReference() && table.period().equals(Period.THIS) && table.rowCount() > 0)
                .sorted(Comparator.comparingInt(Table::rowCount).reversed()).toList();
        int done = 0;
        while (!tables.isEmpty() && done < TIMES && !cancelled.getAsBoolean()) {
            Table table = tables.get(done % tables.size());
            try {
                edit(state, table, table.columns().get(done % table.columns().size()), (int) ((long) table.rowCount() * done / TIMES), cancelled);
            } catch (CancelledException e) {
                return done;
            }
            done++;
        }
        return done;
    }

    private static void edit(CaseState state, Table table, Column column, int row, BooleanSupplier cancelled) {
        Changes changes = new Changes();
        changes.set(table.type().name(), table.period(), row, column.spec().name(), column.rawText(row) + "0");
        Return edited = state.result().data().with(changes);
        RunResult result = Recheck.run(state.pack(), state.result(), edited, Progress.NONE);
        IssueIndex issues = IssueIndex.of(state.pack(), result, List.of());
        issues.total();
        issues.tree(IssueQuery.DEFAULT, cancelled).roots().forEach(place -> place.counts());
    }
}
