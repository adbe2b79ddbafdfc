/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.xtend2.lib.StringConcatenation;
import org.fettle.cli.document.PackReference.Entry;
import org.fettle.cli.document.PackReference.Version;
import org.fettle.compiler.lower.PackLowering;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.pack.FixInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.language.examples.ExampleRows;
import org.fettle.language.fettle.AbsentTable;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;

/** A rule of the page: what it says, what it reads, what changed, how it is mended, its examples. */
final class RuleHtml {

    private final PackReference pack;

    RuleHtml(PackReference pack) {
        this.pack = pack;
    }

    /** The rule with all its versions, the newest first. */
    String of(Entry entry) {
        RuleInfo newest = entry.newest().info();
        Set<Integer> years = new TreeSet<>();
        entry.versions().forEach(version -> years.addAll(pack.inForce(version)));
        StringConcatenation out = new StringConcatenation("\n");
        out.append("""
                <article class=rule id="%s" data-code="%s" data-category="%s" data-severity="%s" data-tables="%s" data-years="%s">
                <h3><a class=code href="#%1$s">%2$s</a> %s</h3>
                """.formatted(Html.text(entry.anchor()), Html.text(entry.code()), newest.category().label(), newest.severity().label(),
                Html.text(String.join(" ", PackReference.tables(entry))), Years.attribute(years), Html.text(newest.title())));
        List<Version> versions = entry.versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            out.append(version(versions.get(i), i == 0 ? null : versions.get(i - 1), versions.size() > 1, newest));
        }
        out.append("</article>\n");
        return out.toString();
    }

    private String version(Version version, Version before, boolean several, RuleInfo newest) {
        RuleInfo info = version.info();
        Rule rule = version.source();
        StringConcatenation out = new StringConcatenation("\n");
        String years = pack.years().words(pack.inForce(version));
        out.append("<div class=version data-years=\"" + Years.attribute(pack.inForce(version)) + "\">\n");
        if (several) {
            out.append("<h4>" + Html.text(years.substring(0, 1).toUpperCase(Locale.ROOT) + years.substring(1))
                    + (info.title().equals(newest.title()) ? "" : ": " + Html.text(info.title())) + "</h4>\n");
        }
        out.append("<p class=facts><span>%s</span> <span class=%s>%s</span> <span>%s impact</span> <span>%s</span>%s</p>%n".formatted(
                info.category().label(), info.severity().label(), info.severity().label(), info.impact().label(), Html.text(years),
                info.off() == null || info.switchedOff() != null ? "" : " <strong>switched off</strong> because " + Html.text(info.off())));
        info.tunings().forEach(tuning -> out.append("<p class=changed>" + Html.text(Html.capital(tuning.text())) + "</p>\n"));
        List<String> changes = changes(version, before);
        if (!changes.isEmpty()) {
            out.append("<p class=changed>Changed against the version before: " + Html.text(String.join(", ", changes)) + ".</p>\n");
        }
        out.append("<pre>" + sentence(rule, before == null ? null : before.source()) + "</pre>\n");
        out.append("<p class=message>" + message(rule) + "</p>\n");
        if (!info.help().isEmpty()) {
            out.append("<p>" + Html.text(info.help()) + "</p>\n");
        }
        out.append(columns(info));
        out.append(fixes(info));
        out.append(examples(rule));
        out.append("</div>\n");
        return out.toString();
    }

    private List<String> changes(Version version, Version before) {
        List<String> out = new ArrayList<>();
        if (before == null) {
            return out;
        }
        RuleInfo now = version.info();
        RuleInfo then = before.info();
        if (!now.title().equals(then.title())) {
            out.add("title");
        }
        if (!lines(version.source()).equals(lines(before.source()))) {
            out.add("sentence (new lines are marked)");
        }
        if (!Objects.equals(version.source().getMessage(), before.source().getMessage())) {
            out.add("message");
        }
        if (!now.help().equals(then.help())) {
            out.add("help");
        }
        if (now.category() != then.category() || now.severity() != then.severity() || now.impact() != then.impact()) {
            out.add("category, severity or impact");
        }
        return out;
    }

    private List<String> lines(Rule rule) {
        return rule.getStatements().stream().flatMap(statement -> pack.sentence(statement).plain(statement).lines()).map(String::strip).toList();
    }

    private String sentence(Rule rule, Rule before) {
        Set<String> known = before == null ? null : new HashSet<>(lines(before));
        List<String> out = new ArrayList<>();
        for (Statement statement : rule.getStatements()) {
            List<String> plain = pack.sentence(statement).plain(statement).lines().toList();
            List<String> shown = pack.sentence(statement).html(statement).lines().toList();
            for (int i = 0; i < shown.size(); i++) {
                boolean changed = known != null && !known.contains(plain.get(i).strip());
                out.add(changed ? "<mark>" + shown.get(i) + "</mark>" : shown.get(i));
            }
        }
        return String.join("\n", out);
    }

    /** The message with its placeholders set off. */
    private static String message(Rule rule) {
        String message = rule.getMessage() == null ? "" : Html.text(rule.getMessage());
        return "“" + message.replaceAll("(?<!\\{)\\{([^{}]+)}", "<var>$1</var>").replace("{{", "{").replace("}}", "}") + "”";
    }

    private static String columns(RuleInfo info) {
        String tables = PackReference.columns(info).entrySet().stream()
                .map(table -> Html.link("table-" + table.getKey().replace("last year ", ""), table.getKey())
                        + (table.getValue().isEmpty() ? ""
                                : ": " + table.getValue().entrySet().stream()
                                        .map(column -> column.getValue() ? "<b>" + Html.text(column.getKey()) + "</b>" : Html.text(column.getKey()))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
        return "<p class=columns>Looks at " + tables + ". <span class=quiet>Bold: flagged.</span></p>\n";
    }

    private static String fixes(RuleInfo info) {
        if (info.fixes().isEmpty()) {
            return "";
        }
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<ul class=fixes>\n");
        for (FixInfo fix : info.fixes()) {
            out.append("<li><span class=quiet>Fix, " + fix.kind().label() + ":</span> " + Html.text(fix.title()) + "</li>\n");
        }
        out.append("</ul>\n");
        return out.toString();
    }

    private static String examples(Rule rule) {
        if (rule.getExamples().isEmpty()) {
            return "";
        }
        StringConcatenation out = new StringConcatenation("\n");
        int count = rule.getExamples().size();
        out.append("<details><summary>" + count + (count == 1 ? " example" : " examples") + "</summary>\n");
        for (Example example : rule.getExamples()) {
            List<String> terms = new ArrayList<>();
            if (example.getYear() != null) {
                terms.add("in " + new CollectionYear(example.getYear()));
            }
            if (example.getFormat() != null) {
                terms.add("from " + example.getFormat());
            }
            example.getSettings().forEach(setting -> terms
                    .add(setting.getParameter().getName() + " = " + PackLowering.text(setting.getValue())));
            for (AbsentTable absent : example.getAbsent()) {
                terms.add("without " + (absent.isLastYear() ? "last year " : "") + absent.getTable().getName());
            }
            out.append("<h5>" + Html.text(example.getTitle() == null ? "Example" : example.getTitle())
                    + (terms.isEmpty() ? "" : " <span class=quiet>(" + Html.text(String.join(", ", terms)) + ")</span>") + "</h5>\n");
            example.getTables().forEach(table -> out.append(table(table)));
        }
        out.append("</details>\n");
        return out.toString();
    }

    private static String table(ExampleTable table) {
        ExampleRows rows = ExampleRows.of(table);
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<div class=wide><table><caption>" + (table.isLastYear() ? "last year " : "") + Html.text(table.getTable().getName())
                + "</caption>\n<tr>");
        rows.columns().forEach(column -> out.append("<th scope=col>" + Html.text(column) + "</th>"));
        out.append("<td></td></tr>\n");
        for (ExampleRows.Row row : rows.rows()) {
            boolean flagged = row.mark() == ExampleRows.Mark.FLAGGED;
            out.append(flagged ? "<tr class=flagged>" : "<tr>");
            for (int i = 0; i < rows.columns().size(); i++) {
                out.append("<td>" + (i < row.texts().size() ? Html.text(row.texts().get(i)) : "") + "</td>");
            }
            out.append("<td>" + (flagged ? "flagged" : row.mark() == ExampleRows.Mark.PASSES ? "passes" : "") + "</td></tr>\n");
        }
        out.append("</table></div>\n");
        return out.toString();
    }

    /** The columns that a rule flags in any version, by table: {@code Episodes: DEC, REC; Header: DOB}. */
    static String flagged(Entry entry) {
        Map<String, Set<String>> out = new TreeMap<>();
        entry.versions().forEach(version -> PackReference.columns(version.info()).forEach((table, columns) -> columns.forEach((column, flagged) -> {
            if (flagged) {
                out.computeIfAbsent(table, t -> new TreeSet<>()).add(column);
            }
        })));
        return out.entrySet().stream().map(e -> e.getKey() + ": " + String.join(", ", e.getValue())).collect(Collectors.joining("; "));
    }
}
