/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Looks again at what was looked at before going back. */
public final class ForwardHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return CaseSession.current().focus().canGoForward();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().focus().forward();
        return null;
    }
}
