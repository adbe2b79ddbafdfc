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
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.compiler.plan.Trace;
import org.fettle.compiler.plan.Trace.Kind;
import org.fettle.compiler.plan.Variables;
import org.fettle.engine.kernel.Cells;
import org.fettle.engine.kernel.Spells;

/** Tells one way through a rule, line by line, with the values of the moment. */
final class TurnTeller {

    private static final Shown NOTHING = new Shown(Shown.Form.NO_ROW, "no row", "");

    private final Context context;
    private final RulePlan plan;
    private final State state;
    private final Evaluator evaluator;
    private final Parts parts;

    TurnTeller(Context context, RulePlan plan, State state, Evaluator evaluator) {
        this.context = context;
        this.plan = plan;
        this.state = state;
        this.evaluator = evaluator;
        this.parts = new Parts(context, state, evaluator);
    }

    void meet(RowSet rows) {
        parts.show().meet(rows);
    }

    /**
     * Tells the lines up to the one at which the way ends.
     *
     * @param flag the flag that is or is not raised there, or null when the way ended earlier
     */
    Turn turn(int until, RulePlan.Flag flag, boolean flags) {
        List<Trace> statements = plan.trace().parts();
        Set<LetVar> used = lets(statements.subList(0, until + 1), flag, flags);
        List<Part> lines = new ArrayList<>();
        for (int i = 0; i <= until; i++) {
            Trace statement = statements.get(i);
            boolean last = i == until;
            if (statement.kind() == Kind.LET) {
                lines.add(let(statement, used.contains(let(statement.plan()))));
            } else if (last || !isFlagging(statement)) {
                lines.add(line(statement, last, flag, flags));
            }
        }
        return new Turn(flags, lines, ending(statements.get(until), lines.get(lines.size() - 1), flags));
    }

    /** The lets on which the outcome depends: those of the conditions that decide, and those that these are made of. */
    private static Set<LetVar> lets(List<Trace> statements, RulePlan.Flag flag, boolean flags) {
        Set<LetVar> used = new HashSet<>();
        for (Trace statement : statements) {
            boolean decides = flags || statement == statements.get(statements.size() - 1);
            if (decides && statement.kind() == Kind.GUARD) {
                add(Variables.of((Cond) statement.plan()), used);
            }
        }
        if (flag != null) {
            add(Variables.of(flag.condition()), used);
        }
        return used;
    }

    private static void add(Variables variables, Set<LetVar> used) {
        for (LetVar let : variables.lets()) {
            if (used.add(let)) {
                add(Variables.of(let.value()), used);
            }
        }
    }

    private static LetVar let(Object plan) {
        return plan instanceof Cond.Named cond ? cond.let()
                : plan instanceof Expr.Named expr ? expr.let()
                        : plan instanceof RowExpr.Named row ? row.let() : null;
    }

    private static boolean isFlagging(Trace statement) {
        return statement.kind() == Kind.FLAG || statement.kind() == Kind.REQUIRE;
    }

    private Part line(Trace statement, boolean last, RulePlan.Flag flag, boolean flags) {
        return switch (statement.kind()) {
            case VISIT -> visit(statement, last, flags);
            case GUARD -> {
                List<Part> told = parts.all(statement.parts(), flags || last);
                yield part(Part.Kind.GUARD, statement, Show.truth(evaluator.truth((Cond) statement.plan())), flags || last, List.of(), told);
            }
            default -> flag(statement, flag, flags);
        };
    }

    private Part part(Part.Kind kind, Trace statement, Shown value, boolean decides, List<RowLink> links, List<Part> told) {
        return new Part(kind, statement.span(), context.line(statement.span()), value, decides, links, "", told);
    }

    private Part let(Trace statement, boolean decides) {
        List<Part> told = parts.all(statement.parts(), decides);
        List<RowLink> links = told.isEmpty() ? List.of() : told.get(0).rows();
        return part(Part.Kind.LET, statement, parts.shown(statement), decides, links, told);
    }

    private Part visit(Trace statement, boolean last, boolean flags) {
        if (statement.plan() == null) {
            String key = context.binding().data().subjects().key(state.subject());
            Shown subject = new Shown(Shown.Form.GIVEN, context.result().pack().returnType().subjectName() + " " + key, "");
            return part(Part.Kind.VISIT, statement, subject, flags || last, List.of(), parts.all(statement.parts(), flags || last));
        }
        RowSet rows = (RowSet) statement.plan();
        if (!isBound(rows)) {
            return part(Part.Kind.VISIT, statement, NOTHING, last, List.of(), List.of());
        }
        int row = state.row(rows.result());
        List<Part> told = parts.all(statement.parts(), flags || last);
        if (rows.source() instanceof RowSet.SpellScan scan) {
            Spells spells = evaluator.rows().spells(scan.plan());
            List<RowLink> links = new ArrayList<>();
            for (int end : new int[] {spells.first(row), spells.last(row)}) {
                RowLink link = parts.show().link(rows.result().table(), end);
                if (!links.contains(link)) {
                    links.add(link);
                }
            }
            return part(Part.Kind.VISIT, statement, new Shown(Shown.Form.ROW, Show.spell(spells, row), ""), flags || last, links, told);
        }
        RowLink link = parts.show().link(rows.result().table(), row);
        return part(Part.Kind.VISIT, statement, new Shown(Shown.Form.ROW, link.label(), ""), flags || last, List.of(link), told);
    }

    /** Whether the subject has a row to visit: otherwise nothing is bound. */
    private boolean isBound(RowSet rows) {
        return state.holds(rows.result()) && state.row(rows.result()) != Cells.NONE;
    }

    private Part flag(Trace statement, RulePlan.Flag flag, boolean flags) {
        List<Part> told = new ArrayList<>();
        for (Trace piece : statement.parts()) {
            if (piece.kind() == Kind.ROWS) {
                rows(piece, flag, told);
            } else if (piece.kind() != Kind.CELL_REFERENCE) {
                told.add(parts.of(piece, true));
            } else if (flag != null) {
                told.add(parts.of(piece, false));
            }
        }
        boolean required = statement.kind() == Kind.REQUIRE;
        Truth truth = flag == null ? Truth.FALSE : flag.condition() == null ? Truth.TRUE : evaluator.truth(flag.condition());
        Shown value = required ? Show.truth(evaluator.truth(((Cond.Not) flag.condition()).operand())) : Show.truth(truth);
        return part(required ? Part.Kind.REQUIRE : Part.Kind.FLAG, statement, value, true, List.of(), told);
    }

    /** The row of {@code for every} at hand, with the condition that made it one of them. */
    private void rows(Trace rows, RulePlan.Flag flag, List<Part> told) {
        if (flag == null || flag.rows() == null || !isBound(flag.rows())) {
            told.add(part(Part.Kind.OF_ROW, rows, NOTHING, true, List.of(), List.of()));
            return;
        }
        if (flag.rows().source() instanceof RowSet.SpellScan) {
            return;
        }
        List<RowLink> links = new ArrayList<>();
        flag.rows().sources().forEach(s -> links.add(parts.show().link(s.row().table(), state.row(s.row()))));
        String label = String.join(" and ", links.stream().map(RowLink::label).toList());
        told.add(new Part(Part.Kind.OF_ROW, rows.span(), label, new Shown(Shown.Form.ROW, label, ""), true, links, "",
                parts.all(rows.parts(), true)));
    }

    // ------------------------------------------------------------------ endings

    private static String ending(Trace statement, Part line, boolean flags) {
        String where = "line " + statement.span().line();
        String truth = line.value().text();
        return switch (statement.kind()) {
            case VISIT -> line.value() == NOTHING ? "there is no row to visit (" + where + ")" : "its where is not true (" + where + ")";
            case GUARD -> "the when on " + where + " is " + truth;
            case REQUIRE -> "the requirement on " + where + " is " + truth + (flags || !truth.equals("false") ? "" : ", but it flags other rows");
            default -> flags ? "the flag on " + where + " holds"
                    : truth.equals("true") ? "the flag on " + where + " is about other rows"
                            : "the condition of the flag on " + where + " is " + truth;
        };
    }
}
