/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The line above the issues. It wraps, and what is below it is laid out again only when it needs other room: it changes at each edit. */
final class HeadingLabel {
    private static final int MARGIN = 10;

    private final Composite content;
    private final Label label;

    /** @param content the grid of one column that it heads */
    HeadingLabel(Composite content) {
        this.content = content;
        label = new Label(content, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(label);
    }

    void show(String text) {
        String shown = text.replace("&", "&&");
        if (!shown.equals(label.getText())) {
            boolean stays = onOneLine(label.getText()) && onOneLine(shown);
            label.setText(shown);
            if (!stays && label.computeSize(label.getSize().x, SWT.DEFAULT).y != label.getSize().y) {
                content.layout(true);
            }
        }
    }

    /** To ask for the size of a label that wraps costs more than to measure its text. */
    private boolean onOneLine(String text) {
        GC gc = new GC(label);
        try {
            return !text.isEmpty() && gc.textExtent(text).x < label.getSize().x - MARGIN;
        } finally {
            gc.dispose();
        }
    }
}
