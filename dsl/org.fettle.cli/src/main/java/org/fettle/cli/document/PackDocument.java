/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.xtend2.lib.StringConcatenation;
import org.fettle.cli.document.PackReference.Entry;
import org.fettle.cli.document.PackReference.Subject;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.language.LoadedPack;

/** The reference of a pack: every rule with what it says, and the tables, code lists and definitions that it stands on. */
public final class PackDocument {

    private final PackReference pack;

    /**
     * @param loaded a pack without errors
     * @throws IllegalArgumentException when it has errors
     */
    public PackDocument(LoadedPack loaded) {
        pack = new PackReference(loaded);
    }

    /** One HTML page that needs nothing else: no other file, no network. The same pack always gives the same page. */
    public String html() {
        RuleHtml rules = new RuleHtml(pack);
        PartsHtml parts = new PartsHtml(pack);
        StringConcatenation out = new StringConcatenation("\n");
        out.append("""
                <!DOCTYPE html>
                <html lang=en>
                <head>
                <meta charset=utf-8>
                <meta name=viewport content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class=skip href="#rules">Skip to the rules</a>
                <header>
                <h1>%1$s</h1>
                <p>Pack %s %s for %s to %s: %d rules.</p>
                </header>
                """.formatted(Html.text(pack.info().title()), PageAssets.STYLE, Html.text(pack.info().name()), Html.text(pack.info().version()),
                new CollectionYear(pack.info().firstYear()), new CollectionYear(pack.info().lastYear()), pack.rules().size()));
        out.append(filters());
        out.append(contents());
        out.append("<main id=rules>\n<p id=none hidden>No rule fits. Take out a word or a filter.</p>\n");
        for (Subject subject : pack.subjects()) {
            out.append("<section class=subject id=\"subject-%s\"><h2>%s</h2>%n<p>%s</p>%n".formatted(Html.text(subject.name()),
                    Html.text(subject.title()), Html.text(subject.about())));
            subject.rules().forEach(rule -> out.append(rules.of(rule)));
            out.append("</section>\n");
        }
        out.append("</main>\n<div id=parts>\n");
        out.append(parts.tables());
        out.append(parts.codeLists());
        out.append(parts.definitions());
        out.append(parts.parameters());
        out.append("</div>\n<script>\n" + PageAssets.SCRIPT + "</script>\n</body>\n</html>\n");
        return out.toString();
    }

    private String filters() {
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<form role=search aria-label=\"Rules\" onsubmit=\"return false\">\n");
        out.append("<label>Search <input type=search id=words placeholder=\"code or words\" autocomplete=off></label>\n");
        out.append(choice("category", "Category", List.of(Category.values()).stream().map(Category::label).toList()));
        out.append(choice("severity", "Severity", List.of(Severity.values()).stream().map(Severity::label).toList()));
        Set<String> tables = new TreeSet<>();
        pack.rules().forEach(rule -> tables.addAll(PackReference.tables(rule)));
        out.append(choice("table", "Table", List.copyOf(tables)));
        out.append("<label>Year <select id=year><option value=\"\">all</option>");
        pack.years().all().forEach(year -> out.append("<option value=" + year + ">" + new CollectionYear(year) + "</option>"));
        out.append("</select></label>\n<button type=reset>Clear</button>\n<output id=count aria-live=polite></output>\n</form>\n");
        return out.toString();
    }

    private static String choice(String id, String label, List<String> values) {
        StringBuilder out = new StringBuilder("<label>" + label + " <select id=" + id + "><option value=\"\">all</option>");
        values.forEach(value -> out.append("<option>").append(Html.text(value)).append("</option>"));
        return out.append("</select></label>\n").toString();
    }

    private String contents() {
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<nav aria-label=Contents><details><summary>Contents</summary>\n<ul>\n");
        pack.subjects().forEach(subject -> out
                .append("<li>" + Html.link("subject-" + subject.name(), subject.title()) + " <span class=quiet>" + subject.rules().size()
                        + "</span></li>\n"));
        out.append(
                "</ul>\n<ul>\n<li><a href=\"#tables\">Tables</a></li><li><a href=\"#references\">References</a></li><li><a href=\"#codes\">Code lists</a></li>"
                        + "<li><a href=\"#definitions\">Definitions</a></li><li><a href=\"#derived\">Derived columns</a></li><li><a href=\"#parameters\">Parameters</a></li>\n</ul>\n"
                        + "</details></nav>\n");
        return out.toString();
    }

    /**
     * An index in Markdown, one line a rule, by subject.
     *
     * @param command how to make it anew, for its second paragraph
     */
    public String markdown(String command) {
        StringConcatenation out = new StringConcatenation("\n");
        out.append("# Rules of " + pack.info().title() + "\n\n");
        out.append("Pack " + pack.info().name() + " " + pack.info().version() + ", collection years " + new CollectionYear(pack.info().firstYear())
                + " to "
                + new CollectionYear(pack.info().lastYear()) + ": " + pack.rules().size() + " rules over "
                + pack.info().returnType().tables().size() + " tables.\n");
        out.append("Made by `" + command
                + "`; `--format html` makes a page with the sentences, examples, tables and code lists, to search and filter.\n");
        for (Subject subject : pack.subjects()) {
            out.append("\n## " + subject.title() + "\n\n" + cell(subject.about()) + "\n\n");
            out.append("| Rule | Title | Category | Severity | Impact | Years | Flags |\n|---|---|---|---|---|---|---|\n");
            subject.rules().forEach(rule -> out.append(line(rule)));
        }
        return out.toString();
    }

    private String line(Entry rule) {
        RuleInfo newest = rule.newest().info();
        Set<Integer> years = new TreeSet<>();
        rule.versions().forEach(version -> years.addAll(pack.inForce(version)));
        String changed = rule.versions().size() == 1 ? ""
                : "; changed "
                        + String.join(", ", rule.versions().stream().skip(1).map(v -> new CollectionYear(v.info().since()).toString()).toList());
        return "| "
                + String.join(" | ", rule.code(), cell(newest.title()), newest.category().label(), newest.severity().label(), newest.impact().label(),
                        (newest.off() == null ? pack.years().words(years) : "switched off") + changed, RuleHtml.flagged(rule))
                + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
