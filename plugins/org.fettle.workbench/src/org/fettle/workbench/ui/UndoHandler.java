/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Takes the last step of the journal back. */
public final class UndoHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.phase() == CaseState.Phase.READY && !state.isBusy() && !state.undo().isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().undo();
        return null;
    }
}
