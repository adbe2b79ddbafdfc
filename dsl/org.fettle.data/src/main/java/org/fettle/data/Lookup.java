/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * From a value of a column to the rows of the whole table that have it, chained in the table's order. Missing values are left out. Values
 * that lie close together (days, symbols of small returns) are found by their number, others by hashing.
 */
public final class Lookup {

    /** Values are found by their number when their range is at most so many times the rows. */
    private static final int SPREAD = 4;
    private static final int SMALL = 1 << 16;

    private final Table table;
    private final Map<String, Extremes> extremes = new ConcurrentHashMap<>();
    private final Map<Object, Object> remembered = new ConcurrentHashMap<>();
    private final int[] values;
    private final int base;
    private final int[] groupOfNumber;
    private final int[] slotKeys;
    private final int[] slotGroups;
    private final int[] first;
    private final int[] count;
    private final int[] next;

    /** The rows of a table by the values of one of its columns. */
    Lookup(Table table, int[] values) {
        this.table = table;
        this.values = values;
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int value : values) {
            if (!Values.missing(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        long range = max < min ? 0 : (long) max - min + 1;
        boolean direct = range <= Math.max(SMALL, (long) SPREAD * values.length);
        base = direct && range > 0 ? min : 0;
        groupOfNumber = direct ? new int[(int) range] : null;
        int slots = Integer.highestOneBit(Math.max(8, values.length)) << 2;
        slotKeys = direct ? null : new int[slots];
        slotGroups = direct ? null : new int[slots];
        int[] heads = new int[16];
        int[] counts = new int[16];
        int[] tails = new int[16];
        next = new int[values.length];
        int groups = 0;
        for (int row = 0; row < values.length; row++) {
            next[row] = Values.NO_ROW;
            if (Values.missing(values[row])) {
                continue;
            }
            int group = group(values[row], groups);
            if (group == groups) {
                groups++;
                if (groups > heads.length) {
                    heads = Arrays.copyOf(heads, groups * 2);
                    counts = Arrays.copyOf(counts, groups * 2);
                    tails = Arrays.copyOf(tails, groups * 2);
                }
                heads[group] = row;
            } else {
                next[tails[group]] = row;
            }
            counts[group]++;
            tails[group] = row;
        }
        first = Arrays.copyOf(heads, groups);
        count = Arrays.copyOf(counts, groups);
    }

    /** The same rows for a table that shares the column; its other columns may differ. */
    private Lookup(Table table, Lookup same) {
        this.table = table;
        values = same.values;
        base = same.base;
        groupOfNumber = same.groupOfNumber;
        slotKeys = same.slotKeys;
        slotGroups = same.slotGroups;
        first = same.first;
        count = same.count;
        next = same.next;
    }

    Lookup over(Table owner) {
        return owner == table ? this : new Lookup(owner, this);
    }

    /** The group of the value; when it has none yet it gets the given number. */
    private int group(int value, int fresh) {
        if (groupOfNumber != null) {
            int known = groupOfNumber[value - base];
            if (known == 0) {
                groupOfNumber[value - base] = fresh + 1;
                return fresh;
            }
            return known - 1;
        }
        int at = slot(value);
        if (slotGroups[at] == 0) {
            slotKeys[at] = value;
            slotGroups[at] = fresh + 1;
        }
        return slotGroups[at] - 1;
    }

    private int slot(int value) {
        int mask = slotKeys.length - 1;
        int at = value * 0x9E3779B9 >>> 7 & mask;
        while (slotGroups[at] != 0 && slotKeys[at] != value) {
            at = at + 1 & mask;
        }
        return at;
    }

    private int find(int value) {
        if (Values.missing(value)) {
            return -1;
        }
        if (groupOfNumber != null) {
            int number = value - base;
            return number >= 0 && number < groupOfNumber.length ? groupOfNumber[number] - 1 : -1;
        }
        return slotGroups[slot(value)] - 1;
    }

    /** The first row with the value, or -1. */
    public int first(int value) {
        int group = find(value);
        return group < 0 ? Values.NO_ROW : first[group];
    }

    /** The next row with the same value as this row, or -1. */
    public int next(int row) {
        return next[row];
    }

    /** How many rows have the value. */
    public int count(int value) {
        int group = find(value);
        return group < 0 ? 0 : count[group];
    }

    /**
     * Something that rests on this look-up and lives as long as it does, made when it is first asked for. Any number of threads may ask.
     *
     * @param key  tells it apart from other things; what is asked for with one key is always of one type
     * @param made makes it
     */
    @SuppressWarnings("unchecked")
    public <T> T remembered(Object key, Function<Lookup, T> made) {
        return (T) remembered.computeIfAbsent(key, k -> made.apply(this));
    }

    /**
     * The extremes of another column of the table among the rows with a value.
     *
     * @throws IllegalArgumentException when the table has no such column or it is a column of longs
     */
    public Extremes extremes(String otherColumn) {
        int[] others = Indexes.ints(table, otherColumn);
        return extremes.computeIfAbsent(TableType.fold(otherColumn), column -> extremes(others));
    }

    private Extremes extremes(int[] others) {
        int[] min = new int[first.length];
        int[] max = new int[first.length];
        Arrays.fill(min, Values.BLANK);
        Arrays.fill(max, Values.BLANK);
        for (int row = 0; row < values.length; row++) {
            int other = others[row];
            int group = Values.missing(other) ? -1 : find(values[row]);
            if (group >= 0) {
                min[group] = Values.missing(min[group]) ? other : Math.min(min[group], other);
                max[group] = Math.max(max[group], other);
            }
        }
        return new Extremes(min, max);
    }

    /** The smallest and largest value of another column among the rows that have a value. */
    public final class Extremes {

        private final int[] min;
        private final int[] max;

        private Extremes(int[] min, int[] max) {
            this.min = min;
            this.max = max;
        }

        /** The smallest given value of the other column, {@link Values#BLANK} when there is none. */
        public int min(int value) {
            int group = find(value);
            return group < 0 ? Values.BLANK : min[group];
        }

        /** The largest given value of the other column, {@link Values#BLANK} when there is none. */
        public int max(int value) {
            int group = find(value);
            return group < 0 ? Values.BLANK : max[group];
        }
    }
}
