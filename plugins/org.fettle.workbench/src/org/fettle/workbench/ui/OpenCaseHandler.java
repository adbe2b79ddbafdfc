/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Asks for the folder of a case and opens it. */
public final class OpenCaseHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        ask(HandlerUtil.getActiveShell(event));
        return null;
    }

    /** Shows the dialog; a folder that is no case is explained. */
    static void ask(Shell shell) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText("Open a case");
        dialog.setMessage("Choose the folder of the case. It has a file case.json.");
        CaseState state = CaseSession.current().state();
        if (state.folder() != null) {
            dialog.setFilterPath(state.folder().root().getParent().toString());
        }
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        CaseFolder folder = new CaseFolder(Path.of(chosen));
        if (folder.exists()) {
            CaseSession.current().open(folder);
        } else {
            MessageDialog.openError(shell, "Open a case", chosen + " is no case: it has no file case.json.\n\nChoose the folder that holds case.json"
                    + " beside the folders this, last and packs.");
        }
    }
}
