/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.PlatformUI;
import org.fettle.cases.packs.PackShelf;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.Views;

/** A pack of the open case with a file of rules, made for a test and removed behind it: the tests share one window and one case. */
record LocalPack(Path header, Path rules) {
    /** Makes a pack that extends the department's, once a case is open. */
    static LocalPack make(String name, String text) throws IOException {
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, 1366, 768));
        Screen.awaitReady();
        Path header = shelf().create(name, "Local checks", "ssda903");
        Path rules = header.resolveSibling("rules.fettle");
        Files.writeString(rules, text, StandardCharsets.UTF_8);
        return new LocalPack(header, rules);
    }

    /** Opens the rules in Author. */
    void open() {
        Screen.run(() -> {
            PlatformUI.getWorkbench().showPerspective(Views.AUTHOR, Screen.window());
            RuleEditors.open(Screen.page(), rules, 3);
        });
        EditorScreen.awaitAnalysis();
    }

    /** The rules as they were saved last, with the keyboard in them. */
    void reopen() {
        Screen.activate();
        Screen.run(() -> {
            RuleEditors.open(Screen.page(), rules, 3);
            EditorScreen.editor().setFocus();
            if (EditorScreen.editor().isDirty()) {
                EditorScreen.editor().doRevertToSaved();
            }
        });
        EditorScreen.awaitAnalysis();
    }

    /** Removes the pack and goes back to Clean. */
    void remove() throws IOException {
        Screen.run(() -> Screen.page().closeAllEditors(false));
        shelf().deletePack(header.getParent());
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.CLEAN, Screen.window()));
        Screen.settle();
    }

    private static PackShelf shelf() {
        return new PackShelf(Screen.state().folder().packs(), RulePlace.bundled());
    }
}
