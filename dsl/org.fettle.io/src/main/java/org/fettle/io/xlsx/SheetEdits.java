/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to change in a sheet: new texts for cells, rows to empty, rows to add below the others. */
public final class SheetEdits {

    private static final SortedMap<Integer, String> NONE = Collections.emptySortedMap();

    private final Map<Integer, SortedMap<Integer, String>> cells = new HashMap<>();
    private final Set<Integer> emptied = new HashSet<>();
    private final List<SortedMap<Integer, String>> added = new ArrayList<>();

    /** Gives a cell a new text; an empty text clears it. Rows count from 1, columns from 0. */
    public void set(int row, int column, String text) {
        cells.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
    }

    /** Empties a row. It stays where it is, so that nothing that points to other rows goes wrong. */
    public void empty(int row) {
        emptied.add(row);
    }

    /** Adds a row below all others. */
    public void add(Map<Integer, String> texts) {
        added.add(new TreeMap<>(texts));
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return cells.isEmpty() && emptied.isEmpty() && added.isEmpty();
    }

    /** Whether cells of the row change, or all of it goes. */
    public boolean changes(int row) {
        return cells.containsKey(row) || emptied.contains(row);
    }

    /** The merged cells in which something changes; writing takes them apart. */
    public List<CellRange> touched(List<CellRange> merged) {
        return merged.stream().filter(this::touches).toList();
    }

    private boolean touches(CellRange range) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            if (emptied.contains(row) || !of(row).subMap(range.firstColumn(), range.lastColumn() + 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean isEmptied(int row) {
        return emptied.contains(row);
    }

    /** The new texts of a row by column, never null. */
    SortedMap<Integer, String> of(int row) {
        return cells.getOrDefault(row, NONE);
    }

    List<SortedMap<Integer, String>> added() {
        return added;
    }

    int lastColumn() {
        int last = -1;
        for (SortedMap<Integer, String> row : cells.values()) {
            last = Math.max(last, row.lastKey());
        }
        for (SortedMap<Integer, String> row : added) {
            last = row.isEmpty() ? last : Math.max(last, row.lastKey());
        }
        return last;
    }
}
