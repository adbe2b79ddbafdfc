/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.time.LocalDate;

/** The canonical text of a value: what a cell holds when a person or the engine writes the value. */
public final class CellFormat {

    private CellFormat() {
    }

    /**
     * The canonical text of a stored value.
     *
     * @param type       the type of the value
     * @param value      the stored value; ints are widened with {@link Values#widen(int)}
     * @param dictionary the dictionary of the symbols
     * @return an empty text when the value is blank
     * @throws IllegalArgumentException when the value is unreadable: such a value has only its raw text
     */
    public static String text(ColumnType type, long value, Dictionary dictionary) {
        if (value == Values.BLANK_LONG) {
            return "";
        }
        if (value == Values.UNREADABLE_LONG) {
            throw new IllegalArgumentException("an unreadable value has no canonical text");
        }
        return switch (type) {
            case TEXT, CODE -> dictionary.text((int) value);
            case DATE -> date((int) value);
            case NUMBER, FLAG -> Long.toString(value);
            case DECIMAL -> decimal(value);
        };
    }

    /** A day as dd/MM/yyyy. */
    public static String date(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        StringBuilder text = new StringBuilder(10);
        two(text, date.getDayOfMonth()).append('/');
        two(text, date.getMonthValue()).append('/');
        int year = date.getYear();
        if (year >= 0 && year < 1000) {
            text.append("0".repeat(4 - Integer.toString(year).length()));
        }
        return text.append(year).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** A decimal (fixed point with {@link Values#DECIMAL_PLACES} places) with as few places as it needs: 12, 12.5, -0.25. */
    public static String decimal(long value) {
        long whole = value / Values.DECIMAL_SCALE;
        long part = Math.abs(value % Values.DECIMAL_SCALE);
        StringBuilder text = new StringBuilder();
        if (value < 0 && whole == 0) {
            text.append('-');
        }
        text.append(whole);
        if (part != 0) {
            text.append('.');
            int scale = Values.DECIMAL_SCALE / 10;
            while (part != 0) {
                text.append((char) ('0' + part / scale));
                part %= scale;
                scale /= 10;
            }
        }
        return text.toString();
    }
}
