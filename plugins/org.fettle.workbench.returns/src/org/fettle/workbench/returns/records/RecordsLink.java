/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.List;

import org.fettle.cases.CaseState;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordRows;
import org.fettle.cases.records.RecordSet;
import org.fettle.cases.records.TableChoice;
import org.fettle.data.Period;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.workbench.ui.CaseSession;

/** Keeps the grid and what the analyst looks at in line: what is selected here is looked at, and what is looked at is selected here. */
final class RecordsLink {
    private final RecordsModel model;
    private final RecordGrid grid;
    private final RecordsHeader header;
    private final Runnable tell;
    private final RecordsLoader lists;
    private List<TableChoice> ofGroup = List.of();
    private String groupId = "";
    private boolean whole;
    private boolean automatic;
    private RowRef lastRecord;
    private String lastColumn = "";

    /** @param tell shows what there is to say about the selected cell */
    RecordsLink(RecordsModel model, RecordGrid grid, RecordsHeader header, Runnable tell) {
        this.model = model;
        this.grid = grid;
        this.header = header;
        this.tell = tell;
        lists = new RecordsLoader(grid.control().getDisplay());
    }

    private static FocusModel focus() {
        return CaseSession.current().focus();
    }

    void clear() {
        lists.cancel();
        lastRecord = null;
    }

    /** Shows the records of the group that is looked at; what may be chosen is counted in the background first. */
    void show(CaseState state, Focus focus) {
        FlagGroup group = focus.group();
        String id = group == null ? "" : group.id();
        if (!id.equals(groupId)) {
            groupId = id;
            whole = false;
        }
        RunResult run = state.result();
        if (header.lists(run, group)) {
            open(run, focus);
            return;
        }
        lists.start("Counting records", false, progress -> new Lists(group == null ? List.of() : TableChoice.of(group), TableChoice.all(run)),
                found -> {
                    if (!grid.control().isDisposed()) {
                        ofGroup = found.ofGroup;
                        header.list(run, group, found.ofGroup, found.all);
                        open(run, focus().now());
                    }
                }, () -> {});
    }

    /** What may be chosen. */
    private record Lists(List<TableChoice> ofGroup, List<TableChoice> all) {
    }

    private void open(RunResult run, Focus focus) {
        RowRef record = focus.record();
        FlagGroup group = whole || ofGroup.isEmpty() || focus.group() == null || focus.group().run() != run ? null : focus.group();
        Shown shown = model.shown();
        if (record != null && there(run, record.table(), record.period())) {
            model.open(run, record.table(), record.period(), in(record.table(), record.period()) ? group : null, record, focus.column());
        } else if (shown != null && there(run, table(shown), period(shown)) && (group == null || in(table(shown), period(shown)))) {
            model.open(run, table(shown), period(shown), group, null, "");
        } else if (group != null) {
            model.open(run, ofGroup.get(0).table(), ofGroup.get(0).period(), group, null, "");
        } else {
            List<TableChoice> all = TableChoice.all(run);
            TableChoice first = all.stream().filter(choice -> choice.flagged() > 0).findFirst().orElse(all.get(0));
            model.open(run, first.table(), first.period(), null, null, "");
        }
    }

    /** Whether a table can be shown: the case of before may have had others, or a last year. */
    private boolean there(RunResult run, String table, Period period) {
        return in(table, period)
                || run.data().loadedTables().stream().anyMatch(loaded -> loaded.type().name().equals(table) && loaded.period() == period);
    }

    private static String table(Shown shown) {
        return shown.rows().set().table().type().name();
    }

    private static Period period(Shown shown) {
        return shown.rows().set().table().period();
    }

    private boolean in(String table, Period period) {
        return ofGroup.stream().anyMatch(choice -> choice.table().equals(table) && choice.period().equals(period));
    }

    /** The user chose a table, of the group or whole. */
    void choose(TableChoice choice, FlagGroup group) {
        whole = group == null;
        lastRecord = null;
        model.open(CaseSession.current().state().result(), choice.table(), choice.period(), group, null, "");
    }

    /** Selects the record that is looked at, in another table when need be, and without filters that hide it. */
    void reveal(Focus focus) {
        RowRef record = focus.record();
        Shown shown = model.shown();
        RunResult run = CaseSession.current().state().result();
        if (shown == null || run == null || record.row() == 0 || !there(run, record.table(), record.period())) {
            return; // the table that is being read opens at what is looked at then
        }
        if (model.isBusy()) {
            model.want(record, focus.column());
            return;
        }
        if (table(shown).equals(record.table()) && period(shown).equals(record.period())) {
            select(shown, shown.rows().set().record(record), focus.column());
        } else {
            model.open(run, record.table(), record.period(), !whole && in(record.table(), record.period()) ? focus.group() : null, record,
                    focus.column());
        }
    }

    private void select(Shown shown, int record, String column) {
        int position = record < 0 ? -1 : shown.rows().position(record);
        if (position >= 0) {
            int number = column.isEmpty() ? flaggedColumn(shown, record) : Math.max(shown.columnOf(column), 0);
            if (grid.position() != position || !column.isEmpty() && grid.column() != number) {
                grid.select(position, number);
            } else {
                complete(shown.rows().set(), record);
            }
            return;
        }
        if (record < 0) {
            return; // a record that an edit has taken away
        }
        RecordSet set = shown.rows().set();
        RowRef wanted = set.reference(record);
        if (set.group() != null && !contains(set, record)) {
            model.open(set.run(), wanted.table(), wanted.period(), null, wanted, column);
        } else {
            header.clearText();
            model.unfiltered(wanted, column);
        }
    }

    /** Who looks at a record need not know whose it is. */
    private static void complete(RecordSet set, int record) {
        Focus now = focus().now();
        if (now.subject().isEmpty() && set.reference(record).equals(now.record()) && !set.subject(record).isEmpty()) {
            focus().refresh(now.with(now.record(), now.column(), set.subject(record)));
        }
    }

    private static boolean contains(RecordSet set, int record) {
        for (int other : set.records()) {
            if (other == record) {
                return true;
            }
        }
        return false;
    }

    private static int flaggedColumn(Shown shown, int record) {
        for (int i = 0; i < shown.columns().size(); i++) {
            RecordColumn column = shown.columns().get(i);
            if (!column.lastYear() && shown.rows().set().flags().isFlagged(record, column.name())) {
                return i;
            }
        }
        return 0;
    }

    /** Other records are there: the selected record stays selected when it is among them, and otherwise the first one is. */
    void loaded(Shown next, int record, String column) {
        grid.show(next);
        header.show(next);
        RecordRows rows = next.rows();
        if (record >= 0) {
            automatic = false;
            select(next, record, column);
            return;
        }
        if (grid.position() >= 0) {
            return; // nothing has moved
        }
        int last = rows.set().record(lastRecord);
        int position = last < 0 ? -1 : rows.position(last);
        automatic = position < 0;
        if (position >= 0) {
            grid.select(position, Math.max(next.columnOf(lastColumn), 0));
        } else if (rows.size() > 0) {
            grid.select(0, flaggedColumn(next, rows.record(0)));
        } else {
            tell.run();
        }
    }

    /** Another cell has the keyboard: it is what the analyst looks at now. */
    void selected(int position, int column) {
        Shown shown = grid.shown();
        if (model.isRevealing()) {
            return; // a cell of what was shown before: somebody looks at something else by now
        }
        if (position < 0 || column < 0 || shown == null || shown.rows().set().run() != CaseSession.current().state().result()) {
            return;
        }
        RecordSet set = shown.rows().set();
        int record = shown.rows().record(position);
        String name = shown.columns().get(column).name();
        RowRef reference = set.reference(record);
        boolean first = automatic;
        automatic = false;
        lastRecord = reference;
        lastColumn = name;
        Focus now = focus().now();
        // who shows a record here from elsewhere may be asking about a rule that does not flag it
        boolean revealed = reference.equals(now.record()) && !now.rule().isEmpty() && (now.column().isEmpty() || now.column().equals(name));
        Focus next = now.with(reference, name, set.subject(record)).withRule(revealed ? now.rule() : rule(set, record, name, now));
        if (first || revealed) {
            focus().refresh(next);
        } else {
            focus().go(next);
        }
    }

    /** The rule that is looked at with a cell: the same as before when it flags it, the one that does, or else the first that flags the record. */
    private static String rule(RecordSet set, int record, String column, Focus now) {
        List<Flag> all = set.flags(record);
        List<Flag> here = all.stream().filter(flag -> flag.columns().contains(column)).toList();
        List<Flag> candidates = here.isEmpty() ? all : here;
        for (Flag flag : candidates) {
            if (flag.rule().code().equals(now.rule())) {
                return now.rule();
            }
        }
        return candidates.isEmpty() ? "" : candidates.get(0).rule().code();
    }
}
