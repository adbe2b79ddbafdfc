/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.bulk;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.bulk.BulkTool;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.data.Progress;

/** The fields of one tool. They tell of every change, so that the preview follows. */
abstract class BulkPage {
    private final String title;
    private final String explanation;
    private Runnable changed = () -> {
        // nobody listens before the page is shown
    };

    /**
     * @param title       what the tool is called
     * @param explanation what it does, in a sentence
     */
    BulkPage(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    final String title() {
        return title;
    }

    final String explanation() {
        return explanation;
    }

    /** Makes the fields. */
    abstract void create(Composite parent, CellChoice choice);

    /** The tool as the fields say it; what takes time is done by the function, in the background. Throws {@link IllegalArgumentException} for people. */
    abstract Function<Progress, BulkTool> tool(CellChoice choice);

    /** Other cells have been chosen. */
    void rechoose(CellChoice choice) {
        // most tools do not care which cells they are
    }

    /** Whether the fields are worth a pause before the preview is worked out. */
    int delay() {
        return 150;
    }

    /** Puts the keyboard where to begin. */
    void setFocus() {
        // a tool without fields
    }

    /** Stops work in the background. */
    void dispose() {
        // most tools have none
    }

    final void follow(Runnable listener) {
        changed = listener;
    }

    final void changed() {
        changed.run();
    }

    static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    final Text text(Composite parent, String message) {
        Text text = new Text(parent, SWT.BORDER);
        text.setMessage(message);
        text.addListener(SWT.Modify, event -> changed());
        return text;
    }

    final Button check(Composite parent, String label, boolean on) {
        Button check = new Button(parent, SWT.CHECK);
        check.setText(label);
        check.setSelection(on);
        check.addListener(SWT.Selection, event -> changed());
        return check;
    }
}
