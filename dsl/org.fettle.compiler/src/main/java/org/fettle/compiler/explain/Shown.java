/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

/**
 * The value of a piece of a rule, as people read it.
 *
 * @param form what kind of value
 * @param text how it is written: {@code true}, {@code 02/06/2024}, {@code U1}, {@code blank}, {@code unreadable "31/02/2024"}, {@code Episodes row 12}
 * @param meaning what a code means; empty for all else
 */
public record Shown(Form form, String text, String meaning) {

    /** Kinds of values. */
    public enum Form {
        /** A condition that holds. */
        TRUE,
        /** A condition that does not hold. */
        FALSE,
        /** A condition that a missing value leaves open. */
        UNKNOWN,
        /** A date, number, text or code. */
        GIVEN,
        /** Nothing in the cell, or no row to take it from. */
        BLANK,
        /** Something in the cell that is no value of its type. */
        UNREADABLE,
        /** A row. */
        ROW,
        /** Rows, or none. */
        ROWS,
        /** A row was asked for and there is none. */
        NO_ROW
    }

    /** Whether it answers a condition. */
    public boolean isTruth() {
        return form == Form.TRUE || form == Form.FALSE || form == Form.UNKNOWN;
    }

    /** Text and meaning, such as {@code U1 (foster care)}. */
    public String full() {
        return meaning.isEmpty() ? text : text + " (" + meaning + ")";
    }
}
