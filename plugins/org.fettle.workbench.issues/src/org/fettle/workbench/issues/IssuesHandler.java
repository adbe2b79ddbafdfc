/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** What is done to the view of issues itself; the last part of the command's name says what. */
public final class IssuesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(IssuesView.ID) instanceof IssuesView view) {
            String id = event.getCommand().getId();
            switch (id.substring(id.lastIndexOf('.') + 1)) {
                case "groupBy" -> view.chooseGroups();
                case "expandAll" -> view.expandAll();
                case "collapseAll" -> view.collapseAll();
                case "copyIssues" -> view.copy();
                default -> throw new IllegalStateException("the view of issues knows no " + id);
            }
        }
        return null;
    }
}
