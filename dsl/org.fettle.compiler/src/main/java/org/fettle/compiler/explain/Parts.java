/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fettle.compiler.interpret.Evaluator;
import org.fettle.compiler.interpret.State;
import org.fettle.compiler.java.Definitions;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Cond.Truth;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.Span;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Trace;
import org.fettle.compiler.plan.Trace.Kind;
import org.fettle.engine.kernel.Cells;

/** The pieces of an expression with the values that they have in a state. Sets of rows are {@link RowParts}'. */
final class Parts {

    private static final int DEEPEST_DEFINITION = 6;

    private final Context context;
    private final State state;
    private final Evaluator evaluator;
    private final Show show;
    private final RowParts rows;
    private final int depth;

    Parts(Context context, State state, Evaluator evaluator) {
        this(context, state, evaluator, 0);
    }

    private Parts(Context context, State state, Evaluator evaluator, int depth) {
        this.context = context;
        this.state = state;
        this.evaluator = evaluator;
        this.show = new Show(context.result());
        this.rows = new RowParts(context, state, evaluator, this);
        this.depth = depth;
    }

    Show show() {
        return show;
    }

    /** The pieces of several expressions; constants are left out, and what stands twice in the plan is told once. */
    List<Part> all(List<Trace> traces, boolean decide) {
        List<Part> out = new ArrayList<>();
        List<Span> told = new ArrayList<>();
        for (Trace trace : traces) {
            if (trace.kind() != Kind.LITERAL && !told.contains(trace.span()) && context.roomForAnother()) {
                told.add(trace.span());
                out.add(of(trace, decide));
            }
        }
        return out;
    }

    /** An expression with its value. */
    Part of(Trace given, boolean decides) {
        Trace trace = core(given);
        return switch (given.kind()) {
            case AND, OR -> joined(trace, truth(trace), decides);
            case IF -> conditional(trace, shown(given), decides);
            case ANY, NO, EVERY, COUNTED, CHOICE -> rows.of(trace, shown(given), decides);
            default -> plain(given, trace, decides);
        };
    }

    /** What was lowered first as a condition and then once more as a value stands in the trace as a piece of itself. */
    private static Trace core(Trace trace) {
        Trace core = trace;
        while (core.parts().size() == 1 && core.parts().get(0).span().equals(core.span())) {
            core = core.parts().get(0);
        }
        return core;
    }

    private Part part(Trace trace, Shown value, boolean decides, List<RowLink> links, List<Part> parts) {
        return new Part(Part.Kind.EXPRESSION, trace.span(), context.line(trace.span()), value, decides, links, "", parts);
    }

    // ------------------------------------------------------------------ values

    Truth truth(Trace trace) {
        return evaluator.truth((Cond) trace.plan());
    }

    /** The value of an expression, whatever it is. */
    Shown shown(Trace trace) {
        Node node = (Node) trace.plan();
        if (node instanceof Cond cond) {
            return Show.truth(evaluator.truth(cond));
        } else if (node instanceof RowExpr row) {
            return show.row(row, evaluator.rows().row(row), evaluator);
        }
        return show.value((Expr) node, evaluator);
    }

    /** The row that an expression is, or whose cell it is. */
    private List<RowLink> links(Object plan) {
        RowExpr row = plan instanceof Expr.CellOf cell ? cell.row() : plan instanceof RowExpr own ? own : null;
        if (row == null || show.spells(row) != null) {
            return List.of();
        }
        RowLink link = show.link(row.table(), evaluator.rows().row(row));
        return link == null ? List.of() : List.of(link);
    }

    // ------------------------------------------------------------------ conditions

    private Part joined(Trace trace, Truth truth, boolean decides) {
        boolean and = trace.kind() == Kind.AND;
        Truth everyone = and ? Truth.TRUE : Truth.FALSE;
        List<Part> parts = new ArrayList<>();
        for (Trace operand : operands(trace, trace.kind())) {
            Truth own = truth(operand);
            parts.add(of(operand, decides && (truth == everyone || own == truth)));
        }
        return part(trace, Show.truth(truth), decides, List.of(), parts);
    }

    /** {@code a and b and c} has three operands. */
    private static List<Trace> operands(Trace trace, Kind kind) {
        List<Trace> out = new ArrayList<>();
        for (Trace operand : trace.parts()) {
            if (operand.kind() == kind) {
                out.addAll(operands(operand, kind));
            } else {
                out.add(operand);
            }
        }
        return out;
    }

    private Part conditional(Trace trace, Shown value, boolean decides) {
        // a constant is lowered after what stands on its other side
        List<Trace> three = trace.parts().stream().sorted(Comparator.comparingInt(t -> t.span().offset())).toList();
        List<Part> parts = new ArrayList<>();
        parts.add(of(three.get(0), decides));
        int chosen = truth(three.get(0)) == Truth.TRUE ? 1 : 2;
        for (int i = 1; i < three.size(); i++) {
            if (three.get(i).kind() != Kind.LITERAL) {
                parts.add(of(three.get(i), decides && i == chosen));
            }
        }
        return part(trace, value, decides, List.of(), parts);
    }

    private Part plain(Trace given, Trace trace, boolean decides) {
        List<Part> parts = new ArrayList<>(all(trace.parts(), decides));
        if (given.plan() instanceof Expr.CellOf) {
            // that e.DECOM is of row e is said by its link
            parts.removeIf(p -> p.value().form() == Shown.Form.ROW && p.parts().isEmpty());
        }
        Part definition = definition(trace.plan(), decides);
        if (definition != null) {
            parts.add(definition);
        }
        return part(given, shown(given), decides, links(trace.plan()), parts);
    }

    // ------------------------------------------------------------------ definitions

    /** What a definition or a derived column says, for the row that it was asked of; null for anything else. */
    private Part definition(Object plan, boolean decides) {
        if (plan instanceof Cond.Defined defined) {
            return definition(defined.definition(), defined.row(), decides);
        } else if (plan instanceof Expr.Defined defined) {
            return definition(defined.definition(), defined.row(), decides);
        } else if (plan instanceof Expr.CellOf cell && cell.column().derived() != null) {
            return definition(cell.column().derived(), cell.row(), decides);
        }
        return null;
    }

    private Part definition(String name, RowExpr of, boolean decides) {
        int row = of == null ? Cells.NONE : evaluator.rows().row(of);
        TableRef table = of == null ? null : of.table();
        if (depth == DEEPEST_DEFINITION || of != null && row == Cells.NONE || !context.roomForAnother()) {
            return null;
        }
        boolean last = table != null && (table.bothYears() ? row < 0 : table.yearsBack() > 0);
        DefinitionPlan plan = context.definition(Definitions.id(name, last ? 1 : 0));
        if (plan == null) {
            return null;
        }
        State own = context.state();
        own.subject(state.subject());
        if (of != null) {
            int at = row < 0 ? Cells.lastYearRow(row) : row;
            own.subject(Cells.subjectOf(context.binding().offsets(table.table(), last ? 1 : 0), at));
            own.bind(plan.row().row(), at);
        }
        Parts inside = new Parts(context, own, context.evaluator(own), depth + 1);
        Part said = inside.of(plan.trace(), decides);
        RowLink link = of == null ? null : show.link(table, row);
        return new Part(Part.Kind.DEFINITION, said.span(), said.text(), said.value(), decides, link == null ? List.of() : List.of(link),
                plan.info().column() == null ? name : table.table() + "." + plan.info().column(), said.parts());
    }
}
