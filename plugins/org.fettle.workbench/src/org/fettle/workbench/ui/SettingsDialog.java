/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseSettings;
import org.fettle.engine.CollectionYear;

/** Title, collection year and authority of a case. OK writes them and checks again. */
final class SettingsDialog extends TitleAreaDialog {
    private final CaseSettings settings;
    private Text title;
    private Text year;
    private Text authority;

    SettingsDialog(Shell parent, CaseSettings settings) {
        super(parent);
        this.settings = settings;
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Settings of the case");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        title = field(fields, "&Title", settings.title(), "What the case is called");
        year = field(fields, "Collection &year", settings.year(), "2024/25");
        authority = field(fields, "&Authority", settings.authority(), "Code of the authority that makes the return, such as E09000027");
        setTitle("Settings of the case");
        setMessage("They are kept in the file case.json of the case.");
        return area;
    }

    private Text field(Composite parent, String name, String value, String hint) {
        new Label(parent, SWT.NONE).setText(name);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setText(value);
        text.setMessage(hint);
        text.setToolTipText(hint);
        text.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void check() {
        String wrong = title.getText().isBlank() ? "The case needs a title." : null;
        try {
            CollectionYear.parse(year.getText().trim());
        } catch (IllegalArgumentException e) {
            wrong = e.getMessage();
        }
        setErrorMessage(wrong);
        getButton(IDialogConstants.OK_ID).setEnabled(wrong == null);
    }

    @Override
    protected void okPressed() {
        CaseSettings changed = new CaseSettings(title.getText().trim(), year.getText().trim(), settings.pack(), authority.getText().trim(),
                settings.parameters());
        super.okPressed();
        if (!changed.equals(settings)) {
            CaseSession.current().change(changed);
        }
    }
}
