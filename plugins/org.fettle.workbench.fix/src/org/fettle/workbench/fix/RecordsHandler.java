/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.fix.Deletions;
import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.fix.MergeDraft;
import org.fettle.cases.focus.Focus;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.RowRef;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Merges, splits, inserts or deletes records: those that are selected in Records, or the one that is looked at. */
public final class RecordsHandler extends CaseHandler {
    /** The parameter that says what is done. */
    public static final String WHAT = "org.fettle.workbench.fix.records.what";

    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.isEditable();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        open(HandlerUtil.getActiveShell(event), event.getParameter(WHAT), rows(HandlerUtil.getActivePart(event)));
        return null;
    }

    private static List<RowRef> rows(IWorkbenchPart part) {
        Set<RowRef> rows = new LinkedHashSet<>();
        if (part instanceof RecordsView view && view.records().cells() != null) {
            CellChoice cells = view.records().cells();
            for (int i = 0; i < cells.size(); i++) {
                rows.add(cells.set().reference(cells.cell(i).record()));
            }
        }
        RowRef focused = CaseSession.current().focus().now().record();
        if (rows.isEmpty() && focused != null && focused.row() > 0) {
            rows.add(focused);
        }
        return List.copyOf(rows);
    }

    /**
     * Opens the window.
     *
     * @param what merge, split, insert, delete or duplicates
     * @param rows the records that are meant
     */
    public static void open(Shell shell, String what, List<RowRef> rows) {
        CaseState state = CaseSession.current().state();
        if (state.result() == null) {
            return;
        }
        Return data = state.result().data();
        if ("duplicates".equals(what)) {
            new FixDialog(shell, source("duplicates", null)).open();
            return;
        }
        if (rows.isEmpty() || data.table(rows.get(0).table(), rows.get(0).period()).type().isReference()) {
            MessageDialog.openInformation(shell, "No record is chosen",
                    "Select records in Records, or one in Child; registers are no part of the return.");
            return;
        }
        try {
            switch (what == null ? "" : what) {
                case "merge" -> {
                    MergeDraft.of(data, rows); // says why it cannot be before a window opens
                    new RecordDialog(shell, new RecordPage.Merging(rows)).open();
                }
                case "split" -> new RecordDialog(shell, new RecordPage.Splitting(data, rows.get(0))).open();
                case "insert" -> new RecordDialog(shell, new RecordPage.Inserting(data, rows.get(0))).open();
                default -> new FixDialog(shell, source(rows.size() == 1 ? "one record" : rows.size() + " records", rows)).open();
            }
        } catch (IllegalArgumentException e) {
            MessageDialog.openInformation(shell, "These records cannot be merged", e.getMessage());
        }
    }

    /** @param rows the records to delete; null for all duplicates */
    private static FixSource source(String what, List<RowRef> rows) {
        return new FixSource() {
            @Override
            public String title() {
                return "by deleting " + what;
            }

            @Override
            public FixOffers offers(CaseState state, Progress progress) {
                return rows == null ? Deletions.duplicates(state.result().data()) : Deletions.of(state.result().data(), rows);
            }
        };
    }
}
