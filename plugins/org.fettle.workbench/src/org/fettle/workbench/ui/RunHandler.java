/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Compiles the rules again and runs them. */
public final class RunHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.folder() != null && !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().rerun();
        return null;
    }
}
