/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import org.fettle.engine.FlagSink;

/** Counts what a kernel finds and remembers nothing else, so that benchmarks measure the kernel. */
final class CountingSink implements FlagSink {
    private long events;
    private long sum;

    /** How many flag events there were. */
    long events() {
        return events;
    }

    /** A number that tells different findings apart. */
    long sum() {
        return sum;
    }

    @Override
    public void begin(int subject) {
        events++;
        sum = sum * 31 + subject;
    }

    @Override
    public void row(int slot, int row) {
        if (row >= 0) {
            sum = sum * 31 + slot * 7L + row;
        }
    }

    @Override
    public void value(long value) {
        sum = sum * 31 + value;
    }

    @Override
    public void end() {
        sum ^= sum >>> 7;
    }

    @Override
    public boolean proposing() {
        return false;
    }

    @Override
    public void fix(int fixIndex) {
        throw new IllegalStateException("no fixes are wanted");
    }

    @Override
    public void set(int slot, int column, long value, int kind) {
        throw new IllegalStateException("no fixes are wanted");
    }

    @Override
    public void ask(int slot, int column) {
        throw new IllegalStateException("no fixes are wanted");
    }

    @Override
    public void delete(int slot) {
        throw new IllegalStateException("no fixes are wanted");
    }
}
