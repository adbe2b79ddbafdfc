/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Makes an example of the record that is looked at, in the rule that is looked at. */
public final class RecordExampleHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.result() != null && !focus.rule().isEmpty() && focus.record() != null && focus.record().row() > 0;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseState state = CaseSession.current().state();
        Focus focus = CaseSession.current().focus().now();
        RuleInfo rule = isPossible(state, focus) ? state.rule(focus.rule()) : null;
        if (rule != null) {
            RulePlace place = RulePlace.of(CaseSession.current().model().ruleFile(rule.file()));
            new RecordExampleMaker(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage()).make(place, rule.code(), focus.record());
        }
        return null;
    }
}
