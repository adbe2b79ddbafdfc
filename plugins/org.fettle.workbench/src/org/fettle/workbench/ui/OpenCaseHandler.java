/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.workbench.model.CaseFolder;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Asks for the folder of a case and opens it. */
public final class OpenCaseHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
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
