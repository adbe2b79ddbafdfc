/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.html;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.SubjectField;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.report.Summary;
import org.fettle.report.html.BarChart.Bar;
import org.fettle.report.words.Words;

/**
 * Writes a run as one page that needs nothing else: sums, charts, every rule that flags something with its records, and the rules that could not run. Made
 * for the screen, light and dark, for paper, and for readers that read aloud.
 */
public final class RunPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final int MOST_BARS = 15;
    /** Records of a rule that a page shows unless told otherwise. */
    public static final int RECORDS_OF_RULE = 500;

    private final RunResult run;
    private final Words words;
    private final Appendable out;
    private final int mostRecords;

    private RunPage(RunResult run, Appendable out, int mostRecords) {
        this.run = run;
        this.out = out;
        this.mostRecords = mostRecords;
        words = new Words(run.pack(), run.options().collectionYear().firstYear());
    }

    /**
     * What the page says besides the run.
     *
     * @param title       heading
     * @param made        when the page was made, where its readers are
     * @param ownerColumn column of the files that names worker or team, for a chart; null for none
     * @param mostRecords how many records of a rule are shown; 0 for sums only, which leaves out everything about single children
     */
    public record Options(String title, LocalDateTime made, String ownerColumn, int mostRecords) {
    }

    /**
     * Writes the page.
     *
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public static void write(RunResult run, Options options, Appendable out, Progress progress) throws IOException {
        new RunPage(run, out, options.mostRecords()).write(options, progress);
    }

    private void write(Options options, Progress progress) throws IOException {
        Summary summary = Summary.of(run.flags());
        List<Summary.OfRule> rules = new ArrayList<>();
        summary.categories().forEach(category -> rules.addAll(category.rules()));
        rules.sort(Comparator.comparingInt((Summary.OfRule rule) -> -rule.counts().flags()));
        progress.begin("Writing the page", rules.size());
        line("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + Html.text(options.title())
                + "</title>\n<style>\n" + PageStyle.CSS + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#rules\">Skip to the rules</a>");
        line("<header><h1>" + Html.text(options.title()) + "</h1>");
        line("<p>" + Html.text(run.pack().title() + ", version " + run.pack().version() + ", collection year " + run.options().collectionYear()
                + ". Made on " + TIME.format(options.made()) + ".") + "</p></header>\n<main>");
        tiles(summary, rules.size());
        charts(summary, rules, options.ownerColumn());
        ruleTable(rules);
        if (mostRecords > 0) {
            records(rules, progress);
        }
        notRun();
        line("</main>\n<script>" + PageStyle.SCRIPT + "</script>\n</body>\n</html>");
    }

    private void tiles(Summary summary, int rules) throws IOException {
        line("<dl class=\"tiles\">");
        tile("Issues", summary.total().flags());
        tile("Records with issues", summary.total().rows());
        tile("Children with issues", summary.total().subjects());
        tile("Children this year", children());
        tile("Rules with issues", rules);
        line("</dl>");
    }

    /** How many children have a record in this year's files. */
    private int children() {
        List<Table> tables = run.data().loadedTables().stream()
                .filter(table -> table.offsets() != null && table.period().equals(Period.THIS) && !table.type().isReference()).toList();
        return (int) IntStream.range(0, run.data().subjects().keyless())
                .filter(subject -> tables.stream().anyMatch(table -> table.offsets()[subject + 1] > table.offsets()[subject])).count();
    }

    private void tile(String name, int number) throws IOException {
        line("<div><dt>" + name + "</dt><dd>" + number(number) + "</dd></div>");
    }

    private void charts(Summary summary, List<Summary.OfRule> rules, String ownerColumn) throws IOException {
        if (rules.isEmpty()) {
            line("<p><strong>No rule flags anything.</strong></p>");
            return;
        }
        chart("by-category", "Issues by category",
                summary.categories().stream().map(category -> new Bar(category.category().label(), category.counts().flags())).toList());
        String most = rules.size() > MOST_BARS ? "The " + MOST_BARS + " rules with most issues" : "Issues by rule";
        chart("by-rule", most, rules.stream().limit(MOST_BARS)
                .map(rule -> new Bar(rule.rule().code() + " " + rule.rule().title(), rule.counts().flags())).toList());
        if (ownerColumn != null) {
            chart("by-owner", "Issues by " + ownerColumn, owners(ownerColumn));
        }
    }

    private List<Bar> owners(String column) {
        SubjectField owners = new SubjectField(run.data(), column);
        Map<String, Integer> counts = new HashMap<>();
        FlagTable flags = run.flags();
        for (int i = 0; i < flags.size(); i++) {
            String owner = owners.ofRow(flags.tableOf(i), flags.rowOf(i), flags.subjectOf(i));
            counts.merge(owner.isEmpty() ? "(nobody named)" : owner, 1, Integer::sum);
        }
        Comparator<Bar> order = Comparator.comparingInt((Bar bar) -> -bar.number()).thenComparing(Bar::label);
        List<Bar> bars = counts.entrySet().stream().map(entry -> new Bar(entry.getKey(), entry.getValue())).sorted(order).toList();
        if (bars.size() <= MOST_BARS) {
            return bars;
        }
        List<Bar> some = new ArrayList<>(bars.subList(0, MOST_BARS - 1));
        List<Bar> rest = bars.subList(MOST_BARS - 1, bars.size());
        some.add(new Bar(rest.size() + " others", rest.stream().mapToInt(Bar::number).sum()));
        return some;
    }

    private void chart(String id, String title, List<Bar> bars) throws IOException {
        line("<section><h2>" + Html.text(title) + "</h2>\n" + BarChart.svg(id, title, bars) + "</section>");
    }

    private void ruleTable(List<Summary.OfRule> rules) throws IOException {
        line("<section><h2 id=\"rules\">Failures by rule</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"rules\"><table>"
                + "<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What it finds</th><th scope=\"col\">Severity</th>"
                + "<th scope=\"col\">Category</th><th scope=\"col\" class=\"number\">Issues</th><th scope=\"col\" class=\"number\">Records</th>"
                + "<th scope=\"col\" class=\"number\">Children</th></tr></thead><tbody>");
        for (int i = 0; i < rules.size(); i++) {
            RuleInfo rule = rules.get(i).rule();
            Summary.Counts counts = rules.get(i).counts();
            String code = mostRecords > 0 ? "<a href=\"#rule-" + i + "\">" + Html.text(rule.code()) + "</a>" : Html.text(rule.code());
            line("<tr><th scope=\"row\">" + code + "</th><td>" + Html.text(rule.title()) + "</td><td>" + rule.severity().label() + "</td><td>"
                    + rule.category().label() + "</td><td class=\"number\">" + number(counts.flags()) + "</td><td class=\"number\">"
                    + number(counts.rows()) + "</td><td class=\"number\">" + number(counts.subjects()) + "</td></tr>");
        }
        line("</tbody></table></div></section>");
    }

    private void records(List<Summary.OfRule> rules, Progress progress) throws IOException {
        line("<section><h2>Records</h2>");
        List<RuleInfo> all = run.flags().rules();
        for (int i = 0; i < rules.size(); i++) {
            progress.check();
            RuleInfo rule = rules.get(i).rule();
            int position = all.indexOf(rule);
            int from = run.flags().start(position);
            int to = run.flags().start(position + 1);
            line("<details id=\"rule-" + i + "\"><summary><h3>" + Html.text(rule.code() + " " + rule.title()) + "</h3> <span>" + number(to - from)
                    + "</span></summary>");
            if (!rule.help().isEmpty()) {
                line("<p>" + Html.text(rule.help()) + "</p>");
            }
            line("<div class=\"wide\"><table><thead><tr><th scope=\"col\">Child</th><th scope=\"col\">Record</th><th scope=\"col\">What is wrong</th>"
                    + "<th scope=\"col\">Values</th></tr></thead><tbody>");
            for (int flag = from; flag < Math.min(to, from + mostRecords); flag++) {
                record(run.flags().flag(flag), run.flags().tableOf(flag));
            }
            line("</tbody></table></div>");
            if (to - from > mostRecords) {
                line("<p>and " + number(to - from - mostRecords) + " more.</p>");
            }
            line("</details>");
            progress.worked(1);
        }
        line("</section>");
    }

    private void record(Flag flag, Table table) throws IOException {
        List<String> values = new ArrayList<>();
        for (String column : flag.rowIndex() < 0 ? List.<String>of() : flag.columns()) {
            values.add(column + ": " + words.value(flag.table(), column, Words.text(table, flag.rowIndex(), column)));
        }
        String record = flag.rowIndex() < 0 ? flag.table() + Words.year(flag.period()) + " (no record)" : words.record(table, flag.rowIndex());
        line("<tr><th scope=\"row\">" + Html.text(flag.subject()) + "</th><td>" + Html.text(record) + "</td><td>" + Html.text(flag.message())
                + "</td><td>" + Html.text(String.join("; ", values)) + "</td></tr>");
    }

    private void notRun() throws IOException {
        for (Status status : List.of(Status.CRASHED, Status.SKIPPED)) {
            List<LedgerEntry> entries = run.ledger().with(status);
            if (entries.isEmpty()) {
                continue;
            }
            String title = status == Status.CRASHED ? "Rules that crashed" : "Rules that were skipped";
            line("<section><h2>" + title + "</h2><p>These rules report nothing, which does not mean that there is nothing to report.</p><ul>");
            for (LedgerEntry entry : entries) {
                line("<li><strong>" + Html.text(entry.rule().code()) + "</strong> " + Html.text(entry.rule().title() + ": " + entry.reason())
                        + "</li>");
            }
            line("</ul></section>");
        }
    }

    private static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
