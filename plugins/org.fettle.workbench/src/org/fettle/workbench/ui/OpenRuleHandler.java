/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Opens the file of the selected rule at the rule. */
public final class OpenRuleHandler extends CaseHandler {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return selection.size() == 1 && selection.get(0) instanceof IssueTree.RuleNode && state.folder() != null;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (selection().get(0) instanceof IssueTree.RuleNode node) {
            Path file = CaseSession.current().model().ruleFile(node.rule());
            RuleEditors.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), file, node.rule().line());
        }
        return null;
    }
}
