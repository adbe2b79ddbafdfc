/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.interpret.Evaluator;
import org.fettle.compiler.interpret.State;
import org.fettle.compiler.plan.Cond.Truth;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.Trace;
import org.fettle.compiler.plan.Trace.Kind;
import org.fettle.engine.kernel.Cells;

/** Quantifiers, choices and aggregates: which rows they looked at, which they picked, and what was asked of those. */
final class RowParts {

    /** So many rows are told of a set; more, nobody reads. */
    private static final int MOST_ROWS = 12;
    private static final int MOST_NEAR = 6;
    /** Rows are counted no further than this. */
    private static final int MOST_COUNTED = 10_000;

    private final Context context;
    private final State state;
    private final Evaluator evaluator;
    private final Parts parts;

    RowParts(Context context, State state, Evaluator evaluator, Parts parts) {
        this.context = context;
        this.state = state;
        this.evaluator = evaluator;
        this.parts = parts;
    }

    /** The rows that a set's variables hold at a moment. */
    private record Held(int[] rows) {
    }

    /** The rows of a set, those told and how many there are. */
    private record Found(List<Held> rows, int count) {
    }

    Part of(Trace trace, Shown value, boolean decides) {
        Trace rows = trace.parts().stream().filter(p -> p.kind() == Kind.ROWS).findFirst().orElseThrow();
        RowSet set = (RowSet) rows.plan();
        parts.show().meet(set);
        return switch (trace.kind()) {
            case EVERY -> every(trace, rows, set, value, decides);
            case CHOICE -> choice(trace, rows, set, value, decides);
            case COUNTED -> counted(trace, rows, set, value, decides);
            default -> any(trace, rows, set, value, decides);
        };
    }

    // ------------------------------------------------------------------ kinds

    private Part any(Trace trace, Trace rows, RowSet set, Shown value, boolean decides) {
        Found found = find(set, 1);
        if (found.count() == 0) {
            return none(trace, rows, set, value, decides);
        }
        String note = found.count() == 1 ? "1 row" : "the first of " + number(found.count()) + " rows";
        return part(trace, value, decides, note, List.of(row(rows, set, found.rows().get(0), decides)));
    }

    /** No row fits: what is wrong with those there are. */
    private Part none(Trace trace, Trace rows, RowSet set, Shown value, boolean decides) {
        RowSet all = new RowSet(set.sources(), null);
        boolean endless = set.sources().stream().anyMatch(s -> s instanceof RowSet.Scan scan && scan.everybody() && scan.keyColumn() == null);
        Found near = find(all, endless ? 0 : MOST_NEAR);
        List<Part> told = new ArrayList<>();
        if (filter(rows).isEmpty()) {
            return part(trace, value, decides, "no row", told);
        }
        near.rows().forEach(held -> told.add(row(rows, set, held, decides)));
        return part(trace, value, decides, near.count() == 0 ? "no row" : "none of " + number(near.count()) + (near.count() == 1 ? " row" : " rows"),
                told);
    }

    private Part every(Trace trace, Trace rows, RowSet set, Shown value, boolean decides) {
        Trace asked = rows.parts().stream().filter(p -> p.kind() == Kind.PER_ROW).findFirst().orElseThrow().parts().get(0);
        if (value.form() == Shown.Form.TRUE) {
            Found found = find(set, MOST_NEAR);
            List<Part> told = found.rows().stream().map(held -> row(rows, set, held, decides)).toList();
            return part(trace, value, decides, found.count() == 0 ? "no row" : "all of " + number(found.count()), told);
        }
        Truth wanted = value.form() == Shown.Form.FALSE ? Truth.FALSE : Truth.UNKNOWN;
        List<Held> counter = new ArrayList<>();
        evaluator.rows().each(set, () -> {
            if (parts.truth(asked) == wanted) {
                counter.add(held(set));
            }
            return counter.isEmpty();
        });
        return part(trace, value, decides, "", counter.stream().map(held -> row(rows, set, held, decides)).toList());
    }

    private Part counted(Trace trace, Trace rows, RowSet set, Shown value, boolean decides) {
        Found found = find(set, MOST_ROWS);
        List<Part> told = new ArrayList<>();
        found.rows().forEach(held -> told.add(row(rows, set, held, decides)));
        return part(trace, value, decides, found.count() == 1 ? "1 row" : number(found.count()) + " rows", told);
    }

    private Part choice(Trace trace, Trace rows, RowSet set, Shown value, boolean decides) {
        int chosen = evaluator.rows().row((RowExpr) trace.plan());
        if (chosen == Cells.NONE || set.sources().size() > 1) {
            return chosen == Cells.NONE ? none(trace, rows, set, value, decides) : part(trace, value, decides, "", List.of());
        }
        Held held = new Held(new int[] {chosen});
        List<Part> told = filter(rows).isEmpty() ? List.of() : List.of(row(rows, set, held, decides));
        Part out = part(trace, value, decides, "", told);
        return new Part(out.kind(), out.span(), out.text(), out.value(), decides, links(set, held), out.note(), told);
    }

    private Part part(Trace trace, Shown value, boolean decides, String note, List<Part> told) {
        List<RowLink> links = told.stream().filter(p -> p.kind() == Part.Kind.OF_ROW).flatMap(p -> p.rows().stream()).toList();
        return new Part(Part.Kind.EXPRESSION, trace.span(), context.line(trace.span()), value, decides, links, note, told);
    }

    private static String number(int count) {
        return count >= MOST_COUNTED ? "more than " + MOST_COUNTED : String.valueOf(count);
    }

    // ------------------------------------------------------------------ rows

    private Found find(RowSet set, int most) {
        List<Held> rows = new ArrayList<>();
        int[] count = new int[1];
        evaluator.rows().each(set, () -> {
            if (rows.size() < most) {
                rows.add(held(set));
            }
            return ++count[0] < MOST_COUNTED;
        });
        return new Found(rows, count[0]);
    }

    private Held held(RowSet set) {
        return new Held(set.sources().stream().mapToInt(s -> state.row(s.row())).toArray());
    }

    private static List<Trace> filter(Trace rows) {
        return rows.parts().stream().filter(p -> p.kind() != Kind.PER_ROW && p.kind() != Kind.ROWS).toList();
    }

    /** A row, with what was asked and worked out of it. */
    private Part row(Trace rows, RowSet set, Held held, boolean decides) {
        for (int i = 0; i < held.rows().length; i++) {
            state.bind(set.sources().get(i).row(), held.rows()[i]);
        }
        List<Part> told = new ArrayList<>(parts.all(filter(rows), decides));
        rows.parts().stream().filter(p -> p.kind() == Kind.PER_ROW).forEach(p -> told.addAll(parts.all(p.parts(), decides)));
        List<RowLink> links = links(set, held);
        String text = text(set, held, links);
        return new Part(Part.Kind.OF_ROW, rows.span(), text, new Shown(Shown.Form.ROW, text, ""), decides, links, "", told);
    }

    private String text(RowSet set, Held held, List<RowLink> links) {
        if (set.source() instanceof RowSet.SpellScan scan) {
            return Show.spell(evaluator.rows().spells(scan.plan()), held.rows()[0]);
        }
        return String.join(" and ", links.stream().map(RowLink::label).toList());
    }

    private List<RowLink> links(RowSet set, Held held) {
        List<RowLink> out = new ArrayList<>();
        for (int i = 0; i < held.rows().length; i++) {
            RowVar variable = set.sources().get(i).row();
            if (set.sources().get(i) instanceof RowSet.SpellScan scan) {
                spell(scan.plan(), held.rows()[i], out);
            } else {
                add(out, parts.show().link(variable.table(), held.rows()[i]));
            }
        }
        return out;
    }

    private void spell(SpellPlan plan, int number, List<RowLink> out) {
        add(out, parts.show().link(plan.scan().row().table(), evaluator.rows().spells(plan).first(number)));
        add(out, parts.show().link(plan.scan().row().table(), evaluator.rows().spells(plan).last(number)));
    }

    private static void add(List<RowLink> out, RowLink link) {
        if (link != null && !out.contains(link)) {
            out.add(link);
        }
    }
}
