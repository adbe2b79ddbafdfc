/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseState;
import org.fettle.workbench.ui.CaseSession;

/**
 * Files and folders that are dropped: a case is opened, a recipe and workbooks of answers are brought into the case that is open, all else is taken for the
 * files of a new one.
 */
public final class WindowDrop {
    private WindowDrop() {
    }

    /** Takes what is dropped on a window. */
    public static void on(Shell shell) {
        accept(shell, files -> {
            CaseFolder folder = new CaseFolder(files.get(0));
            if (files.size() == 1 && folder.exists()) {
                CaseSession.current().open(folder);
            } else {
                sort(shell, files);
            }
        });
    }

    /** While a case is open the files may be a new extract for it. */
    private static void ask(Shell shell, List<Path> files) {
        CaseState state = CaseSession.current().state();
        if (!state.isEditable() || state.isBusy()) {
            NewCaseDialog.open(shell, files);
            return;
        }
        int choice = MessageDialog.open(MessageDialog.QUESTION, shell, "What are these files?",
                "A new extract takes the place of this year's files of " + state.settings().title() + ". A new case begins anew with them.", SWT.NONE,
                "New extract for this case", "New case", IDialogConstants.CANCEL_LABEL);
        if (choice == 0) {
            NewExtractHandler.take(shell, files);
        } else if (choice == 1) {
            NewCaseDialog.open(shell, files);
        }
    }

    /** The drop has to end before a dialog waits for its user; what is in workbooks is looked at in the background. */
    private static void sort(Shell shell, List<Path> files) {
        boolean open = CaseSession.current().state().isEditable();
        Job job = Job.createSystem("Looking at what was dropped", (ICoreRunnable) monitor -> {
            boolean comesBack = open && files.stream().allMatch(Returned::isRecipeOrAnswers);
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    if (comesBack) {
                        Returned.bringIn(files);
                    } else {
                        ask(shell, files);
                    }
                }
            });
        });
        job.schedule();
    }

    /** Hands the files that are dropped on a control to somebody. */
    static void accept(Control control, Consumer<List<Path>> taker) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names && names.length > 0) {
                    taker.accept(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }
}
