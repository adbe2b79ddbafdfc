/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fettle.cases.create.NewExtract;
import org.fettle.workbench.ui.Names;

/** Says of each file of a new extract what becomes of it, before anything does. */
final class NewExtractDialog extends TitleAreaDialog {
    private static final String[] COLUMNS = {"File", "Holds", "Rows", "What happens"};
    private static final int[] WIDTHS = {170, 130, 70, 400};

    private final NewExtract extract;
    private final String caseTitle;

    NewExtractDialog(Shell parent, NewExtract extract, String caseTitle) {
        super(parent);
        this.extract = extract;
        this.caseTitle = caseTitle;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("New extract");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(840, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite all = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 8).applyTo(all);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(all);
        Table table = new Table(all, SWT.BORDER | SWT.FULL_SELECTION);
        Names.name(table, "Files of the new extract");
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, i == 2 ? SWT.RIGHT : SWT.LEFT);
            column.setText(COLUMNS[i]);
            column.setWidth(WIDTHS[i]);
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
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Take", true).setEnabled(extract.impossible().isEmpty());
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        setErrorMessage(extract.impossible().isEmpty() ? null : extract.impossible());
    }
}
