/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;

/**
 * A record in a lane of a chronology.
 *
 * @param row     the record
 * @param column  the column of its start, which is looked at when it is chosen
 * @param time    when it is
 * @param label   what stands on it: codes, such as {@code U1}
 * @param meaning what the codes mean; empty when they mean nothing more
 * @param told    everything that there is to say about it, a line each
 * @param flags   the flags of the record that have to do with the lane
 */
public record Item(RowRef row, String column, Time time, String label, String meaning, List<String> told, List<Flag> flags) {

    /** Copies the lists. */
    public Item {
        told = List.copyOf(told);
        flags = List.copyOf(flags);
    }

    /**
     * When something is. Days are epoch days.
     *
     * @param kind  what is known
     * @param start first day, or the only one
     * @param end   last day; the same as start for a mark
     * @param note  what is odd about it; empty when nothing is
     */
    public record Time(Kind kind, int start, int end, String note) {
    }

    /** What is known of when something is. */
    public enum Kind {
        /** From a day to a day. */
        CLOSED,
        /** From a day, and it lasts; the end is that of the collection, or the start. */
        OPEN,
        /** Until a day; when it started is not known. */
        NO_START,
        /** Ends before it starts: the days are put in order, and the note says so. */
        REVERSED,
        /** On one day. */
        MARK,
        /** No day is known: it stands beside the lane. */
        UNDATED
    }

    /** Whether it is of last year's return. */
    public boolean isLastYear() {
        return row.period().yearsBack() > 0;
    }

    /** The name for screen readers and tips: all that is told of it. */
    public String sentence() {
        return String.join(". ", told);
    }
}
