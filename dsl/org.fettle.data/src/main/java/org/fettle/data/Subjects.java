/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;

/**
 * The subjects (children, say) of a return, shared by all its tables and years: numbers from 0 in the order of first appearance. The
 * last number stands for the rows whose key is blank.
 */
public final class Subjects {

    private final Dictionary dictionary;
    private final int[] keySymbols;
    private volatile int[] bySymbol;

    Subjects(Dictionary dictionary, int[] keySymbols) {
        this.dictionary = dictionary;
        this.keySymbols = keySymbols;
    }

    /** The number of subjects with a key, plus one for the rows without. */
    public int count() {
        return keySymbols.length + 1;
    }

    /** The number that stands for the rows whose key is blank. */
    public int keyless() {
        return keySymbols.length;
    }

    /** The symbol of the subject's key; {@link Values#BLANK} for {@link #keyless()}. */
    public int keySymbol(int subject) {
        return subject == keySymbols.length ? Values.BLANK : keySymbols[subject];
    }

    /** The subject's key; an empty text for {@link #keyless()}. */
    public String key(int subject) {
        return subject == keySymbols.length ? "" : dictionary.text(keySymbols[subject]);
    }

    /** The subject with this key, or -1. */
    public int find(String key) {
        int symbol = dictionary.find(key);
        return symbol < 0 ? -1 : ofSymbol(symbol);
    }

    /** The subject whose key has this symbol, or -1. */
    public int ofSymbol(int symbol) {
        int[] map = bySymbol;
        if (map == null) {
            int largest = -1;
            for (int known : keySymbols) {
                largest = Math.max(largest, known);
            }
            map = new int[largest + 1];
            Arrays.fill(map, -1);
            for (int subject = 0; subject < keySymbols.length; subject++) {
                map[keySymbols[subject]] = subject;
            }
            bySymbol = map;
        }
        return symbol >= 0 && symbol < map.length ? map[symbol] : -1;
    }
}
