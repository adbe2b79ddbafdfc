/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Stop;

/** Text with places at which something is to be typed, as the protocol writes it: {@code rule ${1:CODE} "${0:title}"}. */
final class Snippet {

    private Snippet() {
    }

    static String of(Completion completion) {
        String text = completion.insert();
        if (completion.stops().isEmpty()) {
            return plain(text.substring(0, completion.caret())) + "$0" + plain(text.substring(completion.caret()));
        }
        List<Integer> groups = completion.stops().stream().map(Stop::group).distinct().sorted().toList();
        List<Stop> stops = completion.stops().stream().sorted(Comparator.comparingInt(Stop::offset)).toList();
        StringBuilder snippet = new StringBuilder();
        int at = 0;
        for (Stop stop : stops) {
            snippet.append(plain(text.substring(at, stop.offset())));
            int group = groups.indexOf(stop.group());
            // The number 0 is where the caret stays in the end.
            int number = group == groups.size() - 1 ? 0 : group + 1;
            at = stop.offset() + stop.length();
            snippet.append(place(number, text.substring(stop.offset(), at), stop.choices()));
        }
        return snippet.append(plain(text.substring(at))).toString();
    }

    private static String place(int number, String typed, List<String> choices) {
        if (!choices.isEmpty() && number > 0) {
            return "${" + number + "|" + choices.stream().map(Snippet::choice).collect(Collectors.joining(",")) + "|}";
        }
        return typed.isEmpty() ? "$" + number : "${" + number + ":" + plain(typed) + "}";
    }

    private static String plain(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }

    private static String choice(String text) {
        return plain(text).replace(",", "\\,").replace("|", "\\|");
    }
}
