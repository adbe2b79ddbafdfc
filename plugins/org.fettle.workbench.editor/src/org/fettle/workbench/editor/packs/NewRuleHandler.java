/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.packs.PackEntry;
import org.fettle.workbench.editor.RuleEditor;
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
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        boolean explorer = HandlerUtil.getActivePart(event) instanceof PackExplorer;
        if (explorer && page.findView(Views.PACKS) instanceof PackExplorer view) {
            open(HandlerUtil.getActiveShell(event), view.selectedPack());
        } else {
            Path file = page.getActiveEditor() instanceof RuleEditor editor ? editor.file() : null;
            open(HandlerUtil.getActiveShell(event), new NewRuleWizard(file));
        }
        return null;
    }

    /** Opens the wizard; a case without a pack of its own gets one first. */
    static void open(Shell shell, PackEntry pack) {
        open(shell, new NewRuleWizard(pack == null ? null : pack.folder()));
    }

    private static void open(Shell shell, NewRuleWizard wizard) {
        if (wizard.hasPacks() || PackActions.open(shell, new NewPackWizard(""))) {
            PackActions.open(shell, wizard.hasPacks() ? wizard : new NewRuleWizard(null));
        }
    }
}
