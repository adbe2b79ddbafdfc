/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.child.Chronology;
import org.fettle.cases.child.ChronologyReader;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.fettle.workbench.returns.child.BeforeAfter;

/** One child in time before and after a change, one above the other, day under day. */
public final class BeforeAfterDialog extends Dialog {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 640;

    private final Function<Progress, RunResult> before;
    private final RunResult after;
    private final String subject;
    private BeforeAfter pictures;

    /**
     * @param before  what was found before
     * @param after   what is found with the change
     * @param subject key of the child
     */
    public BeforeAfterDialog(Shell parent, RunResult before, RunResult after, String subject) {
        this(parent, progress -> before, after, subject);
    }

    /** @param before works out what was found before, in the background; its {@link IllegalStateException} is shown */
    BeforeAfterDialog(Shell parent, Function<Progress, RunResult> before, RunResult after, String subject) {
        super(parent);
        this.before = before;
        this.after = after;
        this.subject = subject;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.MODELESS | SWT.RESIZE | SWT.MAX);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Child " + subject + " before and after");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        pictures = new BeforeAfter(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pictures.control());
        Latest reading = new Latest(area.getDisplay());
        area.addListener(SWT.Dispose, event -> reading.cancel());
        reading.start("Reading child " + subject, 0,
                progress -> new Chronology[] {ChronologyReader.read(before.apply(progress), subject), ChronologyReader.read(after, subject)},
                this::show, pictures::say);
        return area;
    }

    private void show(Chronology[] both) {
        if (!pictures.control().isDisposed()) {
            pictures.show(both[0], both[1]);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    /** The pictures, for tests. */
    BeforeAfter pictures() {
        return pictures;
    }
}
