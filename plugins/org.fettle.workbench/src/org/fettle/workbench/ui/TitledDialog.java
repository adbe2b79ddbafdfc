/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The frame that larger windows share: a title and a message above, content that can be made larger, two buttons below. The size chosen is kept. */
public abstract class TitledDialog extends TitleAreaDialog {
    private static final int STYLE = SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MAX;

    private final String name;
    private final Point size;

    /**
     * A window; opening it does not wait until it is closed.
     *
     * @param parent   window that it belongs to
     * @param name     what the frame of the window says; its size is kept under this name
     * @param modality {@link SWT#MODELESS} or {@link SWT#APPLICATION_MODAL}
     * @param size     at first, in pixels, with text of the usual size; never more than the screen
     */
    protected TitledDialog(Shell parent, String name, int modality, Point size) {
        super(parent);
        this.name = name;
        this.size = size;
        setShellStyle(STYLE | modality);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    /** Makes what stands between the message and the buttons, in a grid of one column. */
    protected abstract void createContent(Composite content);

    /** What the button says that does it. */
    protected abstract String okLabel();

    /** What the button says that does nothing but close the window. */
    protected String closeLabel() {
        return IDialogConstants.CANCEL_LABEL;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(name);
    }

    @Override
    protected Point getInitialSize() {
        return getDialogBoundsSettings().get("DIALOG_WIDTH") == null ? Widths.of(getShell(), size) : super.getInitialSize();
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(Platform.getBundle("org.fettle.workbench")).getDialogSettings();
        return DialogSettings.getOrCreateSection(all, "window " + name);
    }

    @Override
    protected int getDialogBoundsStrategy() {
        return DIALOG_PERSISTSIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite content = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 6).applyTo(content);
        createContent(content);
        return area;
    }

    /** The button that does it stays grey until somebody enables it. */
    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, okLabel(), true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, closeLabel(), false);
    }
}
