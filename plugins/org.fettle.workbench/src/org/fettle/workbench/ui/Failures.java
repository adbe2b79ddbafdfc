/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Says that something that was asked for could not be done. */
final class Failures {
    private Failures() {
    }

    /** Shows a dialog; may be called from any thread. */
    static void show(String what, IStatus failure) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                Shell shell = window == null ? display.getActiveShell() : window.getShell();
                String message = failure.getMessage();
                MessageDialog.open(MessageDialog.WARNING, shell, what, message.matches("(?s).*[.!?]") ? message : message + ".", 0);
            });
        }
    }
}
