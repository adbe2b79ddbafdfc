/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.create.NewExtract;
import org.fettle.cases.focus.Focus;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Puts new files of this year in the place of those that the open case has, after saying which. */
public final class NewExtractHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.isEditable() && !state.isBusy();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText("New extract: this year's files as they are now");
        dialog.setFilterExtensions(new String[] {"*.csv;*.txt;*.xlsx;*.xlsm;*.xml", "*"});
        dialog.setFilterNames(new String[] {"Files of a return (CSV, workbooks, XML)", "All files"});
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            take(shell, Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
        return null;
    }

    /** Looks at files and asks whether they are to be taken. */
    static void take(Shell shell, List<Path> files) {
        CaseSession.current().inspect(files, found -> ask(shell, found));
    }

    /** Says what becomes of the files, and takes them when that is wanted. Waits for the answer. */
    public static void ask(Shell shell, NewExtract found) {
        CaseState state = CaseSession.current().state();
        if (!shell.isDisposed() && state.settings() != null && new NewExtractDialog(shell, found, state.settings().title()).open() == Window.OK) {
            CaseSession.current().take(found);
        }
    }
}
