/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import java.util.Arrays;

import org.fettle.data.Values;

/**
 * The spells of one subject: runs of rows that join up. A kernel fills it once per subject and run of a range, and then asks.
 *
 * <p>Not thread-safe: each range has its own.
 */
public final class Spells {

    private int subject = -1;
    private int size;
    private int[] start = new int[16];
    private int[] end = new int[16];
    private int[] first = new int[16];
    private int[] last = new int[16];

    /** Whether the spells of this subject are not here yet; if so, the list is emptied for them. */
    public boolean lacks(int wanted) {
        if (subject == wanted) {
            return false;
        }
        subject = wanted;
        size = 0;
        return true;
    }

    /** Opens a spell with a row. */
    public void open(int row, int from, int to) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            end = Arrays.copyOf(end, size * 2);
            first = Arrays.copyOf(first, size * 2);
            last = Arrays.copyOf(last, size * 2);
        }
        start[size] = from;
        first[size] = row;
        size++;
        join(row, to);
    }

    /** Joins a row to the last spell, which then ends where the row does. */
    public void join(int row, int to) {
        end[size - 1] = to > Values.UNREADABLE ? to : Values.BLANK;
        last[size - 1] = row;
    }

    /** How many spells there are. */
    public int size() {
        return size;
    }

    /** When a spell starts; blank for no spell. */
    public int start(int spell) {
        return spell < 0 ? Values.BLANK : start[spell];
    }

    /** When a spell ends; blank while open and for no spell. */
    public int end(int spell) {
        return spell < 0 ? Values.BLANK : end[spell];
    }

    /** The first row of a spell. */
    public int first(int spell) {
        return spell < 0 ? Cells.NONE : first[spell];
    }

    /** The last row of a spell. */
    public int last(int spell) {
        return spell < 0 ? Cells.NONE : last[spell];
    }
}
