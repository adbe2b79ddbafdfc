/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.Figures;
import org.fettle.cases.FixPlan;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.PolledProgress;
import org.fettle.workbench.ui.TextGrid;

/**
 * Shows what the certain fixes of a group would do before they are applied: every cell before and after, and the flags that go and come. It is worked out
 * in the background; Cancel stops that.
 */
final class FixPreviewDialog extends TitleAreaDialog {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 600;
    private static final int EFFECTS_LINES = 6;
    private static final int REFUSED_LINES = 3;
    private static final int POLL_MILLISECONDS = 100;

    private final FlagGroup group;
    private final PolledProgress progress = new PolledProgress();
    private Composite stack;
    private Composite waiting;
    private ProgressBar bar;
    private Job job;
    private FixPlan plan;

    FixPreviewDialog(Shell parent, FlagGroup group) {
        super(parent);
        this.group = group;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.APPLICATION_MODAL | SWT.RESIZE | SWT.MAX);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Apply fix to group");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        stack = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        StackLayout layout = new StackLayout();
        stack.setLayout(layout);
        waiting = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(waiting);
        bar = new ProgressBar(waiting, SWT.SMOOTH);
        bar.setMaximum(PolledProgress.FULL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        layout.topControl = waiting;
        setTitle(group.label());
        setMessage("Working out what the fixes change, mend and create ...");
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Apply", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    public void create() {
        super.create();
        Display display = getShell().getDisplay();
        job = CaseSession.current().planCertainFixes(group, progress, result -> display.asyncExec(() -> show(result)),
                status -> display.asyncExec(() -> failed(status)));
        getShell().addListener(SWT.Dispose, event -> job.cancel());
        poll();
    }

    private void poll() {
        if (plan == null && !bar.isDisposed()) {
            bar.setSelection(progress.done());
            bar.getDisplay().timerExec(POLL_MILLISECONDS, this::poll);
        }
    }

    private void failed(IStatus status) {
        if (stack.isDisposed()) {
            return;
        }
        if (status.getSeverity() == IStatus.CANCEL) {
            close(); // stopped from the list of running work
        } else {
            waiting.setVisible(false);
            setErrorMessage("The fixes could not be worked out: " + status.getMessage());
        }
    }

    private void show(FixPlan result) {
        if (stack.isDisposed()) {
            return;
        }
        plan = result;
        setMessage(plan.summary());
        Composite content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 6).applyTo(content);
        label(content, "Every change");
        Control changes = TextGrid.create(content, List.of("Child", "Table", "Row", "Column", "Before", "After"),
                plan.changes().stream().map(FixPreviewDialog::cells).toList());
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(changes);
        label(content, "What it does to the flags");
        Control effects = TextGrid.create(content, List.of("Rule", "Title", "Mends", "Creates"),
                plan.effects().stream().map(FixPreviewDialog::cells).toList());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, EFFECTS_LINES * bar.getDisplay().getSystemFont().getFontData()[0].getHeight() * 3)
                .applyTo(effects);
        if (!plan.refused().isEmpty()) {
            label(content, "Left alone");
            Text refused = new Text(content, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
            refused.setText(String.join("\n", plan.refused()));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, refused.getLineHeight() * REFUSED_LINES).applyTo(refused);
        }
        ((StackLayout) stack.getLayout()).topControl = content;
        stack.layout(true, true);
        getButton(IDialogConstants.OK_ID).setEnabled(!plan.changes().isEmpty());
        (plan.changes().isEmpty() ? getButton(IDialogConstants.CANCEL_ID) : getButton(IDialogConstants.OK_ID)).setFocus();
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private static List<String> cells(FixPlan.Change change) {
        return List.of(change.subject(), change.table(), String.valueOf(change.row()), change.column().isEmpty() ? "(all)" : change.column(),
                shown(change.before()), shown(change.after()));
    }

    private static String shown(String text) {
        return text.isBlank() ? "(blank)" : text;
    }

    private static List<String> cells(FixPlan.Effect effect) {
        return List.of(effect.rule().code(), effect.rule().title(), effect.mends() == 0 ? "" : Figures.number(effect.mends()),
                effect.creates() == 0 ? "" : Figures.number(effect.creates()));
    }

    @Override
    protected void okPressed() {
        FixPlan chosen = plan;
        super.okPressed();
        CaseSession.current().apply(chosen);
    }
}
