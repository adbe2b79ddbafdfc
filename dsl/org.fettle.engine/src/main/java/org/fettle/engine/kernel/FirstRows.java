/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import java.util.Arrays;

import org.fettle.data.Lookup;
import org.fettle.data.Values;

/**
 * The first row of a table whose column holds a function of a text, found once per distinct text: postcodes, say, that are looked up
 * without their spaces. Remembered by symbol and shared by all rules that ask the same.
 *
 * <p>Safe for use by many threads: answers are idempotent, so that a lost write only costs looking again.
 */
public final class FirstRows {

    private static final int NOT_YET = -2;

    private final Lookup lookup;
    private final TextFunction function;
    private volatile int[] rows = new int[0];

    private FirstRows(Lookup lookup, TextFunction function) {
        this.lookup = lookup;
        this.function = function;
    }

    /**
     * The rows of a look-up by a function of a text.
     *
     * @param function one whose values are texts
     */
    public static FirstRows of(Lookup lookup, TextFunction function) {
        return lookup.remembered(function, l -> new FirstRows(l, function));
    }

    /** The first row for the text with this symbol; -1 when there is none or the text is missing. */
    public int first(int symbol) {
        if (symbol <= Values.UNREADABLE) {
            return Values.NO_ROW;
        }
        int[] known = rows;
        return symbol < known.length && known[symbol] != NOT_YET ? known[symbol] : find(symbol);
    }

    private synchronized int find(int symbol) {
        int[] known = rows;
        if (symbol >= known.length) {
            int length = known.length;
            known = Arrays.copyOf(known, Math.max(symbol + 1, Math.max(64, length * 2)));
            Arrays.fill(known, length, known.length, NOT_YET);
        }
        known[symbol] = lookup.first(function.value(symbol));
        rows = known;
        return known[symbol];
    }
}
