/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Slot;

/**
 * Makes an example of a rule of a record of a return: the rows of that child which the rule looks at, in this year's return and last year's, with what a
 * rule can see of them and nothing else. Nobody can be recognised: dates move, keys and texts are made up ({@link MadeUp}). Since some rules are about
 * just those dates and texts, each example is run, and made up anew until the rule says of it what it says of the record.
 */
public final class RecordExample {
    private static final int ATTEMPTS = 60;
    private static final int FURTHEST_DAYS = 45;

    private final CompiledPack pack;
    private final RuleInfo rule;
    private final RunResult result;
    private final int subject;

    private RecordExample(CompiledPack pack, RuleInfo rule, RunResult result, int subject) {
        this.pack = pack;
        this.rule = rule;
        this.result = result;
        this.subject = subject;
    }

    /** A table of one year. */
    private record Key(String table, int yearsBack) {
    }

    /** A row of the example: the row of the return that it stands for, and what it shows. */
    private record Row(int row, List<String> cells) {
    }

    /** Tables with their columns and rows. */
    private record Shown(Map<Key, List<String>> columns, Map<Key, List<Row>> rows) {
    }

    /**
     * Makes an example.
     *
     * @param pack   the pack, or so much of it as the rule needs
     * @param result a run of the pack on the return
     * @param record the record; the example shows its child
     * @param title  title of the example
     * @return the text of the example, indented as within a rule
     * @throws IllegalArgumentException when none can be made: the message says why
     */
    public static String of(CompiledPack pack, RunResult result, String code, RowRef record, String title) {
        RuleInfo rule = pack.info().rule(code, result.options().collectionYear().firstYear());
        if (rule == null) {
            throw new IllegalArgumentException("Rule " + code + " is not in force in " + result.options().collectionYear() + ".");
        }
        Table table = result.data().table(record.table(), record.period());
        int row = table == null || record.row() < 1 ? -1 : table.rowOfFileRow(record.row());
        if (row < 0 || table.type().isReference()) {
            throw new IllegalArgumentException("The record is no row of a child: there is nothing to make an example of.");
        }
        return new RecordExample(pack, rule, result, table.subject(row)).text(title);
    }

    private String text(String title) {
        Set<RowRef> flagged = flagged(run(result.data(), result.options()), subject);
        Map<Key, Set<String>> reads = reads();
        String key = result.data().type().keyColumn();
        Random random = new Random(result.data().subjects().key(subject).hashCode() * 31L + rule.code().hashCode());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int days = (1 + random.nextInt(FURTHEST_DAYS)) * (random.nextBoolean() ? 1 : -1);
            Shown shown = shown(reads, new MadeUp(key, days, random.nextLong()));
            for (boolean settings : new boolean[] {false, true}) {
                if (holds(shown, flagged, settings)) {
                    return print(title, shown, flagged, settings);
                }
            }
        }
        throw new IllegalArgumentException(
                "No example can be made of this child that tells nobody who it is: the rule says something else as soon as dates"
                        + " move or texts are made up, or it looks at other children's rows. Write one by hand.");
    }

    /** Which columns the rule and all that it rests on look at, by table and year, the key first. */
    private Map<Key, Set<String>> reads() {
        Map<Key, Set<String>> reads = new LinkedHashMap<>();
        for (Slot slot : rule.slots()) {
            add(reads, slot.table(), slot.yearsBack(), slot.columns());
        }
        rule.needs().forEach(need -> add(reads, need.table(), need.yearsBack(), need.columns()));
        Set<String> seen = new HashSet<>();
        rule.dependsOn().forEach(id -> addDerivation(reads, id, seen));
        return reads;
    }

    private void addDerivation(Map<Key, Set<String>> reads, String id, Set<String> seen) {
        DerivationInfo derivation = pack.info().derivation(id);
        if (derivation != null && seen.add(id)) {
            for (Need need : derivation.needs()) {
                add(reads, need.table(), need.yearsBack(), need.columns());
            }
            derivation.dependsOn().forEach(other -> addDerivation(reads, other, seen));
        }
    }

    private void add(Map<Key, Set<String>> reads, String name, int yearsBack, List<String> columns) {
        Table table = result.data().table(name, new Period(yearsBack));
        if (table == null || table.type().isReference()) {
            return;
        }
        Set<String> known = reads.computeIfAbsent(new Key(name, yearsBack), any -> new LinkedHashSet<>());
        if (table.type().keyColumn() != null) {
            known.add(table.type().keyColumn());
        }
        for (String column : columns) {
            ColumnSpec spec = table.type().column(column);
            if (spec != null && spec.declared()) {
                known.add(spec.name());
            }
        }
    }

    private Shown shown(Map<Key, Set<String>> reads, MadeUp madeUp) {
        Map<Key, List<String>> columns = new LinkedHashMap<>();
        Map<Key, List<Row>> rows = new LinkedHashMap<>();
        reads.forEach((key, read) -> {
            Table table = result.data().table(key.table(), new Period(key.yearsBack()));
            List<String> names = table.type().columns().stream().map(ColumnSpec::name).filter(read::contains).toList();
            List<Row> found = new ArrayList<>();
            for (int row : rowsInFileOrder(table)) {
                List<String> cells = new ArrayList<>();
                for (String name : names) {
                    Column column = table.column(name);
                    cells.add(column == null ? "" : madeUp.cell(column, row));
                }
                found.add(new Row(row, cells));
            }
            columns.put(key, names);
            rows.put(key, found);
        });
        return new Shown(columns, rows);
    }

    private List<Integer> rowsInFileOrder(Table table) {
        List<Integer> rows = new ArrayList<>();
        if (subject + 1 < table.offsets().length) {
            for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                rows.add(row);
            }
        }
        rows.sort((one, other) -> Integer.compare(table.fileRow(one), table.fileRow(other)));
        return rows;
    }

    /** Whether the rule says of the example what it says of the record. */
    private boolean holds(Shown shown, Set<RowRef> flagged, boolean settings) {
        RunOptions options = settings ? result.options() : RunOptions.of(result.options().collectionYear()).withThreads(1);
        RunResult again = run(build(shown), options);
        Set<String> wanted = new TreeSet<>();
        shown.rows().forEach((key, rows) -> {
            Table table = result.data().table(key.table(), new Period(key.yearsBack()));
            for (int i = 0; i < rows.size(); i++) {
                if (flagged.contains(reference(table, rows.get(i).row()))) {
                    wanted.add(key + " " + (i + 1));
                }
            }
        });
        Set<String> found = new TreeSet<>();
        for (Flag flag : again.flags()) {
            found.add(new Key(flag.table(), flag.period().yearsBack()) + " " + flag.row());
        }
        return wanted.size() == flagged.size() && wanted.equals(found)
                && again.ledger().rules().stream().anyMatch(entry -> entry.status() == Status.RAN);
    }

    private RunResult run(Return data, RunOptions options) {
        return Run.execute(pack, data, options.withRules(Set.of(rule.code())).withThreads(1), Progress.NONE);
    }

    private Set<RowRef> flagged(RunResult run, int ofSubject) {
        Set<RowRef> rows = new HashSet<>();
        for (Flag flag : run.flags()) {
            if (flag.subjectId() == ofSubject) {
                rows.add(flag.reference());
            }
        }
        return rows;
    }

    private static RowRef reference(Table table, int row) {
        return new RowRef(table.type().name(), table.period(), table.fileRow(row));
    }

    /** The example as a return: tables that it does not show are there and empty, as in an example of the language. */
    private Return build(Shown shown) {
        ReturnBuilder builder = new ReturnBuilder(pack.info().returnType());
        for (TableType type : pack.info().returnType().tables()) {
            for (int yearsBack = 0; yearsBack <= 1; yearsBack++) {
                Key key = new Key(type.name(), yearsBack);
                List<String> header = new ArrayList<>(shown.columns().getOrDefault(key, List.of()));
                type.columns().stream().filter(ColumnSpec::declared).map(ColumnSpec::name).filter(name -> !header.contains(name))
                        .forEach(header::add);
                builder.table(type.name(), new Period(yearsBack), header);
                for (Row row : shown.rows().getOrDefault(key, List.of())) {
                    List<String> cells = new ArrayList<>(row.cells());
                    while (cells.size() < header.size()) {
                        cells.add("");
                    }
                    builder.row(cells);
                }
            }
        }
        for (TableType reference : pack.info().returnType().references()) {
            builder.table(reference.name(), Period.THIS, reference.columns().stream().filter(ColumnSpec::declared).map(ColumnSpec::name).toList());
        }
        return builder.build();
    }

    private String print(String title, Shown shown, Set<RowRef> flagged, boolean settings) {
        StringBuilder text = new StringBuilder("    example \"").append(title.replace('"', '\'')).append("\" for ")
                .append(result.options().collectionYear());
        if (settings) {
            List<String> with = new ArrayList<>();
            result.options().parameters().forEach((name, value) -> with.add(name + " = " + (value.matches("\\w+") ? value : '"' + value + '"')));
            text.append(with.isEmpty() ? "" : " with " + String.join(", ", with));
        }
        text.append(" {\n");
        shown.rows().forEach((key, rows) -> {
            if (!rows.isEmpty()) {
                print(text, key, shown.columns().get(key), rows, flagged);
            }
        });
        return text.append("    }\n").toString();
    }

    private void print(StringBuilder text, Key key, List<String> columns, List<Row> rows, Set<RowRef> flagged) {
        Table table = result.data().table(key.table(), new Period(key.yearsBack()));
        int[] widths = columns.stream().mapToInt(String::length).toArray();
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.cells().get(i).length());
            }
        }
        String name = (key.yearsBack() == 0 ? "" : "last year ") + key.table();
        text.append("        ").append(name);
        line(text, columns, widths).append('\n');
        boolean marks = rule.slots().stream().anyMatch(slot -> slot.role() == Role.FLAGGED && slot.table().equals(key.table())
                && slot.yearsBack() == key.yearsBack());
        for (Row row : rows) {
            text.append("        ").append(" ".repeat(name.length()));
            line(text, row.cells(), widths);
            boolean isFlagged = flagged.contains(reference(table, row.row()));
            text.append(isFlagged ? " flagged" : marks ? " passes" : "").append('\n');
        }
    }

    private static StringBuilder line(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            text.append(" | ").append(cells.get(i)).append(" ".repeat(widths[i] - cells.get(i).length()));
        }
        return text.append(" |");
    }
}
