/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Shows what the certain fixes of the selected rules would do to all of their records, and applies them when that is wanted. */
public final class ApplyFixHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.phase() == CaseState.Phase.READY && !state.isBusy()
                && selection.stream().anyMatch(node -> node.fixable() > 0);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        new FixPreviewDialog(HandlerUtil.getActiveShell(event), IssuesView.rules(selection())).open();
        return null;
    }
}
