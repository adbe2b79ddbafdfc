/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;
import org.fettle.workbench.model.Note;

/** Opens the file of the selected rule at the rule. */
public final class OpenRuleHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return selection.size() == 1 && rule(selection.get(0)) != null && state.folder() != null;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (selection().size() == 1 && rule(selection().get(0)) != null) {
            open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), rule(selection().get(0)));
        }
        return null;
    }

    /** Opens the file of a rule of the open case. */
    static void open(IWorkbenchPage page, RuleInfo rule) {
        RuleEditors.open(page, CaseSession.current().model().ruleFile(rule), rule.line());
    }

    private static RuleInfo rule(IssueTree.Node node) {
        return node instanceof IssueTree.RuleNode rule ? rule.rule() : node instanceof Note note ? note.rule() : null;
    }
}
