/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.data.CellFormat;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.report.words.Words;

/** Turns what somebody typed or chose into the text that the return has for it. */
final class AnswerText {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,14}(\\.\\d+)?");

    private final Words words;

    AnswerText(Words words) {
        this.words = words;
    }

    /** An answer that is no value of its column; the message goes on after the place: what was expected, what was found. */
    static final class NotAValueException extends Exception {
        private static final long serialVersionUID = 1L;

        NotAValueException(String message) {
            super(message);
        }
    }

    /**
     * The text of the return.
     *
     * @param typed what stands in the answer's cell, not blank
     * @return empty to clear the cell
     */
    String of(String table, String column, String typed) throws NotAValueException {
        String text = typed.strip();
        if (text.equalsIgnoreCase(Words.BLANK)) {
            return "";
        }
        ColumnSpec spec = words.spec(table, column);
        if (spec == null) {
            return text;
        }
        CodeListInfo codes = words.codes(table, column);
        if (codes != null && !codes.codes().isEmpty()) {
            return code(column, codes, text);
        }
        if (spec.type() == ColumnType.DATE) {
            return date(column, text);
        }
        if (spec.type() == ColumnType.NUMBER && !WHOLE.matcher(text).matches()) {
            throw new NotAValueException(column + " is a whole number, but the answer is '" + text + "'");
        }
        if (spec.type() == ColumnType.DECIMAL && !DECIMAL.matcher(text).matches()) {
            throw new NotAValueException(column + " is a number, but the answer is '" + text + "'");
        }
        if (spec.type() == ColumnType.FLAG && !text.matches("[01]")) {
            throw new NotAValueException(column + " is 0 or 1, but the answer is '" + text + "'");
        }
        return text;
    }

    /** As chosen, or the code alone, or its meaning alone where no other code has it. */
    private static String code(String column, CodeListInfo codes, String text) throws NotAValueException {
        for (Code code : codes.codes()) {
            if (text.equals(QuestionBook.choice(code)) || (codes.ignoreCase() ? text.equalsIgnoreCase(code.value()) : text.equals(code.value()))) {
                return code.value();
            }
        }
        Code found = null;
        for (Code code : codes.codes()) {
            boolean same = normal(text).equals(normal(QuestionBook.choice(code)))
                    || !code.meaning().isEmpty() && normal(text).equals(normal(code.meaning()));
            if (same && found != null) {
                throw new NotAValueException("'" + text + "' is the meaning of " + found.value() + " and of " + code.value() + "; type the code");
            }
            found = same ? code : found;
        }
        if (found == null) {
            throw new NotAValueException(
                    "'" + text + "' is no code of " + column + "; choose one from the list, or type one of " + some(codes));
        }
        return found.value();
    }

    /** Without regard to case, spaces and the kind of dash. */
    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u2010-\\u2015-]+", " ").strip();
    }

    private static String some(CodeListInfo codes) {
        int most = 8;
        String first = String.join(", ", codes.codes().stream().limit(most).map(Code::value).toList());
        return codes.codes().size() > most ? first + ", …" : first;
    }

    private static String date(String column, String text) throws NotAValueException {
        Matcher day = DAY_FIRST.matcher(text);
        Matcher year = YEAR_FIRST.matcher(text);
        try {
            if (day.matches()) {
                return CellFormat.date(epochDay(day.group(3), day.group(2), day.group(1)));
            }
            if (year.matches()) {
                return CellFormat.date(epochDay(year.group(1), year.group(2), year.group(3)));
            }
        } catch (DateTimeException e) {
            throw new NotAValueException("'" + text + "' is no day of the calendar");
        }
        throw new NotAValueException(column + " is a date such as 31/03/2025, but the answer is '" + text + "'");
    }

    private static int epochDay(String year, String month, String day) {
        return (int) LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).toEpochDay();
    }
}
