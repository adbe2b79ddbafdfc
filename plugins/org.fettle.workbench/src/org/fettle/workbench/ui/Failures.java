/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Says that something that was asked for could not be done, and offers to try again where that may help. */
final class Failures {
    private Failures() {
    }

    /** What is asked of the user after something failed. */
    interface Choice {
        /** It is to be tried again. */
        void again();

        /** It is given up. */
        void giveUp();
    }

    /**
     * Shows a dialog; may be called from any thread.
     *
     * @param what   what was tried
     * @param wanted what is lost when it is given up, in a sentence; may be empty
     * @param choice null when trying again would not help
     */
    static void show(String what, IStatus failure, String wanted, Choice choice) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                Shell shell = window == null ? display.getActiveShell() : window.getShell();
                String message = sentence(failure.getMessage()) + (wanted.isEmpty() ? "" : "\n\n" + wanted);
                if (choice == null) {
                    MessageDialog.open(MessageDialog.WARNING, shell, what, message, 0);
                } else if (MessageDialog.open(MessageDialog.WARNING, shell, what, message, 0, "Try again", "Give up") == 0) {
                    choice.again();
                } else {
                    choice.giveUp();
                }
            });
        }
    }

    private static String sentence(String message) {
        return message.matches("(?s).*[.!?]") ? message : message + ".";
    }
}
