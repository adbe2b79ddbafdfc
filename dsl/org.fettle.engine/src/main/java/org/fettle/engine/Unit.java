/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.concurrent.atomic.AtomicLong;

import org.fettle.data.CancelledException;

/** A rule or derivation in a run: it is made when its first range is due, runs over its ranges on any thread, and may fail without harm. */
abstract class Unit {
    /** Pairs of first subject and after the last, ascending. */
    private final int[] ranges;
    private final AtomicLong nanoseconds = new AtomicLong();
    private boolean made;
    private volatile String skipped;
    private String crash;
    /** Lowest range that failed. Lower ones still run: the failure that counts is that of the first subject, whatever the threads. */
    private volatile int crashedRange = Integer.MAX_VALUE;

    Unit(int[] ranges) {
        this.ranges = ranges;
    }

    /** Makes the loop. */
    abstract void make();

    /** Runs the loop over the subjects of a range. */
    abstract void runRange(int range, int from, int to, EventBuffer buffer);

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
            runRange(range, ranges[2 * range], ranges[2 * range + 1], buffer);
            nanoseconds.addAndGet(System.nanoTime() - start);
        } catch (RuntimeException | Error e) {
            failed(range, e);
        }
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
