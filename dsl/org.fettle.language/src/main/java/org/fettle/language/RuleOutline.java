/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.Set;

/**
 * Leaves of the rules of a text what a pack that extends it needs to know: code, title, years, category, severity and impact. All else of them becomes
 * spaces, so that every declaration stays where it is. Reading a big pack so takes a fraction of the time.
 */
final class RuleOutline {

    private static final Set<String> KEPT = Set.of("category", "severity", "impact");

    private final String text;
    private final char[] out;
    private int at;

    private RuleOutline(String text) {
        this.text = text;
        this.out = text.toCharArray();
    }

    /** The text without what stands in its rules; one that has no rules, or whose braces do not fit, may come back as it is. */
    static String of(String text) {
        RuleOutline outline = new RuleOutline(text);
        outline.declarations();
        return new String(outline.out);
    }

    private void declarations() {
        int depth = 0;
        boolean rule = false;
        while (at < text.length()) {
            if (skipQuiet(false)) {
                continue;
            }
            char c = text.charAt(at);
            if (c == '{' && rule && depth == 0) {
                at++;
                body();
                rule = false;
            } else if (isWord(c)) {
                String word = word();
                rule = rule || depth == 0 && word.equals("rule");
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                at++;
            }
        }
    }

    /** From behind the opening brace of a rule to behind its closing one. */
    private void body() {
        int depth = 1;
        boolean keep = false;
        while (at < text.length()) {
            if (skipQuiet(true)) {
                continue;
            }
            int from = at;
            char c = text.charAt(at);
            if (isWord(c)) {
                String word = word();
                boolean kept = keep || depth == 1 && KEPT.contains(word);
                keep = !keep && kept;
                if (!kept) {
                    blank(from, at);
                }
                continue;
            }
            at++;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return;
            }
            blank(from, at);
        }
    }

    /** Passes over white space, a comment, a quoted text or a line of an example. */
    private boolean skipQuiet(boolean blank) {
        int from = at;
        char c = text.charAt(at);
        if (c == '"') {
            quoted();
        } else if (c == '|' || text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (Character.isWhitespace(c)) {
            at++;
        }
        if (blank) {
            blank(from, at);
        }
        return at > from;
    }

    private void quoted() {
        at++;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private String word() {
        int from = at;
        while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '-')) {
            at++;
        }
        return text.substring(from, at);
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (out[i] != '\n' && out[i] != '\r') {
                out[i] = ' ';
            }
        }
    }
}
