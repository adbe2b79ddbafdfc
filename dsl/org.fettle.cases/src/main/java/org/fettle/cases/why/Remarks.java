/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.fettle.cases.why.WhyDocument.Style;
import org.fettle.compiler.explain.Part;
import org.fettle.compiler.explain.RowLink;
import org.fettle.compiler.explain.Shown;
import org.fettle.compiler.plan.Span;

/** What is said below a line of a rule: its conditions with their answers, the values that they compared, and the rows that they looked at. */
final class Remarks {

    private static final String INDENT = "    ";
    private static final int MOST_TEXT = 90;

    private final PageWriter page;
    private final Span rule;
    private final Set<String> open;

    Remarks(PageWriter page, Span rule, Set<String> open) {
        this.page = page;
        this.rule = rule;
        this.open = open;
    }

    /** Whether a condition has no conditions in it but those of definitions and of rows. */
    static boolean isLeaf(Part part) {
        return part.parts().stream().noneMatch(p -> p.kind() == Part.Kind.EXPRESSION && (p.value().isTruth() || !isLeaf(p)));
    }

    void below(Part statement) {
        switch (statement.kind()) {
            case VISIT, LET -> {
                begin(1);
                page.add("is ", Style.REMARK);
                value(statement);
                page.line();
                conditions(statement.parts(), 2);
                if (statement.kind() == Part.Kind.LET) {
                    statement.parts().forEach(p -> choices(p, 2));
                }
            }
            default -> {
                List<Part> told = statement.parts();
                told.forEach(p -> conditions(isCompound(p) ? p.parts() : List.of(p), 1));
                if (told.stream().noneMatch(p -> p.value().isTruth())) {
                    cells(told);
                }
            }
        }
    }

    private void begin(int depth) {
        page.add(INDENT.repeat(depth) + "  ", Style.INDENT).add("· ", Style.FAINT);
    }

    /** Rows looked at, and conditions by what they are made of. */
    private void conditions(List<Part> parts, int depth) {
        for (Part part : parts) {
            if (part.kind() == Part.Kind.OF_ROW) {
                row(part, depth);
            } else if (part.kind() == Part.Kind.DEFINITION) {
                definition(part, depth);
            } else if (part.value().isTruth()) {
                condition(part, depth);
            }
        }
    }

    /** Whether it follows from several conditions, whose answers say more than its own. */
    private static boolean isCompound(Part part) {
        return part.kind() == Part.Kind.EXPRESSION && part.value().isTruth() && part.parts().stream().noneMatch(p -> p.kind() != Part.Kind.EXPRESSION)
                && part.parts().stream().filter(p -> p.value().isTruth()).count() > 1;
    }

    private void condition(Part part, int depth) {
        boolean rows = part.parts().stream().anyMatch(p -> p.kind() == Part.Kind.OF_ROW);
        if (isLeaf(part) || rows) {
            begin(depth);
            truth(part.value());
            page.add(brief(part.text()), part.decides() ? Style.REMARK : Style.FAINT);
            values(part);
            note(part);
            List<Part> definitions = part.parts().stream().filter(p -> p.kind() == Part.Kind.DEFINITION).toList();
            definitions.forEach(this::unfold);
            page.line();
            definitions.forEach(p -> unfolded(p, depth + 1));
            conditions(part.parts().stream().filter(p -> p.kind() == Part.Kind.OF_ROW).toList(), depth + 1);
            part.parts().stream().filter(p -> p.kind() == Part.Kind.EXPRESSION).forEach(p -> choices(p, depth + 1));
        } else if (part.parts().stream().filter(p -> p.value().isTruth()).count() == 1) {
            begin(depth);
            truth(part.value());
            page.add(brief(part.text()), part.decides() ? Style.REMARK : Style.FAINT).line();
            conditions(part.parts(), depth + 1);
        } else {
            begin(depth);
            truth(part.value());
            page.add("taken together", Style.FAINT).line();
            conditions(part.parts(), depth + 1);
        }
    }

    /** Rows and definitions behind values. */
    private void choices(Part part, int depth) {
        if (part.value().isTruth() && part.kind() == Part.Kind.EXPRESSION) {
            return;
        }
        conditions(part.parts().stream().filter(p -> p.kind() != Part.Kind.EXPRESSION).toList(), depth);
        part.parts().stream().filter(p -> p.kind() == Part.Kind.EXPRESSION).forEach(p -> choices(p, depth));
    }

    private void row(Part part, int depth) {
        begin(depth);
        if (part.rows().isEmpty()) {
            page.add(part.text(), Style.REMARK);
        } else if (part.rows().stream().noneMatch(row -> part.text().contains(row.label()))) {
            page.add(part.text() + "  ", Style.REMARK);
            links(part.rows());
        } else {
            links(part.rows());
        }
        page.line();
        conditions(part.parts(), depth + 1);
        List<Part> values = new ArrayList<>();
        part.parts().stream().filter(p -> !p.value().isTruth()).forEach(p -> leaves(p, values));
        if (!values.isEmpty()) {
            begin(depth + 1);
            tell(values);
            page.line();
        }
    }

    /** What a definition of a value says, on a line of its own. */
    private void definition(Part part, int depth) {
        begin(depth);
        page.add(part.note() + " ", Style.FAINT).add(part.value().full(), Style.VALUE);
        unfold(part);
        page.line();
        unfolded(part, depth + 1);
    }

    private static String id(Part part) {
        return part.note() + "@" + part.rows();
    }

    /** What a definition says is unfolded on demand. */
    private void unfold(Part part) {
        page.add("   ", Style.FAINT).link(open.contains(id(part)) ? "less" : "why", new WhyDocument.Toggle(id(part)));
    }

    private void unfolded(Part part, int depth) {
        if (!open.contains(id(part))) {
            return;
        }
        begin(depth);
        page.add(part.note() + " means " + brief(part.text()), Style.FAINT);
        values(part);
        page.line();
        conditions(part.parts(), depth + 1);
    }

    private void cells(List<Part> parts) {
        List<Part> cells = new ArrayList<>();
        parts.forEach(p -> leaves(p, cells));
        if (!cells.isEmpty()) {
            begin(1);
            tell(cells);
            page.line();
        }
    }

    // ------------------------------------------------------------------ values

    private void truth(Shown value) {
        Style style = value.form() == Shown.Form.TRUE ? Style.TRUE : value.form() == Shown.Form.FALSE ? Style.FALSE : Style.UNKNOWN;
        page.add(value.text(), style).add("  ", Style.REMARK);
    }

    private void value(Part part) {
        if (part.value().form() == Shown.Form.ROW && part.rows().size() == 1 && part.value().text().equals(part.rows().get(0).label())) {
            links(part.rows());
        } else {
            page.add(part.value().full(), Style.VALUE);
            if (part.value().form() == Shown.Form.ROW && !part.rows().isEmpty()) {
                page.add("  ", Style.REMARK);
                links(part.rows());
            }
        }
    }

    private void links(List<RowLink> rows) {
        for (int i = 0; i < rows.size(); i++) {
            page.add(i == 0 ? "" : ", ", Style.REMARK).link(rows.get(i).label(), new WhyDocument.ToRow(rows.get(i).row(), rows.get(i).subject()));
        }
    }

    /** The values that a condition compared; which row a name stands for, the lines above have said. */
    private void values(Part part) {
        List<Part> values = new ArrayList<>();
        part.parts().forEach(p -> leaves(p, values));
        values.removeIf(p -> p.value().form() == Shown.Form.ROW && !p.text().contains(" "));
        if (!values.isEmpty()) {
            page.add("   ", Style.FAINT);
            tell(values);
        }
    }

    private void tell(List<Part> values) {
        for (int i = 0; i < values.size(); i++) {
            page.add(i == 0 ? "" : ",  ", Style.FAINT).add(brief(values.get(i).text()) + " ", Style.FAINT);
            page.add(values.get(i).value().full(), Style.VALUE);
        }
    }

    /** Values that are made of no other values in the rule's text. */
    private void leaves(Part part, List<Part> into) {
        if (part.kind() != Part.Kind.EXPRESSION || part.value().isTruth()) {
            return;
        }
        List<Part> inner = part.parts().stream().filter(p -> p.kind() == Part.Kind.EXPRESSION && !p.value().isTruth()).toList();
        boolean row = part.value().form() == Shown.Form.ROW || part.value().form() == Shown.Form.NO_ROW;
        if (inner.isEmpty() || row) {
            if (into.stream().noneMatch(p -> p.text().equals(part.text()))) {
                into.add(part);
            }
            return;
        }
        // d plus 3 months: the sum matters as much as d
        if (into.stream().noneMatch(p -> p.text().equals(part.text()))) {
            into.add(part);
        }
        if (part.isWithin(rule)) {
            inner.stream().filter(p -> p.value().form() != Shown.Form.ROW).forEach(p -> leaves(p, into));
        }
    }

    private void note(Part part) {
        if (!part.note().isEmpty()) {
            page.add("   " + part.note(), Style.FAINT);
        }
    }

    private static String brief(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    }
}
