/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.Slot;

/**
 * Flags of one table by record. A record is a row of the table from 0; a record that a rule misses, and that is in no file, is {@code -2 - subject}, where
 * the subject is -1 when there is none. For one thread at a time.
 */
public final class RecordFlags {
    private static final int REMEMBERED = 512;

    private final FlagTable flags;
    private final int[] records;
    private final int[] starts;
    private final int[] numbers;
    private final Set<String> columns;
    private final Map<Integer, Set<String>> remembered = new HashMap<>();

    private RecordFlags(FlagTable flags, Table table, long[] keys) {
        this.flags = flags;
        Arrays.sort(keys);
        numbers = new int[keys.length];
        int[] distinct = new int[keys.length];
        int[] offsets = new int[keys.length + 1];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            numbers[i] = (int) keys[i];
            if (i == 0 || keys[i] >> 32 != keys[i - 1] >> 32) {
                distinct[count] = (int) (keys[i] >> 32);
                offsets[count++] = i;
            }
        }
        offsets[count] = keys.length;
        records = Arrays.copyOf(distinct, count);
        starts = Arrays.copyOf(offsets, count + 1);
        columns = flaggedColumns(table);
    }

    /** All flags of a table. */
    public static RecordFlags of(FlagTable flags, Table table) {
        return of(flags, table, number -> true);
    }

    /** The flags of a table whose numbers are chosen. */
    static RecordFlags of(FlagTable flags, Table table, IntPredicate chosen) {
        long[] keys = new long[16];
        int count = 0;
        for (int number = 0; number < flags.size(); number++) {
            if (flags.tableOf(number) == table && chosen.test(number)) {
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count * 2);
                }
                keys[count++] = key(flags, number);
            }
        }
        return new RecordFlags(flags, table, Arrays.copyOf(keys, count));
    }

    /** Those of some flags that are of a table. */
    public static RecordFlags of(FlagTable flags, Table table, int[] some) {
        long[] keys = new long[some.length];
        int count = 0;
        for (int number : some) {
            if (flags.tableOf(number) == table) {
                keys[count++] = key(flags, number);
            }
        }
        return new RecordFlags(flags, table, Arrays.copyOf(keys, count));
    }

    private static long key(FlagTable flags, int number) {
        int row = flags.rowOf(number);
        return (long) (row < 0 ? missing(flags.subjectOf(number)) : row) << 32 | number;
    }

    /** The record of a subject that is in no file. */
    static int missing(int subject) {
        return -2 - subject;
    }

    /** The subject of a record that is in no file; -1 when it has none. */
    static int subjectOfMissing(int record) {
        return -2 - record;
    }

    /** What the rules say that they flag, instead of asking each of perhaps a hundred thousand flags. */
    private Set<String> flaggedColumns(Table table) {
        Set<String> found = new LinkedHashSet<>();
        Set<Integer> rules = new LinkedHashSet<>();
        int last = -1;
        for (int number : numbers) {
            int rule = flags.ruleOf(number);
            if (rule == last || !rules.add(rule)) {
                continue;
            }
            last = rule;
            for (Slot slot : flags.rules().get(rule).slots()) {
                if (slot.role() == Role.FLAGGED && slot.table().equals(table.type().name()) && slot.yearsBack() == table.period().yearsBack()) {
                    found.addAll(slot.columns());
                }
            }
        }
        return found;
    }

    /** The flagged records, each once, ascending: missing ones first. */
    int[] records() {
        return records;
    }

    /** How many records are flagged. */
    public int size() {
        return records.length;
    }

    /** The columns that the rules of these flags point at. */
    public Set<String> columns() {
        return columns;
    }

    /** Whether a record has a flag. */
    public boolean isFlagged(int record) {
        return Arrays.binarySearch(records, record) >= 0;
    }

    /** Whether a flag of the record points at the column. */
    public boolean isFlagged(int record, String column) {
        if (!columns.contains(column)) {
            return false;
        }
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(record, this::columnsOf).contains(column);
    }

    private Set<String> columnsOf(int record) {
        Set<String> found = new LinkedHashSet<>();
        flags(record).forEach(flag -> found.addAll(flag.columns()));
        return found;
    }

    /** The flags of a record, in pack order. */
    public List<Flag> flags(int record) {
        int at = Arrays.binarySearch(records, record);
        List<Flag> found = new ArrayList<>();
        if (at >= 0) {
            for (int i = starts[at]; i < starts[at + 1]; i++) {
                found.add(flags.flag(numbers[i]));
            }
        }
        return found;
    }

    /** The flags of a record that point at a column, in pack order. */
    public List<Flag> flags(int record, String column) {
        List<Flag> found = flags(record);
        found.removeIf(flag -> !flag.columns().contains(column));
        return found;
    }
}
