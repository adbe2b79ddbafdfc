/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.workbench.ui.Views;

/** Shows what to fix first. */
public final class FixFirstHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow active = HandlerUtil.getActiveWorkbenchWindow(event);
        // while a fix window has the keyboard no window of the workbench is the active one
        IWorkbenchWindow window = active == null ? PlatformUI.getWorkbench().getWorkbenchWindows()[0] : active;
        try {
            return window.getActivePage().showView(Views.FIRST);
        } catch (PartInitException e) {
            throw new ExecutionException("what to fix first cannot be shown", e);
        }
    }
}
