/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowOrder;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Variables;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.SpellRows;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.TableRows;

/** Spells: runs of rows that join up. */
final class SpellLowering {

    private final Frame frame;
    private final ExpressionLowering values;
    private final RowLowering rows;

    /** The model's rows of a spell, to lower their condition again for {@code rows of s}. */
    private record Origin(SpellPlan plan, TableRows rows) {
    }

    private final List<Origin> origins = new ArrayList<>();

    SpellLowering(Frame frame, ExpressionLowering values, RowLowering rows) {
        this.frame = frame;
        this.values = values;
        this.rows = rows;
    }

    /** How rows join up. */
    SpellPlan plan(Spells spells) {
        if (!(spells.getRows() instanceof TableRows of) || of.isBothYears() || of.isEverybody()
                || of.getTable() instanceof org.fettle.language.fettle.Reference) {
            throw new LoweringException(spells, "Spells are of one subject's rows of one year's table.");
        }
        TableRef table = PackContext.table(of.getTable(), of.isLastYear(), false);
        frame.needs().table(table);
        RowVar row = rows.variable(of.getAlias(), table);
        RowVar previous = new RowVar("previous_" + row.name(), table, frame.id(), -1);
        Cond filter = frame.tracer().silently(() -> filter(of, row));
        ColumnRef start = spells.isFileOrder() ? null : frame.pack().column(table, spells.getStart(), spells, frame.needs());
        ColumnRef end = spells.getEnd() == null ? null : frame.pack().column(table, spells.getEnd(), spells, frame.needs());
        RowOrder order = start == null ? null : order(spells, start, table);
        if (order != null && order.derived() || end != null && end.derived() != null) {
            throw new LoweringException(spells, "Spells follow columns of the file, not derived ones.");
        }
        Cond joined = frame.tracer().silently(() -> joined(spells, of, row, previous));
        RowSet.Scan scan = new RowSet.Scan(row, false, null, null, null, null);
        SpellPlan plan = new SpellPlan(frame.id(), scan, filter, previous, start, order, end, joined);
        if (Variables.of(new RowSet(List.of(new RowSet.SpellScan(row, plan)), null), List.of()).depth() > 1) {
            throw new LoweringException(spells, "Spells may not depend on a visited row, only on the subject.");
        }
        origins.add(new Origin(plan, of));
        return plan;
    }

    private RowOrder order(Spells spells, ColumnRef start, TableRef table) {
        List<RowOrder.Key> keys = new ArrayList<>();
        keys.add(new RowOrder.Key(start, null, false, RowLowering.missing(spells.isMissingFirst(), spells.isMissingLast())));
        if (spells.getThen() != null) {
            keys.addAll(rows.order(table, spells.getThen()).keys());
        }
        return new RowOrder(keys);
    }

    private Cond filter(TableRows of, RowVar row) {
        if (of.getAlias() != null) {
            frame.name(of.getAlias(), new RowExpr.Held(row));
        }
        if (of.getCondition() == null) {
            return null;
        }
        frame.lookAt(new RowExpr.Held(row), null);
        Cond filter = values.conditions().lower(of.getCondition());
        frame.lookAway();
        return filter;
    }

    /** In {@code joined while}, bare columns belong to the row before, {@code next} is the row at hand. */
    private Cond joined(Spells spells, TableRows of, RowVar row, RowVar previous) {
        if (spells.getJoined() == null) {
            return null;
        }
        RowVar outer = frame.nextRow();
        frame.nextRow(row);
        if (of.getAlias() != null) {
            frame.name(of.getAlias(), new RowExpr.Held(previous));
        }
        frame.lookAt(new RowExpr.Held(previous), null);
        Cond joined = values.conditions().lower(spells.getJoined());
        frame.lookAway();
        frame.nextRow(outer);
        return joined;
    }

    /** A set of spells. */
    RowSet set(Spells spells, Named alias, RowLowering.Inside inside) {
        SpellPlan plan = plan(spells);
        RowVar number = new RowVar(alias == null ? "spell" : alias.getName(), plan.scan().row().table(), frame.id(), -1);
        return set(spells, plan, number, alias, inside);
    }

    /** A set of spells with a given variable for the number of the spell. */
    RowSet set(Spells spells, SpellPlan plan, RowVar number, Named alias, RowLowering.Inside inside) {
        if (alias != null) {
            frame.name(alias, new RowExpr.Held(number));
            frame.spells(alias, plan);
        }
        frame.lookAt(new RowExpr.Held(number), plan);
        Cond filter = spells.getCondition() == null ? null : values.conditions().lower(spells.getCondition());
        if (inside != null) {
            inside.lower();
        }
        frame.lookAway();
        return new RowSet(List.of(new RowSet.SpellScan(number, plan)), filter);
    }

    /** {@code rows of s}. */
    RowSet rows(SpellRows members, RowLowering.Inside inside) {
        SpellPlan plan = frame.spells(members.getSpell());
        if (plan == null) {
            throw new LoweringException(members, "rows of … needs the name of a spell.");
        }
        TableRows of = origins.stream().filter(o -> o.plan() == plan).findFirst().orElseThrow().rows();
        RowExpr spell = rows.named(members.getSpell(), members);
        RowVar row = rows.variable(members.getAlias() == null ? of.getAlias() : members.getAlias(), plan.scan().row().table());
        List<Cond> parts = new ArrayList<>();
        Cond takesPart = frame.tracer().silently(() -> filter(of, row));
        if (takesPart != null) {
            parts.add(takesPart);
        }
        if (members.getAlias() != null) {
            frame.name(members.getAlias(), new RowExpr.Held(row));
        }
        frame.lookAt(new RowExpr.Held(row), null);
        if (members.getCondition() != null) {
            parts.add(values.conditions().lower(members.getCondition()));
        }
        if (inside != null) {
            inside.lower();
        }
        frame.lookAway();
        return new RowSet(List.of(new RowSet.SpellRows(row, spell, plan)), parts.isEmpty() ? null : ConditionLowering.all(parts));
    }
}
