/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.Figures;
import org.fettle.cases.records.Clip;
import org.fettle.cases.records.EditPlan;
import org.fettle.cases.records.RecordColumn;

/** Copies chosen cells, and plans what pasting, filling and clearing change. */
final class Clipping {
    /** Most cells that are copied at once: more make no sense on a clipboard. */
    private static final int MOST_CELLS = 2_000_000;

    private final RecordGrid grid;
    private final Consumer<EditPlan> edit;
    private final Consumer<String> say;

    /**
     * @param edit carries out a plan
     * @param say  shows a line of text
     */
    Clipping(RecordGrid grid, Consumer<EditPlan> edit, Consumer<String> say) {
        this.grid = grid;
        this.edit = edit;
        this.say = say;
    }

    private Shell shell() {
        return grid.control().getShell();
    }

    /** Puts the chosen cells on the clipboard. */
    void copy(boolean headings) {
        RecordGrid.Choice choice = grid.choice();
        if (choice == null) {
            return;
        }
        long cells = (long) (choice.last() - choice.first() + 1) * (choice.right() - choice.left() + 1);
        if (cells > MOST_CELLS) {
            say.accept("More than " + Figures.number(MOST_CELLS) + " cells are too many for the clipboard. Choose fewer.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        if (headings) {
            rows.add(grid.shown().columns().subList(choice.left(), choice.right() + 1).stream().map(RecordColumn::heading).toList());
        }
        for (int position = choice.first(); position <= choice.last(); position++) {
            List<String> row = new ArrayList<>();
            boolean any = false;
            for (int column = choice.left(); column <= choice.right(); column++) {
                boolean chosen = choice.chosen().contains(position, column);
                any |= chosen;
                row.add(chosen ? grid.text(position, column) : "");
            }
            if (any) {
                rows.add(row);
            }
        }
        String text = Clip.format(rows);
        Clipboard clipboard = new Clipboard(shell().getDisplay());
        try {
            clipboard.setContents(new Object[] {text.isEmpty() ? " " : text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
        say.accept(Figures.count(cells, "cell", "cells") + " copied.");
    }

    /** Pastes at the first chosen cell, after asking when it is more than one cell. */
    void paste() {
        Clipboard clipboard = new Clipboard(shell().getDisplay());
        Object contents;
        try {
            contents = clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
        RecordGrid.Choice choice = grid.choice();
        if (choice == null || !(contents instanceof String text) || text.isEmpty()) {
            say.accept(choice == null ? "Choose the cell to paste at." : "There is no text on the clipboard.");
            return;
        }
        List<List<String>> block = Clip.parse(text);
        EditPlan plan = EditPlan.paste(grid.shown().rows(), grid.shown().columns(), block, choice.first(), choice.last(), choice.left(),
                choice.right());
        ask(plan, "Paste", block.size() == 1 && block.get(0).size() == 1 && choice.first() == choice.last() && choice.left() == choice.right());
    }

    /** Clears the chosen cells. */
    void clear() {
        RecordGrid.Choice choice = grid.choice();
        if (choice != null) {
            EditPlan plan = EditPlan.clear(grid.shown().rows(), grid.shown().columns(), choice.first(), choice.last(), choice.chosen());
            ask(plan, "Clear", plan.changes().size() <= 20);
        }
    }

    /** Writes the first chosen cell of each column into those below it. */
    void fillDown() {
        RecordGrid.Choice choice = grid.choice();
        if (choice != null) {
            EditPlan plan = EditPlan.fillDown(grid.shown().rows(), grid.shown().columns(), choice.first(), choice.last(), choice.chosen());
            ask(plan, "Fill down", plan.changes().size() <= 20);
        }
    }

    private void ask(EditPlan plan, String what, boolean small) {
        if (!plan.impossible().isEmpty()) {
            MessageDialog.openInformation(shell(), what, plan.impossible());
            return;
        }
        if (plan.changes().isEmpty()) {
            say.accept("Nothing changes.");
            return;
        }
        boolean harmless = small && plan.refused() == 0 && plan.unreadable() == 0 && plan.unknown() == 0;
        if (harmless || MessageDialog.open(MessageDialog.QUESTION, shell(), what,
                String.join("\n", plan.summary()) + "\n\nIt is one step, which Undo (Ctrl+Z) takes back.", 0, what, "Cancel") == 0) {
            edit.accept(plan);
        }
    }
}
