/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

/** Whether a place in a file is code, remark, text in quotes or an example's row. */
public enum Place {
    /** Words of the language and names. */
    CODE,
    /** After two slashes, or between slash and star and their end. */
    COMMENT,
    /** Between quotes. */
    STRING,
    /** In a line of an example's table, between bars. */
    ROW;

    /** How many blocks are open at an offset: 0 between declarations, 1 in a rule, 2 in an example or a fix of it. */
    public static int depth(String text, int offset) {
        int depth = 0;
        Scanner scanner = new Scanner(text, 0);
        while (scanner.next() && scanner.offset() < offset) {
            depth += scanner.character() == '{' ? 1 : scanner.character() == '}' ? -1 : 0;
        }
        return Math.max(0, depth);
    }

    /** What stands at an offset: what a character typed there would belong to. */
    public static Place at(CharSequence text, int offset) {
        int i = 0;
        Place place = CODE;
        boolean block = false;
        while (i < offset) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            switch (place) {
                case CODE -> {
                    if (c == '"') {
                        place = STRING;
                    } else if (c == '|') {
                        place = ROW;
                    } else if (c == '/' && (next == '/' || next == '*')) {
                        place = COMMENT;
                        block = next == '*';
                        i++;
                    }
                }
                case STRING -> {
                    if (c == '\\') {
                        i++;
                    } else if (c == '"' || c == '\n') {
                        place = CODE;
                    }
                }
                case COMMENT -> {
                    if (block && c == '*' && next == '/') {
                        place = i + 1 < offset ? CODE : COMMENT;
                        i++;
                    } else if (!block && c == '\n') {
                        place = CODE;
                    }
                }
                case ROW -> place = c == '\n' ? CODE : ROW;
            }
            i++;
        }
        return place;
    }
}
