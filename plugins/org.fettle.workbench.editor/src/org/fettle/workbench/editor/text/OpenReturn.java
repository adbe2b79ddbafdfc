/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

import org.fettle.cases.CaseState;
import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Table;
import org.fettle.engine.FlagTable;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.language.ide.ReturnFacts;
import org.fettle.workbench.ui.CaseSession;

/** What hovers say of the return that is open. Counted when it is asked for the first time; asked in a thread of the hover's. */
final class OpenReturn implements ReturnFacts {
    private static final Map<Column, ColumnFacts> COUNTED = new WeakHashMap<>();

    private final CaseState state;

    private OpenReturn(CaseState state) {
        this.state = state;
    }

    /** What is known of the return that is open now. */
    static ReturnFacts facts() {
        CaseState state = CaseSession.current().state();
        return state.result() == null ? ReturnFacts.NONE : new OpenReturn(state);
    }

    private Table table(String name, boolean lastYear) {
        Table table = state.result().data().table(name, lastYear ? Period.LAST : Period.THIS);
        return table != null && table.isLoaded() ? table : null;
    }

    @Override
    public Optional<Long> rows(String name, boolean lastYear) {
        return Optional.ofNullable(table(name, lastYear)).map(table -> (long) table.rowCount());
    }

    @Override
    public Optional<ColumnFacts> column(String name, boolean lastYear, String columnName) {
        Table table = table(name, lastYear);
        Column column = table == null ? null : table.column(columnName);
        if (column == null) {
            return Optional.empty();
        }
        synchronized (COUNTED) {
            return Optional.of(COUNTED.computeIfAbsent(column, OpenReturn::count));
        }
    }

    private static ColumnFacts count(Column column) {
        long blank = 0;
        long unreadable = 0;
        Set<Long> values = new HashSet<>();
        for (int row = 0; row < column.size(); row++) {
            if (column.isBlank(row)) {
                blank++;
            } else if (column.isUnreadable(row)) {
                unreadable++;
            } else {
                values.add(column.value(row));
            }
        }
        return new ColumnFacts(column.size(), column.size() - blank - unreadable, blank, unreadable, values.size());
    }

    @Override
    public Optional<Long> rowsWithCode(String name, String columnName, String code) {
        Table table = table(name, false);
        Column column = table == null ? null : table.column(columnName);
        if (column == null) {
            return Optional.empty();
        }
        long rows = 0;
        long value = 0;
        boolean known = false;
        for (int row = 0; row < column.size(); row++) {
            if (known ? column.value(row) == value : !column.isBlank(row) && !column.isUnreadable(row) && column.text(row).equals(code)) {
                known = true;
                value = column.value(row);
                rows++;
            }
        }
        return Optional.of(rows);
    }

    @Override
    public Optional<RuleFacts> rule(String code) {
        RuleInfo rule = state.rule(code);
        if (rule == null) {
            return Optional.empty();
        }
        FlagTable flags = state.result().flags();
        int number = flags.rules().indexOf(rule);
        if (number < 0) {
            return Optional.empty();
        }
        Set<Integer> subjects = new HashSet<>();
        int count = flags.count(rule);
        for (int i = flags.start(number); i < flags.start(number) + count; i++) {
            subjects.add(flags.subjectOf(i));
        }
        return Optional.of(new RuleFacts(count, subjects.size()));
    }
}
