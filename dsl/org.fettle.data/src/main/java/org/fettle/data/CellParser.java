/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Locale;

/**
 * Reads the cells of one column: the only place that knows how text becomes a value. One parser serves one thread; it remembers recent
 * texts of its column, because neighbouring rows often say the same.
 *
 * <p>Call {@link #read}, then ask for {@link #value()} (columns of ints) or {@link #longValue()} (columns of longs) and whether the text
 * is {@link #canonical()}.
 */
public final class CellParser {

    private static final int CACHE_BITS = 6;
    private static final int MAX_WHOLE_DIGITS = 18;
    private static final int MAX_DECIMAL_DIGITS = 14;

    private final ColumnType type;
    private final boolean ignoreCase;
    private final Dictionary dictionary;
    private final long[] cachedKeys = new long[1 << CACHE_BITS];
    private final int[] cachedSymbols = new int[1 << CACHE_BITS];
    private int value;
    private long longValue;
    private boolean canonical;

    /** A parser for a column of the given kind, whose texts go into the dictionary. */
    public CellParser(ColumnSpec spec, Dictionary dictionary) {
        this.type = spec.type();
        this.ignoreCase = spec.ignoreCase();
        this.dictionary = dictionary;
    }

    /** Whether the character counts as a space around a cell's text: control characters, space and no-break space. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    /** The text without the spaces around it. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The value of the cell just read, in a column of ints. */
    public int value() {
        return value;
    }

    /** The value of the cell just read, in a column of longs. */
    public long longValue() {
        return longValue;
    }

    /** Whether the cell just read has exactly the text that {@link CellFormat} gives for its value. */
    public boolean canonical() {
        return canonical;
    }

    /** Reads a cell. */
    public void read(String text) {
        char[] chars = text.toCharArray();
        read(chars, 0, chars.length);
    }

    /** Reads a cell. */
    public void read(char[] chars, int offset, int length) {
        if (type.isSymbol()) {
            readSymbol(chars, offset, length);
            return;
        }
        int from = offset;
        int to = offset + length;
        if (length > 0 && (isSpace(chars[from]) || isSpace(chars[to - 1]))) {
            while (from < to && isSpace(chars[from])) {
                from++;
            }
            while (to > from && isSpace(chars[to - 1])) {
                to--;
            }
        }
        canonical = to - from == length;
        if (from == to) {
            value = Values.BLANK;
            longValue = Values.BLANK_LONG;
            return;
        }
        switch (type) {
            case DATE -> finish(date(chars, from, to));
            case FLAG -> finish(flag(chars, from, to));
            case NUMBER -> finish(whole(chars, from, to));
            case DECIMAL -> finish(decimal(chars, from, to));
            default -> throw new IllegalStateException(type.name());
        }
    }

    private void finish(int read) {
        value = read;
        canonical &= read != Values.UNREADABLE;
    }

    private void finish(long read) {
        longValue = read;
        canonical &= read != Values.UNREADABLE_LONG;
    }

    /**
     * Reads a cell of texts or codes as far as that goes without the dictionary: the key of a short text (positive), 0 for a blank cell,
     * otherwise the symbol s of a long text as -1 - s.
     */
    long readKey(char[] chars, int offset, int length) {
        if (length == 0) {
            canonical = true;
            return 0;
        }
        int from = offset;
        int to = offset + length;
        if (isSpace(chars[from]) || isSpace(chars[to - 1])) {
            while (from < to && isSpace(chars[from])) {
                from++;
            }
            while (to > from && isSpace(chars[to - 1])) {
                to--;
            }
            canonical = false;
            if (from == to) {
                return 0;
            }
        } else {
            canonical = true;
        }
        long key = Dictionary.key(chars, from, to - from);
        if (ignoreCase && !(key > 0 && Dictionary.hasNoSmallLetters(key)) && !isUpper(chars, from, to - from)) {
            return upperKey(new String(chars, from, to - from));
        }
        return key > 0 ? key : -1L - longSymbol(key, chars, from, to - from);
    }

    private long upperKey(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        canonical &= upper.equals(text);
        return -1L - dictionary.intern(upper);
    }

    /** The symbol of a long text; neighbours often have the same, or one that was there shortly before. */
    private int longSymbol(long key, char[] chars, int from, int length) {
        int slot = (int) (key >>> 64 - 1 - CACHE_BITS) & (1 << CACHE_BITS) - 1;
        if (cachedKeys[slot] == key && dictionary.same(cachedSymbols[slot], chars, from, length)) {
            return cachedSymbols[slot];
        }
        int symbol = dictionary.intern(key, chars, from, length);
        cachedKeys[slot] = key;
        cachedSymbols[slot] = symbol;
        return symbol;
    }

    private void readSymbol(char[] chars, int offset, int length) {
        long key = readKey(chars, offset, length);
        value = key == 0 ? Values.BLANK : key < 0 ? (int) (-1 - key) : dictionary.intern(key);
    }

    private static boolean isUpper(char[] chars, int from, int length) {
        for (int i = from; i < from + length; i++) {
            char c = chars[i];
            if (c >= 'a' && (c <= 'z' || c >= 0x80)) {
                return false;
            }
        }
        return true;
    }

    /** The digit, or a negative number. */
    private static int digit(char c) {
        int d = c - '0';
        return d | 9 - d >> 31;
    }

    private int date(char[] c, int from, int to) {
        if (to - from == 10) {
            if (c[from + 2] == '/' && c[from + 5] == '/') {
                int year = digit(c[from + 6]) * 1000 + digit(c[from + 7]) * 100 + digit(c[from + 8]) * 10 + digit(c[from + 9]);
                int bad = digit(c[from + 6]) | digit(c[from + 7]) | digit(c[from + 8]) | digit(c[from + 9]);
                return bad < 0 ? Values.UNREADABLE : Dates.day(year, number(c, from + 3, 2), number(c, from, 2));
            }
            if (c[from + 4] == '-' && c[from + 7] == '-') {
                canonical = false;
                return Dates.day(number(c, from, 4), number(c, from + 5, 2), number(c, from + 8, 2));
            }
            return Values.UNREADABLE;
        }
        canonical = false;
        if (to - from < 8 || to - from > 10) {
            return Values.UNREADABLE;
        }
        int first = c[from + 1] == '/' ? 1 : 2;
        int second = to - from - 6 - first;
        if (second < 1 || second > 2 || c[from + first] != '/' || c[to - 5] != '/') {
            return Values.UNREADABLE;
        }
        return Dates.day(number(c, to - 4, 4), number(c, from + first + 1, second), number(c, from, first));
    }

    /** The number that the digits spell, negative when one of them is no digit. */
    private static int number(char[] c, int from, int length) {
        int result = 0;
        int bad = 0;
        for (int i = from; i < from + length; i++) {
            int d = digit(c[i]);
            bad |= d;
            result = result * 10 + d;
        }
        return bad < 0 ? -1 : result;
    }

    private int flag(char[] c, int from, int to) {
        if (to - from == 1) {
            return c[from] == '0' ? 0 : c[from] == '1' ? 1 : Values.UNREADABLE;
        }
        canonical = false;
        String text = new String(c, from, to - from);
        return text.equalsIgnoreCase("true") ? 1 : text.equalsIgnoreCase("false") ? 0 : Values.UNREADABLE;
    }

    private long whole(char[] c, int from, int to) {
        boolean negative = c[from] == '-';
        int start = negative || c[from] == '+' ? from + 1 : from;
        int digits = to - start;
        if (digits < 1 || digits > MAX_WHOLE_DIGITS) {
            return Values.UNREADABLE_LONG;
        }
        long result = 0;
        for (int i = start; i < to; i++) {
            int d = digit(c[i]);
            if (d < 0) {
                return Values.UNREADABLE_LONG;
            }
            result = result * 10 + d;
        }
        canonical &= c[from] != '+' && (c[start] != '0' || digits == 1 && !negative);
        return negative ? -result : result;
    }

    private long decimal(char[] c, int from, int to) {
        boolean negative = c[from] == '-';
        int start = negative || c[from] == '+' ? from + 1 : from;
        int dot = start;
        long result = 0;
        while (dot < to && digit(c[dot]) >= 0) {
            if (dot - start >= MAX_DECIMAL_DIGITS) {
                return Values.UNREADABLE_LONG;
            }
            result = result * 10 + digit(c[dot]);
            dot++;
        }
        int places = to - dot - 1;
        if (dot == to ? dot == start : c[dot] != '.' || places < 1) {
            return Values.UNREADABLE_LONG;
        }
        int roundUp = 0;
        for (int place = 0; place < Math.max(places, Values.DECIMAL_PLACES); place++) {
            int d = place < places ? digit(c[dot + 1 + place]) : 0;
            if (d < 0) {
                return Values.UNREADABLE_LONG;
            }
            if (place < Values.DECIMAL_PLACES) {
                result = result * 10 + d;
            } else if (place == Values.DECIMAL_PLACES && d >= 5) {
                roundUp = 1;
            }
        }
        result += roundUp;
        int wholeDigits = dot - start;
        canonical &= c[from] != '+' && wholeDigits > 0 && (wholeDigits == 1 || c[start] != '0') && places <= Values.DECIMAL_PLACES
                && (dot == to || c[to - 1] != '0') && !(negative && result == 0);
        return negative ? -result : result;
    }
}
