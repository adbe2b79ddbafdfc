/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.packs.PackEntry;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.Views;

/** New rule: asks what it is about and opens it in the editor. */
public final class NewRuleHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.folder() != null;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        boolean explorer = HandlerUtil.getActivePart(event) instanceof PackExplorer;
        PackEntry pack = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(Views.PACKS) instanceof PackExplorer view && explorer
                ? view.selectedPack()
                : null;
        open(HandlerUtil.getActiveShell(event), pack);
        return null;
    }

    /** Opens the wizard; a case without a pack of its own gets one first. */
    static void open(Shell shell, PackEntry pack) {
        NewRuleWizard wizard = new NewRuleWizard(pack);
        if (wizard.hasPacks() || PackActions.open(shell, new NewPackWizard(""))) {
            PackActions.open(shell, wizard.hasPacks() ? wizard : new NewRuleWizard(null));
        }
    }
}
