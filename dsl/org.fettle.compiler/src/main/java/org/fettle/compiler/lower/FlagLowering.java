/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.EcoreUtil2;
import org.fettle.compiler.lower.Literals.Hint;
import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.compiler.plan.RulePlan.SlotRow;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Trace;
import org.fettle.engine.pack.MessageTemplate;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.Slot;
import org.fettle.language.fettle.Action;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.AskCell;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.DeleteRow;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Require;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.SetCell;

/** The flags of a rule, with what each hands over: rows in slots, values of the message, changes of the fixes. */
final class FlagLowering {

    private final Rule rule;
    private final Frame frame;
    private final ExpressionLowering values;
    private final List<Slot> slots = new ArrayList<>();
    private final MessageLowering message;
    private final boolean requires;

    FlagLowering(Rule rule, Frame frame, ExpressionLowering values) {
        this.rule = rule;
        this.frame = frame;
        this.values = values;
        this.message = new MessageLowering(rule, frame, values);
        this.requires = rule.getStatements().stream().anyMatch(Require.class::isInstance);
    }

    List<Slot> slots() {
        return slots;
    }

    MessageTemplate message() {
        return message.template();
    }

    /** In a rule with {@code require}, a flag line without {@code when} says what the requirements flag. */
    boolean isTemplate(Flag flag) {
        return requires && flag.getCondition() == null;
    }

    List<Flag> templates() {
        return rule.getStatements().stream().filter(Flag.class::isInstance).map(Flag.class::cast).filter(this::isTemplate).toList();
    }

    /** A flag; {@code wrong} is the broken requirement, or null. */
    RulePlan.Flag lower(Flag flag, Cond wrong) {
        // The names of the rows are known while the set is lowered, and stay known until the end of the line.
        RowSet rows = flag.getRows() == null ? null : values.rows().set(flag.getRows(), null);
        Cond condition = flag.getCondition() == null ? wrong : values.conditions().lower(flag.getCondition());
        RulePlan.Flag event = frame.needs().telling(() -> event(flag, condition, rows));
        if (flag.getRows() != null) {
            EcoreUtil2.eAllOfType(flag.getRows(), Alias.class).forEach(frame::forget);
        }
        return event;
    }

    private RulePlan.Flag event(Flag flag, Cond condition, RowSet rows) {
        Map<RowExpr, List<SlotRow>> byRow = new LinkedHashMap<>();
        List<SlotRow> all = new ArrayList<>();
        slots(flag.getCells(), Role.FLAGGED, byRow, all);
        slots(flag.getBeside(), Role.BESIDE, byRow, all);
        List<RulePlan.Fix> fixes = frame.tracer().silently(() -> fixes(byRow, all));
        List<Expr> shown = frame.tracer().silently(message::values);
        return new RulePlan.Flag(frame.depth(), Sources.line(flag), condition, rows, all, shown, fixes);
    }

    private List<RulePlan.Fix> fixes(Map<RowExpr, List<SlotRow>> byRow, List<SlotRow> all) {
        List<RulePlan.Fix> fixes = new ArrayList<>();
        for (Fix fix : rule.getFixes()) {
            RulePlan.Fix lowered = fix(fix, byRow, all);
            if (lowered != null) {
                fixes.add(lowered);
            }
        }
        return fixes;
    }

    private void slots(List<CellRef> cells, Role role, Map<RowExpr, List<SlotRow>> byRow, List<SlotRow> all) {
        Map<RowExpr, List<String>> columns = new LinkedHashMap<>();
        for (CellRef cell : cells) {
            Expr.CellOf named = frame.tracer().trace(Trace.Kind.CELL_REFERENCE, cell, () -> cell(cell));
            RowExpr row = named.row();
            ColumnRef column = named.column();
            List<String> names = columns.computeIfAbsent(row, r -> new ArrayList<>());
            if (!names.contains(column.name())) {
                names.add(column.name());
            }
        }
        columns.forEach((row, names) -> byRow.put(row, slots(row, names, role, all)));
    }

    private Expr.CellOf cell(CellRef cell) {
        RowExpr row = row(cell.getRow(), cell);
        return new Expr.CellOf(row, values.column(row, cell.getColumn(), cell));
    }

    private List<SlotRow> slots(RowExpr row, List<String> columns, Role role, List<SlotRow> all) {
        List<SlotRow> made = new ArrayList<>();
        TableRef table = row.table();
        for (int year : table.bothYears() ? new int[] {0, 1} : new int[] {table.yearsBack()}) {
            made.add(new SlotRow(slots.size(), row, year));
            slots.add(new Slot(table.table(), year, columns, role));
        }
        all.addAll(made);
        return made;
    }

    private RowExpr row(Named name, CellRef place) {
        if (frame.spells(name) != null) {
            throw new LoweringException(place, "A spell has no cells of its own: name " + name.getName() + ".first or the rows of it.");
        }
        return values.rows().named(name, place);
    }

    // ------------------------------------------------------------------ fixes

    /** A fix, or null when it changes rows that are not in play where this flag stands. */
    private RulePlan.Fix fix(Fix fix, Map<RowExpr, List<SlotRow>> byRow, List<SlotRow> all) {
        if (!inPlay(fix)) {
            return null;
        }
        List<RulePlan.Action> actions = new ArrayList<>();
        for (Action action : fix.getActions()) {
            actions.add(action(action, byRow, all));
        }
        Cond guard = fix.getGuard() == null ? null : values.conditions().lower(fix.getGuard());
        return new RulePlan.Fix(rule.getFixes().indexOf(fix), Sources.line(fix), guard, actions);
    }

    private boolean inPlay(Fix fix) {
        boolean known = EcoreUtil2.eAllOfType(fix, NameRef.class).stream().map(NameRef::getTarget)
                .allMatch(name -> !(name instanceof Alias) || name.eContainer() instanceof org.fettle.language.fettle.RowSet
                        || frame.named(name) != null);
        return known && fix.getActions().stream().allMatch(a -> {
            Named row = a instanceof SetCell set ? set.getCell().getRow()
                    : a instanceof AskCell ask ? ask.getCell().getRow() : ((DeleteRow) a).getRow();
            return frame.named(row) != null || row instanceof org.fettle.language.fettle.TableDeclaration;
        });
    }

    private RulePlan.Action action(Action action, Map<RowExpr, List<SlotRow>> byRow, List<SlotRow> all) {
        if (action instanceof SetCell set) {
            RowExpr row = row(set.getCell().getRow(), set.getCell());
            ColumnRef column = values.column(row, set.getCell().getColumn(), set);
            Hint hint = new Hint(column.type(), Schema.ignoresCase(set.getCell().getColumn().getType()));
            Expr value = values.lower(set.getValue(), hint);
            return new RulePlan.Set(target(row, byRow, all), column, value, value.type());
        } else if (action instanceof AskCell ask) {
            RowExpr row = row(ask.getCell().getRow(), ask.getCell());
            return new RulePlan.Ask(target(row, byRow, all), values.column(row, ask.getCell().getColumn(), ask));
        }
        DeleteRow delete = (DeleteRow) action;
        return new RulePlan.Delete(target(values.rows().named(delete.getRow(), delete), byRow, all));
    }

    private List<SlotRow> target(RowExpr row, Map<RowExpr, List<SlotRow>> byRow, List<SlotRow> all) {
        return byRow.computeIfAbsent(row, r -> slots(r, List.of(), Role.TARGET, all));
    }
}
