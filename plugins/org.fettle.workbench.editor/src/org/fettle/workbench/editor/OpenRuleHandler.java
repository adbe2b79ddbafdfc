/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Opens the file of a rule at the rule: of the rule that the command names, or else of the one that is looked at. */
public final class OpenRuleHandler extends CaseHandler {
    private static final String RULE = "org.fettle.workbench.openRule.rule";

    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.result() != null && state.folder() != null;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseState state = CaseSession.current().state();
        String named = event.getParameter(RULE);
        RuleInfo rule = state.rule(named == null ? CaseSession.current().focus().now().rule() : named);
        if (rule != null) {
            open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), rule);
        }
        return null;
    }

    /** Opens the file of a rule of the open case. */
    static void open(IWorkbenchPage page, RuleInfo rule) {
        RuleEditors.open(page, CaseSession.current().model().ruleFile(rule.file()), rule.line());
    }
}
