/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/**
 * Keys that mean something else in an editor: Alt+Left goes back to the record that was looked at before, but in an editor to the place that was edited
 * before.
 */
final class ViewKeys implements IPartListener {
    private static final String CONTEXT = "org.fettle.workbench.views";

    private final IContextService contexts;
    private IContextActivation activation;

    private ViewKeys(IContextService contexts) {
        this.contexts = contexts;
    }

    /** Watches which part of the page is active, from now on. */
    static void in(IWorkbenchPage page) {
        ViewKeys keys = new ViewKeys(page.getWorkbenchWindow().getService(IContextService.class));
        page.addPartListener(keys);
        keys.partActivated(page.getActivePart());
    }

    @Override
    public void partActivated(IWorkbenchPart part) {
        if (part instanceof IViewPart && activation == null) {
            activation = contexts.activateContext(CONTEXT);
        } else if (!(part instanceof IViewPart) && activation != null) {
            contexts.deactivateContext(activation);
            activation = null;
        }
    }

    @Override
    public void partBroughtToTop(IWorkbenchPart part) {
        // nothing to do
    }

    @Override
    public void partClosed(IWorkbenchPart part) {
        // nothing to do
    }

    @Override
    public void partDeactivated(IWorkbenchPart part) {
        // nothing to do: another part becomes active
    }

    @Override
    public void partOpened(IWorkbenchPart part) {
        // nothing to do
    }
}
