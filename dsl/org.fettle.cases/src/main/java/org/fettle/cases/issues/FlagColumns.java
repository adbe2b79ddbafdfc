/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.fettle.data.Column;
import org.fettle.data.Table;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.Impact;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.engine.pack.Slot;

/**
 * The flags of one run as columns of numbers, one column a dimension, each made when it is first asked for. May be asked by several threads at once.
 */
final class FlagColumns {
    static final String BLANK = "(blank)";
    private static final String BETWEEN = " / ";

    private final RunResult result;
    private final FlagTable flags;
    private final List<RuleInfo> ruleList;
    private final int[] rules;
    private final int[] subjects;
    private final int[] rows;
    private final int rowCount;
    private final Map<Dimension, KeyColumn> columns = new ConcurrentHashMap<>();

    FlagColumns(RunResult result) {
        this.result = result;
        flags = result.flags();
        ruleList = flags.rules();
        int size = flags.size();
        rules = new int[size];
        subjects = new int[size];
        rows = new int[size];
        Map<Table, Integer> bases = new IdentityHashMap<>();
        int next = 0;
        int keyless = flags.data().subjects().keyless();
        for (int rule = 0; rule < ruleList.size(); rule++) {
            for (int flag = flags.start(rule); flag < flags.start(rule + 1); flag++) {
                rules[flag] = rule;
                int subject = flags.subjectOf(flag);
                subjects[flag] = subject < 0 ? keyless : subject;
                int row = flags.rowOf(flag);
                if (row < 0) {
                    rows[flag] = next++;
                    continue;
                }
                Table table = flags.tableOf(flag);
                Integer base = bases.get(table);
                if (base == null) {
                    base = next;
                    bases.put(table, base);
                    next += table.rowCount();
                }
                rows[flag] = base + row;
            }
        }
        rowCount = next;
    }

    RunResult result() {
        return result;
    }

    FlagTable flags() {
        return flags;
    }

    int size() {
        return rules.length;
    }

    RuleInfo rule(int flag) {
        return ruleList.get(rules[flag]);
    }

    List<RuleInfo> ruleList() {
        return ruleList;
    }

    int ruleNumber(int flag) {
        return rules[flag];
    }

    /** The subject's number; that of nobody for rows without a key and rows of references. */
    int subject(int flag) {
        return subjects[flag];
    }

    int subjectCount() {
        return flags.data().subjects().count();
    }

    /** A number of the flagged row that no other row has; flags without a row have one each. */
    int row(int flag) {
        return rows[flag];
    }

    int rowCount() {
        return rowCount;
    }

    /** The column of a dimension other than the status, which is not the run's alone. */
    KeyColumn column(Dimension dimension) {
        KeyColumn known = columns.get(dimension);
        return known != null ? known : columns.computeIfAbsent(dimension, this::make);
    }

    private KeyColumn make(Dimension dimension) {
        return switch (dimension.kind()) {
            case CATEGORY -> ofRule(Category.values(), rule -> rule.category().ordinal(), Category::name, category -> capital(category.label()));
            case SEVERITY -> ofRule(Severity.values(), rule -> rule.severity().ordinal(), Severity::name, severity -> capital(severity.label()));
            case IMPACT -> ofRule(Impact.values(), rule -> rule.impact().ordinal(), Impact::name, impact -> capital(impact.label()) + " impact");
            case RULE -> new KeyColumn(rules, Math.max(1, ruleList.size()), false, key -> ruleList.get(key).code(),
                    key -> ruleList.get(key).code() + "  " + ruleList.get(key).title());
            case SUBJECT -> new KeyColumn(subjects, subjectCount(), false, key -> flags.data().subjects().key(key), this::child);
            case TABLE -> tables();
            case COLUMN -> flaggedColumns();
            case VALUE -> values();
            case FIELD -> FieldLookup.of(this, dimension.column());
            case STATUS -> throw new IllegalArgumentException("the status is not of one run alone");
        };
    }

    private String child(int subject) {
        String key = flags.data().subjects().key(subject);
        return key.isEmpty() ? "(no " + flags.data().type().keyColumn() + ")" : key;
    }

    static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private <E> KeyColumn ofRule(E[] values, ToIntFunction<RuleInfo> number, Function<E, String> id, Function<E, String> label) {
        int[] keys = new int[rules.length];
        for (int flag = 0; flag < keys.length; flag++) {
            keys[flag] = number.applyAsInt(ruleList.get(rules[flag]));
        }
        return new KeyColumn(keys, values.length, true, key -> id.apply(values[key]), key -> label.apply(values[key]));
    }

    private KeyColumn tables() {
        List<Table> order = flags.data().loadedTables();
        Map<Table, Integer> positions = new IdentityHashMap<>();
        order.forEach(table -> positions.put(table, positions.size()));
        List<Table> all = new ArrayList<>(order);
        int[] keys = new int[rules.length];
        for (int flag = 0; flag < keys.length; flag++) {
            keys[flag] = positions.computeIfAbsent(flags.tableOf(flag), table -> {
                all.add(table); // a rule about a row that is missing may be about a table that is
                return all.size() - 1;
            });
        }
        return new KeyColumn(keys, all.size(), true, key -> all.get(key).type().name() + " " + all.get(key).period().yearsBack(),
                key -> tableLabel(all.get(key)));
    }

    static String tableLabel(Table table) {
        return table.type().name() + (table.type().isReference() || table.period().yearsBack() == 0 ? "" : ", " + table.period().label() + " year");
    }

    /** Columns that a flag points at, those of all its places together. Flags of one rule mostly have the same. */
    List<String> columnsOf(int flag) {
        RuleInfo rule = rule(flag);
        Set<String> names = new LinkedHashSet<>();
        for (long bits = flags.slotsOf(flag); bits != 0; bits &= bits - 1) {
            Slot slot = rule.slots().get(Long.numberOfTrailingZeros(bits));
            if (slot.role() == Role.FLAGGED) {
                names.addAll(slot.columns());
            }
        }
        return List.copyOf(names);
    }

    /** What columnsOf answers, remembered for flags of the same rule and places. */
    private final class Places {
        private final Map<Long, List<String>> known = new HashMap<>();
        private int rule = -1;

        List<String> of(int flag) {
            if (rules[flag] != rule) {
                rule = rules[flag];
                known.clear();
            }
            return known.computeIfAbsent(flags.slotsOf(flag), bits -> columnsOf(flag));
        }
    }

    private KeyColumn flaggedColumns() {
        KeyColumn.Builder builder = new KeyColumn.Builder(rules.length);
        Places places = new Places();
        for (int flag = 0; flag < rules.length; flag++) {
            builder.set(flag, builder.number(String.join(", ", places.of(flag))));
        }
        return builder.build("(whole record)");
    }

    private KeyColumn values() {
        KeyColumn.Builder builder = new KeyColumn.Builder(rules.length);
        Places places = new Places();
        for (int flag = 0; flag < rules.length; flag++) {
            int row = flags.rowOf(flag);
            List<String> names = row < 0 ? List.of() : places.of(flag);
            builder.set(flag, builder.number(names.isEmpty() ? "" : text(flags.tableOf(flag), row, names)));
        }
        return builder.build(BLANK);
    }

    private static String text(Table table, int row, List<String> names) {
        if (names.size() == 1) {
            return text(table, row, names.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            String cell = text(table, row, name);
            text.append(text.isEmpty() ? "" : BETWEEN).append(cell.isEmpty() ? BLANK : cell);
        }
        return text.toString();
    }

    static String text(Table table, int row, String name) {
        Column column = table.column(name);
        return column == null ? "" : column.text(row);
    }
}
