/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.XMLMemento;
import org.fettle.cases.CaseState;
import org.fettle.cases.Rehearsal;

/**
 * Does once, in the background and when the first case is open, what would take longer the first time that somebody waits for it: an edit, and the classes
 * that keep the layout of the window, which the platform does every few minutes in the user interface's thread.
 */
final class WarmUp {
    /** Time for the views to show the case first. */
    private static final long DELAY_MILLISECONDS = 2_000;
    private static final AtomicBoolean DONE = new AtomicBoolean();

    private WarmUp() {
    }

    /** A case is open. */
    static void after(CaseState state) {
        if (DONE.getAndSet(true)) {
            return;
        }
        Job job = Job.createSystem("Getting ready for edits", monitor -> {
            XMLMemento.createWriteRoot("warm");
            try {
                Rehearsal.run(state, monitor::isCanceled);
            } catch (RuntimeException e) {
                // a rule that crashes on a made-up value says so in the ledger; whatever else goes wrong here, the case does not suffer from it
                Platform.getLog(WarmUp.class).log(new Status(IStatus.INFO, WarmUp.class, "the rehearsal of an edit ended early", e));
            }
        });
        job.setPriority(Job.DECORATE);
        job.schedule(DELAY_MILLISECONDS);
    }
}
