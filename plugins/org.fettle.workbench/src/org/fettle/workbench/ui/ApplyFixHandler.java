/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Applies the certain fixes of the selected rules to all of their records. */
public final class ApplyFixHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.phase() == CaseState.Phase.READY && !state.isBusy()
                && selection.stream().anyMatch(node -> node.fixable() > 0);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().applyCertainFixes(IssuesView.rules(selection()));
        return null;
    }
}
