/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fettle.workbench.editor.packs.ExtendPackHandler;

/** Says over a file of a bundled pack why it cannot be changed and what to do instead. */
final class ReadOnlyBanner {
    private final Composite whole;
    private final Composite body;
    private final boolean shown;

    ReadOnlyBanner(Composite parent, boolean shown) {
        this.shown = shown;
        whole = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(whole);
        if (shown) {
            Composite line = new Composite(whole, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 3).spacing(8, 0).applyTo(line);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        }
        body = new Composite(whole, SWT.NONE);
        body.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    }

    /** Where the text goes. */
    Composite body() {
        return body;
    }

    /** Adds the words and the button. */
    void fill(RuleEditor editor) {
        if (!shown) {
            return;
        }
        Composite line = (Composite) whole.getChildren()[0];
        new Label(line, SWT.NONE).setImage(Icons.image("lock"));
        Label text = new Label(line, SWT.WRAP);
        String pack = editor.place().folder().getFileName().toString();
        text.setText("This file belongs to the bundled pack " + pack + " and cannot be changed. Extend the pack to tune its rules or add your own.");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
        Button extend = new Button(line, SWT.PUSH);
        extend.setText("Extend...");
        extend.setToolTipText("Makes a pack of the case that builds on " + pack + " and copies nothing of it");
        extend.addListener(SWT.Selection, event -> ExtendPackHandler.open(editor.getSite().getShell(), pack));
        whole.layout(true, true);
    }
}
