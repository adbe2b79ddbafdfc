/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Stops what works on the case in the background. */
public final class StopHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().cancel();
        return null;
    }
}
