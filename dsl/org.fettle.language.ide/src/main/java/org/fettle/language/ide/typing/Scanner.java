/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.typing;

/** Walks over the characters of a file that are code, and leaves remarks, texts in quotes and rows of examples out. */
final class Scanner {
    private final String text;
    private int offset;
    private int next;

    Scanner(String text, int start) {
        this.text = text;
        next = start;
    }

    /** Goes to the next character of code; false at the end of the file. */
    boolean next() {
        while (next < text.length()) {
            int skipped = skip(next);
            if (skipped == next) {
                offset = next++;
                return true;
            }
            next = skipped;
        }
        return false;
    }

    private int skip(int at) {
        char c = text.charAt(at);
        if (c == '"') {
            int i = at + 1;
            while (i < text.length() && text.charAt(i) != '"' && text.charAt(i) != '\n') {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), i + 1);
        }
        if (text.startsWith("//", at) || c == '|') {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at;
    }

    char character() {
        return text.charAt(offset);
    }

    int offset() {
        return offset;
    }
}
