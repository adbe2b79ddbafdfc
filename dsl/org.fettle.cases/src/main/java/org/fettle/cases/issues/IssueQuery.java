/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the issues are to be shown. Never modified.
 *
 * @param chain    what to group by, from the outside in; each once; may be empty
 * @param sort     how brothers are sorted
 * @param text     words that must all be found in the rule, the message, the child, the value or a column of the files; empty for no such wish
 * @param narrowed which values of a dimension to show, by their ids; dimensions that are not in it are shown with all values
 */
public record IssueQuery(List<Dimension> chain, Sort sort, String text, Map<Dimension, Set<String>> narrowed) {
    /** By category and rule, everything. */
    public static final IssueQuery DEFAULT = new IssueQuery(List.of(Dimension.CATEGORY, Dimension.RULE), Sort.USUAL, "", Map.of());

    /** What brothers are sorted by. */
    public enum Measure {
        /** In the order that people expect: severities and the like in their own order, everything else with most issues first. */
        USUAL,
        /** By name; numbers in names by their value. */
        NAME,
        /** By issues. */
        ISSUES,
        /** By rows. */
        ROWS,
        /** By children. */
        CHILDREN,
        /** By issues with a certain fix. */
        FIXABLE,
        /** By issues with a suggested fix, but no certain one. */
        SUGGESTED,
        /** By issues that are new or came back. */
        FRESH
    }

    /**
     * An order of brothers.
     *
     * @param by         what counts
     * @param descending largest or last first
     */
    public record Sort(Measure by, boolean descending) {
        /** The usual order. */
        public static final Sort USUAL = new Sort(Measure.USUAL, false);

        /** The order after somebody asked for this measure: numbers largest first, then the other way round, then as usual. */
        public Sort next(Measure measure) {
            boolean first = measure != Measure.NAME;
            if (by != measure) {
                return new Sort(measure, first);
            }
            return descending == first ? new Sort(measure, !first) : USUAL;
        }
    }

    /** Keeps copies. */
    public IssueQuery {
        chain = List.copyOf(chain);
        text = text.strip();
        Map<Dimension, Set<String>> copy = new LinkedHashMap<>();
        narrowed.forEach((dimension, ids) -> {
            if (!ids.isEmpty()) {
                copy.put(dimension, Set.copyOf(ids));
            }
        });
        narrowed = Map.copyOf(copy);
    }

    /** The same, grouped otherwise. */
    public IssueQuery with(List<Dimension> other) {
        return new IssueQuery(other, sort, text, narrowed);
    }

    /** The same, sorted otherwise. */
    public IssueQuery with(Sort other) {
        return new IssueQuery(chain, other, text, narrowed);
    }

    /** The same with other words to find. */
    public IssueQuery withText(String other) {
        return new IssueQuery(chain, sort, other, narrowed);
    }

    /** The same with one dimension narrowed to some values; none means all. */
    public IssueQuery narrow(Dimension dimension, Set<String> ids) {
        Map<Dimension, Set<String>> other = new LinkedHashMap<>(narrowed);
        other.put(dimension, ids);
        return new IssueQuery(chain, sort, text, other);
    }

    /** The same without words to find and without anything narrowed. */
    public IssueQuery everything() {
        return new IssueQuery(chain, sort, "", Map.of());
    }

    /** Whether some issues may be left out. */
    public boolean isNarrow() {
        return !text.isEmpty() || !narrowed.isEmpty();
    }

    /** As text, to be kept over a restart: one line for each part. */
    public String write() {
        StringBuilder lines = new StringBuilder("chain");
        chain.forEach(dimension -> lines.append('\t').append(dimension.id()));
        lines.append("\nsort\t").append(sort.by()).append('\t').append(sort.descending()).append('\n');
        if (!text.isEmpty()) {
            lines.append("text\t").append(text.replaceAll("\\s+", " ")).append('\n');
        }
        narrowed.forEach((dimension, ids) -> {
            lines.append("only\t").append(dimension.id());
            new TreeSet<>(ids).forEach(id -> lines.append('\t').append(id.replaceAll("[\\t\\n\\r]", " ")));
            lines.append('\n');
        });
        return lines.toString();
    }

    /** What {@link #write} wrote; parts that mean nothing (any more) are left out. */
    public static IssueQuery read(String lines) {
        IssueQuery query = DEFAULT;
        for (String line : lines.split("\n")) {
            String[] cells = line.split("\t", -1);
            query = switch (cells[0]) {
                case "chain" -> query.with(chain(cells));
                case "sort" -> cells.length == 3 ? query.with(sort(cells)) : query;
                case "text" -> cells.length == 2 ? query.withText(cells[1]) : query;
                case "only" -> cells.length > 2 && Dimension.parse(cells[1]) != null
                        ? query.narrow(Dimension.parse(cells[1]),
                                Set.of(List.of(cells).subList(2, cells.length).stream().distinct().toArray(String[]::new)))
                        : query;
                default -> query;
            };
        }
        return query;
    }

    private static Sort sort(String[] cells) {
        for (Measure measure : Measure.values()) {
            if (measure.name().equals(cells[1])) {
                return new Sort(measure, Boolean.parseBoolean(cells[2]));
            }
        }
        return Sort.USUAL;
    }

    private static List<Dimension> chain(String[] cells) {
        List<Dimension> chain = new ArrayList<>();
        for (int i = 1; i < cells.length; i++) {
            Dimension dimension = Dimension.parse(cells[i]);
            if (dimension != null && !chain.contains(dimension)) {
                chain.add(dimension);
            }
        }
        return chain;
    }
}
