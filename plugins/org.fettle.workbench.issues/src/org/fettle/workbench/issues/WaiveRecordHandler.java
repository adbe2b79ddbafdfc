/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.waivers.RecordIssues;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Waives one issue of the record that is looked at: that of the rule that Why tells of. */
public final class WaiveRecordHandler extends CaseHandler {

    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.phase() == CaseState.Phase.READY && state.readOnly().isEmpty() && RecordIssues.standing(state, focus).length > 0;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseState state = CaseSession.current().state();
        Focus focus = CaseSession.current().focus().now();
        int[] flags = RecordIssues.standing(state, focus);
        Waiving.ask(HandlerUtil.getActiveShell(event), state.result(), RecordIssues.label(state, flags), flags);
        return null;
    }
}
