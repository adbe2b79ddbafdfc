/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.LongAdder;

import org.fettle.data.Progress;

/**
 * Shows on a terminal how far long work is. Quick work shows nothing: the first line appears after {@value #PATIENCE_MILLIS} ms. Any number of
 * threads may report to it; one thread of its own draws.
 */
final class ProgressBar implements Progress, AutoCloseable {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long REDRAW_MILLIS = 100;
    private static final int WIDTH = 30;

    private final PrintWriter terminal;
    private final Thread painter;
    private final LongAdder done = new LongAdder();
    private volatile String what = "";
    private volatile long units;
    private volatile boolean cancelled;
    private volatile boolean closed;

    /** @param terminal where the bar is drawn, or null to draw nowhere and only carry the wish to cancel */
    ProgressBar(PrintWriter terminal) {
        this.terminal = terminal;
        painter = terminal == null ? null : new Thread(this::paint, "progress");
        if (painter != null) {
            painter.setDaemon(true);
            painter.start();
        }
    }

    @Override
    public void begin(String newWhat, long newUnits) {
        done.reset();
        units = newUnits;
        what = newWhat;
    }

    @Override
    public void worked(long more) {
        done.add(more);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Asks the work to stop at its next look. */
    void cancel() {
        cancelled = true;
    }

    /** Takes the bar off the screen. */
    @Override
    public void close() {
        closed = true;
        if (painter != null) {
            painter.interrupt();
            try {
                painter.join(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void paint() {
        boolean drawn = false;
        try {
            Thread.sleep(PATIENCE_MILLIS);
            while (!closed) {
                terminal.print("\r" + line(what, done.sum(), units) + "\u001b[K");
                terminal.flush();
                drawn = true;
                Thread.sleep(REDRAW_MILLIS);
            }
        } catch (InterruptedException e) {
            // close() woke it up: the end of its work, and the thread ends here
        }
        if (drawn) {
            terminal.print("\r\u001b[K");
            terminal.flush();
        }
    }

    /** One line of the bar; without a known number of units only what is done. */
    static String line(String what, long done, long units) {
        if (units <= 0) {
            return what + (done > 0 ? String.format(" %,d", done) : "");
        }
        long reached = Math.max(0, Math.min(done, units));
        int filled = (int) (reached * WIDTH / units);
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + String.format("%3d%% ", reached * 100 / units) + what;
    }
}
