/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows where to begin. */
public final class WelcomeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            return HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(Views.WELCOME);
        } catch (PartInitException e) {
            throw new ExecutionException("the page cannot be shown", e);
        }
    }
}
