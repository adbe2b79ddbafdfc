/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that part of a plan takes from outside: rows, lets, the subject and the spells of the subject.
 *
 * @param rows rows bound by visits or by loops around the part
 * @param lets named values
 * @param subject whether it looks at the rows of the subject at hand
 * @param spells spells that it looks through
 */
public record Variables(Set<RowVar> rows, Set<LetVar> lets, boolean[] subject, Set<SpellPlan> spells) {

    private Variables() {
        this(new LinkedHashSet<>(), new LinkedHashSet<>(), new boolean[1], new LinkedHashSet<>());
    }

    /** The variables of some nodes together. */
    public static Variables of(List<? extends Node> nodes) {
        Variables found = new Variables();
        nodes.forEach(found::add);
        return found;
    }

    /** The variables of a node; null has none. */
    public static Variables of(Node node) {
        Variables found = new Variables();
        found.add(node);
        return found;
    }

    /** The variables of a set of rows together with those of nodes that are evaluated for each of its rows. */
    public static Variables of(RowSet rows, List<? extends Node> perRow) {
        Variables found = new Variables();
        found.add(rows, perRow);
        return found;
    }

    /** Whether the subject at hand is one of them. */
    public boolean usesSubject() {
        return subject[0];
    }

    /** The smallest number of visits around which all of them are known: 0 outside all loops, 1 inside the loop over subjects. */
    public int depth() {
        int depth = subject[0] || !spells.isEmpty() ? 1 : 0;
        for (RowVar row : rows) {
            depth = Math.max(depth, row.isVisited() ? row.depth() : Integer.MAX_VALUE);
        }
        for (LetVar let : lets) {
            depth = Math.max(depth, let.depth());
        }
        return depth;
    }

    private void add(Node node) {
        if (node instanceof Expr expr) {
            addExpr(expr);
        } else if (node instanceof Cond cond) {
            addCond(cond);
        } else if (node instanceof RowExpr row) {
            addRow(row);
        }
    }

    private void addRow(RowExpr row) {
        if (row instanceof RowExpr.Held held) {
            rows.add(held.variable());
        } else if (row instanceof RowExpr.Named named) {
            lets.add(named.let());
        } else if (row instanceof RowExpr.Chosen chosen) {
            if (chosen.from() != null) {
                rows.add(chosen.from());
                subject[0] |= chosen.by() == null;
                addBelow(chosen.rows());
            } else {
                add(chosen.rows(), List.of());
            }
        } else if (row instanceof RowExpr.OfSpell spell) {
            add(spell.spell());
            addSpells(spell.plan());
        }
    }

    /** What the filter of previous and next takes: these walk an index and need no subject for the walk. */
    private void addBelow(RowSet set) {
        Variables inner = new Variables();
        inner.add(set.filter());
        merge(inner, List.of(set.result()));
    }

    private void addSpells(SpellPlan plan) {
        subject[0] = true;
        if (spells.add(plan)) {
            Variables inner = new Variables();
            inner.add(plan.filter());
            inner.add(plan.joined());
            merge(inner, List.of(plan.scan().row(), plan.previous()));
        }
    }

    private void add(RowSet set, List<? extends Node> perRow) {
        Variables inner = new Variables();
        inner.add(set.filter());
        perRow.forEach(inner::add);
        for (RowSet.Source source : set.sources()) {
            if (source instanceof RowSet.Scan scan) {
                inner.subject[0] |= !scan.everybody();
                inner.add(scan.key());
                if (scan.except() != null) {
                    inner.rows.add(scan.except());
                }
                if (scan.after() != null) {
                    inner.rows.add(scan.after());
                }
            } else if (source instanceof RowSet.SpellScan spell) {
                inner.addSpells(spell.plan());
            } else if (source instanceof RowSet.SpellRows members) {
                inner.add(members.spell());
                inner.addSpells(members.plan());
            }
        }
        merge(inner, set.sources().stream().map(RowSet.Source::row).toList());
    }

    private void merge(Variables inner, List<RowVar> bound) {
        bound.forEach(inner.rows::remove);
        rows.addAll(inner.rows);
        lets.addAll(inner.lets);
        spells.addAll(inner.spells);
        subject[0] |= inner.subject[0];
    }

    private void addExpr(Expr expr) {
        if (expr instanceof Expr.CellOf cell) {
            add(cell.row());
        } else if (expr instanceof Expr.TextOf text) {
            add(text.cell());
        } else if (expr instanceof Expr.Named named) {
            lets.add(named.let());
        } else if (expr instanceof Expr.Defined defined) {
            addDefined(defined.row());
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            add(arithmetic.left());
            add(arithmetic.right());
        } else if (expr instanceof Expr.OfNumber function) {
            add(function.argument());
        } else if (expr instanceof Expr.ToDecimal decimal) {
            add(decimal.number());
        } else if (expr instanceof Expr.Shift shift) {
            add(shift.date());
            add(shift.amount());
        } else if (expr instanceof Expr.Between between) {
            add(between.from());
            add(between.to());
        } else if (expr instanceof Expr.PartOf part) {
            add(part.date());
        } else if (expr instanceof Expr.OfText function) {
            add(function.text());
        } else if (expr instanceof Expr.Extreme extreme) {
            extreme.arguments().forEach(this::add);
        } else if (expr instanceof Expr.Choose choose) {
            add(choose.condition());
            add(choose.then());
            add(choose.otherwise());
        } else if (expr instanceof Expr.Count count) {
            add(count.rows(), List.of());
        } else if (expr instanceof Expr.Aggregate aggregate) {
            add(aggregate.rows(), List.of(aggregate.value()));
        } else if (expr instanceof Expr.Round round) {
            add(round.argument());
        } else if (expr instanceof Expr.OfSpell spell) {
            add(spell.spell());
            addSpells(spell.plan());
        }
    }

    private void addDefined(RowExpr row) {
        if (row == null) {
            subject[0] = true;
        } else {
            add(row);
        }
    }

    private void addCond(Cond cond) {
        if (cond instanceof Cond.All all) {
            all.parts().forEach(this::add);
        } else if (cond instanceof Cond.Any any) {
            any.parts().forEach(this::add);
        } else if (cond instanceof Cond.Not not) {
            add(not.operand());
        } else if (cond instanceof Cond.Compare compare) {
            add(compare.left());
            add(compare.right());
        } else if (cond instanceof Cond.Same same) {
            add(same.left());
            add(same.right());
        } else if (cond instanceof Cond.SameText same) {
            add(same.left());
            add(same.right());
        } else if (cond instanceof Cond.Member member) {
            add(member.value());
            member.values().forEach(this::add);
        } else if (cond instanceof Cond.Text text) {
            add(text.value());
        } else if (cond instanceof Cond.Item item) {
            add(item.list());
            add(item.item());
        } else if (cond instanceof Cond.Is is) {
            add(is.value());
        } else if (cond instanceof Cond.Surely surely) {
            add(surely.condition());
        } else if (cond instanceof Cond.Exists exists) {
            add(exists.row());
        } else if (cond instanceof Cond.Rows counted) {
            add(counted.rows(), List.of());
        } else if (cond instanceof Cond.Every every) {
            add(every.rows(), List.of(every.condition()));
        } else if (cond instanceof Cond.Extremes extremes) {
            add(extremes.scan().key());
            add(extremes.value());
        } else if (cond instanceof Cond.Defined defined) {
            addDefined(defined.row());
        } else if (cond instanceof Cond.Named named) {
            lets.add(named.let());
        } else if (cond instanceof Cond.Before before) {
            rows.add(before.a());
            rows.add(before.b());
        }
    }
}
