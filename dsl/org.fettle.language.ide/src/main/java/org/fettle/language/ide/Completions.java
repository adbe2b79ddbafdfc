/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what may stand at a caret: filtered by what has been typed, the likeliest first. */
final class Completions {
    private record Ranked(Completion completion, int fit, int likelihood, int order) {
        Completion at(int rank) {
            return new Completion(completion.label(), completion.insert(), completion.start(), completion.length(), completion.caret(),
                    completion.kind(), completion.detail(), completion.documentation(), completion.stops(), rank);
        }
    }

    private final Caret caret;
    private final String typed;
    private final List<Ranked> found = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    Completions(Caret caret, String typed) {
        this.caret = caret;
        this.typed = typed;
    }

    /** Adds one that replaces the word at the caret, unless it does not fit what has been typed or is there already. */
    void add(String label, String insert, Completion.Kind kind, String detail, String documentation) {
        add(label, Template.plain(insert), kind, detail, documentation);
    }

    /** The same with places to type at. */
    void add(String label, Template insert, Completion.Kind kind, String detail, String documentation) {
        add(label, insert, kind, detail, documentation, false);
    }

    /** The same for one that may be just what is asked for: it comes before others of its kind. */
    void add(String label, Template insert, Completion.Kind kind, String detail, String documentation, boolean asked) {
        add(label, caret.start(), caret.end(), insert, kind, detail, documentation, asked);
    }

    /** The same for a stretch of the text that need not be the word at the caret. */
    void add(String label, int start, int end, String insert, Completion.Kind kind, String detail, String documentation) {
        add(label, start, end, Template.plain(insert), kind, detail, documentation, false);
    }

    private void add(String label, int start, int end, Template insert, Completion.Kind kind, String detail, String documentation,
            boolean asked) {
        int fit = Matching.rank(label, typed);
        if (fit != Matching.NONE && labels.add(kind + " " + label)) {
            Completion completion = new Completion(label, insert.text(), start, end - start, insert.caret(), kind, detail, documentation,
                    insert.stops(), 0);
            found.add(new Ranked(completion, fit, likelihood(kind) * 2 + (asked ? 0 : 1), found.size()));
        }
    }

    /** All of them, the best first; equally good ones in the order in which they were added. */
    List<Completion> list() {
        List<Ranked> sorted = found.stream()
                .sorted(Comparator.comparingInt(Ranked::fit).thenComparingInt(Ranked::likelihood).thenComparingInt(Ranked::order)).toList();
        List<Completion> completions = new ArrayList<>();
        sorted.forEach(each -> completions.add(each.at(completions.size())));
        return completions;
    }

    private static int likelihood(Completion.Kind kind) {
        return switch (kind) {
            case CODE -> 0;
            case COLUMN, ROW, LET -> 1;
            case SUBJECT, TABLE, REFERENCE, CODE_LIST -> 2;
            case DEFINITION, PARAMETER, RULE, PACK -> 3;
            case KEYWORD -> 4;
            case FUNCTION -> 5;
            case SNIPPET -> 6;
        };
    }
}
