/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;
import org.fettle.cases.issues.Mending;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;

/**
 * Works out in the background, after each run and each edit, which issues have a fix and which fix clears most. It waits until nothing was changed for a
 * moment, gives way to everything else, is stopped when the case changes, and can be stopped by hand. For the user interface's thread.
 */
public final class MendingWatch {
    /** Family of its job. */
    public static final Object FAMILY = new Object();

    private static final int PAUSE_MILLISECONDS = 1_500;
    private static final MendingWatch CURRENT = new MendingWatch();

    private final List<Runnable> listeners = new ArrayList<>();
    private Mending wanted;
    private Work job;
    private String failure = "";
    private boolean started;

    private MendingWatch() {
    }

    /** The one of the program. It works from the first call on. */
    public static MendingWatch current() {
        if (!CURRENT.started) {
            CURRENT.started = true;
            CaseSession.current().addView(CURRENT::follow);
            CURRENT.follow(CaseSession.current().state());
        }
        return CURRENT;
    }

    /** Adds somebody to be told when more is known, or work began or ended. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes a listener off. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Whether it is at work, or will be in a moment. */
    public boolean isWorking() {
        return job != null;
    }

    /** Why it could not be worked out, for people; empty when nothing went wrong. */
    public String failure() {
        return failure;
    }

    private void follow(CaseState state) {
        Mending next = state.phase() == CaseState.Phase.READY ? state.issues().mending() : null;
        if (next != wanted) {
            wanted = next;
            stopJob();
            failure = "";
            if (next != null && next.causes() == null) {
                begin(PAUSE_MILLISECONDS);
            }
            tell();
        }
    }

    /** Works it out now, after it was stopped. */
    public void again() {
        if (wanted != null && wanted.causes() == null && job == null) {
            failure = "";
            begin(0);
            tell();
        }
    }

    /** Stops the work; what is known stays. */
    public void stop() {
        stopJob();
        tell();
    }

    private void stopJob() {
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void begin(int delay) {
        job = new Work(wanted);
        job.schedule(delay);
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** In any thread. */
    private void later(Work from, Runnable work) {
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display != null && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (from == job) {
                    work.run();
                    tell();
                }
            });
        }
    }

    /** The work for one run. */
    private final class Work extends Job {
        private final Mending mending;

        Work(Mending mending) {
            super("Working out what to fix first");
            this.mending = mending;
            setPriority(DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting()) {
                schedule(PAUSE_MILLISECONDS); // the window needs both processors until it stands
                return Status.OK_STATUS;
            }
            Progress progress = Attention.givingWay(new MonitorProgress(monitor, getName()));
            String[] wrong = {"It broke off. Details are in the log."};
            try {
                mending.workOut(progress);
                later(this, () -> {
                });
                mending.workOutCauses(progress);
                wrong[0] = "";
                return Status.OK_STATUS;
            } catch (CancelledException e) {
                wrong[0] = "";
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                Platform.getLog(MendingWatch.class).error("what to fix first could not be worked out", e);
                wrong[0] = e.getMessage() == null ? e.toString() : e.getMessage();
                return Status.OK_STATUS;
            } finally {
                later(this, () -> {
                    job = null;
                    failure = wrong[0];
                });
                monitor.done();
            }
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    }
}
