/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the user guide, or the reference of the rules, in the browser. Both are files of the product: no network is used. */
public final class GuideHandler extends AbstractHandler {
    private static final String PAGE = "org.fettle.workbench.guide.page";
    private static final String START = "guide/user-guide/index.html";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String page = event.getParameter(PAGE);
        open(HandlerUtil.getActiveShell(event), page == null ? START : page);
        return null;
    }

    private static void open(Shell shell, String page) throws ExecutionException {
        try {
            Path file = Places.installation().resolve(page);
            if (!Files.isRegularFile(file)) {
                MessageDialog.openInformation(shell, "Fettle", "The page is not there:\n" + file
                        + "\n\nIt comes with the product. In a checkout, ./mvnw verify makes it, and docs/user-guide has the same text.");
            } else if (!Program.launch(file.toUri().toString())) {
                MessageDialog.openInformation(shell, "Fettle", "No browser could be started. Open this file in one:\n" + file);
            }
        } catch (IOException e) {
            throw new ExecutionException("the guide cannot be found", e);
        }
    }
}
