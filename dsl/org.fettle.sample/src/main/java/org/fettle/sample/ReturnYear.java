/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/**
 * The collection year of a sample: its dates, and the codes that its rules accept. Last year's return uses the same codes, because the
 * cross-year rules compare the two as text.
 */
final class ReturnYear {
    private final int year;
    private final int start;
    private final int end;
    private final int lastStart;
    private final int lastEnd;

    /** @param year calendar year in which the collection year starts */
    ReturnYear(int year) {
        this.year = year;
        this.start = Days.of(year, 4, 1);
        this.end = Days.of(year + 1, 3, 31);
        this.lastStart = Days.of(year - 1, 4, 1);
        this.lastEnd = Days.of(year, 3, 31);
    }

    /** Calendar year in which the collection year starts. */
    int year() {
        return year;
    }

    /** 1 April. */
    int start() {
        return start;
    }

    /** 31 March. */
    int end() {
        return end;
    }

    /** 1 April of the year before. */
    int lastStart() {
        return lastStart;
    }

    /** The day before {@link #start()}. */
    int lastEnd() {
        return lastEnd;
    }

    /** First day of this year's return (0 years back) or last year's (1). */
    int start(int yearsBack) {
        return yearsBack == 0 ? start : lastStart;
    }

    /** Last day of this year's return (0 years back) or last year's (1). */
    int end(int yearsBack) {
        return yearsBack == 0 ? end : lastEnd;
    }

    /** Sex code: letters since 2024/25, digits before. */
    String sex(boolean male) {
        if (year >= 2024) {
            return male ? "M" : "F";
        }
        return male ? "1" : "2";
    }

    /** Placement code of supported accommodation. */
    String supportedAccommodation() {
        return year >= 2024 ? "K3" : "H5";
    }

    /** Whether supported accommodation is registered, so that its episodes carry a URN. */
    boolean supportedAccommodationRegistered() {
        return year >= 2023;
    }

    /** Whether independent living (P2) may still be used: its code ends within 2023/24. */
    boolean independentLiving() {
        return year == 2022;
    }

    /** One of the codes of other placements, which have neither provider nor register number. */
    String otherPlacement(Dice dice) {
        return year >= 2025 ? dice.oneOf("Z11", "Z12", "Z13", "Z14") : "Z1";
    }

    /** Placement code of respite care. From 2025/26 one that needs no register number, since a respite episode may not carry any. */
    String respitePlacement(Dice dice) {
        return year >= 2025 ? "R1" : dice.oneOf("U6", "U6", "K2", "R1");
    }

    /** Whether social worker episodes are part of the return: from 2023/24. */
    boolean hasSocialWorkers(int yearsBack) {
        return year - yearsBack >= 2023;
    }

    /**
     * Whether a child who is in care at the year's end may have no more than one episode since coming in: from 2023/24 rule SW12STG2, as
     * it is run today, flags every open episode that does not start a period of care.
     */
    boolean oneEpisodeWhileInCare() {
        return year >= 2023;
    }

    /**
     * Whether deprivation of liberty orders are part of the returns: from 2026/27. Last year's return of that year has them too, though the
     * table is new, so that the rule that compares the two years has something to compare.
     */
    boolean hasDeprivationOfLiberty() {
        return year >= 2026;
    }

    /** Whether a child of this age is of school age for rule 209, so that the return wants a real unique pupil number. */
    boolean schoolAge(int dob, int yearsBack) {
        return Days.plusYears(dob, 4) <= Days.of(year - yearsBack - 1, 8, 31);
    }
}
