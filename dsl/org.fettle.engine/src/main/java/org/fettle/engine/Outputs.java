/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.Arrays;

import org.fettle.data.Values;

/** Arrays of the three kinds that hold the output of a derivation: {@code int[]}, {@code long[]} and {@code byte[]}. */
final class Outputs {
    private Outputs() {
    }

    static int length(Object array) {
        if (array instanceof int[] ints) {
            return ints.length;
        }
        return array instanceof long[] longs ? longs.length : ((byte[]) array).length;
    }

    static Object copy(Object array) {
        if (array instanceof int[] ints) {
            return ints.clone();
        }
        return array instanceof long[] longs ? longs.clone() : ((byte[]) array).clone();
    }

    /** The first place, of those from one on, where two arrays of the same length and kind differ; -1 when there is none. */
    static int difference(Object left, Object right, int from) {
        int to = length(left);
        int found;
        if (left instanceof int[] ints) {
            found = Arrays.mismatch(ints, from, to, (int[]) right, from, to);
        } else if (left instanceof long[] longs) {
            found = Arrays.mismatch(longs, from, to, (long[]) right, from, to);
        } else {
            found = Arrays.mismatch((byte[]) left, from, to, (byte[]) right, from, to);
        }
        return found < 0 ? -1 : from + found;
    }

    /**
     * The values at new places.
     *
     * @param map    new place by old one, -1 when gone
     * @param length length of the new array; places that nothing moves to are blank
     */
    static Object moved(Object array, int[] map, int length) {
        if (array instanceof int[] ints) {
            int[] moved = new int[length];
            Arrays.fill(moved, Values.BLANK);
            for (int at = 0; at < map.length; at++) {
                if (map[at] >= 0) {
                    moved[map[at]] = ints[at];
                }
            }
            return moved;
        }
        if (array instanceof long[] longs) {
            long[] moved = new long[length];
            Arrays.fill(moved, Values.BLANK_LONG);
            for (int at = 0; at < map.length; at++) {
                if (map[at] >= 0) {
                    moved[map[at]] = longs[at];
                }
            }
            return moved;
        }
        byte[] bytes = (byte[]) array;
        byte[] moved = new byte[length];
        for (int at = 0; at < map.length; at++) {
            if (map[at] >= 0) {
                moved[map[at]] = bytes[at];
            }
        }
        return moved;
    }
}
