/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Asks for a file and writes the case's rule pack to it; {@code fettle run --pack FILE} runs it. */
public final class ExportPackHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.phase() == CaseState.Phase.READY && !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseState state = CaseSession.current().state();
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.SAVE);
        dialog.setText("Export the rule pack");
        dialog.setOverwrite(true);
        dialog.setFilterNames(new String[] {"Rule packs of Fettle (*.fettlepack)"});
        dialog.setFilterExtensions(new String[] {"*.fettlepack"});
        dialog.setFileName(state.pack().info().name() + "-" + state.pack().info().version() + ".fettlepack");
        String chosen = dialog.open();
        if (chosen != null) {
            CaseSession.current().exportPack(Path.of(chosen));
        }
        return null;
    }
}
