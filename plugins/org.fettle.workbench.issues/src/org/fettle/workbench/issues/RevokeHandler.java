/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.waivers.WaivedNode;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Takes the waivers back that are selected among the issues, or single flags of them. */
public final class RevokeHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.phase() == CaseState.Phase.READY && state.readOnly().isEmpty() && state.issues().hasWaivers();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        if (!(page.findView(IssuesView.ID) instanceof IssuesView view)) {
            return null;
        }
        List<WaivedNode> chosen = view.selection().stream().filter(WaivedNode.class::isInstance).map(WaivedNode.class::cast)
                .filter(node -> node.waiver() != null).toList();
        if (chosen.isEmpty()) {
            MessageDialog.openInformation(HandlerUtil.getActiveShell(event), "Revoke",
                    "Select what to revoke below Waived: a reason with all of its issues, or single ones.");
            return null;
        }
        List<String> whole = chosen.stream().filter(node -> node.name() == null).map(node -> node.waiver().id()).distinct().toList();
        int flags = chosen.stream().filter(node -> node.name() == null || !whole.contains(node.waiver().id()))
                .mapToInt(node -> node.name() == null ? node.waiver().flags().size() : 1).sum();
        String what = Figures.count(flags, "waived issue counts", "waived issues count") + " again.";
        if (flags > 1 && !MessageDialog.openConfirm(HandlerUtil.getActiveShell(event), "Revoke", what)) {
            return null;
        }
        CaseSession.current().decide("Revoking", "Revoked: " + what, (issues, result) -> {
            issues.waivers().revoke(whole);
            for (WaivedNode node : chosen) {
                if (node.name() != null && !whole.contains(node.waiver().id())) {
                    issues.waivers().revoke(node.waiver().id(), List.of(node.name()));
                }
            }
        });
        return null;
    }
}
