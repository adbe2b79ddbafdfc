/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * A coloured stretch of a file. Stretches do not overlap and come in the order of the file; what lies between them is plain.
 *
 * @param offset 0-based offset of the first character
 * @param length number of characters
 * @param kind   what it is
 */
public record Token(int offset, int length, Kind kind) {
    /** What a stretch of text is. */
    public enum Kind {
        /** A word of the language. */
        KEYWORD,
        /** A remark for people. */
        COMMENT,
        /** A text in quotes. */
        STRING,
        /** A number. */
        NUMBER,
        /** A date or a collection year. */
        DATE,
        /** A code of a list. */
        CODE,
        /** The name of something where it is declared. */
        DECLARATION,
        /** A table, a reference table or the subject. */
        TABLE,
        /** A column. */
        COLUMN,
        /** A code list. */
        CODE_LIST,
        /** A name of which nothing more is known. */
        NAME,
        /** A row that has a name. */
        ROW,
        /** A value that has a name. */
        VALUE,
        /** A parameter of the pack. */
        PARAMETER,
        /** A definition where it is used. */
        DEFINITION,
        /** A rule where it is named. */
        RULE,
        /** A row of an example's table. */
        EXAMPLE_ROW,
        /** The word {@code flagged} at the end of an example's row. */
        EXAMPLE_FLAGGED,
        /** The word {@code passes} at the end of an example's row. */
        EXAMPLE_PASSES,
        /** Text that the language does not know. */
        ERROR
    }
}
