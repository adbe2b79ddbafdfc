/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;

/** Says of characters that make no word of the language what is wrong with them. */
final class LexicalMessages {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final int CENTURY = 2000;

    private LexicalMessages() {
    }

    /** @param wrong a token of the stream that is none of the language */
    static String of(TokenStream tokens, Token wrong) {
        String text = wrong.getText();
        if (text.startsWith("\"")) {
            return "Expected \" at the end of the text, found the end of the line; a text stands in one line.";
        }
        if (text.startsWith("/*")) {
            return "Expected */ at the end of the remark, found the end of the file.";
        }
        String found = around(tokens, wrong.getTokenIndex());
        String date = date(found);
        if (date != null) {
            return "Expected a date as dd/MM/yyyy, found " + found + "; write " + date + ".";
        }
        return "Expected a date such as 31/12/2024 or a collection year such as 2024/25, found " + found + ".";
    }

    /** The characters of a date or year around a token. */
    private static String around(TokenStream tokens, int index) {
        int start = index;
        while (start > 0 && isPartOfDate(tokens.get(start - 1).getText())) {
            start--;
        }
        int end = index + 1;
        while (end < tokens.size() && isPartOfDate(tokens.get(end).getText())) {
            end++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.append(tokens.get(i).getText());
        }
        return text.toString().strip();
    }

    private static boolean isPartOfDate(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '/' || c == '.' || c == '-');
    }

    /** How the language writes it; null when it is no day of the calendar. */
    private static String date(String text) {
        Matcher day = DAY_FIRST.matcher(text);
        Matcher year = YEAR_FIRST.matcher(text);
        if (day.matches()) {
            int full = Integer.parseInt(day.group(3));
            return date(full < 100 ? CENTURY + full : full, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
        }
        return year.matches() ? date(Integer.parseInt(year.group(1)), Integer.parseInt(year.group(2)), Integer.parseInt(year.group(3))) : null;
    }

    private static String date(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return String.format("%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        } catch (DateTimeException e) {
            // No such month or day: nothing to suggest.
            return null;
        }
    }
}
