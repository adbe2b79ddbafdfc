/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.fettle.data.Progress;

/** Remembers how far work is, for a bar that looks at it now and then. Does not cancel. */
public final class PolledProgress implements Progress {
    /** What {@link #done} says when a part of the work is done. */
    public static final int FULL = 1_000;

    private long units;
    private long worked;

    @Override
    public synchronized void begin(String what, long total) {
        units = total;
        worked = 0;
    }

    @Override
    public synchronized void worked(long more) {
        worked += more;
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    /** How far the present part is, from 0 to {@link #FULL}. */
    public synchronized int done() {
        return units <= 0 ? 0 : (int) (FULL * Math.min(worked, units) / units);
    }
}
