/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Compiles the rules again and runs them. */
public final class RunHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.folder() != null && !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().rerun();
        return null;
    }
}
