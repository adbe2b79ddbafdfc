/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a view shows when it has nothing to list: what the matter is, and what to do next. */
public final class StatePage {
    private static final int WIDTH = 360;

    private final Composite page;
    private final Label title;
    private final Label text;
    private final Composite buttons;

    /** A page in a parent that shows one of several. */
    public StatePage(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        Theme.paper(page);
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 10).applyTo(page);
        title = new Label(page, SWT.WRAP);
        title.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        text = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(buttons);
    }

    public Control control() {
        return page;
    }

    /** Shows a message; buttons are added afterwards. */
    public StatePage show(String newTitle, String newText) {
        title.setText(newTitle.replace("&", "&&"));
        text.setText(newText.replace("&", "&&"));
        for (Control button : buttons.getChildren()) {
            button.dispose();
        }
        page.layout(true, true);
        return this;
    }

    /** Adds a button. */
    public StatePage button(String label, Runnable action) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
        page.layout(true, true);
        return this;
    }
}
