/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Shows the settings of the open case and changes them. */
public final class SettingsHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.settings() != null && !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        new SettingsDialog(HandlerUtil.getActiveShell(event), CaseSession.current().state()).open();
        return null;
    }
}
