/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;

/**
 * Does in advance, once, what would take longer the first time that somebody waits for it: one thing after the other, in the background, when the start is
 * over and no case is being opened or checked. Safe for use by many threads.
 */
public final class Leisure extends Job {
    /** Time for the views to show what they have first. */
    private static final long QUIET_MILLISECONDS = 2_000;
    private static final Leisure INSTANCE = new Leisure();

    private final Queue<Item> waiting = new PriorityQueue<>(Comparator.comparing(Item::turn));

    /** What is made ready, in this order: first what would take longest. */
    public enum Turn {
        /** The first edit. */
        EDIT,
        /** The first rule editor. It does not nap while somebody is at the keys: opening one that is not ready keeps the window for longer. */
        AUTHOR,
        /** The first window with fixes. Naps while somebody is at the keys. */
        FIX
    }

    /** Work that nobody waits for. */
    @FunctionalInterface
    public interface Preparation {
        /**
         * Does it. What it throws is logged and does no other harm.
         *
         * @param ended whether the program ends; asked now and then
         */
        void run(BooleanSupplier ended);
    }

    private record Item(Turn turn, Preparation work) {
    }

    private Leisure() {
        super("Getting ready for what comes next");
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Has something done when there is time for it. */
    public static void prepare(Turn turn, Preparation work) {
        synchronized (INSTANCE.waiting) {
            INSTANCE.waiting.add(new Item(turn, work));
        }
        INSTANCE.soon();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        BooleanSupplier ended = () -> monitor.isCanceled() || !PlatformUI.isWorkbenchRunning();
        while (!ended.getAsBoolean() && isWaiting()) {
            if (isBusy()) {
                soon();
                break;
            }
            make(next(), ended);
        }
        return Status.OK_STATUS;
    }

    private static void make(Item next, BooleanSupplier ended) {
        try {
            next.work.run(next.turn == Turn.FIX ? () -> Attention.giveWay(ended) : ended);
        } catch (RuntimeException e) {
            Platform.getLog(Leisure.class).log(new Status(IStatus.INFO, Leisure.class, "nothing could be made ready for " + next.turn, e));
        }
    }

    /** When the program ends, the platform takes no more jobs, and may do so between a look at whether it runs and the next word. */
    private void soon() {
        try {
            schedule(QUIET_MILLISECONDS);
        } catch (IllegalStateException e) {
            if (PlatformUI.isWorkbenchRunning()) {
                throw e;
            }
        }
    }

    private static boolean isBusy() {
        CaseState state = CaseSession.current().state();
        return state.phase() == CaseState.Phase.LOADING || state.isBusy();
    }

    private Item next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }

    private boolean isWaiting() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }
}
