/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fettle.compiler.interpret.Evaluator;
import org.fettle.compiler.interpret.State;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Cond.Truth;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.compiler.plan.Trace;
import org.fettle.compiler.plan.Trace.Kind;
import org.fettle.engine.kernel.Cells;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.Slot;

/** Goes through a rule for one subject and looks for the ways that flag a row; keeps the way that comes closest when there is none. */
final class Search {

    private final RulePlan plan;
    private final Target target;
    private final State state;
    private final Evaluator evaluator;
    private final TurnTeller teller;
    private final List<Trace> statements;
    /** Visited rows that can only be the row that was asked about. */
    private final Set<RowVar> fixed = new HashSet<>();
    private final List<Turn> turns = new ArrayList<>();
    private Turn closest;
    private int closeness = -1;
    private int count;

    /**
     * The row that was asked about.
     *
     * @param row its place in its table
     */
    record Target(String table, int yearsBack, int row) {
        boolean isOf(Slot slot) {
            return slot.role() == Role.FLAGGED && slot.table().equals(table) && slot.yearsBack() == yearsBack;
        }
    }

    Search(Context context, RulePlan plan, Target target, int subject) {
        this.plan = plan;
        this.target = target;
        this.state = context.state();
        state.subject(subject);
        this.evaluator = context.evaluator(state);
        this.teller = new TurnTeller(context, plan, state, evaluator);
        this.statements = plan.trace().parts();
        fix();
    }

    List<Turn> turns() {
        return turns;
    }

    int count() {
        return count;
    }

    Turn closest() {
        return closest;
    }

    /** When every line flags rows of the table by the name of one visit, only the row itself need be visited there. */
    private void fix() {
        for (RulePlan.Flag flag : flags()) {
            for (RulePlan.SlotRow slot : flag.slots()) {
                if (target.isOf(plan.info().slots().get(slot.slot()))) {
                    if (!(slot.row() instanceof RowExpr.Held held) || !held.variable().isVisited() || held.variable().table().bothYears()) {
                        fixed.clear();
                        return;
                    }
                    fixed.add(held.variable());
                }
            }
        }
        if (fixed.size() > 1) {
            fixed.clear();
        }
    }

    private List<RulePlan.Flag> flags() {
        return plan.steps().stream().filter(RulePlan.Flag.class::isInstance).map(RulePlan.Flag.class::cast).toList();
    }

    /** Goes through all ways. */
    void run() {
        go(0);
    }

    private void go(int at) {
        if (at == statements.size()) {
            return;
        }
        Trace statement = statements.get(at);
        switch (statement.kind()) {
            case VISIT -> visit(statement, at);
            case GUARD -> {
                if (truth(statement) == Truth.TRUE) {
                    go(at + 1);
                } else {
                    missed(at, 0, null);
                }
            }
            case FLAG, REQUIRE -> {
                flags(statement, at);
                go(at + 1);
            }
            default -> go(at + 1);
        }
    }

    private Truth truth(Trace guard) {
        return evaluator.truth((Cond) guard.plan());
    }

    private void visit(Trace visit, int at) {
        if (visit.plan() == null) {
            looked(visit, at);
            return;
        }
        RowSet rows = (RowSet) visit.plan();
        teller.meet(rows);
        boolean[] any = new boolean[1];
        evaluator.rows().each(rows, () -> {
            if (!fixed.contains(rows.result()) || state.row(rows.result()) == target.row()) {
                any[0] = true;
                looked(visit, at);
            }
            return true;
        });
        if (!any[0]) {
            state.bind(rows.result(), Cells.NONE);
            missed(at, 0, null);
        }
    }

    /** Goes on when the row visited is one that the line asks for. */
    private void looked(Trace visit, int at) {
        boolean fits = visit.parts().stream().filter(p -> p.kind() != Kind.ROWS).allMatch(p -> evaluator.truth((Cond) p.plan()) == Truth.TRUE);
        if (fits) {
            go(at + 1);
        } else {
            missed(at, 1, null);
        }
    }

    @SuppressWarnings("unchecked")
    private void flags(Trace statement, int at) {
        for (RulePlan.Flag flag : (List<RulePlan.Flag>) statement.plan()) {
            if (flag.rows() == null) {
                flag(flag, at);
                continue;
            }
            teller.meet(flag.rows());
            boolean[] any = new boolean[1];
            evaluator.rows().each(flag.rows(), () -> {
                any[0] = true;
                flag(flag, at);
                return true;
            });
            if (!any[0]) {
                state.bind(flag.rows().result(), Cells.NONE);
                missed(at, 1, flag);
            }
        }
    }

    private void flag(RulePlan.Flag flag, int at) {
        boolean holds = flag.condition() == null || evaluator.truth(flag.condition()) == Truth.TRUE;
        boolean ours = flags(flag);
        if (holds && ours) {
            count++;
            if (turns.size() < Explanation.MOST_TURNS) {
                turns.add(teller.turn(at, flag, true));
            }
        } else if (ours || isAbout(flag)) {
            missed(at, ours ? 3 : 2, flag);
        }
    }

    private boolean isAbout(RulePlan.Flag flag) {
        return flag.slots().stream().anyMatch(s -> target.isOf(plan.info().slots().get(s.slot())));
    }

    /** Whether a flag line, as things are bound, names the row. */
    private boolean flags(RulePlan.Flag flag) {
        List<RulePlan.SlotRow> flagged = flag.slots().stream().filter(s -> Answer.isFlagged(plan.info().slots().get(s.slot()))).toList();
        if (target.row() == Cells.NONE) {
            return flagged.stream().allMatch(s -> row(s) == Cells.NONE);
        }
        return flagged.stream().anyMatch(s -> target.isOf(plan.info().slots().get(s.slot())) && row(s) == target.row());
    }

    private int row(RulePlan.SlotRow slot) {
        int row = evaluator.rows().row(slot.row());
        boolean both = slot.row().table().bothYears();
        return !both ? row : slot.year() == 0 ? Cells.thisYearRow(row) : Cells.lastYearRow(row);
    }

    /** A way ended without a flag. Ways on which the row itself is visited come closest, then those that went furthest. */
    private void missed(int at, int how, RulePlan.Flag flag) {
        if (!turns.isEmpty()) {
            return;
        }
        int score = (isVisited(at) ? 10_000 : 0) + at * 10 + how + (how == 3 ? 10_000 : 0);
        if (score > closeness) {
            closeness = score;
            closest = teller.turn(at, flag, false);
        }
    }

    private boolean isVisited(int until) {
        for (int i = 0; i < until; i++) {
            if (statements.get(i).plan() instanceof RowSet set && statements.get(i).kind() == Kind.VISIT) {
                RowVar row = set.result();
                if (row.table().table().equals(target.table()) && row.table().yearsBack() == target.yearsBack()
                        && state.row(row) == target.row()) {
                    return true;
                }
            }
        }
        return false;
    }
}
