/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.fettle.workbench.model.CaseState;
import org.fettle.workbench.model.IssueTree;

/** A command on the open case; enabled while the case, and what is selected among its issues, allow it. */
abstract class CaseHandler extends AbstractHandler {
    private final Consumer<CaseState> listener = state -> update();
    private final ISelectionListener selectionListener = (part, selection) -> update();
    private IWorkbenchPage page;

    CaseHandler() {
        CaseSession.current().addView(listener);
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        page = window == null ? null : window.getActivePage();
        if (page != null) {
            page.addSelectionListener(IssuesView.ID, selectionListener);
        }
        update();
    }

    private void update() {
        setBaseEnabled(isPossible(CaseSession.current().state(), selection()));
        if (command() != null) {
            PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(command(), null);
        }
    }

    /** The command whose buttons say more than its name does; null for those that do not. */
    String command() {
        return null;
    }

    /** Whether the command can do something now. */
    abstract boolean isPossible(CaseState state, List<IssueTree.Node> selection);

    /** The selected places of the tree of issues; empty when none is. */
    static List<IssueTree.Node> selection() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || window.getActivePage() == null
                || !(window.getActivePage().getSelection(IssuesView.ID) instanceof IStructuredSelection selection)) {
            return List.of();
        }
        return Arrays.stream(selection.toArray()).map(IssueTree.Node.class::cast).toList();
    }

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        if (page != null) {
            page.removeSelectionListener(IssuesView.ID, selectionListener);
        }
        super.dispose();
    }
}
