/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.focus.FocusModel;
import org.fettle.engine.RowRef;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;

/** Shows a record in the workbench's views. */
final class Opening {
    private Opening() {
    }

    /** Looks at a record everywhere; the window from which that was asked stays open. */
    static void show(RowRef row, String column, String subject) {
        FocusModel focus = CaseSession.current().focus();
        focus.go(focus.now().with(row, column, subject));
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow() == null ? null
                : PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            if (page != null) {
                page.showView(Views.RECORDS, null, IWorkbenchPage.VIEW_VISIBLE);
            }
        } catch (PartInitException e) {
            Platform.getLog(Opening.class).error("the records cannot be shown", e);
        }
    }
}
