/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.fettle.language.ide.grammar.Lexeme;

/**
 * A place in a text and the word there.
 *
 * @param offset  0-based offset of the caret
 * @param start   offset of the first character of the word, which is the caret's offset when it is at no word
 * @param end     offset behind the last character of the word
 * @param lexeme  the token that the caret is inside of or directly behind, or null
 * @param lexemes all tokens of the text
 */
record Caret(int offset, int start, int end, Lexeme lexeme, List<Lexeme> lexemes) {
    static Caret at(String text, List<Lexeme> lexemes, int offset) {
        int caret = Math.max(0, Math.min(offset, text.length()));
        int start = caret;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        while (start < caret && text.charAt(start) == '-') {
            start++;
        }
        int end = caret;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return new Caret(caret, start, start == caret && !isWordStart(text, caret) ? caret : end, lexemeAt(lexemes, caret), lexemes);
    }

    private static Lexeme lexemeAt(List<Lexeme> lexemes, int offset) {
        for (Lexeme lexeme : lexemes) {
            if (lexeme.start() < offset && offset <= lexeme.end()) {
                return lexeme;
            }
        }
        return null;
    }

    private static boolean isWordStart(String text, int offset) {
        return offset < text.length() && text.charAt(offset) != '-' && isWordPart(text.charAt(offset));
    }

    private static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '^';
    }

    /** What of the word has been typed before the caret. */
    String typed(String text) {
        return text.substring(start, offset);
    }

    boolean isInComment() {
        boolean closed = lexeme != null && lexeme.is("ML_COMMENT") && lexeme.text().endsWith("*/") && offset == lexeme.end();
        return lexeme != null && lexeme.isComment() && !closed;
    }

    boolean isInString() {
        boolean behind = lexeme != null && lexeme.end() == offset && lexeme.text().length() > 1 && lexeme.text().endsWith("\"");
        return lexeme != null && (lexeme.is("STRING") || lexeme.kind() == null && lexeme.text().startsWith("\"")) && !behind;
    }

    boolean isInExampleRow() {
        return lexeme != null && lexeme.is("ROW");
    }
}
