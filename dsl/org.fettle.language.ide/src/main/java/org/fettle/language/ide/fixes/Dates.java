/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them elsewhere, turned into those of the language: 31/12/2024. */
final class Dates {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Year first; day first with any sign; a month in letters. Years have four digits, or two of this century. */
    private static final Pattern FORMS = Pattern.compile("\"?(?:(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})"
            + "|(?<d2>\\d{1,2})[-/.](?<m2>\\d{1,2})[-/.](?<y2>\\d{4}|\\d{2})"
            + "|(?<d3>\\d{1,2})[- ](?<m3>[A-Za-z]{3,9})[- ](?<y3>\\d{4}))\"?");

    /**
     * A date in a text.
     *
     * @param start  0-based offset of the first character
     * @param length number of characters
     * @param text   how the language writes it
     */
    record Found(int start, int length, String text) {
    }

    private Dates() {
    }

    /** The date on whose characters a stretch of a text lies, or null when there is none that is written in another way. */
    static Found around(String text, int offset, int length) {
        int line = Page.lineStart(text, offset);
        int end = text.indexOf('\n', offset);
        Matcher matcher = FORMS.matcher(text).region(line, end < 0 ? text.length() : end);
        while (matcher.find()) {
            boolean touches = matcher.start() <= offset + length && offset <= matcher.end();
            boolean partOfWord = matcher.start() > 0 && Character.isLetterOrDigit(text.charAt(matcher.start() - 1))
                    || matcher.end() < text.length() && Character.isLetterOrDigit(text.charAt(matcher.end()));
            String written = touches && !partOfWord ? written(matcher) : null;
            if (written != null && !written.equals(matcher.group())) {
                return new Found(matcher.start(), matcher.end() - matcher.start(), written);
            }
        }
        return null;
    }

    private static String written(Matcher matcher) {
        MatchResult match = matcher.toMatchResult();
        if (match.group(1) != null) {
            return date(match.group(1), match.group(2), match.group(3));
        }
        if (match.group(4) != null) {
            return date(match.group(6), match.group(5), match.group(4));
        }
        int month = MONTHS.indexOf(match.group(8).substring(0, 3).toLowerCase(Locale.ROOT));
        return month < 0 ? null : date(match.group(9), String.valueOf(month + 1), match.group(7));
    }

    /** A day that its month does not have becomes the month's last. */
    private static String date(String year, String month, String day) {
        try {
            int full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
            YearMonth of = YearMonth.of(full, Integer.parseInt(month));
            int wanted = Integer.parseInt(day);
            LocalDate date = wanted > of.lengthOfMonth() && wanted <= 31 ? of.atEndOfMonth() : of.atDay(wanted);
            return WRITTEN.format(date);
        } catch (DateTimeException e) {
            // No such month or day: nothing that could be meant.
            return null;
        }
    }
}
