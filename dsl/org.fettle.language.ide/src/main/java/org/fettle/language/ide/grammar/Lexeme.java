/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.grammar;

/**
 * A token of a text.
 *
 * @param kind  a keyword's text, or the name of a terminal rule such as {@code ID}; null for characters that are no token
 * @param start 0-based offset of the first character
 * @param end   offset behind the last character
 * @param text  the characters
 */
public record Lexeme(String kind, int start, int end, String text) {
    /** Whether it is a remark or the space between other tokens. */
    public boolean isHidden() {
        return "WS".equals(kind) || isComment();
    }

    /** Whether it is a remark. */
    public boolean isComment() {
        return "SL_COMMENT".equals(kind) || "ML_COMMENT".equals(kind);
    }

    /** Whether it is the given keyword or comes from the given terminal rule. */
    public boolean is(String name) {
        return name.equals(kind);
    }
}
