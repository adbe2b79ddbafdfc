/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.Table;
import org.fettle.engine.FlagTable;

/** The records behind a place in the tree of issues, one part for each table and year, the largest first. */
public final class RecordGroup {
    /** No records. */
    public static final RecordGroup EMPTY = new RecordGroup("", List.of());

    private final String label;
    private final List<RecordTable> tables;

    private RecordGroup(String label, List<RecordTable> tables) {
        this.label = label;
        this.tables = tables;
    }

    /** Collects the records of a group of flags. */
    public static RecordGroup of(FlagGroup group) {
        FlagTable flags = group.run().flags();
        Map<Table, Numbers> found = new LinkedHashMap<>();
        for (int flag : group.flags()) {
            found.computeIfAbsent(flags.tableOf(flag), table -> new Numbers()).add(flag);
        }
        List<RecordTable> tables = new ArrayList<>();
        found.forEach((table, numbers) -> tables.add(new RecordTable(flags, table, numbers.toArray())));
        tables.sort(Comparator.comparingInt(table -> -table.size()));
        return new RecordGroup(group.label(), List.copyOf(tables));
    }

    /** What the group is called in the tree. */
    public String label() {
        return label;
    }

    /** The parts; empty when there is nothing. */
    public List<RecordTable> tables() {
        return tables;
    }

    /** A growing array of numbers. */
    private static final class Numbers {
        private int[] numbers = new int[16];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
