/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.Arrays;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Waives the issues of the group that is looked at, with a reason. */
public final class WaiveHandler extends CaseHandler {

    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        FlagGroup group = focus.group();
        return state.phase() == CaseState.Phase.READY && state.readOnly().isEmpty() && group != null && group.run() == state.result()
                && Arrays.stream(group.flags()).anyMatch(flag -> !state.issues().isWaived(flag));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseState state = CaseSession.current().state();
        FlagGroup group = CaseSession.current().focus().now().group();
        int[] flags = Arrays.stream(group.flags()).filter(flag -> !state.issues().isWaived(flag)).toArray();
        Waiving.ask(HandlerUtil.getActiveShell(event), group.run(), group.label(), flags);
        return null;
    }
}
