/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Opens the sample case, which is made when it is not there yet. */
public final class OpenSampleHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().openSample();
        return null;
    }
}
