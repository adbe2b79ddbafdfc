/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.workbench.ui.CaseHandler;

/** New pack: makes a pack of the case, by default one that extends the pack that the case uses. */
public final class ExtendPackHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.folder() != null;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        open(HandlerUtil.getActiveShell(event), "");
        return null;
    }

    /** Opens the wizard that makes a pack extending another one; empty for the bundled one that comes first. */
    public static void open(Shell shell, String base) {
        PackActions.open(shell, new NewPackWizard(base));
    }
}
