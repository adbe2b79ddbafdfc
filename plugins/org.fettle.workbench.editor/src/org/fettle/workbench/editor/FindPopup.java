/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fettle.workbench.ui.Names;

/** A small window over the text: what is typed narrows a list, the arrows go into it, Enter goes to what is selected. */
abstract class FindPopup extends PopupDialog {
    private final String name;
    private final String hint;
    private Text search;

    /**
     * @param name what the field is called, for those who do not see it
     * @param hint what stands in the field while it is empty
     */
    FindPopup(Shell shell, String name, String hint) {
        super(shell, SWT.RESIZE, true, true, false, false, false, "", "Enter goes there, Escape closes");
        this.name = name;
        this.hint = hint;
    }

    /** Fits the list to what is typed. */
    abstract void narrow();

    /** Goes to what is selected in the list. */
    abstract void goTo();

    /** The list. */
    abstract Control list();

    /** What is typed, without spaces around it. */
    final String typed() {
        return search.getText().strip();
    }

    @Override
    protected final Control createTitleControl(Composite parent) {
        search = new Text(parent, SWT.NONE);
        Names.name(search, name);
        search.setMessage(hint);
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.addModifyListener(event -> narrow());
        search.addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
        return search;
    }

    private void pressed(KeyEvent event) {
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            list().setFocus();
        } else if (event.character == SWT.CR) {
            goTo();
        }
    }

    @Override
    protected final Control getFocusControl() {
        return search;
    }
}
