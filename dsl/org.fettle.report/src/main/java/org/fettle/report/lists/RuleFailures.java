/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.report.Summary;
import org.fettle.report.book.BookColumn;
import org.fettle.report.book.BookSheet;

/** Failures by rule: which rules flag how much, most first; and, in a sheet of their own, the rules that could not run. */
public final class RuleFailures {
    private static final List<BookColumn> RULES = List.of(BookColumn.text("Rule", 11), BookColumn.longText("What it finds", 60),
            BookColumn.text("Severity", 10), BookColumn.text("Category", 13), BookColumn.text("Impact", 9), BookColumn.number("Issues", 10),
            BookColumn.number("Records", 10), BookColumn.number("Children", 10));
    private static final List<BookColumn> NOT_RUN = List.of(BookColumn.text("Rule", 11), BookColumn.longText("What it finds", 60),
            BookColumn.text("Status", 10), BookColumn.longText("Why", 60));

    private RuleFailures() {
    }

    /**
     * The list of a run.
     *
     * @param title what the run was about, such as the name of the return and its year
     */
    public static Listing of(RunResult run, String title) {
        Summary summary = Summary.of(run.flags());
        List<Summary.OfRule> rules = new ArrayList<>();
        summary.categories().forEach(category -> rules.addAll(category.rules()));
        rules.sort(Comparator.comparingInt((Summary.OfRule rule) -> -rule.counts().flags()));
        List<List<Object>> rows = new ArrayList<>();
        for (Summary.OfRule rule : rules) {
            RuleInfo info = rule.rule();
            rows.add(List.of(info.code(), info.title(), info.severity().label(), info.category().label(), info.impact().label(),
                    rule.counts().flags(), rule.counts().rows(), rule.counts().subjects()));
        }
        List<BookSheet> sheets = new ArrayList<>();
        String sums = String.format(Locale.UK, "%,d issues of %,d rules, in %,d records of %,d children.", summary.total().flags(), rules.size(),
                summary.total().rows(), summary.total().subjects());
        sheets.add(BookSheet.of("Failures by rule", List.of("Failures by rule: " + title, sums), RULES, 1, rows));
        List<List<Object>> notRun = notRun(run);
        if (!notRun.isEmpty()) {
            sheets.add(BookSheet.of("Not run",
                    List.of("Rules that could not run: " + title, "These rules report nothing, which does not mean that there is nothing to report."),
                    NOT_RUN, 1, notRun));
        }
        return new Listing(sheets);
    }

    private static List<List<Object>> notRun(RunResult run) {
        List<List<Object>> rows = new ArrayList<>();
        for (Status status : List.of(Status.CRASHED, Status.SKIPPED)) {
            for (LedgerEntry entry : run.ledger().with(status)) {
                rows.add(List.of(entry.rule().code(), entry.rule().title(), status.label(), entry.reason()));
            }
        }
        return rows;
    }
}
