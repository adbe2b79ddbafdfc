/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

/**
 * The two sentinels of a column: <em>blank</em> (nothing in the cell) and <em>unreadable</em> (text that is no value of the column's type).
 * Both are smaller than every real value, so that one comparison tells whether a value is missing.
 */
public final class Values {

    /** Nothing in the cell, in a column of ints. */
    public static final int BLANK = Integer.MIN_VALUE;

    /** Text that is no value of the column's type, in a column of ints. */
    public static final int UNREADABLE = BLANK + 1;

    /** Nothing in the cell, in a column of longs. */
    public static final long BLANK_LONG = Long.MIN_VALUE;

    /** Text that is no value of the column's type, in a column of longs. */
    public static final long UNREADABLE_LONG = BLANK_LONG + 1;

    /**
     * A message value from here up to 2^31 more is the text of an unreadable cell: the dictionary's symbol of the text, plus this. It is far below
     * every real value.
     */
    public static final long RAW_TEXT = Long.MIN_VALUE + 2;

    /** Decimal places that a decimal keeps. */
    public static final int DECIMAL_PLACES = 4;

    /** A decimal is stored as its value times this. */
    public static final int DECIMAL_SCALE = 10_000;

    /** The row index that means "no row". */
    public static final int NO_ROW = -1;

    private Values() {
    }

    /** Whether the value is blank or unreadable. */
    public static boolean missing(int value) {
        return value <= UNREADABLE;
    }

    /** Whether the value is blank or unreadable. */
    public static boolean missing(long value) {
        return value <= UNREADABLE_LONG;
    }

    /** The same value as a long; the sentinels keep their meaning. */
    public static long widen(int value) {
        if (value <= UNREADABLE) {
            return value == BLANK ? BLANK_LONG : UNREADABLE_LONG;
        }
        return value;
    }

    /**
     * The same value as an int; the sentinels keep their meaning.
     *
     * @throws ArithmeticException when a real value does not fit
     */
    public static int narrow(long value) {
        if (value <= UNREADABLE_LONG) {
            return value == BLANK_LONG ? BLANK : UNREADABLE;
        }
        return Math.toIntExact(value);
    }
}
