/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was asked of the records of a table: which of them, in which order. Never modified.
 *
 * @param text        what any of the shown cells contains; empty for no such wish
 * @param filters     what was typed for columns, by name; see {@link Condition}
 * @param onlyFlagged only records with a flag
 * @param sort        the columns to sort by, the most important first; file order when empty
 */
public record RecordQuery(String text, Map<String, String> filters, boolean onlyFlagged, List<SortKey> sort) {
    /** All records in file order. */
    public static final RecordQuery ALL = new RecordQuery("", Map.of(), false, List.of());

    /** Keeps copies. */
    public RecordQuery {
        Objects.requireNonNull(text, "text");
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        sort = List.copyOf(sort);
    }

    /** Whether some records may be left out. */
    public boolean isFiltered() {
        return !text.isBlank() || !filters.isEmpty() || onlyFlagged;
    }

    /** Another text. */
    public RecordQuery withText(String other) {
        return new RecordQuery(other, filters, onlyFlagged, sort);
    }

    /** Another filter of one column; a blank one takes it off. */
    public RecordQuery withFilter(String column, String typed) {
        Map<String, String> changed = new LinkedHashMap<>(filters);
        if (typed.isBlank()) {
            changed.remove(column);
        } else {
            changed.put(column, typed);
        }
        return new RecordQuery(text, changed, onlyFlagged, sort);
    }

    /** Other filters of the columns. */
    public RecordQuery withFilters(Map<String, String> others) {
        return new RecordQuery(text, others, onlyFlagged, sort);
    }

    /** With or without the records that have no flag. */
    public RecordQuery withOnlyFlagged(boolean only) {
        return new RecordQuery(text, filters, only, sort);
    }

    /** Without any filter, in the same order. */
    public RecordQuery unfiltered() {
        return new RecordQuery("", Map.of(), false, sort);
    }

    /** Another order. */
    public RecordQuery withSort(List<SortKey> others) {
        return new RecordQuery(text, filters, onlyFlagged, others);
    }

    /**
     * Sorts by a column.
     *
     * @param add true to sort what is alike in the columns so far; false to sort by this column alone
     */
    public RecordQuery sortedBy(SortKey key, boolean add) {
        List<SortKey> keys = new ArrayList<>();
        if (add) {
            keys.addAll(sort);
            keys.removeIf(other -> isSame(other, key));
        }
        keys.add(key);
        return withSort(keys);
    }

    /** Without sorting by a column any more. */
    public RecordQuery unsortedBy(SortKey key) {
        List<SortKey> keys = new ArrayList<>(sort);
        keys.removeIf(other -> isSame(other, key));
        return withSort(keys);
    }

    private static boolean isSame(SortKey one, SortKey other) {
        return one.column().equals(other.column()) && one.lastYear() == other.lastYear();
    }
}
