/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Sorts the rows of each subject by a column. Takes one pass when they lie in order already, and n log n for a long subject. */
final class OrderMaker {

    /** Up to so many rows are sorted by insertion. */
    private static final int SHORT = 24;

    private final int[] keys;
    private final int[] sorted;
    private int size;

    private OrderMaker(int[] keys) {
        this.keys = keys;
        this.sorted = new int[keys.length];
    }

    /**
     * The order of a table's rows by a column.
     *
     * @param offsets where the rows of each subject are; a reference has one group of all rows
     */
    static Order make(Column column, int[] offsets, boolean descending) {
        OrderMaker maker = new OrderMaker(keys(column, descending));
        int[] sortedOffsets = new int[offsets.length];
        for (int s = 0; s + 1 < offsets.length; s++) {
            maker.add(offsets[s], offsets[s + 1]);
            sortedOffsets[s + 1] = maker.size;
        }
        int[] sorted = maker.size == maker.sorted.length ? maker.sorted : Arrays.copyOf(maker.sorted, maker.size);
        return new Order(sorted, sortedOffsets, column.size());
    }

    private void add(int from, int to) {
        int start = size;
        boolean ordered = true;
        for (int row = from; row < to; row++) {
            if (!Values.missing(keys[row])) {
                ordered &= size == start || keys[sorted[size - 1]] <= keys[row];
                sorted[size++] = row;
            }
        }
        if (!ordered) {
            if (size - start <= SHORT) {
                insert(start, size);
            } else {
                sort(start, size);
            }
        }
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = sorted[i];
            int key = keys[row];
            int at = i;
            while (at > from && keys[sorted[at - 1]] > key) {
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

    /** A number for each row that rises as the column does (or falls, when descending); missing ones keep their sentinel. */
    private static int[] keys(Column column, boolean descending) {
        int[] keys = column instanceof LongColumn longs
                ? ranks(longs.values())
                : column.spec().type().isSymbol() ? ranks((IntColumn) column) : ((IntColumn) column).values();
        if (!descending) {
            return keys;
        }
        int[] turned = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            turned[row] = Values.missing(keys[row]) ? keys[row] : -keys[row];
        }
        return turned;
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
