/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days that are written otherwise than the return wants them. */
final class WrittenDates {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{2}|\\d{4})(?:[ T]+[\\d:.]+)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.\\-]?(\\d{2})[/.\\-]?(\\d{2})(?:[ T]+[\\d:.]+Z?)?");
    private static final Pattern WORDS = Pattern
            .compile("(\\d{1,2})(?:ST|ND|RD|TH)?[ \\-/.]*([A-Z]{3,9})[ \\-/.,]*(\\d{2}|\\d{4})(?:[ T]+[\\d:.]+)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d*)?");
    /** The day before day 1 of a spreadsheet, which counts the 29 February 1900 that never was. */
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1920;
    private static final List<String> MONTHS = List.of("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
            "OCTOBER", "NOVEMBER", "DECEMBER");

    private final int lastYear;

    /**
     * What a text means.
     *
     * @param day   the day
     * @param doubt whether it can mean something else
     * @param how   in what way it was written
     */
    record Reading(LocalDate day, Doubt doubt, String how) {
        /** Whether it can mean nothing else. */
        boolean sure() {
            return doubt == Doubt.NONE;
        }
    }

    /** What else a text may mean. */
    enum Doubt {
        /** Nothing. */
        NONE,
        /** The month stands before the day, which is not how the return has it. */
        MONTH_FIRST,
        /** The month does not have the day. */
        NO_SUCH_DAY
    }

    /** @param lastYear years of two digits mean the last hundred years up to this one */
    WrittenDates(int lastYear) {
        this.lastYear = lastYear;
    }

    /** The day that a text means; null when it means none. */
    Reading read(String text) {
        String upper = text.trim().toUpperCase(Locale.ROOT);
        Matcher numbers = NUMBERS.matcher(upper);
        if (numbers.matches()) {
            return numbers(number(numbers, 1), number(numbers, 2), year(numbers.group(3)));
        }
        Matcher words = WORDS.matcher(upper);
        if (words.matches()) {
            int month = month(words.group(2));
            return month < 1 ? null : reading(year(words.group(3)), month, number(words, 1), Doubt.NONE, "a date with the month as a word");
        }
        Matcher yearFirst = YEAR_FIRST.matcher(upper);
        if (yearFirst.matches() && number(yearFirst, 1) >= FIRST_YEAR && number(yearFirst, 1) <= lastYear + 1) {
            return reading(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3), Doubt.NONE, "a date with the year first");
        }
        Matcher digits = DIGITS.matcher(upper);
        if (digits.matches()) {
            return reading(number(digits, 3), number(digits, 2), number(digits, 1), Doubt.NONE, "a date without its slashes");
        }
        Matcher serial = SERIAL.matcher(upper);
        if (serial.matches()) {
            LocalDate day = SPREADSHEET.plusDays(number(serial, 1));
            return plausible(day) ? new Reading(day, Doubt.NONE, "the number that a spreadsheet has for this day") : null;
        }
        return null;
    }

    private Reading numbers(int first, int second, int year) {
        Reading british = reading(year, second, first, Doubt.NONE, "a date written otherwise");
        if (british != null) {
            return british;
        }
        if (second > 12 && first <= 12) {
            return reading(year, first, second, Doubt.MONTH_FIRST, "a date with the month first");
        }
        if (second >= 1 && second <= 12 && first >= 29 && first <= 31) {
            LocalDate last = YearMonth.of(year, second).atEndOfMonth();
            return plausible(last) ? new Reading(last, Doubt.NO_SUCH_DAY, "a day that the month does not have; this is its last") : null;
        }
        return null;
    }

    private Reading reading(int year, int month, int day, Doubt doubt, String how) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return plausible(date) ? new Reading(date, doubt, how) : null;
        } catch (DateTimeException e) {
            return null; // there is no such day
        }
    }

    private boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= lastYear + 1;
    }

    private int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int century = lastYear - lastYear % 100;
        return century + year <= lastYear ? century + year : century - 100 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(word) || word.equals("SEPT") && i == 8) {
                return i + 1;
            }
        }
        return 0;
    }
}
