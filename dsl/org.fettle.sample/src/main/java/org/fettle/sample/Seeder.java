/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/**
 * A way to break a clean child so that one rule must flag it.
 *
 * @param rule    code of that rule
 * @param kind    what sort of error it is
 * @param weight  how often it is chosen among the seeders that suit a child
 * @param since   first collection year (its starting calendar year) in which the rule is in force
 * @param until   last such year
 * @param mistake does it
 */
record Seeder(String rule, Kind kind, int weight, int since, int until, Mistake mistake) {
    private static final int SELDOM = 1;

    /** The sorts of errors that councils count. */
    enum Kind {
        MISSING, CROSS_YEAR, OTHER
    }

    /** Changes cells of a child. */
    @FunctionalInterface
    interface Mistake {
        /** Answers false, having changed nothing, when the child does not suit. */
        boolean make(Breaking child);
    }

    /** For a rule in force in every collection year. */
    Seeder(String rule, Kind kind, int weight, Mistake mistake) {
        this(rule, kind, weight, SampleOptions.FIRST_YEAR, SampleOptions.LAST_YEAR, mistake);
    }

    /** A seldom chosen wrong value or contradiction. */
    static Seeder of(String rule, Mistake mistake) {
        return new Seeder(rule, Kind.OTHER, SELDOM, mistake);
    }

    /** As {@link #of}, for a rule in force from a collection year on. */
    static Seeder since(int year, String rule, Mistake mistake) {
        return new Seeder(rule, Kind.OTHER, SELDOM, year, SampleOptions.LAST_YEAR, mistake);
    }

    /** As {@link #of}, for a rule in force until a collection year. */
    static Seeder until(int year, String rule, Mistake mistake) {
        return new Seeder(rule, Kind.OTHER, SELDOM, SampleOptions.FIRST_YEAR, year, mistake);
    }

    /** As {@link #of}, for a rule in force in one collection year. */
    static Seeder only(int year, String rule, Mistake mistake) {
        return new Seeder(rule, Kind.OTHER, SELDOM, year, year, mistake);
    }

    /** A seldom chosen value that was left out. */
    static Seeder missing(String rule, Mistake mistake) {
        return new Seeder(rule, Kind.MISSING, SELDOM, mistake);
    }

    /** A seldom chosen contradiction of last year's return. */
    static Seeder crossYear(String rule, Mistake mistake) {
        return new Seeder(rule, Kind.CROSS_YEAR, SELDOM, mistake);
    }

    /** Whether its rule is in force. */
    boolean inForce(ReturnYear year) {
        return year.year() >= since && year.year() <= until;
    }
}
