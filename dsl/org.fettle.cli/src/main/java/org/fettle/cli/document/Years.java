/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fettle.engine.CollectionYear;
import org.fettle.engine.pack.PackInfo;

/** The collection years of a pack in words. */
final class Years {

    private final int first;
    private final int last;

    Years(PackInfo info) {
        first = info.firstYear();
        last = info.lastYear();
    }

    /** The years of the pack between two that may be open (null). */
    List<Integer> between(Integer since, Integer until) {
        return IntStream.rangeClosed(since == null ? first : Math.max(first, since), until == null ? last : Math.min(last, until)).boxed().toList();
    }

    /** All years of the pack. */
    List<Integer> all() {
        return between(null, null);
    }

    /** {@code all years}, {@code since 2024/25}, {@code until 2023/24}, {@code 2023/24 to 2024/25}, {@code no year}; several stretches with commas. */
    String words(Collection<Integer> years) {
        TreeSet<Integer> sorted = new TreeSet<>(years);
        if (sorted.isEmpty()) {
            return "no year";
        }
        List<String> stretches = new ArrayList<>();
        int from = sorted.first();
        for (int year : sorted) {
            if (!sorted.contains(year + 1)) {
                stretches.add(stretch(from, year));
                Integer next = sorted.higher(year);
                from = next == null ? from : next;
            }
        }
        return String.join(", ", stretches);
    }

    private String stretch(int from, int to) {
        if (from == first && to == last) {
            return "all years";
        } else if (from == first) {
            return "until " + new CollectionYear(to);
        } else if (to == last) {
            return "since " + new CollectionYear(from);
        }
        return from == to ? new CollectionYear(from).toString() : new CollectionYear(from) + " to " + new CollectionYear(to);
    }

    /** The first years of collections, separated by spaces, as attributes of the page hold them. */
    static String attribute(Collection<Integer> years) {
        return years.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
