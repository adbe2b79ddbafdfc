/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.Figures;

/** Asks why issues are to be waived, by whom and until when. Reasons that were given before are offered. */
final class WaiveDialog extends TitleAreaDialog {
    private static final int WIDTH = 420;

    private final String what;
    private final int count;
    private final List<String> reasons;
    private final LocalDate today;
    private String reason = "";
    private String by;
    private LocalDate until;
    private Combo reasonField;
    private Text byField;
    private Button limited;
    private DateTime day;

    /**
     * A dialog.
     *
     * @param what    name of what is waived
     * @param count   how many issues that are
     * @param reasons reasons that were given before, the latest first
     * @param by      who is proposed
     */
    WaiveDialog(Shell parent, String what, int count, List<String> reasons, String by, LocalDate today) {
        super(parent);
        this.what = what;
        this.count = count;
        this.reasons = reasons;
        this.by = by;
        this.today = today;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Waive");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Waive " + Figures.count(count, "issue", "issues"));
        setMessage(what);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        label(fields, "&Reason");
        reasonField = new Combo(fields, SWT.DROP_DOWN);
        reasonField.setItems(reasons.toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(reasonField);
        reasonField.addListener(SWT.Modify, event -> check());
        label(fields, "&Who");
        byField = new Text(fields, SWT.BORDER);
        byField.setText(by);
        byField.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(byField);
        limited = new Button(fields, SWT.CHECK);
        limited.setText("&Until");
        day = new DateTime(fields, SWT.DATE | SWT.DROP_DOWN);
        LocalDate proposed = today.plusMonths(3);
        day.setDate(proposed.getYear(), proposed.getMonthValue() - 1, proposed.getDayOfMonth());
        day.setEnabled(false);
        limited.addListener(SWT.Selection, event -> {
            day.setEnabled(limited.getSelection());
            check();
        });
        day.addListener(SWT.Selection, event -> check());
        Label meaning = new Label(fields, SWT.WRAP);
        meaning.setText("Waived issues leave the counts and are listed under Waived. They stay waived in the next extract, until they are revoked.");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(meaning);
        return area;
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Waive", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private LocalDate chosenDay() {
        return limited.getSelection() ? LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDay()) : null;
    }

    private void check() {
        boolean past = chosenDay() != null && chosenDay().isBefore(today);
        setErrorMessage(past ? "The last day is over already" : null);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(!past && !reasonField.getText().isBlank() && !byField.getText().isBlank());
        }
    }

    @Override
    protected void okPressed() {
        reason = reasonField.getText();
        by = byField.getText();
        until = chosenDay();
        super.okPressed();
    }

    String reason() {
        return reason;
    }

    String by() {
        return by;
    }

    /** The last day; null for without end. */
    LocalDate until() {
        return until;
    }
}
