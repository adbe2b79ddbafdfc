/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/**
 * A function of a text that is computed once per distinct text: its values are remembered by symbol.
 *
 * <p>Safe for use by many threads. Missing text gives a blank value.
 */
public final class TextFunction {

    private static final long NOT_YET = Long.MAX_VALUE;

    private static final int PAGE_BITS = 10;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;

    private final Dictionary dictionary;
    private final ToLongFunction<String> function;
    /** In pages, since few of the texts of a large directory are ever asked for. */
    private volatile long[][] pages = new long[0][];

    private TextFunction(Dictionary dictionary, ToLongFunction<String> function) {
        this.dictionary = dictionary;
        this.function = function;
    }

    /** The text in upper case, as a symbol. */
    public static TextFunction upper(Dictionary dictionary) {
        return shared(dictionary, "upper", text -> dictionary.intern(text.toUpperCase(Locale.ROOT)));
    }

    /** The text in lower case, as a symbol. */
    public static TextFunction lower(Dictionary dictionary) {
        return shared(dictionary, "lower", text -> dictionary.intern(text.toLowerCase(Locale.ROOT)));
    }

    /** The text in upper case without any space, as a symbol: how postcodes are compared. Blank when nothing is left. */
    public static TextFunction compact(Dictionary dictionary) {
        return shared(dictionary, "compact", text -> {
            String compact = withoutSpaces(text).toUpperCase(Locale.ROOT);
            return compact.isEmpty() ? Values.BLANK : dictionary.intern(compact);
        });
    }

    /** The American Soundex code (letter and three digits) of a name, as a symbol; blank when it holds no letter. */
    public static TextFunction soundex(Dictionary dictionary) {
        return shared(dictionary, "soundex", text -> {
            String code = soundex(text);
            return code.isEmpty() ? Values.BLANK : dictionary.intern(code);
        });
    }

    /** The number of characters (code points). */
    public static TextFunction length(Dictionary dictionary) {
        return shared(dictionary, "length", text -> text.codePointCount(0, text.length()));
    }

    /** The earliest date that a text with unknown parts may mean, see {@link Dates#partial}. */
    public static TextFunction earliestDate(Dictionary dictionary) {
        return shared(dictionary, "earliestDate", text -> Dates.partial(text, false));
    }

    /** The latest date that a text with unknown parts may mean, see {@link Dates#partial}. */
    public static TextFunction latestDate(Dictionary dictionary) {
        return shared(dictionary, "latestDate", text -> Dates.partial(text, true));
    }

    /** One function a dictionary: rules that ask about the same texts share the answers. */
    private static TextFunction shared(Dictionary dictionary, String name, ToLongFunction<String> function) {
        return dictionary.remembered(List.of(TextFunction.class, name), d -> new TextFunction(d, function));
    }

    /** The value as an int column holds it: a symbol or a date. */
    public int value(int symbol) {
        return symbol <= Values.UNREADABLE ? Values.BLANK : (int) of(symbol);
    }

    /** The value as a whole number. */
    public long number(int symbol) {
        return symbol <= Values.UNREADABLE ? Values.BLANK_LONG : of(symbol);
    }

    private long of(int symbol) {
        long[][] known = pages;
        int page = symbol >>> PAGE_BITS;
        if (page < known.length && known[page] != null) {
            long value = known[page][symbol & PAGE_SIZE - 1];
            if (value != NOT_YET) {
                return value;
            }
        }
        return compute(symbol);
    }

    private synchronized long compute(int symbol) {
        long[][] known = pages;
        int page = symbol >>> PAGE_BITS;
        if (page >= known.length) {
            known = Arrays.copyOf(known, Math.max(page + 1, known.length * 2));
        }
        if (known[page] == null) {
            known[page] = new long[PAGE_SIZE];
            Arrays.fill(known[page], NOT_YET);
        }
        known[page][symbol & PAGE_SIZE - 1] = function.applyAsLong(dictionary.text(symbol));
        pages = known;
        return known[page][symbol & PAGE_SIZE - 1];
    }

    /** Written out, because a regular expression takes longer than all the rest of a look-up of postcodes. */
    private static String withoutSpaces(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String soundex(String name) {
        //                     ABCDEFGHIJKLMNOPQRSTUVWXYZ
        String digits = "01230120022455012623010202";
        StringBuilder code = new StringBuilder(4);
        char last = '0';
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c < 'A' || c > 'Z') {
                continue;
            }
            char digit = digits.charAt(c - 'A');
            if (code.length() == 0) {
                code.append(c);
            } else if (digit != '0' && digit != last) {
                code.append(digit);
            }
            if (c != 'H' && c != 'W') {
                last = digit;
            }
            if (code.length() == 4) {
                break;
            }
        }
        while (code.length() > 0 && code.length() < 4) {
            code.append('0');
        }
        return code.toString();
    }
}
