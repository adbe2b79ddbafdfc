/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.fettle.data.CancelledException;
import org.fettle.workbench.editor.live.LiveFile;

/**
 * One thing that a view shows of the rule under the caret, worked out in the background behind all other work. What was given up is not shown, however far
 * it had come.
 *
 * @param <T> what is shown
 */
abstract class ViewWork<T> extends Job {
    private final Display display;
    private final Consumer<T> view;
    private volatile boolean givenUp;

    /** @param view is given what was found, in the user interface's thread */
    ViewWork(String name, Display display, Consumer<T> view) {
        super(name);
        this.display = display;
        this.view = view;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Works it out. */
    abstract T find(IProgressMonitor monitor);

    /** What is shown when that failed. */
    abstract T failed(RuntimeException failure);

    /** Whether a failure says something of the rule, and nothing of the program. */
    boolean isExpected(RuntimeException failure) {
        return false;
    }

    /** Nobody wants to know any more; for the user interface's thread. */
    void giveUp() {
        givenUp = true;
        cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            deliver(find(monitor));
            return Status.OK_STATUS;
        } catch (CancellationException | CancelledException e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            deliver(failed(e));
            return isExpected(e) ? Status.OK_STATUS : Status.error(getName() + " failed: " + e.getMessage(), e);
        }
    }

    private void deliver(T found) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!givenUp) {
                    view.accept(found);
                }
            });
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == LiveFile.FAMILY;
    }
}
