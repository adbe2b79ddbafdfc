/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.Map;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Takes the last step of the journal back. */
public final class UndoHandler extends CaseHandler implements IElementUpdater {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.isEditable() && !state.isBusy() && !state.undo().isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().undo();
        return null;
    }

    @Override
    protected String command() {
        return "org.fettle.workbench.undo";
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        String step = CaseSession.current().state().undo();
        element.setTooltip(step.isEmpty() ? "There is nothing to take back" : "Take back: " + step);
    }
}
