/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Shows what the certain fixes of the selected group would do to its records, and applies them when that is wanted. */
public final class ApplyFixHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.phase() == CaseState.Phase.READY && !state.isBusy()
                && focus.group() != null && state.issues().mayBeFixed(focus.group());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        new FixPreviewDialog(HandlerUtil.getActiveShell(event), CaseSession.current().focus().now().group()).open();
        return null;
    }
}
