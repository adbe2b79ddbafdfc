/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the dialog that makes a case. */
public final class NewCaseHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        NewCaseDialog.open(HandlerUtil.getActiveShell(event), List.of());
        return null;
    }
}
