/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.CaseFolder;
import org.fettle.workbench.ui.CaseSession;

/** Files and folders that are dropped: a case is opened, all else is taken for the files of a new one. */
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
                // the drop has to end before a dialog waits for its user
                shell.getDisplay().asyncExec(() -> NewCaseDialog.open(shell, files));
            }
        });
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
