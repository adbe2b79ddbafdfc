/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.Arrays;

/** Collects the flag events of one rule over one range in growing arrays. A worker uses one buffer for all its ranges in turn. */
final class EventBuffer implements FlagSink {
    private int events;
    private int[] subjects = new int[64];
    private int[] rowEnds = new int[64];
    private int[] valueEnds = new int[64];
    private int rowCount;
    private int[] slots = new int[128];
    private int[] rows = new int[128];
    private int valueCount;
    private long[] values = new long[128];

    /** Forgets everything, also an event that a crash left open. */
    void clear() {
        events = 0;
        rowCount = 0;
        valueCount = 0;
    }

    /** A copy of what was collected, exactly as large as needed. */
    RuleEvents take() {
        if (events == 0) {
            return RuleEvents.NONE;
        }
        int[] rowStarts = new int[events + 1];
        int[] valueStarts = new int[events + 1];
        System.arraycopy(rowEnds, 0, rowStarts, 1, events);
        System.arraycopy(valueEnds, 0, valueStarts, 1, events);
        return new RuleEvents(Arrays.copyOf(subjects, events), rowStarts, Arrays.copyOf(slots, rowCount), Arrays.copyOf(rows, rowCount),
                valueStarts, Arrays.copyOf(values, valueCount));
    }

    @Override
    public void begin(int subject) {
        if (events == subjects.length) {
            int larger = grown(events);
            subjects = Arrays.copyOf(subjects, larger);
            rowEnds = Arrays.copyOf(rowEnds, larger);
            valueEnds = Arrays.copyOf(valueEnds, larger);
        }
        subjects[events] = subject;
    }

    @Override
    public void row(int slot, int row) {
        if (row < 0) {
            return;
        }
        if (rowCount == rows.length) {
            int larger = grown(rowCount);
            slots = Arrays.copyOf(slots, larger);
            rows = Arrays.copyOf(rows, larger);
        }
        slots[rowCount] = slot;
        rows[rowCount++] = row;
    }

    @Override
    public void value(long value) {
        if (valueCount == values.length) {
            values = Arrays.copyOf(values, grown(valueCount));
        }
        values[valueCount++] = value;
    }

    @Override
    public void end() {
        rowEnds[events] = rowCount;
        valueEnds[events] = valueCount;
        events++;
    }

    private static int grown(int length) {
        return Math.addExact(length, (length >> 1) + 64);
    }

    @Override
    public boolean proposing() {
        return false;
    }

    @Override
    public void fix(int fixIndex) {
        throw notProposing();
    }

    @Override
    public void set(int slot, int column, long value, int kind) {
        throw notProposing();
    }

    @Override
    public void ask(int slot, int column) {
        throw notProposing();
    }

    @Override
    public void delete(int slot) {
        throw notProposing();
    }

    private static IllegalStateException notProposing() {
        return new IllegalStateException("the rule proposed a fix though none was wanted");
    }
}
