/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.data.CellFormat;
import org.fettle.data.CellParser;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Values;
import org.fettle.io.xlsx.CellValues;
import org.fettle.io.xlsx.SheetCell;

/**
 * Reads the cells of one column of a sheet as what the column is for. What a cell holds is kept wherever that can be: only what is plainly
 * the same value in another dress is read as that value, and then {@link #kind()} says so. Serves one thread.
 */
final class CellReading {

    private static final Set<String> NOTHING = Set.of("-", "\u2013", "\u2014", ".", "N/A");
    private static final int LONGEST_DATE = 40;
    /** Numbers count as dates from 1920 to 2099; others are more likely years or mistakes. */
    private static final int FIRST_DATE = (int) LocalDate.of(1920, 1, 1).toEpochDay();
    private static final int LAST_DATE = (int) LocalDate.of(2099, 12, 31).toEpochDay();
    private static final Pattern MIDNIGHT = Pattern.compile("(.*?)[ T]+0?0:00(:00(\\.0+)?)?( ?AM)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d+)\\.0+");
    private static final List<DateTimeFormatter> SPELLINGS = List.of(spelling("d.M.uuuu"), spelling("d-M-uuuu"), spelling("d/M/uuuu"),
            spelling("uuuu-M-d"), spelling("uuuu/M/d"), spelling("d MMM uuuu"), spelling("d MMMM uuuu"), spelling("d-MMM-uuuu"),
            spelling("uuuuMMdd"));

    private final ColumnType type;
    private final CellParser parser;
    private String text;
    private String held;
    private Repair.Kind kind;

    CellReading(ColumnSpec spec) {
        this.type = spec.type();
        // of its own: what is only tried must not get into the dictionary of the return
        this.parser = type.isSymbol() ? null : new CellParser(spec, new Dictionary());
    }

    private static DateTimeFormatter spelling(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** What the cell just read was read as. */
    String text() {
        return text;
    }

    /** What it holds. */
    String held() {
        return held;
    }

    /** What is to be said about it, or null. */
    Repair.Kind kind() {
        return kind;
    }

    void read(SheetCell cell) {
        text = cell.text();
        held = cell.plainText();
        kind = null;
        switch (cell.kind()) {
            case TEXT -> readText();
            case NUMBER -> readNumber(cell);
            case DATE -> readDate(cell);
            case BOOLEAN -> {
                if (type == ColumnType.FLAG) {
                    become(text.equals("TRUE") ? "1" : "0", Repair.Kind.BOOLEAN);
                }
            }
            case ERROR -> kind = Repair.Kind.ERROR;
            case UNKNOWN -> kind = Repair.Kind.NO_VALUE;
            default -> throw new IllegalStateException(cell.kind().name());
        }
        if (cell.formula() != null) {
            String spelled = '=' + (cell.formula().isEmpty() ? "…" : cell.formula());
            held = kind == null || kind == Repair.Kind.NO_VALUE ? spelled : spelled + " (" + held + ')';
            kind = kind == null || !kind.changes() && kind != Repair.Kind.ERROR ? Repair.Kind.FORMULA : kind;
        }
    }

    private void become(String other, Repair.Kind why) {
        text = other;
        kind = why;
    }

    private void readText() {
        String trimmed = CellParser.trim(text);
        if (NOTHING.contains(trimmed.length() > 3 ? "" : trimmed.toUpperCase(Locale.ROOT)) || trimmed.isEmpty() && !text.isEmpty()) {
            become("", Repair.Kind.NOTHING);
        } else if (type == ColumnType.DATE) {
            readDateText(trimmed);
        } else if (!type.isSymbol() && !trimmed.isEmpty()) {
            readNumberText(trimmed);
        }
    }

    private void readDateText(String trimmed) {
        parser.read(trimmed);
        if (parser.value() != Values.UNREADABLE) {
            kind = parser.value() == Values.BLANK ? null : Repair.Kind.STORED_DATE;
            return;
        }
        if (trimmed.length() > LONGEST_DATE) {
            return;
        }
        Matcher midnight = MIDNIGHT.matcher(trimmed);
        String day = midnight.matches() ? midnight.group(1) : trimmed;
        for (DateTimeFormatter spelling : SPELLINGS) {
            try {
                become(CellFormat.date((int) LocalDate.parse(day, spelling).toEpochDay()), Repair.Kind.DATE_TEXT);
                return;
            } catch (DateTimeParseException e) {
                // then perhaps the next spelling
                continue;
            }
        }
        if (day.length() == 5 && day.chars().allMatch(c -> c >= '0' && c <= '9')) {
            readSerial(Integer.parseInt(day));
        }
    }

    private void readSerial(double serial) {
        if (CellValues.isDay(serial) && serial == Math.floor(serial)) {
            int day = CellValues.epochDay(serial);
            if (day >= FIRST_DATE && day <= LAST_DATE) {
                become(CellFormat.date(day), Repair.Kind.DATE_SERIAL);
            }
        }
    }

    private void readNumberText(String trimmed) {
        if (isReadable(trimmed)) {
            kind = Repair.Kind.STORED_NUMBER;
            return;
        }
        String plain = THOUSANDS.matcher(trimmed).matches() ? trimmed.replace(",", "") : trimmed;
        Matcher whole = WHOLE.matcher(plain);
        plain = whole.matches() ? whole.group(1) : plain;
        if (!plain.equals(trimmed) && isReadable(plain)) {
            become(plain, Repair.Kind.NUMBER_TEXT);
        }
    }

    private boolean isReadable(String number) {
        parser.read(number);
        return type.isLong() ? parser.longValue() != Values.UNREADABLE_LONG : parser.value() != Values.UNREADABLE;
    }

    private void readNumber(SheetCell cell) {
        if (type == ColumnType.DATE) {
            text = held;
            if (held.length() == 8) {
                readDateText(held);
            } else {
                readSerial(cell.number());
            }
        } else if (!type.isSymbol()) {
            text = held;
        } else if (!text.equals(held)) {
            kind = Repair.Kind.ZEROS;
        }
    }

    private void readDate(SheetCell cell) {
        if (type == ColumnType.DATE) {
            double serial = cell.number();
            if (CellValues.isDay(serial) && serial != Math.floor(serial)) {
                held = text;
                become(CellFormat.date(CellValues.epochDay(serial)), Repair.Kind.DATE_TIME);
            } else if (!CellValues.isDay(serial)) {
                // a time, or a 0 shown as a date: no day, so it stays what it is
                text = held;
            }
        } else if (type.isSymbol()) {
            kind = Repair.Kind.DATE_AS_TEXT;
        } else {
            String shown = text;
            become(held, Repair.Kind.DATE_AS_NUMBER);
            held = shown;
        }
    }
}
