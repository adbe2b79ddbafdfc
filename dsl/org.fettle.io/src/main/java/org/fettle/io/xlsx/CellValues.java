/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.poi.ss.util.NumberToTextConverter;
import org.fettle.data.CellFormat;

/** Turns the numbers of cells into the texts that people see. Serves one thread. */
public final class CellValues {

    /** Days from 1899-12-30, where counting starts in effect, to 1970-01-01. */
    private static final int EPOCH = 25_569;
    /** The serial of a day that never was: spreadsheets take 1900 for a leap year. Before it they are a day behind. */
    private static final int NO_DAY = 60;
    /** The serial of 9999-12-31. */
    private static final int LAST_SERIAL = 2_958_465;
    private static final int SHIFT_1904 = 1_462;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_PLAIN_DIGITS = 15;
    private static final double LARGEST_PLAIN = 1e15;

    private final boolean from1904;
    private final String[] days = new String[1 << 16];

    CellValues(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The serial counted from 1899-12-30. */
    double serial(double stored) {
        return from1904 ? stored + SHIFT_1904 : stored;
    }

    /** The number that a workbook of this kind stores for a day (days since 1970-01-01). */
    public static int stored(int epochDay, boolean from1904) {
        return epochDay + EPOCH - (from1904 ? SHIFT_1904 : 0);
    }

    /** The day (since 1970-01-01) of a serial counted from 1899-12-30; only of those that {@link #isDay} accepts. */
    public static int epochDay(double serial) {
        int day = (int) Math.floor(serial);
        return day - EPOCH + (day < NO_DAY ? 1 : 0);
    }

    /** Whether a serial counted from 1899-12-30 is a day from 1900-01-01 to 9999-12-31. */
    public static boolean isDay(double serial) {
        return serial >= 1 && serial < LAST_SERIAL + 1 && Math.floor(serial) != NO_DAY;
    }

    /** A number shown as a date or a time; null when there is no such date. */
    String date(double serial) {
        if (serial >= 0 && serial < 1) {
            return time(serial);
        }
        if (!isDay(serial)) {
            return null;
        }
        String day = day((int) Math.floor(serial));
        return serial == Math.floor(serial) ? day : day + ' ' + time(serial - Math.floor(serial));
    }

    private String day(int serial) {
        if (serial >= days.length) {
            return CellFormat.date(epochDay(serial));
        }
        if (days[serial] == null) {
            days[serial] = CellFormat.date(epochDay(serial));
        }
        return days[serial];
    }

    private static String time(double part) {
        int seconds = (int) Math.min(SECONDS_A_DAY - 1L, Math.round(part * SECONDS_A_DAY));
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A date that the file spells out (2024-04-01 or 2024-04-01T10:00:00) as a serial counted from 1899-12-30; NaN when it is none. */
    static double isoSerial(String text) {
        if (text.length() < 10) {
            return Double.NaN;
        }
        try {
            double day = (double) LocalDate.parse(text.substring(0, 10), DateTimeFormatter.ISO_LOCAL_DATE).toEpochDay() + EPOCH;
            return text.length() < 19 ? day : day + LocalTime.parse(text.substring(11, 19)).toSecondOfDay() / (double) SECONDS_A_DAY;
        } catch (DateTimeException e) {
            // whoever asks says what is there instead
            return Double.NaN;
        }
    }

    /** A number as plainly as can be: 12, 0.3, 1234567. The stored text is used as it is where it is whole digits already. */
    static String plain(String stored, double number) {
        boolean digits = stored.length() <= MOST_PLAIN_DIGITS && !stored.isEmpty() && (stored.charAt(0) != '0' || stored.length() == 1);
        for (int i = 0; i < stored.length() && digits; i++) {
            digits = stored.charAt(i) >= '0' && stored.charAt(i) <= '9';
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN;
        return digits ? stored : whole ? Long.toString((long) number) : NumberToTextConverter.toText(number);
    }

    /** The plain text of a whole number with zeros before it, as many as the format asks for. */
    static String padded(String plain, int digits) {
        boolean whole = plain.length() < digits && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(digits - plain.length()) + plain : plain;
    }
}
