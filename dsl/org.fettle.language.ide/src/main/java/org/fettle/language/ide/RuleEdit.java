/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.language.parsing.RecoveringParser;

/** Tells changes within one rule from others. A rule declares nothing that anything else in a pack could name. */
final class RuleEdit {
    private static final Pattern DECLARATION = Pattern.compile("^(?:" + String.join("|", RecoveringParser.DECLARATIONS) + ")\\b", Pattern.MULTILINE);

    private RuleEdit() {
    }

    /**
     * Whether a pack differs from what it was at most within the rule around a place.
     *
     * @param file   the file with the place
     * @param offset the place in the file as it is now
     */
    static boolean isOnly(PackSources before, PackSources now, String file, int offset) {
        if (before.files().size() != now.files().size() || !before.files().containsKey(file) || !now.files().containsKey(file)) {
            return false;
        }
        for (Map.Entry<String, String> each : now.files().entrySet()) {
            if (!each.getKey().equals(file) && !each.getValue().equals(before.files().get(each.getKey()))) {
                return false;
            }
        }
        String old = before.text(file);
        String text = now.text(file);
        if (text.equals(old)) {
            return true;
        }
        int start = 0;
        int shorter = Math.min(old.length(), text.length());
        while (start < shorter && old.charAt(start) == text.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start && old.charAt(old.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
            same++;
        }
        int rule = ruleAround(text, Math.min(start, offset), Math.max(text.length() - same, offset));
        // What stands before the change is the same in both, so the rule starts at the same place.
        return rule >= 0 && rule == ruleAround(old, Math.min(start, offset), Math.max(old.length() - same, Math.min(old.length(), offset)));
    }

    /** Where the rule starts in which a stretch of a text lies; -1 when it lies in no rule or not wholly in one. */
    private static int ruleAround(String text, int start, int end) {
        int rule = -1;
        for (Matcher matcher = DECLARATION.matcher(text); matcher.find();) {
            if (matcher.end() < start) {
                rule = matcher.group().equals("rule") ? matcher.start() : -1;
            } else if (matcher.start() <= end) {
                return -1;
            } else {
                break;
            }
        }
        return rule;
    }
}
