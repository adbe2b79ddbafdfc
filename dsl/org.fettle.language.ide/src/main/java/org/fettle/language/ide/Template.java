/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to type at: <code>‹1:text›</code>, <code>‹2:one|other›</code> with things to choose from, <code>‹1›</code> for what was typed
 * at another place of that number, <code>‹9›</code> for nothing.
 *
 * @param text  what is inserted
 * @param stops where something is to be typed, in the order of the text
 */
record Template(String text, List<Stop> stops) {
    private static final Pattern STOP = Pattern.compile("‹(\\d+)(?::([^›]*))?›");

    static Template of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Stop> stops = new ArrayList<>();
        Map<Integer, String> known = new HashMap<>();
        Matcher matcher = STOP.matcher(marked);
        int end = 0;
        while (matcher.find()) {
            text.append(marked, end, matcher.start());
            end = matcher.end();
            int group = Integer.parseInt(matcher.group(1));
            List<String> choices = matcher.group(2) == null ? List.of() : List.of(matcher.group(2).split("\\|"));
            String shown = matcher.group(2) == null ? known.getOrDefault(group, "") : choices.get(0);
            known.put(group, shown);
            stops.add(new Stop(text.length(), shown.length(), group, choices.size() > 1 ? choices : List.of()));
            text.append(shown);
        }
        return new Template(text.append(marked.substring(end)).toString(), stops);
    }

    /** A text without places to type at. */
    static Template plain(String text) {
        return new Template(text, List.of());
    }

    /** Where the caret goes: to the first place to type at, or behind the text. */
    int caret() {
        return stops.stream().min((one, other) -> Integer.compare(one.group(), other.group())).map(Stop::offset).orElse(text.length());
    }
}
