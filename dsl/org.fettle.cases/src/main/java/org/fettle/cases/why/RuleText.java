/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A rule's text by lines, its examples apart. */
final class RuleText {

    private static final Pattern EXAMPLE = Pattern.compile("\\s*example\\b.*");

    private final List<Line> shown = new ArrayList<>();
    private final List<Line> examples = new ArrayList<>();

    /**
     * A line.
     *
     * @param offset where it begins in the rule's text
     */
    record Line(int offset, String text) {
        boolean beginsExample() {
            return EXAMPLE.matcher(text).matches();
        }
    }

    RuleText(String text) {
        int depth = 0;
        boolean example = false;
        for (int at = 0; at < text.length();) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Line line = new Line(at, text.substring(at, end).stripTrailing());
            example |= depth == 1 && line.beginsExample();
            depth += depth(line.text());
            boolean last = depth == 0 && end >= text.stripTrailing().length();
            if (example) {
                examples.add(line);
                example = depth > 1;
            } else if (!last || line.text().length() > 1) {
                shown.add(last ? new Line(at, line.text().substring(0, line.text().lastIndexOf('}')).stripTrailing()) : line);
            }
            at = end + 1;
        }
        while (!shown.isEmpty() && shown.get(shown.size() - 1).text().isBlank()) {
            shown.remove(shown.size() - 1);
        }
    }

    /** Braces that a line opens, less those that it closes; those in quotes and behind a comment's slashes do not count. */
    private static int depth(String line) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (i == 0 || line.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && c == '/' && i + 1 < line.length() && line.charAt(i + 1) == '/') {
                return depth;
            } else if (!quoted) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return depth;
    }

    /** The rule without examples and without the brace that closes it. */
    List<Line> shown() {
        return shown;
    }

    /** The lines of its examples. */
    List<Line> examples() {
        return examples;
    }
}
