/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.packs;

import java.nio.file.Path;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;
import org.fettle.cases.packs.PackShelf;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;

/** The shelf of the open case, and telling the explorer that something on it changed. */
final class Packs {
    private Packs() {
    }

    /** The packs of the open case and the bundled ones. */
    static PackShelf shelf() {
        CaseState state = CaseSession.current().state();
        return new PackShelf(state.folder() == null ? null : state.folder().packs(), RulePlace.bundled());
    }

    /** Shows what is on the shelf now, and selects a file. */
    static void changed(Path file) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        if (page.findView(Views.PACKS) instanceof PackExplorer explorer) {
            explorer.refresh(file);
        }
    }
}
