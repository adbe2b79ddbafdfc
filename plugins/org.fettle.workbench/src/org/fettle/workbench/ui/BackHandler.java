/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.ExecutionEvent;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Looks at what was looked at before. */
public final class BackHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return CaseSession.current().focus().canGoBack();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().focus().back();
        return null;
    }
}
