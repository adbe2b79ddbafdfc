/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fettle.cases.create.NewExtract;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.TitledDialog;
import org.fettle.workbench.ui.Widths;

/** Says of each file of a new extract what becomes of it, before anything does. */
final class NewExtractDialog extends TitledDialog {
    private static final String[] COLUMNS = {"File", "Holds", "Rows", "What happens"};
    private static final Point SIZE = new Point(840, 520);
    private static final int[] WIDTHS = {170, 130, 70, 400};

    private final NewExtract extract;
    private final String caseTitle;

    NewExtractDialog(Shell parent, NewExtract extract, String caseTitle) {
        super(parent, "New extract", SWT.APPLICATION_MODAL, SIZE);
        this.extract = extract;
        this.caseTitle = caseTitle;
        setBlockOnOpen(true);
    }

    @Override
    protected void createContent(Composite all) {
        Table table = new Table(all, SWT.BORDER | SWT.FULL_SELECTION);
        Names.name(table, "Files of the new extract");
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, i == 2 ? SWT.RIGHT : SWT.LEFT);
            column.setText(COLUMNS[i]);
            column.setWidth(Widths.of(table, WIDTHS[i]));
        }
        for (NewExtract.Line line : extract.lines()) {
            new TableItem(table, SWT.NONE).setText(new String[] {line.file(), line.holds(), line.rows(), line.what()});
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 160).applyTo(table);
        Label stays = new Label(all, SWT.WRAP);
        stays.setText(
                "The files of before go to the folder earlier of the case. Your changes, waivers and earlier runs stay: changes that do not fit the "
                        + "new files are left out and listed under Problems, and the issues are compared with the run of before.");
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(stays);
        setTitle("New extract for " + caseTitle);
        setMessage(extract.warning().isEmpty() ? "Nothing has changed yet. Take puts the new files in the place of this year's." : extract.warning(),
                extract.warning().isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
    }

    @Override
    protected String okLabel() {
        return "Take";
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setEnabled(extract.impossible().isEmpty());
        setErrorMessage(extract.impossible().isEmpty() ? null : extract.impossible());
    }
}
