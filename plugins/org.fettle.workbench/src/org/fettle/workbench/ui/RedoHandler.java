/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** Repeats the step that was taken back last. */
public final class RedoHandler extends CaseHandler implements IElementUpdater {
    @Override
    boolean isPossible(CaseState state, List<IssueTree.Node> selection) {
        return state.phase() == CaseState.Phase.READY && !state.isBusy() && !state.redo().isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CaseSession.current().redo();
        return null;
    }

    @Override
    String command() {
        return "org.fettle.workbench.redo";
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        String step = CaseSession.current().state().redo();
        element.setTooltip(step.isEmpty() ? "There is nothing to make again" : "Make again: " + step);
    }
}
