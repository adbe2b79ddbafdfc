/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Stops what works on the case in the background. */
public final class StopHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().cancel();
        return null;
    }
}
