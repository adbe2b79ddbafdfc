/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

/**
 * Which year's return a table belongs to.
 *
 * @param yearsBack 0 for this year, 1 for last year
 */
public record Period(int yearsBack) implements Comparable<Period> {

    /** This year; references have it too. */
    public static final Period THIS = new Period(0);

    /** Last year. */
    public static final Period LAST = new Period(1);

    /** Checks the range. */
    public Period {
        if (yearsBack < 0) {
            throw new IllegalArgumentException("years back must not be negative: " + yearsBack);
        }
    }

    @Override
    public boolean equals(Object other) {
        // written out: the fast compiler does not see through what a record has by itself, and this is asked all the time
        return other instanceof Period period && yearsBack == period.yearsBack;
    }

    @Override
    public int hashCode() {
        return yearsBack;
    }

    /** The word that reports use: "this", "last"; "last-2" and so on for earlier years. */
    public String label() {
        return switch (yearsBack) {
            case 0 -> "this";
            case 1 -> "last";
            default -> "last-" + yearsBack;
        };
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(yearsBack, other.yearsBack);
    }

    @Override
    public String toString() {
        return label();
    }
}
