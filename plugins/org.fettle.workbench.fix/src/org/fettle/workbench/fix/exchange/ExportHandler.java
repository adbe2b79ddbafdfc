/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.util.Locale;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Opens the export, with what the command's parameter names chosen. */
public final class ExportHandler extends CaseHandler {
    /** The parameter that says what to export. */
    public static final String WHAT = "org.fettle.workbench.fix.what";

    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.phase() == CaseState.Phase.READY && state.result() != null;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        String what = event.getParameter(WHAT);
        ExportKind kind = what == null ? ExportKind.CHANGES : ExportKind.valueOf(what.toUpperCase(Locale.ROOT));
        new ExportDialog(HandlerUtil.getActiveShell(event), CaseSession.current().state(), kind).open();
        return null;
    }
}
