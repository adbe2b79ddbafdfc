/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.bulk;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseSession;

/** Opens one of the tools for many cells on what is selected in Records. */
public final class BulkHandler extends AbstractHandler {
    /** The parameter that says which tool. */
    public static final String TOOL = "org.fettle.workbench.fix.tool";

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        CaseState state = CaseSession.current().state();
        if (!state.isEditable()) {
            MessageDialog.openInformation(shell, "The case cannot be changed", state.readOnly().isEmpty() ? "No case is open." : state.readOnly());
        } else if (HandlerUtil.getActivePart(event) instanceof RecordsView view) {
            open(shell, view, event.getParameter(TOOL));
        }
        return null;
    }

    /** Opens a tool; says what to do first when no cell is selected. */
    static BulkDialog open(Shell shell, RecordsView view, String tool) {
        CellChoice selected = view.records().cells();
        CellChoice whole = view.records().wholeColumn();
        if (selected == null || whole == null || selected.size() == 0) {
            MessageDialog.openInformation(shell, "No cells are selected",
                    "Select cells in Records first: drag over them, or hold Shift with the arrow"
                            + " keys. With a single cell the whole column is meant.");
            return null;
        }
        BulkDialog dialog = new BulkDialog(shell, view.records(), selected, whole, page(tool));
        dialog.open();
        return dialog;
    }

    private static BulkPage page(String tool) {
        return switch (tool == null ? "" : tool) {
            case "replace" -> new SimplePages.ReplacePage();
            case "map" -> new MapPage();
            case "normalise" -> new SimplePages.NormalisePage();
            case "shift" -> new SimplePages.ShiftPage();
            case "lastYear" -> new SimplePages.LastYearPage();
            case "register" -> new RegisterPage();
            case "expression" -> new FormulaPage();
            default -> new SimplePages.SetPage();
        };
    }
}
