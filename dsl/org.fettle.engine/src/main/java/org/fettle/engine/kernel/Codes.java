/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

/** Membership of a symbol in a set of codes, where the set is a flag per symbol of the return's dictionary. */
public final class Codes {

    private Codes() {
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
