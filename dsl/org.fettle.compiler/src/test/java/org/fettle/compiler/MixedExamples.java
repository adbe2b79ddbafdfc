/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.fettle.compiler.lower.PackLowering;
import org.fettle.data.Period;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.PackInfo;
import org.fettle.language.LoadedPack;
import org.fettle.language.examples.ExampleRows;
import org.fettle.language.fettle.AbsentTable;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Setting;

/**
 * Made-up returns in which every rule of a pack has something to say: the examples of several rules in one return, each with children of its own, and each
 * once more with here and there a cell changed to what another row has there. Examples go together when they are of the same year and file format, set the
 * same parameters, leave out the same tables and bring the same derived columns and references.
 */
final class MixedExamples {

    private static final int FEW = 10;

    /** What must be alike so that examples can share a return. */
    private record Kind(int year, String format, Map<String, String> settings, Set<String> absent, Set<String> own) {
    }

    /** A table of one of the two years; references are this year's. */
    private record Place(String table, Period period) {
    }

    /**
     * A return and how to run it.
     *
     * @param builder its rows
     * @param options the year and parameters; the rules by name, so that those that are switched off run too
     * @param examples what it was made of, for the message of a test that fails
     */
    record Mix(ReturnBuilder builder, RunOptions options, List<String> examples) {
    }

    private final PackInfo info;
    private final Set<String> codes = new TreeSet<>();
    private final Map<Kind, List<Example>> kinds = new LinkedHashMap<>();
    private final Random random = new Random(3);

    MixedExamples(LoadedPack pack, PackInfo info) {
        this.info = info;
        info.rules().forEach(rule -> codes.add(rule.code()));
        pack.models().stream().flatMap(m -> m.getDeclarations().stream()).filter(Rule.class::isInstance).map(Rule.class::cast)
                .forEach(rule -> rule.getExamples()
                        .forEach(example -> kinds.computeIfAbsent(kind(rule, example), k -> new ArrayList<>()).add(example)));
    }

    /** Returns of at most so many examples each, all examples together. */
    List<Mix> all(int examples) {
        List<Mix> out = new ArrayList<>();
        kinds.forEach((kind, group) -> {
            int count = (group.size() + examples - 1) / examples;
            for (int i = 0; i < count; i++) {
                List<Example> chosen = new ArrayList<>();
                for (int j = i; j < group.size(); j += count) { // neighbours in a file are of one subject and disturb each other most
                    chosen.add(group.get(j));
                }
                out.add(mix(kind, chosen));
            }
        });
        return out;
    }

    private Kind kind(Rule rule, Example example) {
        int year = example.getYear() != null ? example.getYear()
                : rule.getUntil() == null ? info.lastYear() : Math.min(rule.getUntil(), info.lastYear());
        Map<String, String> settings = new TreeMap<>();
        for (Setting setting : example.getSettings()) {
            settings.put(setting.getParameter().getName(), PackLowering.text(setting.getValue()));
        }
        Set<String> absent = new TreeSet<>();
        for (AbsentTable table : example.getAbsent()) {
            absent.add((table.isLastYear() ? "last year " : "") + table.getTable().getName());
        }
        Set<String> own = new TreeSet<>();
        ReturnType type = info.returnType();
        for (ExampleTable table : example.getTables()) {
            TableType shown = type.table(table.getTable().getName());
            if (shown.isReference()) {
                own.add(shown.name());
            }
            ExampleRows.of(table).columns().stream().filter(c -> shown.columns().stream().noneMatch(s -> s.declared() && s.name().equals(c)))
                    .forEach(c -> own.add((table.isLastYear() ? "last year " : "") + shown.name() + '.' + c));
        }
        return new Kind(year, example.getFormat() == null ? "csv" : example.getFormat(), settings, absent, own);
    }

    private Mix mix(Kind kind, List<Example> examples) {
        Map<Place, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (int copy = 0; copy < 2; copy++) {
            for (int i = 0; i < examples.size(); i++) {
                for (ExampleTable table : examples.get(i).getTables()) {
                    add(rows, table, "-" + (copy * examples.size() + i), copy == 1);
                }
            }
        }
        ReturnBuilder builder = new ReturnBuilder(info.returnType()).format(kind.format());
        for (TableType table : info.returnType().tables()) {
            write(builder, table, Period.THIS, kind, rows);
            write(builder, table, Period.LAST, kind, rows);
        }
        info.returnType().references().forEach(reference -> write(builder, reference, Period.THIS, kind, rows));
        // A return of a few examples says little to the other rules, and interpreting them all takes its time.
        Set<String> rules = examples.size() > FEW ? codes : examples.stream().map(e -> ((Rule) e.eContainer()).getName()).collect(Collectors.toSet());
        RunOptions options = RunOptions.of(new CollectionYear(kind.year())).withRules(rules).withThreads(1);
        for (Map.Entry<String, String> setting : kind.settings().entrySet()) {
            options = options.withParameter(setting.getKey(), setting.getValue());
        }
        return new Mix(builder, options, examples.stream().map(e -> LoadedPack.fileOf(e) + ':' + LoadedPack.lineOf(e)).toList());
    }

    /** Adds the rows of an example; the child numbers get a mark of their own, references are shared. */
    private void add(Map<Place, List<Map<String, String>>> rows, ExampleTable table, String mark, boolean changed) {
        TableType type = info.returnType().table(table.getTable().getName());
        if (type.isReference() && changed) {
            return;
        }
        ExampleRows shown = ExampleRows.of(table);
        List<Map<String, String>> into = rows.computeIfAbsent(new Place(type.name(), table.isLastYear() ? Period.LAST : Period.THIS),
                p -> new ArrayList<>());
        for (ExampleRows.Row row : shown.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(shown.columns().size(), row.texts().size()); i++) {
                String column = shown.columns().get(i);
                String text = row.texts().get(i);
                if (column.equals(type.keyColumn()) && !type.isReference()) {
                    text = text.isBlank() ? text : text + mark;
                } else if (changed && random.nextInt(12) == 0) {
                    text = into.isEmpty() ? "" : into.get(random.nextInt(into.size())).getOrDefault(column, "");
                }
                cells.put(column, text);
            }
            into.add(cells);
        }
    }

    private static void write(ReturnBuilder builder, TableType table, Period period, Kind kind, Map<Place, List<Map<String, String>>> rows) {
        if (kind.absent().contains((period == Period.LAST ? "last year " : "") + table.name())) {
            return;
        }
        List<Map<String, String>> own = rows.getOrDefault(new Place(table.name(), period), List.of());
        Set<String> header = new TreeSet<>();
        table.columns().stream().filter(c -> c.declared()).forEach(c -> header.add(c.name()));
        own.forEach(row -> header.addAll(row.keySet()));
        builder.table(table.name(), period, List.copyOf(header));
        Set<String> keys = new HashSet<>();
        for (Map<String, String> row : own) {
            if (!table.isReference() || keys.add(row.toString())) {
                builder.row(header.stream().map(column -> row.getOrDefault(column, "")).toList());
            }
        }
    }
}
