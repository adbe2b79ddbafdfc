/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The exact texts of the cells of a column whose text is not the canonical one: rows in ascending order, and a symbol each. Immutable. */
final class RawTexts {

    static final RawTexts NONE = new RawTexts(new int[0], new int[0]);

    private final int[] rows;
    private final int[] symbols;

    RawTexts(int[] rows, int[] symbols) {
        this.rows = rows;
        this.symbols = symbols;
    }

    int size() {
        return rows.length;
    }

    /** The symbol of the exact text of the row, or -1 when the text is the canonical one. */
    int symbol(int row) {
        int i = rows.length == 0 ? -1 : Arrays.binarySearch(rows, row);
        return i < 0 ? -1 : symbols[i];
    }

    /** The symbols by row, as a map of the caller's own. */
    SortedMap<Integer, Integer> asMap() {
        SortedMap<Integer, Integer> map = new TreeMap<>();
        for (int i = 0; i < rows.length; i++) {
            map.put(rows[i], symbols[i]);
        }
        return map;
    }

    /** The same texts after the rows have moved: new row i was old row {@code oldRows[i]}; rows that were -1 have no text. */
    RawTexts moved(int[] oldRows, int oldCount) {
        if (rows.length == 0) {
            return this;
        }
        int[] byOld = new int[oldCount];
        Arrays.fill(byOld, -1);
        for (int i = 0; i < rows.length; i++) {
            byOld[rows[i]] = symbols[i];
        }
        Builder moved = new Builder();
        for (int row = 0; row < oldRows.length; row++) {
            if (oldRows[row] >= 0 && byOld[oldRows[row]] >= 0) {
                moved.add(row, byOld[oldRows[row]]);
            }
        }
        return moved.build();
    }

    /** Collects texts in ascending order of their rows. */
    static final class Builder {

        private int[] rows = new int[0];
        private int[] symbols = new int[0];
        private int size;

        void add(int row, int symbol) {
            if (size == rows.length) {
                int capacity = Math.max(16, size * 2);
                rows = Arrays.copyOf(rows, capacity);
                symbols = Arrays.copyOf(symbols, capacity);
            }
            rows[size] = row;
            symbols[size++] = symbol;
        }

        void cut(int firstRow) {
            while (size > 0 && rows[size - 1] >= firstRow) {
                size--;
            }
        }

        void addAll(Builder other, int firstRow) {
            for (int i = 0; i < other.size; i++) {
                add(firstRow + other.rows[i], other.symbols[i]);
            }
        }

        RawTexts build() {
            return size == 0 ? NONE : new RawTexts(Arrays.copyOf(rows, size), Arrays.copyOf(symbols, size));
        }
    }
}
