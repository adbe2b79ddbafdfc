/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows one of several controls: what a view lists, or the page that says why there is nothing to list. For the user interface's thread. */
public final class PageStack extends Composite {
    private final StackLayout layout = new StackLayout();

    /** A stack that shows nothing yet; its children are what it can show. */
    public PageStack(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(layout);
    }

    /** Shows one of the children. When it is shown already, nothing is laid out again: that takes its time. */
    public void show(Control child) {
        if (layout.topControl != child) {
            layout.topControl = child;
            layout(true, true);
        }
    }

    /** Whether this child is what is shown. */
    public boolean shows(Control child) {
        return layout.topControl == child;
    }

    /** Does something in the user interface's thread when the stack is still there then; for results of background work. */
    public void later(Runnable work) {
        if (!isDisposed()) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
