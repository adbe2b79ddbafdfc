/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import org.fettle.data.Values;

/** Comparisons that are true only where both sides are given. The false side of each is the true side of its opposite. */
public final class Comparisons {

    private Comparisons() {
    }

    /** a = b, both given. */
    public static boolean eq(int a, int b) {
        return a == b && a > Values.UNREADABLE;
    }

    /** a differs from b, both given. */
    public static boolean ne(int a, int b) {
        return a != b && a > Values.UNREADABLE && b > Values.UNREADABLE;
    }

    /** a before b, both given: what is above a given value is given itself. */
    public static boolean lt(int a, int b) {
        return a > Values.UNREADABLE && a < b;
    }

    /** a at most b, both given. */
    public static boolean le(int a, int b) {
        return a > Values.UNREADABLE && a <= b;
    }

    /** a = b, both given. */
    public static boolean eq(long a, long b) {
        return a == b && a > Values.UNREADABLE_LONG;
    }

    /** a differs from b, both given. */
    public static boolean ne(long a, long b) {
        return a != b && a > Values.UNREADABLE_LONG && b > Values.UNREADABLE_LONG;
    }

    /** a below b, both given. */
    public static boolean lt(long a, long b) {
        return a > Values.UNREADABLE_LONG && a < b;
    }

    /** a at most b, both given. */
    public static boolean le(long a, long b) {
        return a > Values.UNREADABLE_LONG && a <= b;
    }
}
