/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.live;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** One question to the language, answered in the background; the answer comes to the user interface's thread. */
public final class Background {
    private Background() {
    }

    /**
     * Asks.
     *
     * @param name   what is done, for the progress view
     * @param quiet  whether nothing is shown of it
     * @param ask    works the answer out; its argument is the monitor to poll
     * @param answer is given the answer in the user interface's thread
     * @return the job, to cancel it
     */
    public static <T> Job ask(String name, boolean quiet, Function<IProgressMonitor, T> ask, Consumer<T> answer) {
        Display display = Display.getDefault();
        Job job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    T found = ask.apply(monitor);
                    if (!monitor.isCanceled() && !display.isDisposed()) {
                        display.asyncExec(() -> {
                            if (!monitor.isCanceled()) {
                                answer.accept(found);
                            }
                        });
                    }
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                } catch (RuntimeException e) {
                    return Status.error(name + " failed: " + e.getMessage(), e);
                }
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == LiveFile.FAMILY;
            }
        };
        job.setSystem(quiet);
        job.schedule();
        return job;
    }
}
