/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;

/** A command on the open case; enabled while the case, and what the analyst looks at, allow it. */
public abstract class CaseHandler extends AbstractHandler {
    private final Consumer<CaseState> listener = state -> update();
    private final FocusModel.Listener focusListener = (before, after) -> update();

    /** Follows the case and what is looked at until it is disposed of. */
    protected CaseHandler() {
        CaseSession.current().addView(listener);
        CaseSession.current().focus().addListener(focusListener);
        update();
    }

    private void update() {
        setBaseEnabled(isPossible(CaseSession.current().state(), CaseSession.current().focus().now()));
        if (command() != null) {
            PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(command(), null);
        }
    }

    /** The command whose buttons say more than its name does; null for those that do not. */
    protected String command() {
        return null;
    }

    /** Whether the command can do something now. */
    protected abstract boolean isPossible(CaseState state, Focus focus);

    @Override
    public void dispose() {
        CaseSession.current().removeView(listener);
        CaseSession.current().focus().removeListener(focusListener);
        super.dispose();
    }
}
