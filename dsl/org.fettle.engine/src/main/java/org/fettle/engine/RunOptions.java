/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How a run is to be made. Immutable; start from {@link #of} and change what is different. */
public final class RunOptions {
    private final CollectionYear year;
    private final LocalDate start;
    private final LocalDate end;
    private final Map<String, String> parameters;
    private final Set<String> rules;
    private final int threads;
    private final boolean deriveAlways;
    private final int rangeRows;

    private RunOptions(CollectionYear year, LocalDate start, LocalDate end, Map<String, String> parameters, Set<String> rules, int threads,
            boolean deriveAlways, int rangeRows) {
        this.year = year;
        this.start = start;
        this.end = end;
        this.parameters = parameters;
        this.rules = rules;
        this.threads = threads;
        this.deriveAlways = deriveAlways;
        this.rangeRows = rangeRows;
    }

    /** All rules in force in a year, over the whole year, with the pack's parameters and as many threads as the machine has. */
    public static RunOptions of(CollectionYear year) {
        return new RunOptions(year, year.start(), year.end(), Map.of(), Set.of(), Runtime.getRuntime().availableProcessors(), false,
                Partition.ROWS_A_RANGE);
    }

    /**
     * Takes another period than the whole collection year, for a return in the making.
     *
     * @throws IllegalArgumentException when it ends before it starts
     */
    public RunOptions withPeriod(LocalDate newStart, LocalDate newEnd) {
        if (newEnd.isBefore(newStart)) {
            throw new IllegalArgumentException("the period ends (" + newEnd + ") before it starts (" + newStart + ")");
        }
        return new RunOptions(year, newStart, newEnd, parameters, rules, threads, deriveAlways, rangeRows);
    }

    /** Sets one parameter of the pack, as text. */
    public RunOptions withParameter(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new RunOptions(year, start, end, more, rules, threads, deriveAlways, rangeRows);
    }

    /** Runs only the rules of these codes; an empty set means all. */
    public RunOptions withRules(Set<String> codes) {
        return new RunOptions(year, start, end, parameters, new LinkedHashSet<>(codes), threads, deriveAlways, rangeRows);
    }

    /**
     * Uses so many threads; the result is the same for any number.
     *
     * @throws IllegalArgumentException when there is not at least one
     */
    public RunOptions withThreads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a run needs at least 1 thread, not " + count);
        }
        return new RunOptions(year, start, end, parameters, rules, count, deriveAlways, rangeRows);
    }

    /** Computes derived columns even where a file carries them. */
    public RunOptions withDeriveAlways(boolean always) {
        return new RunOptions(year, start, end, parameters, rules, threads, always, rangeRows);
    }

    /** Cuts the return into ranges of about so many rows; only tests need other ranges than the usual ones. */
    RunOptions withRangeRows(int rows) {
        return new RunOptions(year, start, end, parameters, rules, threads, deriveAlways, rows);
    }

    int rangeRows() {
        return rangeRows;
    }

    /** The collection year, which decides the versions of rules and code lists. */
    public CollectionYear collectionYear() {
        return year;
    }

    /** First day of the collection. */
    public LocalDate start() {
        return start;
    }

    /** Last day of the collection. */
    public LocalDate end() {
        return end;
    }

    /** Parameters that were set, by name, as text. */
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    /** Codes of the rules to run; empty means all. */
    public Set<String> rules() {
        return Set.copyOf(rules);
    }

    /** Number of threads, at least 1. */
    public int threads() {
        return threads;
    }

    /** True when derived columns are computed even where a file carries them. */
    public boolean deriveAlways() {
        return deriveAlways;
    }
}
