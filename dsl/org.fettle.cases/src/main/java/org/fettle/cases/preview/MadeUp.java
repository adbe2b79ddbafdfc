/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.fettle.data.Column;
import org.fettle.data.ColumnType;

/**
 * Puts made-up values in the place of those that could tell who a child is: dates move by one number of days, keys become 101, 102 and so on, in other
 * texts every letter becomes another letter and every digit another digit. Equal stays equal. Codes, numbers and flags stay what they are: rules are about
 * them, and by themselves they name nobody.
 */
final class MadeUp {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int FIRST_KEY = 101;
    private static final long LAST_DAY_SHOWN = LocalDate.of(2199, 12, 31).toEpochDay();
    private static final long FIRST_DAY_SHOWN = LocalDate.of(1900, 1, 1).toEpochDay();

    private final String keyColumn;
    private final int days;
    private final Random random;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /**
     * @param keyColumn name of the column that names a child
     * @param days      by how many days dates move
     * @param seed      decides what is made up
     */
    MadeUp(String keyColumn, int days, long seed) {
        this.keyColumn = keyColumn;
        this.days = days;
        this.random = new Random(seed);
    }

    /** What stands in the place of a cell. */
    String cell(Column column, int row) {
        String raw = column.rawText(row).strip();
        ColumnType type = column.spec().type();
        if (raw.isEmpty()) {
            return "";
        }
        if (column.spec().name().equals(keyColumn)) {
            return key(raw);
        }
        if (type == ColumnType.DATE && !column.isUnreadable(row)) {
            long day = column.value(row) + days;
            return day < FIRST_DAY_SHOWN || day > LAST_DAY_SHOWN ? raw
                    : LocalDate.ofEpochDay(day).format(DAY);
        }
        boolean telling = type == ColumnType.TEXT || column.isUnreadable(row);
        return telling ? texts.computeIfAbsent(raw, this::text) : raw;
    }

    /** The made-up key in the place of a key. */
    String key(String real) {
        return keys.computeIfAbsent(real, any -> String.valueOf(FIRST_KEY + keys.size()));
    }

    private String text(String real) {
        StringBuilder made = new StringBuilder(real.length());
        for (char c : real.toCharArray()) {
            if (c >= '0' && c <= '9') {
                made.append((char) ('0' + other(c - '0', 10)));
            } else if (c >= 'A' && c <= 'Z') {
                made.append((char) ('A' + other(c - 'A', 26)));
            } else if (c >= 'a' && c <= 'z') {
                made.append((char) ('a' + other(c - 'a', 26)));
            } else {
                made.append(Character.isLetterOrDigit(c) ? 'x' : c == '|' ? '/' : c);
            }
        }
        return made.toString();
    }

    private int other(int value, int of) {
        return (value + 1 + random.nextInt(of - 1)) % of;
    }
}
