/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

/**
 * One thing that may stand at the caret.
 *
 * @param label         what the list shows
 * @param insert        text that replaces {@code length} characters from {@code start}
 * @param start         0-based offset in the file
 * @param length        number of characters that are replaced
 * @param caret         where the caret goes, as an offset into {@code insert}
 * @param kind          what it is
 * @param detail        a few words shown beside the label: a column's type, a function's signature; may be empty
 * @param documentation what it means, plain text of any number of lines; may be empty
 * @param stops         places in the inserted text at which something is to be typed, in the order of the text; mostly none
 * @param rank          how likely it is what is wanted, 0 first; a surface that sorts keeps this order
 */
public record Completion(String label, String insert, int start, int length, int caret, Kind kind, String detail, String documentation,
        List<Stop> stops, int rank) {
    /** Copies the list. */
    public Completion {
        stops = List.copyOf(stops);
    }

    /** What a completion is; a surface shows an icon for each. */
    public enum Kind {
        /** A word of the language. */
        KEYWORD,
        /** A text of several lines that is a start: a rule, an example. */
        SNIPPET,
        /** The return's subject, such as Child. */
        SUBJECT,
        /** A table of the return. */
        TABLE,
        /** A reference table. */
        REFERENCE,
        /** A column of a table. */
        COLUMN,
        /** A list of codes. */
        CODE_LIST,
        /** A code of a list. */
        CODE,
        /** A parameter of the pack. */
        PARAMETER,
        /** A row that the rule has named with {@code each} or in a {@code where}. */
        ROW,
        /** A value that the rule has named with {@code let}. */
        LET,
        /** A function of the language. */
        FUNCTION,
        /** A definition of the pack. */
        DEFINITION,
        /** A rule. */
        RULE,
        /** A pack. */
        PACK
    }
}
