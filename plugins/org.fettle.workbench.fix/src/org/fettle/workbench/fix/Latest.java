/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.fettle.workbench.ui.MonitorProgress;

/** Work of which only the newest counts: what was started before is stopped, and its result is dropped. For the user interface's thread. */
public final class Latest {
    /** Family of these jobs. */
    public static final Object FAMILY = new Object();

    private final Display display;
    private Job running;
    private long newest;

    /** @param display whose thread is given the results */
    public Latest(Display display) {
        this.display = display;
    }

    /**
     * Starts work.
     *
     * @param name   what it is, for the list of running work
     * @param delay  milliseconds to wait before it begins, in case that there is newer work by then
     * @param work   called in the background
     * @param done   given the result in the user interface's thread
     * @param failed given there what went wrong, for people
     */
    public <T> void start(String name, int delay, Function<Progress, T> work, Consumer<T> done, Consumer<String> failed) {
        cancel();
        long number = newest;
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    T result = work.apply(new MonitorProgress(monitor, name));
                    deliver(number, () -> done.accept(result));
                } catch (CancelledException e) {
                    deliver(number, () -> failed.accept("Stopped."));
                    return Status.CANCEL_STATUS;
                } catch (IllegalArgumentException | IllegalStateException e) {
                    deliver(number, () -> failed.accept(e.getMessage() == null ? e.toString() : e.getMessage()));
                } catch (RuntimeException e) {
                    Platform.getLog(Latest.class).error(name + " failed", e);
                    deliver(number, () -> failed.accept(name + " failed: " + e));
                } finally {
                    monitor.done();
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == FAMILY;
            }
        };
        job.setPriority(Job.INTERACTIVE);
        running = job;
        job.schedule(delay);
    }

    private void deliver(long number, Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (number == newest) {
                    running = null;
                    work.run();
                }
            });
        }
    }

    /** Whether something runs whose result is wanted. */
    public boolean isBusy() {
        return running != null;
    }

    /** Stops what runs; its result is dropped. */
    public void cancel() {
        newest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
