/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;

/**
 * Works on records in the background, one piece of work after the other. A new piece drops the one before, whose result is not shown any more. For the user
 * interface's thread.
 */
public final class RecordsLoader {
    /** Family of these jobs. */
    public static final Object FAMILY = new Object();

    private final Display display;
    private Job running;
    private long newest;

    RecordsLoader(Display display) {
        this.display = display;
    }

    /**
     * Starts work.
     *
     * @param name      what it is, for the progress
     * @param visible   whether it may take so long that its progress is to be seen
     * @param work      called in the background
     * @param done      called with its result in the user interface's thread, unless there is newer work
     * @param cancelled called there when somebody stopped it
     */
    <T> void start(String name, boolean visible, Function<Progress, T> work, Consumer<T> done, Runnable cancelled) {
        cancel();
        long number = ++newest;
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(name, IProgressMonitor.UNKNOWN);
                try {
                    T result = work.apply(progress(monitor));
                    later(() -> {
                        if (number == newest) {
                            running = null;
                            done.accept(result);
                        }
                    });
                    return Status.OK_STATUS;
                } catch (CancelledException e) {
                    return Status.CANCEL_STATUS;
                } finally {
                    monitor.done();
                }
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == FAMILY;
            }
        };
        job.setSystem(!visible);
        job.setPriority(Job.INTERACTIVE);
        job.addJobChangeListener(IJobChangeListener.onDone(event -> {
            if (event.getResult().getSeverity() == IStatus.CANCEL) {
                later(() -> {
                    if (number == newest) {
                        running = null;
                        cancelled.run();
                    }
                });
            }
        }));
        running = job;
        job.schedule();
    }

    private void later(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(work);
        }
    }

    private static Progress progress(IProgressMonitor monitor) {
        return new Progress() {
            @Override
            public void begin(String what, long units) {
                monitor.subTask(what);
            }

            @Override
            public void worked(long units) {
                // a sort does not know how far it is
            }

            @Override
            public boolean cancelled() {
                return monitor.isCanceled();
            }
        };
    }

    /** Whether something runs. */
    public boolean isBusy() {
        return running != null;
    }

    /** Drops what runs; nobody is told. */
    void cancel() {
        newest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** Stops what runs; who started it is told. */
    void stop() {
        if (running != null) {
            running.cancel();
        }
    }
}
