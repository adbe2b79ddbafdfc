/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.fettle.data.Table;
import org.fettle.engine.DerivationEntry;
import org.fettle.engine.Ledger;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.engine.pack.Tuning;
import org.fettle.report.Summary.Counts;
import org.fettle.report.Summary.OfCategory;
import org.fettle.report.Summary.OfRule;

/** Writes the summary of a run that a person reads: counts by category and rule, what was skipped, what crashed, how long it took. */
public final class SummaryWriter {
    private static final int WIDTH = 9;

    private final Appendable out;
    private final Style style;

    /**
     * A writer of summaries.
     *
     * @param out   takes the text
     * @param style marks headings and severities
     */
    public SummaryWriter(Appendable out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** Writes the summary of a run. */
    public void write(RunResult result) throws IOException {
        Summary summary = Summary.of(result.flags());
        if (summary.categories().isEmpty()) {
            line(style.heading("No flags."));
        } else {
            counts(summary, plural(result.data().type().subjectName()), result.pack());
        }
        List<LedgerEntry> crashed = result.ledger().with(Status.CRASHED);
        list("Crashed: these rules report nothing, which does not mean that there is nothing to report", crashed, true);
        list("Skipped", result.ledger().with(Status.SKIPPED), false);
        derivations(result.ledger());
        line("");
        line(last(result));
    }

    private void counts(Summary summary, String subjects, PackInfo pack) throws IOException {
        int codeWidth = 0;
        for (OfCategory category : summary.categories()) {
            for (OfRule rule : category.rules()) {
                codeWidth = Math.max(codeWidth, rule.rule().code().length());
            }
        }
        line(style.faint(left(WIDTH, "flags") + left(WIDTH, "rows") + left(WIDTH, subjects)));
        for (OfCategory category : summary.categories()) {
            line(style.heading(numbers(category.counts()) + "  " + category.category().label()));
            for (OfRule rule : category.rules()) {
                line(numbers(rule.counts()) + "    " + right(codeWidth, rule.rule().code()) + "  " + severity(rule.rule()) + "  "
                        + rule.rule().title() + style.faint(origin(rule.rule(), pack)));
            }
        }
        line(style.heading(numbers(summary.total()) + "  total"));
    }

    private String severity(RuleInfo rule) {
        String text = right(5, rule.severity().label());
        return rule.severity() == Severity.ERROR ? style.error(text) : style.query(text);
    }

    /** Where a pack extends another: which rules are its own, and of which it has changed the weight, and why. */
    private static String origin(RuleInfo rule, PackInfo pack) {
        if (pack.bases().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(pack.isOfBase(rule) && rule.origin().equals(pack.bases().get(pack.bases().size() - 1).name()) ? ""
                : "  [" + rule.origin() + "]");
        for (Tuning tuning : rule.tunings()) {
            text.append("  [").append(tuning.text()).append(']');
        }
        return text.toString();
    }

    private void list(String title, List<LedgerEntry> entries, boolean bad) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        int width = 0;
        for (LedgerEntry entry : entries) {
            width = Math.max(width, entry.rule().code().length());
        }
        line("");
        line(bad ? style.error(title) : style.heading(title));
        for (LedgerEntry entry : entries) {
            line("  " + right(width, entry.rule().code()) + "  " + entry.text());
        }
    }

    /** Derivations that were computed as they should are not worth a line. */
    private void derivations(Ledger ledger) throws IOException {
        boolean first = true;
        for (DerivationEntry entry : ledger.derivations()) {
            if (entry.status() == Status.RAN && !entry.fromFile()) {
                continue;
            }
            if (first) {
                line("");
                line(style.heading("Derived columns and definitions"));
                first = false;
            }
            line("  " + entry.derivation().id() + "  " + entry.text());
        }
    }

    private String last(RunResult result) {
        int ran = result.ledger().with(Status.RAN).size();
        int skipped = result.ledger().with(Status.SKIPPED).size();
        int crashed = result.ledger().with(Status.CRASHED).size();
        long rows = 0;
        for (Table table : result.data().loadedTables()) {
            rows += table.rowCount();
        }
        int subjects = result.data().subjects().count() - 1;
        String subjectName = subjects == 1 ? result.data().type().subjectName().toLowerCase(Locale.ROOT)
                : plural(result.data().type().subjectName());
        return grouped(ran) + (ran == 1 ? " rule ran" : " rules ran") + (skipped == 0 ? "" : ", " + grouped(skipped) + " skipped")
                + (crashed == 0 ? "" : ", " + grouped(crashed) + " crashed") + " over " + grouped(rows)
                + (rows == 1 ? " row of " : " rows of ")
                + grouped(subjects) + " " + subjectName + " in " + seconds(result.ledger().nanoseconds()) + " s.";
    }

    private static String numbers(Counts counts) {
        return left(WIDTH, grouped(counts.flags())) + left(WIDTH, grouped(counts.rows())) + left(WIDTH, grouped(counts.subjects()));
    }

    /** Seconds with two places, three below a tenth. */
    private static String seconds(long nanoseconds) {
        long thousandths = (nanoseconds + 500_000) / 1_000_000;
        String digits = Long.toString(1_000 + thousandths % 1_000).substring(1);
        return thousandths / 1_000 + "." + (thousandths < 100 ? digits : digits.substring(0, 2));
    }

    /** What several of a thing are called, in small letters. */
    private static String plural(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("child")) {
            return "children";
        }
        return lower.equals("person") ? "people" : lower + "s";
    }

    /** A number with commas between thousands. */
    private static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    private static String left(int width, String text) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String right(int width, String text) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
