/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.CellEdit;
import org.fettle.cases.Figures;
import org.fettle.cases.records.EditPlan;
import org.fettle.cases.records.Entry;
import org.fettle.cases.records.RecordColumn;
import org.fettle.data.Progress;

/** What a tool would change in the cells that are chosen, and what it leaves alone. Nothing is changed by making a plan. Never modified. */
public final class BulkPlan {
    private static final int CHECK_EVERY = 1 << 12;

    private final CellChoice choice;
    private final BulkTool tool;
    private final List<EditPlan.Change> changes = new ArrayList<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private int same;
    private int unreadable;
    private int unknown;

    private BulkPlan(CellChoice choice, BulkTool tool) {
        this.choice = choice;
        this.tool = tool;
    }

    /**
     * Asks the tool about each cell.
     *
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static BulkPlan of(CellChoice choice, BulkTool tool, Progress progress) {
        BulkPlan plan = new BulkPlan(choice, tool);
        if (tool.impossible().isEmpty() && choice.size() <= EditPlan.MOST_CELLS) {
            progress.begin(tool.sentence(), choice.size());
            List<Map<String, int[]>> judged = new ArrayList<>();
            choice.columns().forEach(column -> judged.add(new HashMap<>()));
            for (int i = 0; i < choice.size(); i++) {
                if (i % CHECK_EVERY == 0) {
                    progress.check();
                    progress.worked(i == 0 ? 0 : CHECK_EVERY);
                }
                plan.add(choice.cell(i), judged.get(choice.columnOf(i)));
            }
        }
        return plan;
    }

    private void add(Cell cell, Map<String, int[]> judged) {
        String reason = EditPlan.reason(cell.set(), cell.record(), cell.column());
        if (!reason.isEmpty()) {
            left.merge(reason, 1, Integer::sum);
            return;
        }
        Made made = tool.make(cell);
        if (made.text() == null) {
            left.merge(made.left(), 1, Integer::sum);
        } else if (made.text().equals(cell.text())) {
            same++;
        } else {
            changes.add(new EditPlan.Change(cell.set().reference(cell.record()), cell.column().name(), cell.text(), made.text()));
            int[] verdict = judged.computeIfAbsent(made.text(), text -> judge(cell.column(), text));
            unreadable += verdict[0];
            unknown += verdict[1];
        }
    }

    /** The same text stands in many cells, so that each is judged once a column: {unreadable, unknown}. */
    private static int[] judge(RecordColumn column, String text) {
        return new int[] {Entry.isReadable(column.spec(), text) ? 0 : 1, text.isEmpty() || column.knows(text) ? 0 : 1};
    }

    /** The changes in the order of the grid; empty when there is nothing to do. */
    public List<EditPlan.Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** The cells that the plan was made for. */
    public CellChoice choice() {
        return choice;
    }

    /** The changes as they are handed to the case. */
    public List<CellEdit> edits() {
        return changes.stream().map(change -> new CellEdit(change.row(), change.column(), change.newText())).toList();
    }

    /** What keeps the plan from being carried out; empty when nothing does. */
    public String impossible() {
        if (!tool.impossible().isEmpty()) {
            return tool.impossible();
        }
        if (choice.size() > EditPlan.MOST_CELLS) {
            return "More than " + Figures.number(EditPlan.MOST_CELLS) + " cells at once. Choose fewer.";
        }
        return changes.isEmpty() ? "No cell would change." : "";
    }

    /** Why, for the list of edits: {@code Replace "x" with "y" in PLACE: 12 cells}. */
    public String label() {
        return tool.sentence() + " in " + choice.names() + ": " + Figures.count(changes.size(), "cell", "cells");
    }

    /** How many cells would hold text that is no value of their column. */
    public int unreadable() {
        return unreadable;
    }

    /** How many cells would hold codes outside their list. */
    public int unknown() {
        return unknown;
    }

    /** What it comes to, a line each, that which needs a look first. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(Figures.count(changes.size(), "cell changes", "cells change") + " of " + Figures.number(choice.size()) + ".");
        if (unreadable > 0) {
            lines.add(Figures.count(unreadable, "cell", "cells") + " would hold text that is no value of the column, and would be unreadable.");
        }
        if (unknown > 0) {
            lines.add(Figures.count(unknown, "cell", "cells") + " would hold a code that is not in the list of the column.");
        }
        if (same > 0) {
            lines.add(Figures.count(same, "cell stays", "cells stay") + " as " + (same == 1 ? "it is" : "they are") + ".");
        }
        left.forEach((reason, count) -> lines.add(Figures.count(count, "cell is", "cells are") + " left alone: " + reason + "."));
        return lines;
    }
}
