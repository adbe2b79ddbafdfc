/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.workbench.ui.CaseHandler;

/** Brings answers or a recipe in: those that the parameter names, or else those that are chosen. */
public final class ImportHandler extends CaseHandler {
    /** The parameter with the files, a line each. */
    public static final String FILES = "org.fettle.workbench.fix.files";

    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.isEditable();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
        String given = event.getParameter(FILES);
        List<Path> files = given == null || given.isBlank() ? ask(shell) : given.lines().map(Path::of).toList();
        if (!files.isEmpty()) {
            Imports.open(shell, files);
        }
        return null;
    }

    private static List<Path> ask(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText("Bring in answers or a recipe");
        dialog.setFilterNames(new String[] {"Answers and recipes (*.xlsx, *.recipe.json)", "All files"});
        dialog.setFilterExtensions(new String[] {"*.xlsx;*.recipe.json", "*"});
        return dialog.open() == null ? List.of()
                : Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
    }
}
