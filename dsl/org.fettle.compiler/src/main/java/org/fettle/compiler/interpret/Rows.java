/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowOrder;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.Lookup;
import org.fettle.data.OrderKey;
import org.fettle.data.Values;
import org.fettle.engine.Binding;
import org.fettle.engine.kernel.Cells;
import org.fettle.engine.kernel.Spells;

/** Rows and row sets, interpreted: every set is gathered into a list, every order is a sort. Not thread-safe. */
public final class Rows {

    private final Binding binding;
    private final State state;
    private final Evaluator evaluator;

    Rows(Binding binding, State state, Evaluator evaluator) {
        this.binding = binding;
        this.state = state;
        this.evaluator = evaluator;
    }

    /** Something that is done for each row until it answers false. */
    public interface Visitor {
        /** Looks at what is bound; false to end. */
        boolean visit();
    }

    /** Visits the rows of a set, its variables bound; false when a visit ended it. */
    public boolean each(RowSet set, Visitor visitor) {
        return each(set, 0, visitor);
    }

    private boolean each(RowSet set, int source, Visitor visitor) {
        if (source == set.sources().size()) {
            return set.filter() != null && evaluator.truth(set.filter()) != Cond.Truth.TRUE || visitor.visit();
        }
        RowVar row = set.sources().get(source).row();
        for (int candidate : candidates(set.sources().get(source))) {
            state.bind(row, candidate);
            state.step();
            if (!each(set, source + 1, visitor)) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> candidates(RowSet.Source source) {
        if (source instanceof RowSet.SpellScan spells) {
            return range(0, spells(spells.plan()).size());
        } else if (source instanceof RowSet.SpellRows members) {
            return members(members);
        }
        RowSet.Scan scan = (RowSet.Scan) source;
        TableRef table = scan.row().table();
        if (state.isQuick() && scan.everybody() && scan.keyColumn() != null && !table.bothYears()) {
            return found(scan, table);
        }
        List<Integer> rows = new ArrayList<>();
        if (table.bothYears()) {
            rows(table.of(1), scan.everybody()).forEach(r -> rows.add(Cells.ofLastYear(r)));
            rows.addAll(rows(table.of(0), scan.everybody()));
        } else {
            rows.addAll(rows(table, scan.everybody()));
        }
        if (scan.except() != null) {
            rows.remove(Integer.valueOf(state.row(scan.except())));
        }
        if (scan.after() != null) {
            int after = state.row(scan.after());
            rows.removeIf(r -> !Cells.before(after, r));
        }
        if (scan.keyColumn() != null) {
            long key = evaluator.value(scan.key());
            rows.removeIf(r -> key <= Values.UNREADABLE_LONG || cell(scan.row(), r, scan.keyColumn()) != key);
        }
        return rows;
    }

    /** Everybody's rows with a key, through the index that compiled rules use. */
    private List<Integer> found(RowSet.Scan scan, TableRef table) {
        long key = evaluator.value(scan.key());
        List<Integer> rows = new ArrayList<>();
        if (key <= Values.UNREADABLE_LONG) {
            return rows;
        }
        Lookup lookup = binding.lookup(table.table(), table.yearsBack(), scan.keyColumn().name());
        for (int row = lookup.first((int) key); row >= 0; row = lookup.next(row)) {
            rows.add(row);
        }
        if (scan.except() != null) {
            rows.remove(Integer.valueOf(state.row(scan.except())));
        }
        return rows;
    }

    private List<Integer> rows(TableRef table, boolean everybody) {
        if (everybody) {
            return range(0, binding.rows(table.table(), table.yearsBack()));
        }
        int[] offsets = binding.offsets(table.table(), table.yearsBack());
        return range(offsets[state.subject()], offsets[state.subject() + 1]);
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            out.add(i);
        }
        return out;
    }

    private long cell(RowVar variable, int row, ColumnRef column) {
        state.bind(variable, row);
        return evaluator.value(new Expr.CellOf(new RowExpr.Held(variable), column));
    }

    // ------------------------------------------------------------------ one row

    /** A row, or -1; of both years as {@link Cells} writes them; of spells the number of the spell. */
    public int row(RowExpr row) {
        if (row instanceof RowExpr.Held held) {
            return state.row(held.variable());
        } else if (row instanceof RowExpr.Named named) {
            LetVar let = named.let();
            return (int) state.remembered(let, () -> row((RowExpr) let.value()));
        } else if (row instanceof RowExpr.OfSpell spell) {
            Spells spells = spells(spell.plan());
            int number = row(spell.spell());
            return spell.first() ? spells.first(number) : spells.last(number);
        }
        return chosen((RowExpr.Chosen) row);
    }

    private int chosen(RowExpr.Chosen chosen) {
        RowVar variable = chosen.rows().result();
        List<Integer> rows = new ArrayList<>();
        boolean neighbour = chosen.from() != null;
        int from = neighbour ? state.row(chosen.from()) : Cells.NONE;
        if (!neighbour) {
            each(chosen.rows(), () -> rows.add(state.row(variable)));
        } else {
            gatherWith(chosen, from, rows);
        }
        if (chosen.by() != null) {
            sort(chosen.by(), variable, rows);
        }
        return switch (chosen.choice()) {
            case ONLY -> rows.size() == 1 ? rows.get(0) : Cells.NONE;
            case FIRST -> rows.isEmpty() ? Cells.NONE : rows.get(0);
            case LAST -> rows.isEmpty() ? Cells.NONE : rows.get(rows.size() - 1);
            case PREVIOUS -> beside(rows, from, -1);
            case NEXT -> beside(rows, from, 1);
        };
    }

    /** Rows that fit, and the row to start from, fitting or not. */
    private void gatherWith(RowExpr.Chosen chosen, int from, List<Integer> rows) {
        RowVar variable = chosen.rows().result();
        RowSet all = new RowSet(chosen.rows().sources(), null);
        each(all, () -> {
            int row = state.row(variable);
            if (row == from || chosen.rows().filter() == null || evaluator.truth(chosen.rows().filter()) == Cond.Truth.TRUE) {
                rows.add(row);
            }
            return true;
        });
    }

    private static int beside(List<Integer> rows, int from, int step) {
        int at = rows.indexOf(from);
        int wanted = at + step;
        return at < 0 || wanted < 0 || wanted >= rows.size() ? Cells.NONE : rows.get(wanted);
    }

    /** Sorts, ties in file order, and leaves out rows where a column is missing that must be there. */
    private void sort(RowOrder order, RowVar variable, List<Integer> rows) {
        Comparator<Integer> all = (a, b) -> 0;
        for (RowOrder.Key key : order.keys()) {
            if (key.missing() == OrderKey.Missing.LEFT_OUT) {
                rows.removeIf(r -> isMissing(variable, r, key));
            }
            Comparator<Integer> values = Expr.symbolic(key.column().type())
                    ? Comparator.comparing(r -> binding.dictionary().text((int) cell(variable, r, key.column())))
                    : Comparator.comparingLong(r -> value(variable, r, key));
            Comparator<Integer> given = key.descending() ? values.reversed() : values;
            int missingSide = key.missing() == OrderKey.Missing.FIRST ? -1 : 1;
            all = all.thenComparing((a, b) -> {
                boolean withoutA = isMissing(variable, a, key);
                boolean withoutB = isMissing(variable, b, key);
                return withoutA && withoutB ? 0 : withoutA ? missingSide : withoutB ? -missingSide : given.compare(a, b);
            });
        }
        rows.sort(all);
    }

    private boolean isMissing(RowVar variable, int row, RowOrder.Key key) {
        return value(variable, row, key) <= Values.UNREADABLE_LONG;
    }

    private long value(RowVar variable, int row, RowOrder.Key key) {
        long own = cell(variable, row, key.column());
        return own <= Values.UNREADABLE_LONG && key.otherwise() != null ? cell(variable, row, key.otherwise()) : own;
    }

    // ------------------------------------------------------------------ spells

    /** The spells of the subject at hand. */
    public Spells spells(SpellPlan plan) {
        Spells spells = state.spells(plan);
        if (!spells.lacks(state.subject())) {
            return spells;
        }
        RowVar row = plan.scan().row();
        List<Integer> rows = new ArrayList<>();
        each(new RowSet(List.of(plan.scan()), plan.filter()), () -> rows.add(state.row(row)));
        if (plan.start() != null) {
            sort(plan.order(), row, rows);
        }
        int before = Cells.NONE;
        for (int at : rows) {
            state.bind(row, at);
            state.bind(plan.previous(), before);
            boolean joins = before >= 0 && plan.joined() != null && evaluator.truth(plan.joined()) == Cond.Truth.TRUE;
            int end = plan.end() == null ? Values.BLANK : Values.narrow(cell(row, at, plan.end()));
            if (joins) {
                spells.join(at, end);
            } else {
                spells.open(at, plan.start() == null ? Values.BLANK : Values.narrow(cell(row, at, plan.start())), end);
            }
            before = at;
        }
        return spells;
    }

    private List<Integer> members(RowSet.SpellRows members) {
        Spells spells = spells(members.plan());
        int number = row(members.spell());
        int first = spells.first(number);
        int last = spells.last(number);
        List<Integer> rows = new ArrayList<>();
        if (first < 0) {
            return rows;
        }
        rows.addAll(rows(members.row().table(), false));
        if (members.plan().order() != null) {
            sort(members.plan().order(), members.row(), rows);
        }
        return rows.subList(rows.indexOf(first), rows.indexOf(last) + 1);
    }
}
