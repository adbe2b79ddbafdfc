/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.List;

/** An explanation as plain text: a line a piece, indented as the pieces nest, {@code >} before those that decide. */
public final class ExplanationText {

    private static final int MOST_TEXT = 100;

    private final StringBuilder out = new StringBuilder();

    private ExplanationText() {
    }

    /** All of an explanation; lines end in LF. */
    public static String of(Explanation explanation) {
        ExplanationText text = new ExplanationText();
        text.out.append(explanation.sentence()).append('\n');
        text.out.append(explanation.source().file()).append(':').append(explanation.source().line()).append("  ")
                .append(explanation.rule().title()).append('\n');
        int number = 0;
        for (Turn turn : explanation.turns()) {
            text.out.append('\n');
            if (explanation.turns().size() > 1) {
                text.out.append("Way ").append(++number).append(" of ").append(explanation.turnCount()).append('\n');
            }
            turn.lines().forEach(line -> text.add(line, 0));
        }
        return text.out.toString();
    }

    private void add(Part part, int depth) {
        out.append(part.decides() ? "> " : "  ").append("    ".repeat(depth));
        out.append(part.kind() == Part.Kind.DEFINITION ? part.note() + " means " : "").append(brief(part.text()));
        if (part.kind() != Part.Kind.OF_ROW) {
            out.append("  =  ").append(part.value().full());
        }
        String rows = rows(part);
        if (!rows.isEmpty()) {
            out.append("  [").append(rows).append(']');
        }
        if (part.kind() == Part.Kind.EXPRESSION && !part.note().isEmpty()) {
            out.append("  (").append(part.note()).append(')');
        }
        out.append('\n');
        List<Part> parts = part.parts();
        if (parts.size() == 1 && parts.get(0).kind() == Part.Kind.EXPRESSION && isStatement(part)) {
            parts = parts.get(0).parts(); // the line has said its value
        }
        parts.forEach(p -> add(p, depth + 1));
    }

    private static boolean isStatement(Part part) {
        return part.kind() == Part.Kind.GUARD || part.kind() == Part.Kind.LET || part.kind() == Part.Kind.REQUIRE;
    }

    /** The rows that its text or value does not name already. */
    private static String rows(Part part) {
        List<String> rows = part.rows().stream().map(RowLink::label).filter(l -> !part.text().contains(l) && !part.value().text().contains(l))
                .toList();
        return String.join(", ", rows);
    }

    private static String brief(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    }
}
