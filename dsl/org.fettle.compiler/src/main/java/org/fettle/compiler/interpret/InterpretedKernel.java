/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.List;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.compiler.plan.RulePlan.Flag;
import org.fettle.compiler.plan.RulePlan.Guard;
import org.fettle.compiler.plan.RulePlan.SlotRow;
import org.fettle.compiler.plan.TableRef;
import org.fettle.engine.Binding;
import org.fettle.engine.FlagSink;
import org.fettle.engine.Kernel;
import org.fettle.engine.kernel.Cells;

/** A rule, interpreted. */
final class InterpretedKernel extends Kernel {

    private final RulePlan plan;
    private final Binding binding;

    InterpretedKernel(RulePlan plan, Binding binding) {
        Requirements.check(plan, binding);
        this.plan = plan;
        this.binding = binding;
    }

    @Override
    public void run(int from, int to, FlagSink out) {
        State state = new State();
        Evaluator evaluator = new Evaluator(binding, state);
        if (!steps(0, evaluator, state, out)) {
            return;
        }
        if (!plan.subjects()) {
            visit(0, evaluator, state, out);
            return;
        }
        int end = plan.keyedOnly() ? Math.min(to, binding.keyless()) : to;
        for (int subject = from; subject < end; subject++) {
            state.subject(subject);
            if (steps(1, evaluator, state, out)) {
                visit(0, evaluator, state, out);
            }
        }
    }

    private void visit(int index, Evaluator evaluator, State state, FlagSink out) {
        if (index == plan.visits().size()) {
            return;
        }
        evaluator.rows().each(new RowSet(List.of(plan.visits().get(index)), null), () -> {
            if (steps(index + (plan.subjects() ? 2 : 1), evaluator, state, out)) {
                visit(index + 1, evaluator, state, out);
            }
            return true;
        });
    }

    /** Guards and flags of a depth; false when a guard does not hold. */
    private boolean steps(int depth, Evaluator evaluator, State state, FlagSink out) {
        for (RulePlan.Step step : plan.steps()) {
            if (step.depth() != depth) {
                continue;
            }
            if (step instanceof Guard guard && evaluator.truth(guard.condition()) != Cond.Truth.TRUE) {
                return false;
            } else if (step instanceof Flag flag) {
                flag(flag, evaluator, state, out);
            }
        }
        return true;
    }

    private void flag(Flag flag, Evaluator evaluator, State state, FlagSink out) {
        if (flag.rows() == null) {
            flagHere(flag, evaluator, state, out);
        } else {
            evaluator.rows().each(flag.rows(), () -> {
                flagHere(flag, evaluator, state, out);
                return true;
            });
        }
    }

    private void flagHere(Flag flag, Evaluator evaluator, State state, FlagSink out) {
        if (flag.condition() != null && evaluator.truth(flag.condition()) != Cond.Truth.TRUE) {
            return;
        }
        out.begin(subject(flag, evaluator, state));
        for (SlotRow slot : flag.slots()) {
            out.row(slot.slot(), row(slot, evaluator));
        }
        for (Expr value : flag.values()) {
            out.value(evaluator.shown(value));
        }
        if (out.proposing()) {
            flag.fixes().forEach(f -> fix(f, evaluator, out));
        }
        out.end();
    }

    private int subject(Flag flag, Evaluator evaluator, State state) {
        if (plan.subjects()) {
            return state.subject();
        }
        RowExpr first = flag.slots().get(0).row();
        TableRef table = first.table();
        return table.reference() || table.bothYears() ? -1
                : Cells.subjectOf(binding.offsets(table.table(), table.yearsBack()), evaluator.rows().row(first));
    }

    private static int row(SlotRow slot, Evaluator evaluator) {
        int row = evaluator.rows().row(slot.row());
        if (!slot.row().table().bothYears()) {
            return row;
        }
        return slot.year() == 0 ? Cells.thisYearRow(row) : Cells.lastYearRow(row);
    }

    private static void fix(RulePlan.Fix fix, Evaluator evaluator, FlagSink out) {
        if (fix.guard() != null && evaluator.truth(fix.guard()) != Cond.Truth.TRUE) {
            return;
        }
        out.fix(fix.index());
        for (RulePlan.Action action : fix.actions()) {
            for (SlotRow slot : action.slots()) {
                if (slot.row().table().bothYears() && row(slot, evaluator) < 0) {
                    continue;
                }
                if (action instanceof RulePlan.Set set) {
                    out.set(slot.slot(), set.column().index(), evaluator.shown(set.value()), set.type().ordinal());
                } else if (action instanceof RulePlan.Ask ask) {
                    out.ask(slot.slot(), ask.column().index());
                } else {
                    out.delete(slot.slot());
                }
            }
        }
    }
}
