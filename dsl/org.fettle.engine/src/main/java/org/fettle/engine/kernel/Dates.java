/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import org.fettle.data.Values;

/**
 * Calendar arithmetic on epoch days (days since 1 January 1970, proleptic Gregorian calendar) without allocation.
 *
 * <p>A missing argument gives a blank result. Month ends clamp: 31 January plus 1 month is 28 or 29 February; 29 February plus 1 year is 28 February.
 * The conversion between days and dates is the one of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
 */
public final class Dates {

    private static final int DAYS_0000_TO_1970 = 719_468;
    private static final int DAYS_PER_ERA = 146_097;

    private Dates() {
    }

    /** Year, month and day packed as {@code year << 9 | month << 5 | day}. */
    private static int civil(int epochDay) {
        int z = epochDay + DAYS_0000_TO_1970;
        int era = Math.floorDiv(z, DAYS_PER_ERA);
        int dayOfEra = z - era * DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return year << 9 | month << 5 | day;
    }

    /** The epoch day of a date; month 1 to 12, day valid for the month. */
    public static int epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - DAYS_0000_TO_1970;
    }

    /** Days of a month, 28 to 31. */
    public static int lengthOfMonth(int year, int month) {
        if (month == 2) {
            return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** A date moved by days, forward or back. */
    public static int plusDays(int date, long days) {
        return date <= Values.UNREADABLE || days <= Values.UNREADABLE_LONG ? Values.BLANK : inRange(date + days);
    }

    /** A date moved by weeks, forward or back. */
    public static int plusWeeks(int date, long weeks) {
        return weeks <= Values.UNREADABLE_LONG ? Values.BLANK : plusDays(date, weeks * 7);
    }

    /** A date moved by months, clamped to the end of the month. */
    public static int plusMonths(int date, long months) {
        if (date <= Values.UNREADABLE || months <= Values.UNREADABLE_LONG || Math.abs(months) > 120_000) {
            return Values.BLANK;
        }
        int civil = civil(date);
        int count = (civil >> 9) * 12 + (civil >> 5 & 15) - 1 + (int) months;
        int year = Math.floorDiv(count, 12);
        int month = Math.floorMod(count, 12) + 1;
        return epochDay(year, month, Math.min(civil & 31, lengthOfMonth(year, month)));
    }

    /** A date moved by years; 29 February becomes 28 February where the year has none. */
    public static int plusYears(int date, long years) {
        return years <= Values.UNREADABLE_LONG || Math.abs(years) > 10_000 ? Values.BLANK : plusMonths(date, years * 12);
    }

    private static int inRange(long day) {
        return day > Values.UNREADABLE && day <= Integer.MAX_VALUE ? (int) day : Values.BLANK;
    }

    /** Days from one date to another, negative when the second is earlier. */
    public static long daysBetween(int from, int to) {
        return from <= Values.UNREADABLE || to <= Values.UNREADABLE ? Values.BLANK_LONG : (long) to - from;
    }

    /** Completed weeks from one date to another, towards zero. */
    public static long weeksBetween(int from, int to) {
        long days = daysBetween(from, to);
        return days == Values.BLANK_LONG ? days : days / 7;
    }

    /** Completed months: the largest n for which {@code from plus n months} is not after {@code to}; negated for dates in reverse order. */
    public static long monthsBetween(int from, int to) {
        if (from <= Values.UNREADABLE || to <= Values.UNREADABLE) {
            return Values.BLANK_LONG;
        }
        if (to < from) {
            return -monthsBetween(to, from);
        }
        int a = civil(from);
        int b = civil(to);
        int months = ((b >> 9) - (a >> 9)) * 12 + (b >> 5 & 15) - (a >> 5 & 15);
        return plusMonths(from, months) > to ? months - 1 : months;
    }

    /** Completed years: a birthday on 29 February falls on 28 February in other years. Negated for dates in reverse order. */
    public static long yearsBetween(int from, int to) {
        long months = monthsBetween(from, to);
        return months == Values.BLANK_LONG ? months : months / 12;
    }

    /** Mondays to Fridays from the first date (not counted) to the second (counted); negated for dates in reverse order. Holidays are not known. */
    public static long workingDaysBetween(int from, int to) {
        if (from <= Values.UNREADABLE || to <= Values.UNREADABLE) {
            return Values.BLANK_LONG;
        }
        return to < from ? -workingDaysBetween(to, from) : workingDaysUpTo(to) - workingDaysUpTo(from);
    }

    /** Mondays to Fridays since Monday 29 December 1969, that day and the given one included. */
    private static long workingDaysUpTo(int date) {
        long days = (long) date + 4;
        return Math.floorDiv(days, 7L) * 5 + Math.min(Math.floorMod(days, 7L), 5);
    }

    /** The year of a date. */
    public static long yearOf(int date) {
        return date <= Values.UNREADABLE ? Values.BLANK_LONG : civil(date) >> 9;
    }

    /** The year in which the school year of a date (September to August) starts. */
    public static long schoolYearOf(int date) {
        if (date <= Values.UNREADABLE) {
            return Values.BLANK_LONG;
        }
        int civil = civil(date);
        return (civil >> 9) - ((civil >> 5 & 15) < 9 ? 1 : 0);
    }

    /** The month of a date, 1 to 12. */
    public static long monthOf(int date) {
        return date <= Values.UNREADABLE ? Values.BLANK_LONG : civil(date) >> 5 & 15;
    }

    /** The day of the month, 1 to 31. */
    public static long dayOf(int date) {
        return date <= Values.UNREADABLE ? Values.BLANK_LONG : civil(date) & 31;
    }

    /** The given day and month at or after the start of the collection period; 29 February becomes 28 February where there is none. */
    public static int dayInPeriod(int start, int day, int month) {
        int year = civil(start) >> 9;
        int date = epochDay(year, month, Math.min(day, lengthOfMonth(year, month)));
        return date >= start ? date : epochDay(year + 1, month, Math.min(day, lengthOfMonth(year + 1, month)));
    }

    /** The earlier of two dates; a missing one is passed over. */
    public static int earliest(int a, int b) {
        return a <= Values.UNREADABLE ? given(b) : b <= Values.UNREADABLE ? a : Math.min(a, b);
    }

    /** The later of two dates; a missing one is passed over. */
    public static int latest(int a, int b) {
        return a <= Values.UNREADABLE ? given(b) : b <= Values.UNREADABLE ? a : Math.max(a, b);
    }

    private static int given(int date) {
        return date <= Values.UNREADABLE ? Values.BLANK : date;
    }

    /**
     * Reads a date of which parts may be unknown: {@code ZZ/05/2021}, {@code ZZ/ZZ/1993}, {@code ZZ/ZZ/ZZZZ}.
     *
     * <p>Unknown parts (ZZ, and ZZZZ) first become 1, 1 and 2000; that is the earliest date. The latest is a year later less a day when the month
     * is unknown, a month later less a day when only the day is. An unknown year alone moves nothing: this is how the department's check reads
     * such dates (see the catalogue's rule 632).
     *
     * @return the epoch day, or {@link Values#UNREADABLE} when the text is no such date
     */
    public static int partial(String text, boolean latest) {
        String[] parts = text.trim().toUpperCase(java.util.Locale.ROOT).split("/", -1);
        if (parts.length != 3) {
            return Values.UNREADABLE;
        }
        int day = part(parts[0], 1, 2);
        int month = part(parts[1], 1, 2);
        int year = part(parts[2], 4, 4);
        if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return Values.UNREADABLE;
        }
        int date = epochDay(year, month, day);
        if (latest && parts[1].equals("ZZ")) {
            return plusYears(date, 1) - 1;
        }
        return latest && parts[0].equals("ZZ") ? plusMonths(date, 1) - 1 : date;
    }

    /** The number in a part of a date, 1 for ZZ, 2000 for ZZZZ, or -1 when it is none of these or has too many or too few digits. */
    private static int part(String text, int fewest, int most) {
        if (text.equals("ZZ")) {
            return 1;
        }
        if (text.equals("ZZZZ")) {
            return 2000;
        }
        if (text.length() < fewest || text.length() > most || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(text);
    }
}
