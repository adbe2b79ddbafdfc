/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.language.conversion.Texts;

/** Finds out what a pack extends without the parser, which takes longer to get ready than this takes. */
public final class PackHeaders {

    /** What matters of a text: a comment, a quoted text, a line of an example, a word, a brace. */
    private static final Pattern TOKEN = Pattern.compile("//[^\n]*|/\\*.*?(?:\\*/|\\z)|\"(?:\\\\.|[^\"\\\\\n])*\"?|\\|[^\n]*|[\\w^][\\w.-]*|[{}]",
            Pattern.DOTALL);

    private PackHeaders() {
    }

    /**
     * What stands behind {@code extends}.
     *
     * @param name name of the pack that is extended
     * @param path where it is to be, or null
     */
    public record Extended(String name, String path) {
    }

    /**
     * The pack that a pack extends.
     *
     * @param sources the texts of its files
     * @return null when no file has a header, or the first one extends none
     */
    public static Extended extended(Map<String, String> sources) {
        for (String text : sources.values()) {
            String header = mayHoldHeader(text) ? header(text) : "";
            if (!header.isBlank()) {
                return extended(header);
            }
        }
        return null;
    }

    private static Extended extended(String header) {
        List<String> words = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(header);
        while (tokens.find() && !tokens.group().equals("{")) {
            if (!isComment(tokens.group())) {
                words.add(tokens.group());
            }
        }
        int at = words.indexOf("extends") + 1;
        if (at == 0 || at == words.size()) {
            return null;
        }
        int from = words.indexOf("from");
        boolean quoted = from > at && from + 1 < words.size() && words.get(from + 1).length() > 1 && words.get(from + 1).endsWith("\"");
        String name = words.get(at);
        return new Extended(name.startsWith("^") ? name.substring(1) : name, quoted ? Texts.unquote(words.get(from + 1)) : null);
    }

    private static boolean isComment(String token) {
        return token.startsWith("//") || token.startsWith("/*");
    }

    /** Whether the text is worth a closer look. */
    static boolean mayHoldHeader(String text) {
        return text.contains("pack");
    }

    /** The text with its header alone, in its place; all else is spaces. */
    static String header(String text) {
        Matcher tokens = TOKEN.matcher(text);
        int depth = 0;
        int start = -1;
        int end = text.length();
        while (tokens.find()) {
            String token = tokens.group();
            if (depth == 0 && start < 0 && token.equals("pack")) {
                start = tokens.start();
            } else if (token.equals("{")) {
                depth++;
            } else if (token.equals("}")) {
                depth--;
                if (depth == 0 && start >= 0) {
                    end = tokens.end();
                    break;
                }
            } else if (depth == 0 && start < 0 && !isComment(token)) {
                break; // the header stands before all declarations
            }
        }
        return start < 0 ? "" : text.substring(0, start).replaceAll("[^\r\n]", " ") + text.substring(start, end);
    }
}
