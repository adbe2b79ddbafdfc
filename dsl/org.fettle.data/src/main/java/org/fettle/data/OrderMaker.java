/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Sorts the rows of each subject by one column or several. Takes one pass when they lie in order already, and n log n for a long subject. */
final class OrderMaker {

    /** Up to so many rows are sorted by insertion. */
    private static final int SHORT = 24;

    /** Where missing values stand when they take part; every value lies between. */
    private static final int BEFORE_ALL = Integer.MIN_VALUE + 2;
    private static final int BEHIND_ALL = Integer.MAX_VALUE;

    /** A number for each row that rises as the order does, by the first column; missing for rows that are left out. */
    private final int[] keys;
    /** The same by the further columns. */
    private final int[][] further;
    private final int[] sorted;
    private int size;

    private OrderMaker(int[] keys, int[][] further) {
        this.keys = keys;
        this.further = further;
        this.sorted = new int[keys.length];
    }

    /**
     * The order of a table's rows.
     *
     * @param columns those that the keys name, in that order
     * @param offsets where the rows of each subject are; a reference has one group of all rows
     */
    static Order make(List<Column> columns, List<OrderKey> keys, int[] offsets) {
        Iterator<Column> next = columns.iterator();
        int[] first = keys(next, keys.get(0));
        int[][] further = new int[keys.size() - 1][];
        for (int i = 0; i < further.length; i++) {
            further[i] = keys(next, keys.get(i + 1));
            first = leftOut(first, further[i]);
        }
        OrderMaker maker = new OrderMaker(first, further);
        int[] sortedOffsets = new int[offsets.length];
        for (int s = 0; s + 1 < offsets.length; s++) {
            maker.add(offsets[s], offsets[s + 1]);
            sortedOffsets[s + 1] = maker.size;
        }
        int[] sorted = maker.size == maker.sorted.length ? maker.sorted : Arrays.copyOf(maker.sorted, maker.size);
        return new Order(sorted, sortedOffsets, first.length);
    }

    private void add(int from, int to) {
        int start = size;
        boolean ordered = true;
        for (int row = from; row < to; row++) {
            if (!Values.missing(keys[row])) {
                ordered &= size == start || !behind(sorted[size - 1], row);
                sorted[size++] = row;
            }
        }
        if (!ordered) {
            if (size - start <= SHORT) {
                insert(start, size);
            } else if (further.length == 0) {
                sort(start, size);
            } else {
                sortByAll(start, size);
            }
        }
    }

    /** Whether a row belongs behind another one for a reason other than their places in the file. */
    private boolean behind(int row, int other) {
        return keys[row] != keys[other] ? keys[row] > keys[other] : further.length > 0 && compareFurther(row, other) > 0;
    }

    private int compareFurther(int row, int other) {
        for (int[] key : further) {
            if (key[row] != key[other]) {
                return key[row] < key[other] ? -1 : 1;
            }
        }
        return 0;
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = sorted[i];
            int at = i;
            while (at > from && behind(sorted[at - 1], row)) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = row;
        }
    }

    private void sort(int from, int to) {
        long[] both = new long[to - from];
        for (int i = from; i < to; i++) {
            both[i - from] = (long) keys[sorted[i]] << 32 | sorted[i];
        }
        Arrays.sort(both);
        for (int i = from; i < to; i++) {
            sorted[i] = (int) both[i - from];
        }
    }

    /** Long subjects in an order of several columns are rare, so objects will do. The sort is stable. */
    private void sortByAll(int from, int to) {
        Integer[] rows = new Integer[to - from];
        Arrays.setAll(rows, i -> sorted[from + i]);
        Arrays.sort(rows, (row, other) -> behind(row, other) ? 1 : behind(other, row) ? -1 : 0);
        for (int i = from; i < to; i++) {
            sorted[i] = rows[i - from];
        }
    }

    /** A number for each row that rises as the column does (or falls, when descending); missing ones keep their sentinel if left out. */
    private static int[] keys(Iterator<Column> columns, OrderKey key) {
        int[] keys = keys(columns.next());
        if (key.otherwise() != null) {
            int[] own = keys;
            int[] others = keys(columns.next());
            keys = new int[own.length];
            Arrays.setAll(keys, row -> Values.missing(own[row]) ? others[row] : own[row]);
        }
        if (!key.descending() && key.missing() == OrderKey.Missing.LEFT_OUT) {
            return keys;
        }
        int[] turned = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            turned[row] = !Values.missing(keys[row])
                    ? key.descending() ? -keys[row] : keys[row]
                    : switch (key.missing()) {
                        case LEFT_OUT -> keys[row];
                        case FIRST -> BEFORE_ALL;
                        case LAST -> BEHIND_ALL;
                    };
        }
        return turned;
    }

    private static int[] keys(Column column) {
        return column instanceof LongColumn longs
                ? ranks(longs.values())
                : column.spec().type().isSymbol() ? ranks((IntColumn) column) : ((IntColumn) column).values();
    }

    /** The keys, missing also where another column leaves the row out. */
    private static int[] leftOut(int[] keys, int[] other) {
        int[] result = keys;
        for (int row = 0; row < keys.length; row++) {
            if (Values.missing(other[row]) && !Values.missing(keys[row])) {
                result = result == keys ? keys.clone() : result;
                result[row] = Values.BLANK;
            }
        }
        return result;
    }

    private static int[] ranks(long[] values) {
        long[] ascending = values.clone();
        Arrays.sort(ascending);
        int[] ranks = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            ranks[row] = Values.missing(values[row]) ? Values.BLANK : firstIndex(ascending, values[row]);
        }
        return ranks;
    }

    private static int firstIndex(long[] ascending, long value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Symbols say nothing about order: texts are ranked by their characters. */
    private static int[] ranks(IntColumn column) {
        int[] symbols = column.values();
        int[] distinct = Arrays.stream(symbols).filter(s -> !Values.missing(s)).distinct().toArray();
        Map<Integer, String> texts = new HashMap<>();
        for (int symbol : distinct) {
            texts.put(symbol, column.dictionary().text(symbol));
        }
        Integer[] byText = Arrays.stream(distinct).boxed().sorted(Comparator.comparing(texts::get)).toArray(Integer[]::new);
        Map<Integer, Integer> rankOf = new HashMap<>();
        for (int rank = 0; rank < byText.length; rank++) {
            rankOf.put(byText[rank], rank);
        }
        int[] ranks = new int[symbols.length];
        for (int row = 0; row < symbols.length; row++) {
            ranks[row] = Values.missing(symbols[row]) ? Values.BLANK : rankOf.get(symbols[row]);
        }
        return ranks;
    }
}
