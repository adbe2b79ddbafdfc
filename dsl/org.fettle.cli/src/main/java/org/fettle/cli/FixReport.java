/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says on the screen what {@code fettle fix} did. */
final class FixReport {
    private static final int MOST_LINES = 40;
    private static final int WIDEST = 44;

    private final Console console;

    FixReport(Console console) {
        this.console = console;
    }

    void write(FixResult result, FixOutputs outputs) {
        PrintWriter out = console.out();
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        result.lines().forEach(line -> outcomes.merge(line.outcome(), 1, Integer::sum));
        if (result.lines().isEmpty()) {
            out.println("Nothing to do.");
        } else {
            table(result, out);
            out.println();
            outcomes.forEach((outcome, count) -> out.printf("%,9d  %s%n", count, outcome));
        }
        out.printf("%nIssues: %,d before, %,d after; %,d resolved, %,d created.%n", result.before().flags().size(), result.after().flags().size(),
                result.flags().resolved().size(), result.flags().created().size());
        result.flags().created().stream().limit(5).forEach(flag -> out.println("  created: " + flag.rule().code() + "  " + flag.subject() + ", "
                + flag.table() + " row " + flag.row() + ": " + flag.message()));
        if (outputs.isDryRun()) {
            out.println("This was a dry run: no return was written.");
        } else {
            out.println("The corrected return is in " + outputs.folder() + "; it was read again and compared.");
        }
        if (outputs.changes() != null) {
            out.println("The changes are listed in " + outputs.changes() + ".");
        }
    }

    /** What was not done comes first: that is what somebody has to look at. */
    private static void table(FixResult result, PrintWriter out) {
        List<FixResult.Line> sorted = result.lines().stream().sorted((a, b) -> Boolean.compare(a.done(), b.done())).toList();
        String[][] cells = new String[Math.min(MOST_LINES, sorted.size()) + 1][];
        cells[0] = new String[] {"outcome", "rule", "child", "record", "column", "change"};
        for (int i = 1; i < cells.length; i++) {
            FixResult.Line line = sorted.get(i - 1);
            String change = line.column().isEmpty() ? line.newText() : shown(line.oldText()) + " -> " + shown(line.newText());
            cells[i] = new String[] {line.outcome(), line.rule(), line.subject(), line.record(), line.column(), change};
        }
        int[] widths = new int[cells[0].length];
        for (String[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row[i].length()));
            }
        }
        for (int r = 0; r < cells.length; r++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells[r].length; i++) {
                text.append(i == 0 ? "" : "  ").append(cut(cells[r][i])).append(" ".repeat(widths[i] - Math.min(WIDEST, cells[r][i].length())));
            }
            out.println(text.toString().stripTrailing());
            String note = r == 0 ? "" : sorted.get(r - 1).note();
            if (!note.isEmpty()) {
                out.println("    " + note);
            }
        }
        if (sorted.size() > MOST_LINES) {
            out.printf("and %,d more; --results FILE lists them all%n", sorted.size() - MOST_LINES);
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(blank)" : text;
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }
}
