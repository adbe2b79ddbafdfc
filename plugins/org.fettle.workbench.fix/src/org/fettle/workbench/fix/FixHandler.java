/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.fix.FlagChoice;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.returns.child.ChildView;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;

/** Opens the fixes of what is selected: groups in Issues, records in Records, the child in Child. */
public final class FixHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.isEditable() && state.result().flags().size() > 0;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        if (HandlerUtil.getActivePart(event) instanceof FixFirstView view && view.selection() != null) {
            new FixDialog(shell, FixSource.of(view.selection())).open();
            return null;
        }
        FlagGroup group = group(HandlerUtil.getActivePart(event));
        if (group == null || group.run() == null) {
            MessageDialog.openInformation(shell, "Nothing is chosen",
                    "Choose a group under Issues, records under Records, or a child; then the fixes for"
                            + " their issues are listed here.");
        } else if (group.flags().length == 0) {
            MessageDialog.openInformation(shell, "Nothing to fix", "No issue is left in " + group.label() + ".");
        } else {
            new FixDialog(shell, group).open();
        }
        return null;
    }

    private static FlagGroup group(IWorkbenchPart part) {
        Focus focus = CaseSession.current().focus().now();
        RunResult run = CaseSession.current().state().result();
        if (part instanceof RecordsView view && view.records().cells() != null) {
            return records(view.records().cells(), focus.group());
        }
        if (part instanceof ChildView view && view.shown() != null) {
            return FlagChoice.ofChild(run, view.shown().subject());
        }
        if (part != null && part.getSite().getId().equals(Views.WHY) && !focus.subject().isEmpty()) {
            return FlagChoice.ofChild(run, focus.subject());
        }
        return focus.group();
    }

    private static FlagGroup records(CellChoice cells, FlagGroup group) {
        Set<RowRef> rows = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            rows.add(cells.set().reference(cells.cell(i).record()));
        }
        return FlagChoice.ofRecords(cells.set().run(), cells.set().group() == null ? null : group, rows);
    }
}
