/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.fettle.data.Progress;

/** Shows the engine's progress in the platform's progress bar. Opening a case has several parts; each of them fills its share of the bar. */
public final class MonitorProgress implements Progress {
    private static final int TICKS = 10_000;
    private static final double SHARE = 0.5;

    private final IProgressMonitor monitor;
    private final Consumer<Doing> listener;
    private double start;
    private double end;
    private long units;
    private long done;
    private int shown;
    private String part = "";

    /** Shows the progress of a task. */
    public MonitorProgress(IProgressMonitor monitor, String task) {
        this(monitor, task, doing -> {
            // nobody else wants to know
        });
    }

    /** Shows the progress of a task, and tells somebody of each part and of every small step. */
    MonitorProgress(IProgressMonitor monitor, String task, Consumer<Doing> listener) {
        this.monitor = monitor;
        this.listener = listener;
        monitor.beginTask(task, TICKS);
    }

    /** How many parts will follow is not known: each gets half of what is left, so that the bar always moves and never jumps back. */
    @Override
    public synchronized void begin(String what, long total) {
        start = end;
        end = start + (TICKS - start) * SHARE;
        units = total;
        done = 0;
        part = what;
        monitor.subTask(what);
        listener.accept(new Doing(what, start / TICKS));
        show(start);
    }

    /** May be called by several threads at once. */
    @Override
    public synchronized void worked(long more) {
        done += more;
        if (units > 0) {
            show(start + (end - start) * Math.min(1, (double) done / units));
        }
    }

    private void show(double ticks) {
        int whole = (int) ticks;
        if (whole > shown) {
            monitor.worked(whole - shown);
            shown = whole;
            listener.accept(new Doing(part, ticks / TICKS));
        }
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
