/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.concurrent.atomic.AtomicLong;

import org.fettle.data.CancelledException;

/** A rule or derivation in a run: it is made when its first range is due, runs over its ranges on any thread, and may fail without harm. */
abstract class Unit {
    /** So many calls make the virtual machine compile a method: it looks at its counters every 128 calls, and later when it is busy. */
    private static final int WARM_CALLS = 260;
    /** Enough for its other condition, 2,000 turns of the loop, to hold when it looks for the first time. */
    private static final int FEW_SUBJECTS = 16;
    /** Fewer are done before a compiled loop has paid for being compiled. */
    private static final int MANY_SUBJECTS = 8_000;

    /** Pairs of first subject and after the last, ascending. */
    private final int[] ranges;
    private final AtomicLong nanoseconds = new AtomicLong();
    private boolean made;
    /** How often the loop was called to warm it up; threads may lose a count. */
    private int calls;
    private volatile String skipped;
    private String crash;
    /** Lowest range that failed. Lower ones still run: the failure that counts is that of the first subject, whatever the threads. */
    private volatile int crashedRange = Integer.MAX_VALUE;

    Unit(int[] ranges) {
        this.ranges = ranges;
    }

    /** Makes the loop. */
    abstract void make();

    /** Runs the loop over some subjects of a range. */
    abstract void loop(int from, int to, EventBuffer buffer);

    /** Takes what the loop has left in the buffer for a whole range. */
    abstract void done(int range, EventBuffer buffer);

    /** Source file in the pack. */
    abstract String file();

    /** Line in that file. */
    abstract int line();

    final int rangeCount() {
        return ranges.length / 2;
    }

    final int[] ranges() {
        return ranges;
    }

    final void run(int range, EventBuffer buffer) {
        if (range > crashedRange) {
            return;
        }
        try {
            if (!ready()) {
                return;
            }
            long start = System.nanoTime();
            buffer.clear();
            int from = warmUp(ranges[2 * range], ranges[2 * range + 1], buffer);
            loop(from, ranges[2 * range + 1], buffer);
            done(range, buffer);
            nanoseconds.addAndGet(System.nanoTime() - start);
        } catch (RuntimeException | Error e) {
            failed(range, e);
        }
    }

    /**
     * Runs the loop over the first subjects, a few a call, and says where it stands. A loop is interpreted until the virtual machine has
     * compiled it, and it counts calls: a method that is called seldom is compiled only when it has been at its loop for very long, and then
     * again for each call. A few hundred loops that are interpreted over the first tens of thousands of subjects would cost more than
     * everything else.
     */
    private int warmUp(int from, int to, EventBuffer buffer) {
        int at = from;
        if (ranges[ranges.length - 1] < MANY_SUBJECTS) {
            return at;
        }
        while (calls < WARM_CALLS && to - at > FEW_SUBJECTS) {
            calls++;
            loop(at, at + FEW_SUBJECTS, buffer);
            at += FEW_SUBJECTS;
        }
        return at;
    }

    private boolean ready() {
        synchronized (this) {
            if (!made) {
                made = true;
                long start = System.nanoTime();
                try {
                    make();
                } catch (NotAvailableException e) {
                    skipped = e.getMessage();
                } catch (RuntimeException | Error e) {
                    failed(-1, e);
                }
                nanoseconds.addAndGet(System.nanoTime() - start);
            }
            return skipped == null && crashedRange >= 0;
        }
    }

    private synchronized void failed(int range, Throwable failure) {
        if (!Crash.isOfRule(failure) || failure instanceof CancelledException) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
        if (range < crashedRange) {
            crashedRange = range;
            crash = Crash.describe(failure, file(), line());
        }
    }

    final synchronized Status status() {
        return crash != null ? Status.CRASHED : skipped != null ? Status.SKIPPED : Status.RAN;
    }

    /** Why it was skipped or what it crashed with, or empty. */
    final synchronized String reason() {
        return crash != null ? crash : skipped != null ? skipped : "";
    }

    final long nanoseconds() {
        return nanoseconds.get();
    }
}
