/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Work of a view that is only done while the view can be seen. What was due meanwhile is done once, when it comes into sight again: a view behind another
 * one costs nothing at an edit. For the user interface's thread.
 */
public final class WhileSeen {
    private final IWorkbenchPart part;
    private final IWorkbenchPage page;
    private final Runnable work;
    private final IPartListener2 listener = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (due && reference.getPart(false) == part) {
                run();
            }
        }
    };
    private boolean due;

    /**
     * Work that begins to be done with the first {@link #due}.
     *
     * @param work brings everything that the view shows up to date
     */
    public WhileSeen(IWorkbenchPart part, Runnable work) {
        this.part = part;
        this.work = work;
        page = part.getSite().getPage();
        page.addPartListener(listener);
    }

    /** Something changed. */
    public void due() {
        due = true;
        if (page.isPartVisible(part)) {
            run();
        }
    }

    private void run() {
        due = false;
        work.run();
    }

    /** The view is closed. */
    public void dispose() {
        page.removePartListener(listener);
    }
}
