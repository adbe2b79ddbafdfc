/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.engine.pack.RuleInfo;

/** Runs commands from views, and gives views the undo and redo of the case. */
public final class ViewCommands {
    /** Opens the rule that is selected. */
    public static final String OPEN_RULE = "org.fettle.workbench.openRule";

    private ViewCommands() {
    }

    /** Runs a command as its key would; nothing happens when it cannot be run now. */
    public static void execute(IWorkbenchSite site, String command) {
        execute(site, command, Map.of());
    }

    /** Opens the rule in the editor. */
    public static void open(IWorkbenchSite site, RuleInfo rule) {
        execute(site, OPEN_RULE, Map.of(OPEN_RULE + ".rule", rule.code()));
    }

    private static void execute(IWorkbenchSite site, String id, Map<String, String> parameters) {
        Command command = site.getService(ICommandService.class).getCommand(id);
        ParameterizedCommand call = ParameterizedCommand.generateCommand(command, parameters);
        if (call == null) {
            throw new IllegalStateException("there is no command " + id + " with " + parameters.keySet());
        }
        try {
            site.getService(IHandlerService.class).executeCommand(call, null);
        } catch (NotEnabledException | NotHandledException e) {
            // A double click or the Enter key on something that has nothing to open: there is nothing to do.
            return;
        } catch (ExecutionException | NotDefinedException e) {
            throw new IllegalStateException("the command " + id + " failed", e);
        }
    }

    /** Undo and redo of the Edit menu work on the case's journal while a view of the case is active. */
    public static void undoAndRedo(IViewSite site) {
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
