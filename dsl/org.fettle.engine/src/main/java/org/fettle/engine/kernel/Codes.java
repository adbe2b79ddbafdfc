/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import org.fettle.data.Dictionary;

/** Membership of a symbol in a set of codes, where the set is a flag per symbol of the return's dictionary. */
public final class Codes {

    private Codes() {
    }

    /** The set of some codes. */
    public static boolean[] of(Dictionary dictionary, String... codes) {
        int largest = -1;
        int[] symbols = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            symbols[i] = dictionary.intern(codes[i]);
            largest = Math.max(largest, symbols[i]);
        }
        boolean[] set = new boolean[largest + 1];
        for (int symbol : symbols) {
            set[symbol] = true;
        }
        return set;
    }

    /**
     * Whether a code is in a set.
     *
     * @param set one flag per symbol; symbols beyond its end are not in the set
     * @param symbol a symbol, or a missing value, which is in no set
     */
    public static boolean in(boolean[] set, int symbol) {
        return symbol >= 0 && symbol < set.length && set[symbol];
    }
}
