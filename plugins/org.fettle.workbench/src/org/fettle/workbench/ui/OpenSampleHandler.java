/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Opens the sample case, which is made when it is not there yet. */
public final class OpenSampleHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().openSample();
        return null;
    }
}
