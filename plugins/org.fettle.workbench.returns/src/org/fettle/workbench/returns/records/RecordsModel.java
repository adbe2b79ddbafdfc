/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

import org.eclipse.swt.widgets.Display;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.records.ColumnLayout;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordQuery;
import org.fettle.cases.records.RecordRows;
import org.fettle.cases.records.RecordSet;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.workbench.ui.CaseSession;

/** Which records the view is to show, and the way there: reads, filters and sorts in the background. For the user interface's thread. */
public final class RecordsModel {
    /** From so many records on, work on them shows its progress and can be stopped. */
    private static final int MANY = 200_000;

    private final RecordsLoader loader;
    private final Listener listener;
    private final Set<Integer> kept = new HashSet<>();
    private RunResult run;
    private String table;
    private Period period;
    private FlagGroup group;
    private RecordQuery query = RecordQuery.ALL;
    private ColumnLayout layout = ColumnLayout.PLAIN;
    private boolean lastYear;
    private RowRef wanted;
    private String wantedColumn = "";
    private Shown shown;

    /** Follows the model. */
    interface Listener {
        /**
         * Other records are there.
         *
         * @param record the record to select, -1 for none in particular
         * @param column the column of it; empty for none in particular
         */
        void loaded(Shown next, int record, String column);

        /** Work has begun or ended. */
        void busy(String what);
    }

    RecordsModel(Display display, Listener listener) {
        loader = new RecordsLoader(display);
        this.listener = listener;
    }

    /** What is shown; null when nothing is. */
    Shown shown() {
        return shown;
    }

    /** The group whose records are shown, or null for whole tables. */
    FlagGroup group() {
        return group;
    }

    /** What was asked for last, which may not be shown yet. */
    RecordQuery query() {
        return query;
    }

    boolean lastYear() {
        return lastYear;
    }

    /** Whether work goes on in the background. */
    boolean isBusy() {
        return loader.isBusy();
    }

    /** Whether a record is to be selected that is being read. */
    boolean isRevealing() {
        return wanted != null && isBusy();
    }

    /** What is being read is to select this record when it is there. */
    void want(RowRef record, String column) {
        wanted = record;
        wantedColumn = column;
    }

    /** Whether this table, of this group or whole, is shown or being read. */
    boolean shows(RunResult ofRun, String ofTable, Period ofPeriod, FlagGroup ofGroup) {
        return run == ofRun && Objects.equals(table, ofTable) && Objects.equals(period, ofPeriod) && Objects.equals(group, ofGroup);
    }

    /** Nothing to show. */
    void clear() {
        loader.cancel();
        run = null;
        table = null;
        group = null;
        kept.clear();
        shown = null;
    }

    /** Shows another table or group, in file order; or the same after a run, where everything stays where it is. */
    void open(RunResult ofRun, String ofTable, Period ofPeriod, FlagGroup ofGroup, RowRef record, String column) {
        boolean samePlace = ofTable.equals(table) && ofPeriod.equals(period) && sameGroup(ofGroup, group) && shown != null;
        if (!samePlace) {
            kept.clear();
            boolean sameTable = ofTable.equals(table);
            query = sameTable ? query.unfiltered() : RecordQuery.ALL;
            layout = Layouts.of(ofTable);
        }
        run = ofRun;
        table = ofTable;
        period = ofPeriod;
        group = ofGroup;
        wanted = record;
        wantedColumn = column;
        load(samePlace ? shown.rows() : null);
    }

    private static boolean sameGroup(FlagGroup one, FlagGroup other) {
        return one == null ? other == null : other != null && one.id().equals(other.id());
    }

    /** Another choice or order of the same records. */
    void ask(RecordQuery other) {
        if (shown != null && !other.equals(query)) {
            query = other;
            RecordSet set = shown.rows().set();
            start("Looking through " + set.title(), set.records().length, progress -> RecordRows.of(set, other, columns(set), progress));
        }
    }

    /** Filters and sorts once more: after edits records may stand where they do not belong any more, and mended ones may still be there. */
    void again() {
        kept.clear();
        if (run != null) {
            load(null);
        }
    }

    /** Shows all records of the table or group, and selects one that the filters have hidden. */
    void unfiltered(RowRef record, String column) {
        query = query.unfiltered();
        wanted = record;
        wantedColumn = column;
        load(null);
    }

    /** Another arrangement of the columns, which is remembered for the table. */
    void arrange(ColumnLayout other) {
        layout = other;
        Layouts.remember(table, other);
        show(shown.rows());
    }

    /** With or without last year's values. */
    void setLastYear(boolean beside) {
        lastYear = beside;
        if (shown != null) {
            show(shown.rows());
        }
    }

    /** Edited records stay in the group although their flags go. */
    void keep(RowRef row) {
        kept.add(row.row());
    }

    private List<RecordColumn> columns(RecordSet set) {
        return layout.shown(set, lastYear);
    }

    private void load(RecordRows before) {
        RunResult ofRun = run;
        String name = table;
        Period year = period;
        FlagGroup flags = group;
        Set<Integer> stay = Set.copyOf(kept);
        RecordQuery asked = query;
        ColumnLayout columns = layout;
        boolean beside = lastYear;
        IssueIndex issues = CaseSession.current().state().issues();
        IntPredicate waived = issues.result() == ofRun ? issues::isWaived : flag -> false;
        start("Reading " + name, ofRun.data().table(name, year).rowCount(), progress -> {
            RecordSet set = RecordSet.of(ofRun, name, year, flags, stay, waived, progress);
            List<RecordColumn> searched = columns.shown(set, beside);
            return before != null && before.query().equals(asked) ? before.after(set, searched, progress)
                    : RecordRows.of(set, asked, searched, progress);
        });
    }

    private void start(String what, int records, Function<Progress, RecordRows> work) {
        listener.busy(what);
        loader.start(what, records >= MANY, work, this::show, () -> {
            if (shown != null) {
                query = shown.rows().query();
            }
            listener.busy("");
        });
    }

    private void show(RecordRows rows) {
        shown = Shown.of(rows, layout, lastYear);
        int record = rows.set().record(wanted);
        String column = wantedColumn;
        wanted = null;
        wantedColumn = "";
        listener.busy("");
        listener.loaded(shown, record, column);
    }

    /** Stops what runs, at the wish of the user. */
    void stop() {
        loader.stop();
    }

    /** Drops what runs, when the view is closed. */
    void dispose() {
        loader.cancel();
    }
}
