/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.Figures;
import org.fettle.data.Progress;
import org.fettle.engine.Flag;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.fix.ChangeSet;
import org.fettle.fix.FixPreview;

/**
 * What changes would do to the flags, and what is in the way of some. Never modified.
 *
 * @param set     the changes
 * @param preview what they do
 */
public record FixEffects(ChangeSet set, FixPreview preview) {
    private static final int MOST_REASONS = 50;

    /**
     * Works it out on a copy.
     *
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static FixEffects of(ChangeSet set, CompiledPack pack, RunResult run, Progress progress) {
        return new FixEffects(set, set.preview(pack, run, progress));
    }

    /** Flags that go. */
    public List<Flag> resolved() {
        return preview.flags().resolved();
    }

    /** Flags that come. */
    public List<Flag> created() {
        return preview.flags().created();
    }

    /** The effect in a sentence: {@code Changes 48 cells of 47 children, resolves 48 issues and creates 2.} */
    public String summary() {
        if (set.edits().isEmpty()) {
            return "Nothing would change.";
        }
        String text = preview.summary();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ", for " + Figures.count(preview.subjects().size(), "child", "children")
                + ".";
    }

    /** What is not done, a sentence each: changes that contradict each other or do not fit. */
    public List<String> leftAlone() {
        List<String> sentences = new ArrayList<>();
        set.conflicts().forEach(conflict -> sentences.add(conflict + "."));
        set.refusals().forEach(refusal -> sentences.add(refusal + "."));
        int all = sentences.size();
        return all <= MOST_REASONS ? sentences : cut(sentences, all);
    }

    private static List<String> cut(List<String> sentences, int all) {
        List<String> first = new ArrayList<>(sentences.subList(0, MOST_REASONS));
        first.add("... and " + Figures.number(all - MOST_REASONS) + " more.");
        return first;
    }

    /** How many of some flags each rule has, the most frequent first: {@code 501 (40), 103 (8)}. */
    public static String byRule(List<Flag> flags) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        flags.forEach(flag -> counts.merge(flag.rule().code(), 1, Integer::sum));
        return String.join(", ", counts.entrySet().stream().sorted((one, other) -> other.getValue() - one.getValue())
                .map(entry -> entry.getKey() + " (" + Figures.number(entry.getValue()) + ")").toList());
    }
}
