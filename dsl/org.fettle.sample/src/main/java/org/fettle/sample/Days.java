/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as epoch days. */
final class Days {
    /** An end that has not come yet: later than every date. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int FIRST = (int) LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2050, 1, 1).toEpochDay();
    private static final String[] TEXTS = new String[LAST - FIRST];

    private Days() {
    }

    /** The day with this date. */
    static int of(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    /** The same day so many years later (or earlier, when negative); 29 February becomes 28 February where there is none. */
    static int plusYears(int day, int years) {
        return (int) LocalDate.ofEpochDay(day).plusYears(years).toEpochDay();
    }

    /** The date as the return writes it, {@code dd/MM/yyyy}; empty for {@link #OPEN}. */
    static String text(int day) {
        if (day == OPEN) {
            return "";
        }
        if (day < FIRST || day >= LAST) {
            return LocalDate.ofEpochDay(day).format(FORMAT);
        }
        // A sample has a few thousand different dates and millions of cells. Two threads may both fill a cell: they write the same text.
        String text = TEXTS[day - FIRST];
        if (text == null) {
            text = LocalDate.ofEpochDay(day).format(FORMAT);
            TEXTS[day - FIRST] = text;
        }
        return text;
    }

    /** The day that {@link #text} wrote. */
    static int parse(String text) {
        return (int) LocalDate.parse(text, FORMAT).toEpochDay();
    }

    /** Year, month (1 to 12) and day of month of a day. */
    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
