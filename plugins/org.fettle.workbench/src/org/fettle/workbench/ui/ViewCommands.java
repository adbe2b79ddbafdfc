/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands from views, and gives views the undo and redo of the case. */
final class ViewCommands {
    /** Opens the rule that is selected. */
    static final String OPEN_RULE = "org.fettle.workbench.openRule";

    private ViewCommands() {
    }

    static void execute(IViewSite site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (NotEnabledException | NotHandledException e) {
            // A double click or the Enter key on something that has no rule to open: there is nothing to do.
            return;
        } catch (ExecutionException | NotDefinedException e) {
            throw new IllegalStateException("the command " + command + " failed", e);
        }
    }

    /** Undo and redo of the Edit menu work on the case's journal while a view of the case is active. */
    static void undoAndRedo(IViewSite site) {
        CaseSession session = CaseSession.current();
        site.getActionBars().setGlobalActionHandler(ActionFactory.UNDO.getId(), action("Undo", session::undo));
        site.getActionBars().setGlobalActionHandler(ActionFactory.REDO.getId(), action("Redo", session::redo));
    }

    private static IAction action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
