/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.Map;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;

/** Repeats the step that was taken back last. */
public final class RedoHandler extends CaseHandler implements IElementUpdater {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.isEditable() && !state.isBusy() && !state.redo().isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().redo();
        return null;
    }

    @Override
    protected String command() {
        return "org.fettle.workbench.redo";
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        String step = CaseSession.current().state().redo();
        element.setTooltip(step.isEmpty() ? "There is nothing to make again" : "Make again: " + step);
    }
}
