/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.fettle.data.CancelledException;
import org.fettle.data.NaturalOrder;

/** Chooses the flags that a query asks for, and counts for each value of some dimensions what it would show. One pass over the flags. */
final class IssueFilter {
    private static final int BETWEEN_CHECKS = 8_191;

    private final FlagColumns columns;
    private final Function<Dimension, KeyColumn> keys;
    private final BooleanSupplier cancelled;

    IssueFilter(FlagColumns columns, Function<Dimension, KeyColumn> keys, BooleanSupplier cancelled) {
        this.columns = columns;
        this.keys = keys;
        this.cancelled = cancelled;
    }

    /** What came of it: the flags, ascending, and the facets. */
    record Found(int[] flags, List<Facet> facets) {
    }

    /**
     * Filters.
     *
     * @param flags  numbers of flags, ascending
     * @param facets dimensions to count
     * @param fields columns of the files in which words are looked for
     * @throws CancelledException when nobody wants the answer any more
     */
    Found apply(int[] flags, IssueQuery query, List<Dimension> facets, List<Dimension> fields) {
        List<Dimension> dimensions = new ArrayList<>(query.narrowed().keySet());
        KeyColumn[] narrow = new KeyColumn[dimensions.size()];
        boolean[][] allowed = new boolean[dimensions.size()][];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = keys.apply(dimensions.get(i));
            allowed[i] = allowed(narrow[i], query.narrowed().get(dimensions.get(i)));
        }
        Map<Dimension, int[]> counts = new LinkedHashMap<>();
        facets.forEach(dimension -> counts.put(dimension, new int[keys.apply(dimension).size()]));
        KeyColumn[] counted = facets.stream().map(keys).toArray(KeyColumn[]::new);
        int[][] numbers = counts.values().toArray(int[][]::new);
        int[] facetOf = dimensions.stream().mapToInt(facets::indexOf).toArray();
        Words words = query.text().isEmpty() ? null : new Words(query.text(), fields);
        int[] found = new int[flags.length];
        int size = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((i & BETWEEN_CHECKS) == 0 && cancelled.getAsBoolean()) {
                throw new CancelledException();
            }
            int flag = flags[i];
            int failed = -1;
            int failures = 0;
            for (int d = 0; d < narrow.length && failures < 2; d++) {
                if (!allowed[d][narrow[d].key(flag)]) {
                    failed = d;
                    failures++;
                }
            }
            if (failures > 1 || failures == 1 && facetOf[failed] < 0 || words != null && !words.match(flag)) {
                continue;
            }
            if (failures == 0) {
                found[size++] = flag;
                for (int f = 0; f < numbers.length; f++) {
                    numbers[f][counted[f].key(flag)]++;
                }
            } else {
                numbers[facetOf[failed]][counted[facetOf[failed]].key(flag)]++;
            }
        }
        List<Facet> all = new ArrayList<>();
        counts.forEach((dimension, count) -> all.add(facet(dimension, count, query.narrowed().getOrDefault(dimension, Set.of()))));
        return new Found(Arrays.copyOf(found, size), List.copyOf(all));
    }

    private static boolean[] allowed(KeyColumn column, Set<String> ids) {
        boolean[] allowed = new boolean[column.size()];
        for (int key = 0; key < allowed.length; key++) {
            allowed[key] = ids.contains(column.id(key));
        }
        return allowed;
    }

    private Facet facet(Dimension dimension, int[] counts, Set<String> chosen) {
        KeyColumn column = keys.apply(dimension);
        List<Facet.Value> values = new ArrayList<>();
        for (int key = 0; key < counts.length; key++) {
            boolean isChosen = !chosen.isEmpty() && chosen.contains(column.id(key));
            if (counts[key] > 0 || isChosen) {
                values.add(new Facet.Value(column.id(key), column.label(key), counts[key], isChosen));
            }
        }
        if (!column.isOrdered()) {
            values.sort((one, other) -> other.count() != one.count() ? Integer.compare(other.count(), one.count())
                    : NaturalOrder.compare(one.label(), other.label()));
        }
        return new Facet(dimension, values);
    }

    /**
     * The words of the query. Whether a word is found in what many flags share (rule, child, value) is worked out once for each of those; messages, which
     * flags do not share, are only made where nothing else matches.
     */
    private final class Words {
        private final String[] words;
        private final List<KeyColumn> shared = new ArrayList<>();
        private final byte[][][] known;

        Words(String text, List<Dimension> fields) {
            words = text.toLowerCase(Locale.ROOT).split("\\s+");
            List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.RULE, Dimension.SUBJECT, Dimension.VALUE, Dimension.COLUMN));
            dimensions.addAll(fields);
            dimensions.forEach(dimension -> shared.add(keys.apply(dimension)));
            known = new byte[words.length][shared.size()][];
            for (byte[][] word : known) {
                for (int i = 0; i < word.length; i++) {
                    word[i] = new byte[shared.get(i).size()];
                }
            }
        }

        boolean match(int flag) {
            String message = null;
            for (int word = 0; word < words.length; word++) {
                if (!inShared(word, flag)) {
                    message = message == null ? columns.flags().flag(flag).message().toLowerCase(Locale.ROOT) : message;
                    if (!message.contains(words[word])) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean inShared(int word, int flag) {
            for (int i = 0; i < known[word].length; i++) {
                int key = shared.get(i).key(flag);
                byte answer = known[word][i][key];
                if (answer == 0) {
                    answer = (byte) (shared.get(i).label(key).toLowerCase(Locale.ROOT).contains(words[word]) ? 1 : 2);
                    known[word][i][key] = answer;
                }
                if (answer == 1) {
                    return true;
                }
            }
            return false;
        }
    }
}
