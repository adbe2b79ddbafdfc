/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What files of another kind cannot say, in sentences; the same thing about many records is one sentence with the first few of them. */
final class ConversionNotes {
    private static final int MOST_EXAMPLES = 5;

    private final Map<String, List<String>> examples = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Notes something that is about one record or cell, which the example names. */
    void add(String sentence, String example) {
        List<String> known = examples.computeIfAbsent(sentence, s -> new ArrayList<>());
        if (known.size() < MOST_EXAMPLES) {
            known.add(example);
        }
        counts.merge(sentence, 1, Integer::sum);
    }

    /** Notes something that is about no single record. */
    void add(String sentence) {
        examples.computeIfAbsent(sentence, s -> new ArrayList<>());
    }

    /** The sentences, in the order in which they came up. */
    List<String> list() {
        List<String> list = new ArrayList<>();
        examples.forEach((sentence, some) -> {
            int more = counts.getOrDefault(sentence, 0) - some.size();
            list.add(some.isEmpty() ? sentence + "."
                    : sentence + ": " + String.join("; ", some) + (more > 0 ? String.format(Locale.UK, "; and %,d more.", more) : "."));
        });
        return list;
    }
}
