/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.CaseState;
import org.fettle.workbench.ui.CaseSession;

/** The sample case, for tests that change it and leave it as it was. */
final class SampleCase {
    private SampleCase() {
    }

    /** Opens it and gives its window the keyboard. */
    static void open() {
        Screen.awaitReady();
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().name().equals("sample"));
        Screen.awaitReady();
        Screen.activate();
    }

    /** Closes the windows that a test left open, and takes all back that was done. */
    static void leaveAsItWas() {
        Screen.run(() -> {
            for (Shell shell : Display.getCurrent().getShells()) {
                if (shell.getData() instanceof Dialog dialog && !shell.isDisposed()) {
                    dialog.close();
                }
            }
        });
        while (!Screen.state().undo().isEmpty()) {
            Screen.execute("org.fettle.workbench.undo");
            Screen.awaitReady();
        }
    }
}
