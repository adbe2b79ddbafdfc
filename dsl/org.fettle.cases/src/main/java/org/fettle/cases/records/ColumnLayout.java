/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order the columns of a table stand, which of them are hidden and how wide they are, as somebody arranged them. Never modified.
 *
 * @param order  names in order; columns that it does not name come where they are without it. Empty when nobody chose an order
 * @param hidden names of those that are not shown
 * @param widths widths in pixels at 96 dpi by heading, of those that were given one
 */
public record ColumnLayout(List<String> order, Set<String> hidden, Map<String, Integer> widths) {
    /** Nothing was arranged. */
    public static final ColumnLayout PLAIN = new ColumnLayout(List.of(), Set.of(), Map.of());
    private static final String PART = "|";

    /** Keeps copies. */
    public ColumnLayout {
        order = List.copyOf(order);
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
        widths = Collections.unmodifiableMap(new LinkedHashMap<>(widths));
    }

    /** Another order and choice of columns. */
    public ColumnLayout with(List<String> newOrder, Set<String> newHidden) {
        return new ColumnLayout(newOrder, newHidden, widths);
    }

    /** Another width of the column with this heading. */
    public ColumnLayout withWidth(String heading, int width) {
        Map<String, Integer> changed = new LinkedHashMap<>(widths);
        changed.put(heading, width);
        return new ColumnLayout(order, hidden, changed);
    }

    /** All columns of a set in order, hidden ones too. The key stays first. */
    public List<RecordColumn> all(RecordSet set) {
        List<RecordColumn> columns = new ArrayList<>(set.columns());
        if (!order.isEmpty()) {
            List<RecordColumn> plain = set.columns();
            columns.sort((one, other) -> Integer.compare(rank(one, plain), rank(other, plain)));
        }
        return columns;
    }

    private int rank(RecordColumn column, List<RecordColumn> plain) {
        int at = order.indexOf(column.name());
        return column.key() ? -1 : at >= 0 ? at : order.size() + plain.indexOf(column);
    }

    /** The columns that are shown, each followed by last year's when that is wished for and known; the key is never hidden. */
    public List<RecordColumn> shown(RecordSet set, boolean lastYear) {
        List<RecordColumn> shown = new ArrayList<>();
        for (RecordColumn column : all(set)) {
            if (hidden.contains(column.name()) && !column.key()) {
                continue;
            }
            shown.add(column);
            RecordColumn last = lastYear && !column.key() ? set.lastColumn(column.name()) : null;
            if (last != null) {
                shown.add(last);
            }
        }
        return shown;
    }

    /** The layout after a column was moved to before another one; null for to the end. */
    public ColumnLayout moved(RecordSet set, String column, String before) {
        List<String> names = new ArrayList<>(all(set).stream().map(RecordColumn::name).toList());
        names.remove(column);
        int to = before == null ? names.size() : names.indexOf(before);
        names.add(to < 0 ? names.size() : to, column);
        return with(names, hidden);
    }

    /** The layout as one line of text, for the settings. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.join("\t", order)).append(PART).append(String.join("\t", hidden)).append(PART);
        widths.forEach((heading, width) -> text.append(heading).append('=').append(width).append('\t'));
        return text.toString();
    }

    /** Reads {@link #text()}; what cannot be read is left out. */
    public static ColumnLayout parse(String text) {
        String[] parts = text.split("\\|", -1);
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (String width : names(parts.length > 2 ? parts[2] : "")) {
            int sign = width.lastIndexOf('=');
            if (sign > 0 && width.substring(sign + 1).matches("\\d{1,4}")) {
                widths.put(width.substring(0, sign), Integer.parseInt(width.substring(sign + 1)));
            }
        }
        return new ColumnLayout(names(parts[0]), new LinkedHashSet<>(names(parts.length > 1 ? parts[1] : "")), widths);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split("\t")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
