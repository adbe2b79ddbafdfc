/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.create.GivenFile;
import org.fettle.cases.create.NewExtract;
import org.fettle.cases.focus.Focus;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Puts new files of this year in the place of those that the open case has, after saying which. */
public final class NewExtractHandler extends CaseHandler {
    private static final int MOST_LINES = 12;

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
        CaseSession.current().inspect(files, found -> {
            if (shell.isDisposed()) {
                return;
            }
            if (found.taken().isEmpty()) {
                MessageDialog.openWarning(shell, "New extract",
                        "None of the files is a table of the return that can be read.\n\n" + lines("Left out", found.leftOut())
                                + "\nThe case stays as it is.");
            } else if (MessageDialog.open(found.lost().isEmpty() ? MessageDialog.QUESTION : MessageDialog.WARNING, shell, "New extract", text(found),
                    SWT.NONE, "Take", IDialogConstants.CANCEL_LABEL) == 0) {
                CaseSession.current().take(found);
            }
        });
    }

    private static String text(NewExtract found) {
        String lost = found.lost().isEmpty() ? ""
                : "The new files lack " + String.join(", ", found.lost()) + ": rules about it will not run.\n\n";
        return lost + lines("Taken", found.taken()) + lines("In place of, kept in the folder earlier of the case", found.replaced())
                + lines("Staying", found.staying()) + lines("Left out", found.leftOut())
                + "\nYour edits, waivers and earlier runs stay. Edits that do not fit the new files are left out and listed under Problems; the issues are "
                + "compared with the run of before.";
    }

    private static String lines(String heading, List<GivenFile> files) {
        if (files.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(heading).append(":\n");
        for (GivenFile file : files.subList(0, Math.min(MOST_LINES, files.size()))) {
            text.append("    ").append(file.path().getFileName()).append("  ").append(file.holds())
                    .append(file.rows() < 0 ? "" : ", " + Figures.count(file.rows(), "row", "rows"))
                    .append(file.notes().isEmpty() ? "" : " (" + file.notes() + ")").append('\n');
        }
        return text + (files.size() > MOST_LINES ? "    and " + (files.size() - MOST_LINES) + " more\n" : "");
    }
}
