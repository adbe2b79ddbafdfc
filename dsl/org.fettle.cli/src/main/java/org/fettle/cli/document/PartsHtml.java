/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.xtend2.lib.StringConcatenation;
import org.fettle.data.ColumnSpec;
import org.fettle.data.TableType;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.ParameterInfo;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;

/** What the rules stand on: tables and references, derived columns, code lists by year, definitions, parameters. */
final class PartsHtml {

    private final PackReference pack;
    private final Map<String, List<PackReference.Entry>> flaggedBy;

    PartsHtml(PackReference pack) {
        this.pack = pack;
        flaggedBy = pack.flaggedBy();
    }

    /** The tables of the return with their columns, and the lists that are not part of it. */
    String tables() {
        Map<String, TableDeclaration> written = new LinkedHashMap<>();
        pack.all(ReturnType.class).forEach(type -> type.getTables().forEach((Table t) -> written.put(t.getName(), t)));
        pack.all(Reference.class).forEach(reference -> written.put(reference.getName(), reference));
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<section id=tables><h2>Tables</h2>\n");
        for (TableType table : pack.info().returnType().tables()) {
            out.append(table(table, written.get(table.name()), (table.onePerSubject() ? "One row per " : "Many rows per ")
                    + pack.info().returnType().subjectName().toLowerCase(Locale.ROOT) + ", file " + table.fileStem() + "."));
        }
        out.append(
                "</section>\n<section id=references><h2>References</h2>\n<p>Lists that are not part of the return; rules that need one are skipped "
                        + "when it is not given.</p>\n");
        for (TableType table : pack.info().returnType().references()) {
            out.append(table(table, written.get(table.name()), "Key " + table.keyColumn() + "."));
        }
        out.append("</section>\n");
        return out.toString();
    }

    private String table(TableType table, TableDeclaration written, String about) {
        Map<String, Column> columns = new LinkedHashMap<>();
        written.getColumns().forEach(column -> columns.put(column.getName(), column));
        pack.all(ExtraColumns.class).stream().filter(added -> added.getTable() == written)
                .forEach(added -> added.getColumns().forEach(column -> columns.put(column.getName(), column)));
        pack.all(Derivation.class).stream().filter(d -> d.getTable() == written)
                .forEach(d -> columns.putIfAbsent(d.getColumn().getName(), d.getColumn()));
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<h3 id=\"table-%s\">%1$s</h3>%n<p>%s</p>%n<div class=wide><table>%n".formatted(Html.text(table.name()), Html.text(about)));
        out.append("<tr><th scope=col>Column</th><th scope=col>Type</th><th scope=col>Meaning</th><th scope=col>Flagged by</th></tr>\n");
        for (ColumnSpec column : table.columns()) {
            Column source = columns.get(column.name());
            out.append("<tr><th scope=row>%s</th><td>%s</td><td>%s</td><td>%s</td></tr>%n".formatted(Html.text(column.name()), type(column),
                    Html.text(source == null || source.getMeaning() == null ? "" : source.getMeaning()),
                    flaggedBy(table.name() + '.' + column.name())));
        }
        out.append("</table></div>\n");
        return out.toString();
    }

    private static String type(ColumnSpec column) {
        String type = switch (column.type()) {
            case CODE -> "code " + Html.link("codes-" + column.codeList(), column.codeList());
            default -> column.type().name().toLowerCase(Locale.ROOT);
        };
        return type + (column.required() ? ", required" : "") + (column.declared() ? "" : ", derived");
    }

    private String flaggedBy(String column) {
        List<PackReference.Entry> rules = new ArrayList<>(flaggedBy.getOrDefault(column, List.of()));
        flaggedBy.getOrDefault("last year " + column, List.of()).stream().filter(rule -> !rules.contains(rule)).forEach(rules::add);
        return rules.stream().map(rule -> Html.link(rule.anchor(), rule.code())).collect(Collectors.joining(" "));
    }

    /** Every code list: its codes, what they mean, and in which years they are on it. */
    String codeLists() {
        Map<String, List<CodeListInfo>> lists = new LinkedHashMap<>();
        pack.info().codeLists().forEach(list -> lists.computeIfAbsent(list.name(), name -> new ArrayList<>()).add(list));
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<section id=codes><h2>Code lists</h2>\n");
        lists.forEach((name, versions) -> {
            Map<String, String> meanings = new LinkedHashMap<>();
            Map<String, Set<Integer>> years = new LinkedHashMap<>();
            for (CodeListInfo version : versions) {
                for (Code code : version.codes()) {
                    meanings.merge(code.value(), code.meaning(), (a, b) -> b.isEmpty() ? a : b);
                    years.computeIfAbsent(code.value(), c -> new TreeSet<>()).addAll(pack.years().between(version.since(), version.until()));
                }
            }
            out.append("<h3 id=\"codes-%s\">%1$s</h3>%n<div class=wide><table>%n".formatted(Html.text(name)));
            out.append("<tr><th scope=col>Code</th><th scope=col>Meaning</th><th scope=col>Years</th></tr>\n");
            meanings.forEach((code, meaning) -> out.append("<tr><th scope=row>%s</th><td>%s</td><td>%s</td></tr>%n".formatted(Html.text(code),
                    Html.text(meaning), pack.years().words(years.get(code)))));
            out.append("</table></div>\n");
        });
        out.append("</section>\n");
        return out.toString();
    }

    /** Definitions and derived columns in their own words. */
    String definitions() {
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<section id=definitions><h2>Definitions</h2>\n");
        for (Definition definition : pack.all(Definition.class)) {
            out.append("<h3 id=\"define-%s\">%1$s</h3>%n".formatted(Html.text(definition.getName())) + source(definition));
        }
        out.append("</section>\n<section id=derived><h2>Derived columns</h2>\n");
        for (Derivation derivation : pack.all(Derivation.class)) {
            out.append("<h3>%s%s.%s</h3>%n".formatted(derivation.isLastYear() ? "last year " : "", Html.text(derivation.getTable().getName()),
                    Html.text(derivation.getColumn().getName())) + source(derivation));
        }
        out.append("</section>\n");
        return out.toString();
    }

    private String source(Declaration declaration) {
        return "<pre>" + pack.sentence(declaration).html(declaration) + "</pre>\n";
    }

    /** What a run may set. */
    String parameters() {
        StringConcatenation out = new StringConcatenation("\n");
        out.append("<section id=parameters><h2>Parameters</h2>\n<dl>\n");
        for (ParameterInfo parameter : pack.info().parameters()) {
            out.append("<dt>" + Html.text(parameter.name()) + "</dt><dd>" + parameter.type().name().toLowerCase(Locale.ROOT) + ". "
                    + Html.text(parameter.meaning()) + (parameter.defaultValue() == null ? "" : " Default: " + Html.text(parameter.defaultValue()))
                    + "</dd>\n");
        }
        out.append("</dl></section>\n");
        return out.toString();
    }
}
