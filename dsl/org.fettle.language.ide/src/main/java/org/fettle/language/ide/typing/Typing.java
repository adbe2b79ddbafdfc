/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

/** What a key does in a rule file beside putting its character in: pairs are closed, lines are indented. Null means: just the character. */
public final class Typing {
    /** One step of indentation, as the formatter writes it. */
    public static final String STEP = "    ";

    private static final String OPENING = "{([";
    private static final String CLOSING = "})]";

    private Typing() {
    }

    /**
     * What is done when a character is typed.
     *
     * @param text   the file
     * @param offset 0-based offset of the caret; nothing is selected
     * @param typed  the character, not a line break
     */
    public static Edit character(String text, int offset, char typed) {
        Place place = Place.at(text, offset);
        char next = offset < text.length() ? text.charAt(offset) : '\n';
        if (typed == '"') {
            return quote(place, offset, next);
        }
        int closing = CLOSING.indexOf(typed);
        if (place == Place.CODE && closing >= 0) {
            return closing(text, offset, typed, next);
        }
        int opening = OPENING.indexOf(typed);
        boolean roomToClose = Character.isWhitespace(next) || CLOSING.indexOf(next) >= 0;
        if (opening >= 0 && roomToClose && place == Place.CODE && isOpen(text, typed, CLOSING.charAt(opening))) {
            return new Edit(offset, 0, "" + typed + CLOSING.charAt(opening), offset + 1);
        }
        // the values in a message
        boolean message = place == Place.STRING && typed == '{' && (next == '"' || Character.isWhitespace(next));
        return message ? new Edit(offset, 0, "{}", offset + 1) : place == Place.STRING && typed == '}' && next == '}' ? over(offset, typed) : null;
    }

    private static Edit quote(Place place, int offset, char next) {
        if (place == Place.STRING) {
            return next == '"' ? over(offset, '"') : null;
        }
        boolean roomToClose = Character.isWhitespace(next) || CLOSING.indexOf(next) >= 0;
        return place == Place.CODE && roomToClose ? new Edit(offset, 0, "\"\"", offset + 1) : null;
    }

    private static Edit over(int offset, char typed) {
        return new Edit(offset, 1, String.valueOf(typed), offset + 1);
    }

    private static Edit closing(String text, int offset, char typed, char next) {
        if (next == typed && balance(text, OPENING.charAt(CLOSING.indexOf(typed)), typed) >= 0 && onOneLine(text, offset, typed)) {
            return over(offset, typed);
        }
        int start = lineStart(text, offset);
        if (typed == '}' && text.substring(start, offset).isBlank()) {
            String indent = indentOfOpening(text, offset);
            return indent == null || indent.length() == offset - start ? null
                    : new Edit(start, offset - start, indent + typed, start + indent.length() + 1);
        }
        return null;
    }

    /** Typing over makes sense for a closing bracket that was added for an opening one just before it on the line. */
    private static boolean onOneLine(String text, int offset, char closing) {
        char opening = OPENING.charAt(CLOSING.indexOf(closing));
        int depth = 0;
        for (int i = offset - 1; i >= lineStart(text, offset); i--) {
            depth += text.charAt(i) == closing ? 1 : text.charAt(i) == opening ? -1 : 0;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one more opening bracket would have no partner. */
    private static boolean isOpen(String text, char opening, char closing) {
        return balance(text, opening, closing) >= 0;
    }

    /** Opening minus closing brackets in code. */
    private static int balance(String text, char opening, char closing) {
        int balance = 0;
        Scanner scanner = new Scanner(text, 0);
        while (scanner.next()) {
            balance += scanner.character() == opening ? 1 : scanner.character() == closing ? -1 : 0;
        }
        return balance;
    }

    /**
     * What Enter does: the next line is indented as this one, one step more after an opening brace; the brace's partner is put on a line of its own, or
     * added where it is missing.
     *
     * @param offset 0-based offset of the caret
     * @param eol    the file's line break
     */
    public static Edit lineBreak(String text, int offset, String eol) {
        Place place = Place.at(text, offset);
        int start = lineStart(text, offset);
        String before = text.substring(start, offset);
        String indent = indent(before);
        if (place == Place.STRING || place == Place.COMMENT) {
            return plain(offset, eol + indent);
        }
        if (place == Place.ROW || before.contains("|")) {
            return row(text, offset, eol, before);
        }
        if (!before.stripTrailing().endsWith("{")) {
            return plain(offset, eol + indent);
        }
        int rest = offset;
        while (rest < text.length() && text.charAt(rest) == ' ') {
            rest++;
        }
        String inner = eol + indent + STEP;
        int caret = offset + inner.length();
        if (rest < text.length() && text.charAt(rest) == '}') {
            return new Edit(offset, rest - offset, inner + eol + indent, caret);
        }
        boolean atEnd = rest >= text.length() || text.charAt(rest) == '\n' || text.charAt(rest) == '\r';
        return atEnd && balance(text, '{', '}') > 0 ? new Edit(offset, rest - offset, inner + eol + indent + "}", caret)
                : new Edit(offset, rest - offset, inner, caret);
    }

    /** A new row of an example's table begins below the first bar. */
    private static Edit row(String text, int offset, String eol, String before) {
        boolean atEnd = offset >= text.length() || text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
        int bar = before.indexOf('|');
        return atEnd && bar >= 0 && !before.isBlank() ? plain(offset, eol + " ".repeat(bar) + "| ") : plain(offset, eol + indent(before));
    }

    private static Edit plain(int offset, String text) {
        return new Edit(offset, 0, text, offset + text.length());
    }

    /** What the backspace key does between the two of an empty pair: both go. Null elsewhere. */
    public static Edit backspace(String text, int offset) {
        if (offset == 0 || offset >= text.length()) {
            return null;
        }
        String pair = text.substring(offset - 1, offset + 1);
        return pair.equals("{}") || pair.equals("()") || pair.equals("[]") || pair.equals("\"\"") ? new Edit(offset - 1, 2, "", offset - 1) : null;
    }

    private static String indentOfOpening(String text, int offset) {
        int[] open = new int[Math.max(1, offset)];
        int depth = 0;
        Scanner scanner = new Scanner(text, 0);
        while (scanner.next() && scanner.offset() < offset) {
            if (scanner.character() == '{') {
                open[depth++] = scanner.offset();
            } else if (scanner.character() == '}' && depth > 0) {
                depth--;
            }
        }
        return depth == 0 ? null : indent(text.substring(lineStart(text, open[depth - 1]), open[depth - 1]));
    }

    private static int lineStart(String text, int offset) {
        return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static String indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return line.substring(0, i);
    }
}
