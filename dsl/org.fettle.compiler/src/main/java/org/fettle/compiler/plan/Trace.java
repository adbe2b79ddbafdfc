/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.List;

/**
 * What became of a piece of a rule's text: the part of the plan that it turned into, and the pieces that it is made of. The plan says what a rule does
 * and is free to move and merge; the trace keeps the way back to what the author wrote, for explanations.
 *
 * <p>A class and not a record, because plans are compared part by part and where something was written is no part of what it means.
 */
public final class Trace {

    /** What a piece of text is. */
    public enum Kind {
        /** A whole rule; its parts are its statements. */
        RULE,
        /** {@code each …}; the plan is a {@link RowSet}, or null for the subject itself; its part is the condition. */
        VISIT,
        /** {@code let NAME = …}. */
        LET,
        /** {@code when …}. */
        GUARD,
        /** {@code flag …}; the plan is a list of one {@link RulePlan.Flag}; its parts are its cells, its rows, its condition. */
        FLAG,
        /** {@code require …}; the plan is the list of what it flags; its last part is the condition. */
        REQUIRE,
        /** A cell that a flag line names. */
        CELL_REFERENCE,
        /** {@code and}. */
        AND,
        /** {@code or}. */
        OR,
        /** {@code not}, also {@code is true} and {@code is false}: the answer follows that of its only part. */
        NOT,
        /** {@code if … then … else …}. */
        IF,
        /** {@code any ROWS}. */
        ANY,
        /** {@code no ROWS}. */
        NO,
        /** {@code every ROWS satisfies …}. */
        EVERY,
        /** {@code exactly}, {@code at least}, {@code at most}, {@code count}, {@code sum}, {@code min}, {@code max}. */
        COUNTED,
        /** {@code first}, {@code last}, {@code previous}, {@code next}, {@code only}. */
        CHOICE,
        /** Rows; the plan is a {@link RowSet}; parts are the conditions of its rows, and a {@link #PER_ROW}. */
        ROWS,
        /** What is asked or computed for each row of a set beyond its condition. */
        PER_ROW,
        /** A constant. */
        LITERAL,
        /** A name. */
        NAME,
        /** Any other value or condition; it follows from its parts. */
        OTHER
    }

    private final Kind kind;
    private final Span span;
    private final Object plan;
    private final List<Trace> parts;

    /**
     * A piece of text.
     *
     * @param plan a {@link Node}, or what the kind says, or null
     */
    public Trace(Kind kind, Span span, Object plan, List<Trace> parts) {
        this.kind = kind;
        this.span = span;
        this.plan = plan;
        this.parts = List.copyOf(parts);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Where it stands. */
    public Span span() {
        return span;
    }

    /** What it became. */
    public Object plan() {
        return plan;
    }

    /** What it is made of, in the order of the text. */
    public List<Trace> parts() {
        return parts;
    }

    @Override
    public String toString() {
        return kind + " " + span + (parts.isEmpty() ? "" : " " + parts);
    }
}
