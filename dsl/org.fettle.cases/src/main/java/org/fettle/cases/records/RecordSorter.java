/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;

import org.fettle.data.ColumnType;
import org.fettle.data.Progress;
import org.fettle.data.Values;

/**
 * Sorts records by columns. Each column becomes a whole number a record, its rank, and the numbers are sorted: dates and numbers by value, texts as
 * {@link TextOrder} has them, unreadable cells together before the blank ones, which come last in either direction. Records that are alike keep their order.
 */
final class RecordSorter {
    private static final int BLANK_RANK = Integer.MAX_VALUE;
    private static final int UNREADABLE_RANK = Integer.MAX_VALUE - 1;
    private static final int LARGEST_RANK = Integer.MAX_VALUE - 2;
    /** Days and flags, made positive. */
    private static final int SHIFT = 1_000_000;

    private final RecordCells cells;
    private final Progress progress;

    RecordSorter(RecordCells cells, Progress progress) {
        this.cells = cells;
        this.progress = progress;
    }

    /** The records in the order of the columns, the first of them being the most important. */
    int[] sort(int[] records, List<RecordColumn> columns, List<Boolean> descending) {
        int[] order = records;
        for (int i = columns.size() - 1; i >= 0; i--) {
            progress.check();
            order = pass(order, ranks(order, columns.get(i)), descending.get(i));
        }
        return order;
    }

    private int[] pass(int[] records, int[] ranks, boolean descending) {
        long[] keys = new long[records.length];
        for (int i = 0; i < keys.length; i++) {
            int rank = descending && ranks[i] <= LARGEST_RANK ? LARGEST_RANK - ranks[i] : ranks[i];
            keys[i] = (long) rank << 32 | i;
        }
        progress.check();
        Arrays.parallelSort(keys);
        int[] sorted = new int[records.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = records[(int) keys[i]];
        }
        return sorted;
    }

    private int[] ranks(int[] records, RecordColumn column) {
        long[] values = cells.values(records, column);
        progress.check();
        ColumnType type = column.spec().type();
        return type.isSymbol() ? ofSymbols(values) : type.isLong() ? ofNumbers(values) : ofDays(values);
    }

    private static int missing(long value) {
        return value == Values.BLANK_LONG ? BLANK_RANK : UNREADABLE_RANK;
    }

    private static int[] ofDays(long[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Values.missing(values[i]) ? missing(values[i]) : (int) values[i] + SHIFT;
        }
        return ranks;
    }

    private static int[] ofNumbers(long[] values) {
        long[] distinct = LongStream.of(values).filter(value -> !Values.missing(value)).sorted().distinct().toArray();
        int[] ranks = new int[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Values.missing(values[i]) ? missing(values[i]) : Arrays.binarySearch(distinct, values[i]);
        }
        return ranks;
    }

    private int[] ofSymbols(long[] values) {
        BitSet found = new BitSet();
        for (long value : values) {
            if (!Values.missing(value)) {
                found.set((int) value);
            }
        }
        progress.check();
        Text[] texts = found.stream().mapToObj(symbol -> new Text(cells.text(symbol), symbol)).toArray(Text[]::new);
        progress.check();
        Arrays.parallelSort(texts);
        int[] bySymbol = new int[found.length()];
        for (int i = 0; i < texts.length; i++) {
            bySymbol[texts[i].symbol] = i;
        }
        int[] ranks = new int[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Values.missing(values[i]) ? missing(values[i]) : bySymbol[(int) values[i]];
        }
        return ranks;
    }

    /** A text once, however many records have it. */
    private static final class Text implements Comparable<Text> {
        private static final int MOST_DIGITS = 18;
        private final String text;
        private final int symbol;
        /** The value of a short number, so that most comparisons look at no text; -1 for everything else. */
        private final long number;

        Text(String text, int symbol) {
            this.text = text;
            this.symbol = symbol;
            this.number = number(text);
        }

        private static long number(String text) {
            long value = text.isEmpty() || text.length() > MOST_DIGITS ? -1 : 0;
            for (int i = 0; i < text.length() && value >= 0; i++) {
                int digit = text.charAt(i) - '0';
                value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
            }
            return value;
        }

        @Override
        public int compareTo(Text other) {
            if (number >= 0 && other.number >= 0 && number != other.number) {
                return Long.compare(number, other.number);
            }
            return TextOrder.INSTANCE.compare(text, other.text);
        }
    }
}
