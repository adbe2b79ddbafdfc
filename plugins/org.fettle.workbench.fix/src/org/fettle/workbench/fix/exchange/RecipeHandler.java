/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fettle.cases.CaseState;
import org.fettle.cases.edits.EditLine;
import org.fettle.cases.focus.Focus;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Step;
import org.fettle.workbench.returns.edits.EditsView;
import org.fettle.workbench.ui.CaseHandler;
import org.fettle.workbench.ui.CaseSession;

/** Saves the selected changes as a recipe for the next extract; all that stand when none is selected. */
public final class RecipeHandler extends CaseHandler {
    @Override
    protected boolean isPossible(CaseState state, Focus focus) {
        return state.phase() == CaseState.Phase.READY && state.result() != null && state.edits() > 0;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        List<EditLine> lines = HandlerUtil.getActivePart(event) instanceof EditsView view
                ? view.selection().stream().filter(line -> line.entry().stands()).toList()
                : List.of();
        if (lines.isEmpty() && !MessageDialog.openConfirm(shell, "Save a recipe",
                "No change that stands is selected in Edits. Save all changes that stand as a recipe?")) {
            return null;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Save " + (lines.isEmpty() ? "all changes" : "the selected changes") + " as a recipe");
        dialog.setFilterExtensions(new String[] {"*.recipe.json"});
        dialog.setFileName("changes.recipe.json");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            save(lines, Path.of(file));
        }
        return null;
    }

    /**
     * Saves changes in the background.
     *
     * @param lines steps or single changes of the list; none for all
     */
    public static void save(List<EditLine> lines, Path file) {
        CaseSession session = CaseSession.current();
        CaseState state = session.state();
        BiPredicate<Step, Edit> chosen = chosen(lines);
        session.work("Saving a recipe", progress -> new Exports(state, session.model().papers(), progress).recipe(chosen, file));
    }

    /** Of a step that is selected whole all changes, else those that are selected. */
    private static BiPredicate<Step, Edit> chosen(List<EditLine> lines) {
        if (lines.isEmpty()) {
            return (step, edit) -> true;
        }
        Set<Long> whole = new HashSet<>();
        Map<Long, Set<Edit>> single = new HashMap<>();
        for (EditLine line : lines) {
            if (line.isStep()) {
                whole.add(line.number());
            } else {
                single.computeIfAbsent(line.number(), number -> new HashSet<>()).add(line.change());
            }
        }
        return (step, edit) -> whole.contains(step.id()) || single.getOrDefault(step.id(), Set.of()).contains(edit);
    }
}
