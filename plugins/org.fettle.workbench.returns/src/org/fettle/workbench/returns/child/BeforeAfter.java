/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.child;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fettle.cases.Figures;
import org.fettle.cases.child.Chronology;

/** Two pictures of one child, before and after a change. They move and zoom together, so that a day of the one stands above the same day of the other. */
public final class BeforeAfter {
    private final SashForm sash;
    private final Side before;
    private final Side after;

    /** One of the two. */
    private static final class Side {
        private final String name;
        private final Label heading;
        private final ChronologyCanvas canvas;

        Side(Composite parent, String name) {
            this.name = name;
            Composite pane = new Composite(parent, SWT.NONE);
            GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(pane);
            heading = new Label(pane, SWT.NONE);
            heading.setText(name);
            GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(heading);
            canvas = new ChronologyCanvas(pane, item -> {
                // only looked at here
            });
            GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        }

        void show(Chronology chronology) {
            heading.setText(name + ": " + (chronology == null ? "not in the return" : Figures.count(chronology.issues(), "issue", "issues")));
            heading.getParent().layout();
            if (chronology != null) {
                canvas.show(chronology, null);
            }
        }
    }

    /** Two empty pictures. */
    public BeforeAfter(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        before = new Side(sash, "Before");
        after = new Side(sash, "After");
        before.canvas.join(after.canvas);
        after.canvas.join(before.canvas);
    }

    /** The control of both. */
    public Control control() {
        return sash;
    }

    /** Shows a child; null where the child is not in the return. */
    public void show(Chronology one, Chronology other) {
        if (one == null || other == null) {
            before.show(one);
            after.show(other);
            return;
        }
        int first = Math.min(one.first(), other.first());
        int last = Math.max(one.last(), other.last());
        before.show(one.spanning(first, last));
        after.show(other.spanning(first, last));
    }

    /** Says why there are no pictures. */
    public void say(String why) {
        if (!sash.isDisposed()) {
            before.heading.setText(why);
        }
    }

    /** Whether both show the same stretch of time. */
    public boolean inStep() {
        return before.canvas.scale() != null && before.canvas.scale().equals(after.canvas.scale());
    }

    /** Zooms in, for tests. */
    public void zoomIn() {
        before.canvas.zoomIn();
    }
}
