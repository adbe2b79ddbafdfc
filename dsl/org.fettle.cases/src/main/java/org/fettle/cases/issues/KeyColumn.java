/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** One number a flag for one dimension: flags with the same number belong together. Texts are made of the number when they are asked for. */
final class KeyColumn {
    private final int[] keys;
    private final int size;
    private final boolean ordered;
    private final IntFunction<String> ids;
    private final IntFunction<String> labels;

    /**
     * A column.
     *
     * @param keys    number of each flag, 0 until size
     * @param size    how many numbers there may be
     * @param ordered whether the numbers are in an order that people expect, such as that of severities
     * @param ids     text that stays the same over runs
     * @param labels  text for people
     */
    KeyColumn(int[] keys, int size, boolean ordered, IntFunction<String> ids, IntFunction<String> labels) {
        this.keys = keys;
        this.size = size;
        this.ordered = ordered;
        this.ids = ids;
        this.labels = labels;
    }

    int key(int flag) {
        return keys[flag];
    }

    int size() {
        return size;
    }

    boolean isOrdered() {
        return ordered;
    }

    String id(int key) {
        return ids.apply(key);
    }

    String label(int key) {
        return labels.apply(key);
    }

    /**
     * Sorts flags by their numbers, those with the same number in the order in which they are given.
     *
     * @param flags numbers of flags
     * @param from  first position in flags
     * @param to    position after the last
     * @return the flags, sorted; a new array
     */
    int[] sorted(int[] flags, int from, int to) {
        int length = to - from;
        if (length * 8L < size) {
            return sortedFew(flags, from, to);
        }
        int[] starts = new int[size + 1];
        for (int i = from; i < to; i++) {
            starts[keys[flags[i]] + 1]++;
        }
        for (int key = 0; key < size; key++) {
            starts[key + 1] += starts[key];
        }
        int[] sorted = new int[length];
        for (int i = from; i < to; i++) {
            sorted[starts[keys[flags[i]]]++] = flags[i];
        }
        return sorted;
    }

    private int[] sortedFew(int[] flags, int from, int to) {
        long[] pairs = new long[to - from];
        for (int i = from; i < to; i++) {
            pairs[i - from] = (long) keys[flags[i]] << 32 | i;
        }
        Arrays.sort(pairs);
        int[] sorted = new int[pairs.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = flags[(int) pairs[i]];
        }
        return sorted;
    }

    /** Gives numbers to texts as they come. */
    static final class Builder {
        private final int[] keys;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        Builder(int flags) {
            keys = new int[flags];
        }

        int number(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            numbers.put(text, texts.size());
            texts.add(text);
            return texts.size() - 1;
        }

        void set(int flag, int number) {
            keys[flag] = number;
        }

        KeyColumn build(String blank) {
            List<String> all = List.copyOf(texts);
            return new KeyColumn(keys, all.size(), false, all::get, key -> all.get(key).isEmpty() ? blank : all.get(key));
        }
    }
}
