/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.List;

import org.fettle.compiler.plan.Span;

/**
 * A piece of a rule's text with its value.
 *
 * @param kind what it is
 * @param span where it stands; for {@link Kind#OF_ROW} where the rows stand. A piece of a definition stands in another place than what it belongs to
 * @param text the text, on one line
 * @param value its value
 * @param decides whether the outcome follows from it: of an {@code or} that is true the alternatives that hold, of an {@code and} that is not the
 *     parts that fail
 * @param rows rows that it names or chose: the row of a cell, the witness of {@code any}, the counter-example of {@code every} and {@code no}
 * @param note a remark, such as {@code none of 3 rows}; or empty
 * @param parts what it is made of
 */
public record Part(Kind kind, Span span, String text, Shown value, boolean decides, List<RowLink> rows, String note, List<Part> parts) {

    /** What a piece is. */
    public enum Kind {
        /** {@code each …}. */
        VISIT,
        /** {@code let …}. */
        LET,
        /** {@code when …}. */
        GUARD,
        /** {@code flag …}. */
        FLAG,
        /** {@code require …}. */
        REQUIRE,
        /** A condition, a value or a row. */
        EXPRESSION,
        /** A row that was looked at; its parts are what was asked of it. */
        OF_ROW,
        /** What a definition or a derived column says. */
        DEFINITION
    }

    /** Copies the lists. */
    public Part {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }

    /** Whether it stands within another piece of text, and not in a definition. */
    public boolean isWithin(Span outer) {
        return outer.contains(span);
    }
}
