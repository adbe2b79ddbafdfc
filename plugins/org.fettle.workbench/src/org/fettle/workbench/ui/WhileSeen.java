/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.FocusModel;

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
            seen(reference);
        }

        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            seen(reference);
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference reference) {
            seen(reference);
        }
    };
    private final Consumer<CaseState> caseListener = state -> due();
    private final FocusModel.Listener focusListener = (before, after) -> due();
    private boolean due;

    /**
     * Work that begins to be done with the first {@link #due}, and ends with the view.
     *
     * @param control the view's own: when it is drawn, the view is seen, whatever the platform has told
     * @param work brings everything that the view shows up to date
     */
    public WhileSeen(IWorkbenchPart part, Control control, Runnable work) {
        this.part = part;
        this.work = work;
        page = part.getSite().getPage();
        page.addPartListener(listener);
        control.addDisposeListener(event -> end());
        control.addListener(SWT.Paint, event -> {
            if (due) {
                event.display.asyncExec(() -> {
                    if (due && !control.isDisposed()) {
                        run();
                    }
                });
            }
        });
    }

    private void seen(IWorkbenchPartReference reference) {
        if (due && reference.getPart(false) == part) {
            run();
        }
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

    /** Whenever the case changes, the work is due. */
    public WhileSeen followCase() {
        CaseSession.current().addView(caseListener);
        return this;
    }

    /** Whenever something else is looked at, the work is due. */
    public WhileSeen followFocus() {
        CaseSession.current().focus().addListener(focusListener);
        return this;
    }

    private void end() {
        page.removePartListener(listener);
        CaseSession.current().removeView(caseListener);
        CaseSession.current().focus().removeListener(focusListener);
    }
}
