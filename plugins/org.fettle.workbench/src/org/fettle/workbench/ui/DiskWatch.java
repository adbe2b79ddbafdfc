/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.IOException;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseState;
import org.fettle.cases.DiskChanges;
import org.fettle.data.Problem;

/**
 * Looks in the background whether files of the case changed on the disk. Changed and new files are read again once they have been left alone for a while:
 * a program that exports takes its time. When a file is gone the results stay, and say so. Network drives send no events, which is why it looks itself.
 */
public final class DiskWatch extends Job {
    /** Code of the problem that a file is gone. */
    public static final String GONE = "case.file.gone";

    private static final long PAUSE_MILLISECONDS = 2_000;

    private Map<String, String> seen = Map.of();
    private Map<String, String> handled = Map.of();

    /** A watch that has not begun yet. */
    public DiskWatch() {
        super("Looking for changed files");
        setSystem(true);
        setPriority(DECORATE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (monitor.isCanceled() || !PlatformUI.isWorkbenchRunning()) {
            return Status.OK_STATUS; // the program ends
        }
        try {
            look();
        } catch (IOException e) {
            // the folder is gone or its drive is; the next thing that is done with the case says so
            Platform.getLog(DiskWatch.class).info("the files of the case cannot be looked at", e);
        }
        if (!monitor.isCanceled()) { // the window is closed otherwise
            schedule(PAUSE_MILLISECONDS);
        }
        return Status.OK_STATUS;
    }

    private void look() throws IOException {
        CaseSession session = CaseSession.current();
        CaseState state = session.state();
        if (state.phase() != CaseState.Phase.READY || state.isBusy() || !FettlePage.watchesFiles()) {
            return;
        }
        CaseModel model = session.model();
        DiskChanges changes = model.changesOnDisk();
        boolean still = changes.stamps().equals(seen);
        seen = changes.stamps();
        if (changes.isEmpty() || !still || changes.stamps().equals(handled)) {
            return;
        }
        handled = changes.stamps();
        if (changes.gone().isEmpty()) {
            session.readAgain(changes);
        } else {
            changes.gone().forEach(
                    file -> model.tell(Problem.warning(GONE, file.toString(), 0, 0, "The file is gone. What is shown was read from it before."
                            + " Put it back, or press F9 to check the case without it")));
            session.say("Gone from the disk: " + DiskChanges.names(changes.gone()) + ". What was read from it stays; F9 checks without it.");
        }
    }
}
