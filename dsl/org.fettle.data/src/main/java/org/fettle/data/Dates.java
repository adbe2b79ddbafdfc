/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.time.LocalDate;

/** The days that a return can name: real calendar dates of the years 1900 to 2199, as days since 1970-01-01. */
final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int[] MONTH_STARTS = monthStarts();

    private Dates() {
    }

    private static int[] monthStarts() {
        int[] starts = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12 + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (int) LocalDate.of(FIRST_YEAR + i / 12, i % 12 + 1, 1).toEpochDay();
        }
        return starts;
    }

    /** The day, or {@link Values#UNREADABLE} when there is no such day in the years that count. */
    static int day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return Values.UNREADABLE;
        }
        int index = (year - FIRST_YEAR) * 12 + month - 1;
        int result = MONTH_STARTS[index] + day - 1;
        return result < MONTH_STARTS[index + 1] ? result : Values.UNREADABLE;
    }
}
