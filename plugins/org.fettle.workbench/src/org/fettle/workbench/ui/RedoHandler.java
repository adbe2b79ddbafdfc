/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Repeats the step that was taken back last. */
public final class RedoHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.phase() == CaseState.Phase.READY && !state.isBusy() && !state.redo().isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().redo();
        return null;
    }
}
