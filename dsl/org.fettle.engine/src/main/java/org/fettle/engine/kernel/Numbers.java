/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import org.fettle.data.Values;

/**
 * Arithmetic on whole numbers and on decimals (fixed point with four places, {@link Values#DECIMAL_SCALE}).
 *
 * <p>A missing argument, a division by zero and a result beyond 18 digits are blank.
 */
public final class Numbers {

    private static final long SCALE = Values.DECIMAL_SCALE;
    private static final long LIMIT = 1_000_000_000_000_000_000L;

    private Numbers() {
    }

    private static boolean missing(long a, long b) {
        return a <= Values.UNREADABLE_LONG || b <= Values.UNREADABLE_LONG;
    }

    private static long checked(double estimate, long value) {
        return Math.abs(estimate) >= LIMIT ? Values.BLANK_LONG : value;
    }

    /** a + b. */
    public static long add(long a, long b) {
        return missing(a, b) ? Values.BLANK_LONG : checked((double) a + b, a + b);
    }

    /** a - b. */
    public static long subtract(long a, long b) {
        return missing(a, b) ? Values.BLANK_LONG : checked((double) a - b, a - b);
    }

    /** a * b of whole numbers. */
    public static long multiply(long a, long b) {
        return missing(a, b) ? Values.BLANK_LONG : checked((double) a * b, a * b);
    }

    /** a * b of decimals, rounded half to even. */
    public static long multiplyDecimal(long a, long b) {
        return missing(a, b) ? Values.BLANK_LONG : fromDouble((double) a * b / SCALE);
    }

    /** a / b of decimals, rounded half to even. */
    public static long divideDecimal(long a, long b) {
        return missing(a, b) || b == 0 ? Values.BLANK_LONG : fromDouble((double) a / b * SCALE);
    }

    /** A whole number as a decimal. */
    public static long toDecimal(long whole) {
        return whole <= Values.UNREADABLE_LONG ? whole : multiply(whole, SCALE);
    }

    /** -a. */
    public static long negate(long a) {
        return a <= Values.UNREADABLE_LONG ? Values.BLANK_LONG : -a;
    }

    /** The distance from zero. */
    public static long absolute(long a) {
        return a <= Values.UNREADABLE_LONG ? Values.BLANK_LONG : Math.abs(a);
    }

    /** The square root of a decimal; blank below zero. */
    public static long squareRoot(long a) {
        return a < 0 ? Values.BLANK_LONG : fromDouble(Math.sqrt((double) a / SCALE) * SCALE);
    }

    /** A decimal rounded to a number of places (0 to 4), half to even. */
    public static long round(long a, int places) {
        if (a <= Values.UNREADABLE_LONG) {
            return Values.BLANK_LONG;
        }
        long unit = SCALE;
        for (int i = 0; i < places; i++) {
            unit /= 10;
        }
        return Math.round(Math.rint((double) a / unit)) * unit;
    }

    private static long fromDouble(double scaled) {
        return Double.isNaN(scaled) || Math.abs(scaled) >= LIMIT ? Values.BLANK_LONG : (long) Math.rint(scaled);
    }

    /** The smaller of two; a missing one is passed over. */
    public static long smallest(long a, long b) {
        return a <= Values.UNREADABLE_LONG ? given(b) : b <= Values.UNREADABLE_LONG ? a : Math.min(a, b);
    }

    /** The larger of two; a missing one is passed over. */
    public static long largest(long a, long b) {
        return a <= Values.UNREADABLE_LONG ? given(b) : b <= Values.UNREADABLE_LONG ? a : Math.max(a, b);
    }

    private static long given(long a) {
        return a <= Values.UNREADABLE_LONG ? Values.BLANK_LONG : a;
    }
}
