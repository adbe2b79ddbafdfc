/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides whose examples run while a file is being written: first those of the rule at the caret, then those of rules that were changed since the file was
 * opened or that have run before. What has been run as it stands does not run again. For one thread.
 */
public final class ExampleAgenda {
    private final Map<String, String> opened = new HashMap<>();
    private final Set<String> ran = new HashSet<>();

    /**
     * The rules to run, the most urgent first.
     *
     * @param states  the examples of the file, with what is known of them
     * @param outline the outline of the file
     * @param text    the text of the file
     * @param caret   code of the rule at the caret; empty when there is none
     * @return codes of rules
     */
    public List<String> next(List<ExampleState> states, List<OutlineItem> outline, String text, String caret) {
        boolean first = opened.isEmpty();
        Set<String> wanted = new LinkedHashSet<>();
        if (!caret.isEmpty()) {
            wanted.add(caret);
        }
        Map<String, String> texts = texts(outline, text);
        texts.forEach((code, rule) -> {
            if (first) {
                opened.put(code, rule);
            } else if (ran.contains(code) || !rule.equals(opened.get(code))) {
                wanted.add(code);
            }
        });
        List<String> next = new ArrayList<>();
        for (String code : wanted) {
            if (states.stream().anyMatch(state -> state.rule().equals(code) && state.outcome() == ExampleState.Outcome.UNKNOWN)) {
                next.add(code);
                ran.add(code);
            }
        }
        return next;
    }

    /** The texts of the rules, all versions of a rule together. */
    private static Map<String, String> texts(List<OutlineItem> outline, String text) {
        Map<String, String> texts = new HashMap<>();
        for (OutlineItem item : outline) {
            if (item.kind() == Completion.Kind.RULE) {
                texts.merge(of(text, item.name()), of(text, item.whole()), String::concat);
            }
        }
        return texts;
    }

    private static String of(String text, Location place) {
        int start = Math.min(place.offset(), text.length());
        return text.substring(start, Math.min(text.length(), start + place.length()));
    }
}
