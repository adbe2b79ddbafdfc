/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What kind of sample return to write. Two runs with equal options (the folder apart) write the same bytes on any machine.
 *
 * @param children       how many children this year's return has, 1 to 50,000,000
 * @param seed           picks one of the many possible samples; any number
 * @param errorShare     share of this year's children that get one seeded error, 0 (a clean return) to 1 (every child)
 * @param collectionYear calendar year in which the collection year starts, 2024 for 2024/25; 2022 to 2026
 * @param out            folder to write to; created when it is not there
 */
public record SampleOptions(int children, long seed, double errorShare, int collectionYear, Path out) {
    /** The first collection year for which a sample can be written: 2022/23. */
    public static final int FIRST_YEAR = 2022;
    /** The last collection year for which a sample can be written: 2026/27. */
    public static final int LAST_YEAR = 2026;
    /**
     * The most children a sample can have: their numbers have eight digits, and every fifth child brings a second one of last year only.
     */
    public static final int MOST_CHILDREN = 50_000_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a number is outside its range; the message names the range and what was given
     */
    public SampleOptions {
        Objects.requireNonNull(out, "out");
        if (children < 1 || children > MOST_CHILDREN) {
            throw new IllegalArgumentException("Number of children must be 1 to " + MOST_CHILDREN + ", not " + children + ".");
        }
        if (!(errorShare >= 0 && errorShare <= 1)) {
            throw new IllegalArgumentException("Share of errors must be 0 to 1 (0% to 100%), not " + errorShare + ".");
        }
        if (collectionYear < FIRST_YEAR || collectionYear > LAST_YEAR) {
            throw new IllegalArgumentException("Collection year must be " + label(FIRST_YEAR) + " to " + label(LAST_YEAR) + ", not "
                    + label(collectionYear) + ".");
        }
    }

    /** The collection year as people write it, {@code 2024/25}. */
    public String collectionLabel() {
        return label(collectionYear);
    }

    private static String label(int year) {
        return year + "/" + String.format("%02d", Math.floorMod(year + 1, 100));
    }
}
