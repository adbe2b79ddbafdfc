/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.fettle.cases.packs.PackEntry;
import org.fettle.cases.packs.PackShelf;
import org.fettle.workbench.editor.Icons;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.ui.CaseSession;

/** What can be done with packs and their files in the explorer. */
final class PackActions {
    private final PackExplorer explorer;

    PackActions(PackExplorer explorer) {
        this.explorer = explorer;
    }

    private Shell shell() {
        return explorer.getSite().getShell();
    }

    /** The buttons over the tree. */
    void fillToolBar(IToolBarManager bar) {
        bar.add(action("New rule...", "new-rule", "Makes a rule in a pack of the case", this::newRule));
        bar.add(action("New pack...", "new-pack", "Makes a pack of the case", () -> open(shell(), new NewPackWizard(""))));
    }

    /** The context menu of what is selected. */
    void fill(IMenuManager menu, Object selected) {
        PackEntry pack = explorer.selectedPack();
        if (selected instanceof PackExplorer.RuleFile file) {
            menu.add(action("Open", null, "", () -> RuleEditors.open(explorer.getSite().getPage(), file.path(), 0)));
            menu.add(new Separator());
        }
        if (pack == null || !pack.bundled()) {
            menu.add(action("New rule...", "new-rule", "", this::newRule));
        }
        menu.add(action("New pack...", "new-pack", "", () -> open(shell(), new NewPackWizard(""))));
        if (pack != null) {
            menu.add(action("Extend " + pack.name() + "...", null, "", () -> ExtendPackHandler.open(shell(), pack.name())));
            menu.add(new Separator());
            menu.add(action("Show in the file manager", null, "", () -> Program.launch(pack.folder().toString())));
        }
        if (pack != null && !pack.bundled()) {
            menu.add(new Separator());
            if (selected instanceof PackExplorer.RuleFile file) {
                menu.add(action("Rename the file...", null, "", () -> rename(file.path())));
                menu.add(action("Delete the file...", null, "", () -> delete(file.path())));
            } else {
                menu.add(action("Delete the pack...", null, "", () -> delete(pack)));
            }
        }
    }

    private static Action action(String text, String icon, String tip, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(tip.isEmpty() ? text : text.replace("...", "") + ": " + tip);
        if (icon != null) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    private void newRule() {
        NewRuleHandler.open(shell(), explorer.selectedPack());
    }

    /** Opens a wizard. */
    static boolean open(Shell shell, IWizard wizard) {
        return new WizardDialog(shell, wizard).open() == Window.OK;
    }

    private void rename(Path file) {
        String now = file.getFileName().toString().replace(PackShelf.ENDING, "");
        InputDialog dialog = new InputDialog(shell(), "Rename " + file.getFileName(), "New name of the file. Rules are found by their codes,"
                + " so that nothing else changes.", now, name -> name.equals(now) ? "" : empty(PackShelf.objectionToFile(file.getParent(), name)));
        if (dialog.open() == Window.OK && closed(file)) {
            attempt("rename " + file.getFileName(), () -> {
                Path renamed = Packs.shelf().rename(file, dialog.getValue());
                explorer.refresh(renamed);
                RuleEditors.open(explorer.getSite().getPage(), renamed, 0);
            });
        }
    }

    private static String empty(String objection) {
        return objection.isEmpty() ? null : objection;
    }

    private void delete(Path file) {
        boolean sure = MessageDialog.openQuestion(shell(), "Delete " + file.getFileName(), "Delete " + file.getFileName()
                + " and all rules in it?\n\nThe file is kept beside the others as " + file.getFileName()
                + ".deleted, which no pack reads; take the ending off to have it back.");
        if (sure && closed(file)) {
            attempt("delete " + file.getFileName(), () -> {
                Packs.shelf().delete(file);
                explorer.refresh(null);
                CaseSession.current().rerun();
            });
        }
    }

    private void delete(PackEntry pack) {
        String files = pack.files().size() == 1 ? "its file" : "its " + pack.files().size() + " files";
        boolean sure = MessageDialog.openQuestion(shell(), "Delete " + pack.name(),
                "Delete the pack " + pack.name() + " with " + files + " from the case?\n\n" + pack.folder() + "\n\nThis cannot be taken back.");
        if (sure && pack.files().stream().allMatch(this::closed)) {
            attempt("delete " + pack.name(), () -> {
                Packs.shelf().deletePack(pack.folder());
                explorer.refresh(null);
                CaseSession.current().rerun();
            });
        }
    }

    /** Closes the file's editor; false when the author would rather keep what is not saved. */
    private boolean closed(Path file) {
        IWorkbenchPage page = explorer.getSite().getPage();
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart part = reference.getEditor(false);
            if (part instanceof RuleEditor editor && file.equals(editor.file())) {
                return page.closeEditor(editor, true);
            }
        }
        return true;
    }

    /** Something that may fail for reasons on the disk. */
    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(String what, Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            MessageDialog.openError(shell(), "Packs", "Fettle could not " + what + ": " + e.getMessage()
                    + "\n\nClose other programs that have the file open, and try again.");
        }
    }
}
