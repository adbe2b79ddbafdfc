/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Shows the settings of the open case and changes them. */
public final class SettingsHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.settings() != null && !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        new SettingsDialog(HandlerUtil.getActiveShell(event), CaseSession.current().state().settings()).open();
        return null;
    }
}
