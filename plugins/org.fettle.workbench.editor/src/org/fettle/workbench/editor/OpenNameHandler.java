/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.packs.PackEntry;
import org.fettle.cases.packs.PackShelf;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Finds a rule or another name of the pack that is edited, or else of the one that the case is checked with, and goes there. */
public final class OpenNameHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.folder() != null;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        if (page.getActiveEditor() instanceof RuleEditor editor) {
            new NamePopup(page, editor.place(), RuleNavigation.sources(editor)).open();
            return null;
        }
        try {
            ofTheCase().ifPresent(place -> new NamePopup(page, place, Language.sources(place)).open());
        } catch (IOException e) {
            throw new ExecutionException("the packs of the case cannot be read: " + e.getMessage(), e);
        }
        return null;
    }

    /** A file of the pack that the case is checked with. */
    private static Optional<RulePlace> ofTheCase() throws IOException {
        CaseState state = CaseSession.current().state();
        return new PackShelf(state.folder().packs(), RulePlace.bundled()).packs().stream()
                .filter(pack -> pack.name().equals(state.settings().pack())).map(PackEntry::files).filter(files -> !files.isEmpty())
                .map(files -> files.get(0)).map((Path file) -> RulePlace.of(file)).findFirst();
    }
}
