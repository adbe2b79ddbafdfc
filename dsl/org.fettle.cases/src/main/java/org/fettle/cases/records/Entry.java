/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.data.CellFormat;
import org.fettle.data.CellParser;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/** Reads what somebody types into a cell a little more kindly than what stands in a file. */
public final class Entry {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final int CENTURY = 100;

    private Entry() {
    }

    /**
     * The text to keep for what was typed: without the spaces around it; days as dd/MM/yyyy, also when they were typed as 1.6.24, 1-6-2024, 010624 or
     * 2024-06-01. What is no day of the calendar stays as it was typed. Years of two digits are 2000 to 2099.
     */
    public static String text(ColumnSpec spec, String typed) {
        String trimmed = CellParser.trim(typed);
        if (spec.type() != ColumnType.DATE) {
            return trimmed;
        }
        String kept = day(trimmed);
        CellParser parser = new CellParser(spec, new Dictionary());
        parser.read(kept);
        return Values.missing(parser.value()) ? trimmed : CellFormat.date(parser.value());
    }

    private static String day(String typed) {
        Matcher matcher = DATE.matcher(typed);
        if (!matcher.matches()) {
            matcher = DIGITS.matcher(typed);
            if (!matcher.matches()) {
                return typed;
            }
        }
        int year = Integer.parseInt(matcher.group(3));
        return matcher.group(1) + "/" + matcher.group(2) + "/" + (year < CENTURY ? year + 2000 : year);
    }

    /** Whether a text is a value of the column's type, or blank. */
    public static boolean isReadable(ColumnSpec spec, String text) {
        CellParser parser = new CellParser(spec, new Dictionary());
        parser.read(text);
        return spec.type().isSymbol() || (spec.type().isLong() ? parser.longValue() != Values.UNREADABLE_LONG : parser.value() != Values.UNREADABLE);
    }

    /** What an unreadable text is, after "is": {@code no date (day/month/year)}. */
    static String noValue(ColumnType type) {
        return switch (type) {
            case DATE -> "no date; a date is written day/month/year, 31/03/2025";
            case NUMBER -> "no whole number";
            case DECIMAL -> "no number; a number is written 12 or 12.5";
            case FLAG -> "neither 1 (yes) nor 0 (no)";
            case TEXT, CODE -> "nothing";
        };
    }

    /** What a date is, for the help beside the editor: {@code Tuesday 1 June 2021}; empty when it is none. */
    public static String spelledOut(String text) {
        CellParser parser = new CellParser(ColumnSpec.of("", ColumnType.DATE), new Dictionary());
        parser.read(day(CellParser.trim(text)));
        if (Values.missing(parser.value())) {
            return "";
        }
        LocalDate date = LocalDate.ofEpochDay(parser.value());
        return name(date.getDayOfWeek().name()) + " " + date.getDayOfMonth() + " " + name(date.getMonth().name()) + " " + date.getYear();
    }

    private static String name(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
}
