/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fettle.workbench.ui.PageStack;
import org.fettle.workbench.ui.StatePage;

/** The two faces of a view: a page that says why there is nothing to show, and what there is, below a sentence in bold. */
final class PageOrContent {
    private final PageStack stack;
    private final StatePage page;
    private final Composite content;
    private final Label sentence;
    private final Map<Label, String> laidOut = new HashMap<>();

    /** @param spacing pixels between the parts of the content */
    PageOrContent(Composite parent, int spacing) {
        stack = new PageStack(parent);
        page = new StatePage(stack);
        content = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, spacing).applyTo(content);
        sentence = new Label(content, SWT.WRAP);
        sentence.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(sentence);
    }

    /** The page that says why there is nothing. */
    StatePage page() {
        return page;
    }

    /** Where the content goes, below its sentence; one column wide. */
    Composite content() {
        return content;
    }

    /** Writes the sentence above the content. */
    void say(String text) {
        sentence.setText(text.replace("&", "&&"));
    }

    boolean isDisposed() {
        return stack.isDisposed();
    }

    /** Brings one of the two to the front. */
    void show(boolean isContent) {
        stack.show(isContent ? content : page.control());
        if (isContent && needsOtherRoom()) {
            content.layout(true);
        }
    }

    /** Whether a sentence that changed needs another number of lines. To lay out everything at each pause in typing takes its time. */
    private boolean needsOtherRoom() {
        boolean needs = false;
        for (Control child : content.getChildren()) {
            if (child instanceof Label label && !label.getText().equals(laidOut.put(label, label.getText()))) {
                Point size = label.getSize();
                needs |= label.computeSize(size.x, SWT.DEFAULT).y != size.y;
            }
        }
        return needs;
    }

    /** Gives the keyboard to what is in front: of the content to this part of it. */
    void setFocus(Control inContent) {
        (stack.shows(content) ? inContent : page.control()).setFocus();
    }
}
