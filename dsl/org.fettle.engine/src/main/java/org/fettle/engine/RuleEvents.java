/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.Arrays;
import java.util.List;

/**
 * All flag events of one rule in the order of their subjects, in primitive arrays. Event i has the rows {@code rowStarts[i]} until
 * {@code rowStarts[i + 1]} of {@code slots} and {@code rows}, and likewise its message values. Never modified.
 */
final class RuleEvents {
    static final RuleEvents NONE = new RuleEvents(new int[0], new int[1], new int[0], new int[0], new int[1], new long[0]);

    final int[] subjects;
    final int[] rowStarts;
    final int[] slots;
    final int[] rows;
    final int[] valueStarts;
    final long[] values;

    RuleEvents(int[] subjects, int[] rowStarts, int[] slots, int[] rows, int[] valueStarts, long[] values) {
        this.subjects = subjects;
        this.rowStarts = rowStarts;
        this.slots = slots;
        this.rows = rows;
        this.valueStarts = valueStarts;
        this.values = values;
    }

    int count() {
        return subjects.length;
    }

    /** The event that a position of {@link #rows} belongs to. */
    int eventOfRow(int at) {
        int found = Arrays.binarySearch(rowStarts, at);
        if (found < 0) {
            return -found - 2;
        }
        // events without rows share their start with the next one: the last of them has the row
        while (found + 1 < rowStarts.length && rowStarts[found + 1] == at) {
            found++;
        }
        return found;
    }

    /** Puts pieces one after the other. */
    static RuleEvents concat(List<RuleEvents> pieces) {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        int events = 0;
        int rowTotal = 0;
        int valueTotal = 0;
        for (RuleEvents piece : pieces) {
            events = Math.addExact(events, piece.count());
            rowTotal = Math.addExact(rowTotal, piece.rows.length);
            valueTotal = Math.addExact(valueTotal, piece.values.length);
        }
        if (events == 0) {
            return NONE;
        }
        Builder all = new Builder(events, rowTotal, valueTotal);
        for (RuleEvents piece : pieces) {
            all.add(piece, 0, piece.count());
        }
        return all.build();
    }

    /** First event whose subject is at least the given one. */
    private int lowerBound(int subject) {
        int low = 0;
        int high = subjects.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (subjects[middle] < subject) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Replaces the events of some subjects.
     *
     * @param ranges pairs of first subject and after the last, ascending: all events of these subjects are dropped
     * @param fresh  their new events; all of these subjects
     */
    RuleEvents replace(int[] ranges, RuleEvents fresh) {
        if (fresh.count() == 0 && !any(ranges)) {
            return this;
        }
        Builder all = new Builder(count() + fresh.count(), rows.length + fresh.rows.length, values.length + fresh.values.length);
        int kept = 0;
        int added = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            all.add(this, kept, lowerBound(ranges[i]));
            kept = lowerBound(ranges[i + 1]);
            int until = fresh.lowerBound(ranges[i + 1]);
            all.add(fresh, added, until);
            added = until;
        }
        all.add(this, kept, count());
        return all.build();
    }

    private boolean any(int[] ranges) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (lowerBound(ranges[i]) < lowerBound(ranges[i + 1])) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same events told in the numbers of another return. Events whose subject is gone or that name a row that is gone are dropped:
     * they belong to changed subjects, which are judged anew.
     *
     * @param subjectMap new subject by old one, -1 when gone; null when subjects kept their numbers
     * @param rowMaps    by slot, new row by old one, -1 when gone; null where rows kept their numbers
     */
    RuleEvents renumber(int[] subjectMap, int[][] rowMaps) {
        int[] order = order(subjectMap);
        Builder all = new Builder(count(), rows.length, values.length);
        for (int event : order) {
            int subject = subjectMap == null ? subjects[event] : subjectMap[subjects[event]];
            if (subject >= 0) {
                all.addRenumbered(this, event, subject, rowMaps);
            }
        }
        return all.build();
    }

    private int[] order(int[] subjectMap) {
        int n = count();
        int[] order = new int[n];
        if (subjectMap == null) {
            for (int i = 0; i < n; i++) {
                order[i] = i;
            }
            return order;
        }
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (long) subjectMap[subjects[i]] << 32 | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < n; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** Collects events into arrays that are large enough from the start. */
    private static final class Builder {
        private final int[] subjects;
        private final int[] rowStarts;
        private final int[] slots;
        private final int[] rows;
        private final int[] valueStarts;
        private final long[] values;
        private int events;
        private int rowCount;
        private int valueCount;

        Builder(int events, int rows, int values) {
            this.subjects = new int[events];
            this.rowStarts = new int[events + 1];
            this.slots = new int[rows];
            this.rows = new int[rows];
            this.valueStarts = new int[events + 1];
            this.values = new long[values];
        }

        void add(RuleEvents from, int start, int end) {
            if (end <= start) {
                return;
            }
            System.arraycopy(from.subjects, start, subjects, events, end - start);
            int rowStart = from.rowStarts[start];
            int rowLength = from.rowStarts[end] - rowStart;
            System.arraycopy(from.slots, rowStart, slots, rowCount, rowLength);
            System.arraycopy(from.rows, rowStart, rows, rowCount, rowLength);
            int valueStart = from.valueStarts[start];
            int valueLength = from.valueStarts[end] - valueStart;
            System.arraycopy(from.values, valueStart, values, valueCount, valueLength);
            for (int i = start; i < end; i++) {
                events++;
                rowStarts[events] = from.rowStarts[i + 1] - rowStart + rowCount;
                valueStarts[events] = from.valueStarts[i + 1] - valueStart + valueCount;
            }
            rowCount += rowLength;
            valueCount += valueLength;
        }

        void addRenumbered(RuleEvents from, int event, int subject, int[][] rowMaps) {
            int start = rowCount;
            for (int at = from.rowStarts[event]; at < from.rowStarts[event + 1]; at++) {
                int[] map = rowMaps[from.slots[at]];
                int row = map == null ? from.rows[at] : map[from.rows[at]];
                if (row < 0) {
                    rowCount = start;
                    return;
                }
                slots[rowCount] = from.slots[at];
                rows[rowCount++] = row;
            }
            int length = from.valueStarts[event + 1] - from.valueStarts[event];
            System.arraycopy(from.values, from.valueStarts[event], values, valueCount, length);
            valueCount += length;
            subjects[events++] = subject;
            rowStarts[events] = rowCount;
            valueStarts[events] = valueCount;
        }

        RuleEvents build() {
            if (events == 0) {
                return NONE;
            }
            if (events == subjects.length && rowCount == rows.length && valueCount == values.length) {
                return new RuleEvents(subjects, rowStarts, slots, rows, valueStarts, values);
            }
            return new RuleEvents(Arrays.copyOf(subjects, events), Arrays.copyOf(rowStarts, events + 1), Arrays.copyOf(slots, rowCount),
                    Arrays.copyOf(rows, rowCount), Arrays.copyOf(valueStarts, events + 1), Arrays.copyOf(values, valueCount));
        }
    }
}
