/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.CellChange;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.propose.Remedy;
import org.fettle.report.words.Words;

/** What can be done about a flagged row, as plain text: how far it may be trusted, what it does, where the value comes from. */
final class FixesText {
    private static final int MOST_CHOICES = 12;
    private static final String INDENT = "    ";

    private final Words words;
    private final Return data;

    FixesText(Words words, Return data) {
        this.words = words;
        this.data = data;
    }

    /** All of some remedies, best first, under a heading; lines end in LF. */
    String of(List<Remedy> remedies) {
        if (remedies.isEmpty()) {
            return "\nWhat can be done\n  No fix is known. Look the right value up and change the record.\n";
        }
        StringBuilder text = new StringBuilder("\nWhat can be done\n");
        for (Remedy remedy : remedies) {
            text.append("  ").append(trust(remedy.kind())).append(": ").append(remedy.title()).append(" (").append(remedy.origin().label())
                    .append(")\n");
            lines(remedy).forEach(line -> text.append(INDENT).append(line).append('\n'));
        }
        return text.toString();
    }

    private static String trust(FixKind kind) {
        return switch (kind) {
            case CERTAIN -> "Certain";
            case SUGGESTED -> "Suggested";
            case ASK -> "Enter a value";
        };
    }

    private List<String> lines(Remedy remedy) {
        List<String> lines = new ArrayList<>();
        for (CellChange change : remedy.changes()) {
            Table table = data.table(change.table(), change.period());
            String before = Words.text(table, table.rowOfFileRow(change.row()), change.column());
            lines.add(row(new RowRef(change.table(), change.period(), change.row())) + ", " + change.column() + ": "
                    + words.value(change.table(), change.column(), before)
                    + (change.isAsked() ? "" : " -> " + words.value(change.table(), change.column(), change.text())));
        }
        remedy.deletions().forEach(row -> lines.add(row(row) + ": deleted"));
        List<Remedy.Choice> choices = remedy.choices();
        for (int i = 0; i < Math.min(MOST_CHOICES, choices.size()); i++) {
            String reason = choices.get(i).reason();
            lines.add("may be " + choices.get(i).text() + (reason.isEmpty() ? "" : " (" + reason + ")"));
        }
        if (choices.size() > MOST_CHOICES) {
            lines.add("and " + (choices.size() - MOST_CHOICES) + " more");
        }
        if (!remedy.source().isEmpty()) {
            lines.add("from: " + remedy.source());
        }
        return lines;
    }

    private static String row(RowRef row) {
        return row.table() + " row " + row.row() + Words.year(row.period());
    }
}
