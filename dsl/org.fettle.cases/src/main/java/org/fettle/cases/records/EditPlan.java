/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.Figures;
import org.fettle.engine.RowRef;

/** What typing, pasting, filling or clearing would change, and what it cannot. Nothing is changed by making a plan. */
public final class EditPlan {
    /** Most cells that one step changes. */
    public static final int MOST_CELLS = 200_000;

    private final RecordRows rows;
    private final String label;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private int cells;
    private int same;
    private int unreadable;
    private int unknown;

    private EditPlan(RecordRows rows, String label) {
        this.rows = rows;
        this.label = label;
    }

    /**
     * A cell that gets another text.
     *
     * @param row     the record
     * @param column  name of the column
     * @param oldText exact text before
     * @param newText exact text after
     */
    public record Change(RowRef row, String column, String oldText, String newText) {
    }

    /** Cells that are chosen: positions of records and numbers of columns. */
    @FunctionalInterface
    public interface Cells {
        /** Whether the cell is one of them. */
        boolean contains(int position, int column);
    }

    /** What somebody typed into one cell. */
    public static EditPlan type(RecordRows rows, int position, RecordColumn column, String typed) {
        EditPlan plan = new EditPlan(rows, "Edit of " + column.name());
        plan.set(position, column, Entry.text(column.spec(), typed));
        return plan;
    }

    /**
     * A block of cells from the clipboard. A single cell goes into all chosen cells; a block goes to where the first chosen cell is, and is repeated when
     * the choice is a whole number of blocks high.
     *
     * @param first    position of the first chosen record
     * @param last     position of the last one
     * @param column   number of the first chosen column among the shown
     * @param lastColumn number of the last one
     */
    public static EditPlan paste(RecordRows rows, List<RecordColumn> shown, List<List<String>> block, int first, int last, int column,
            int lastColumn) {
        EditPlan plan = new EditPlan(rows, "Paste");
        int height = block.size();
        if (height == 0) {
            return plan;
        }
        boolean single = height == 1 && block.get(0).size() == 1;
        int chosen = last - first + 1;
        int high = single || chosen > height && chosen % height == 0 ? chosen : height;
        for (int i = 0; i < high; i++) {
            List<String> line = block.get(i % height);
            int wide = single ? lastColumn - column + 1 : line.size();
            for (int j = 0; j < wide; j++) {
                plan.paste(first + i, column + j, shown, line.get(single ? 0 : j));
            }
        }
        return plan;
    }

    private void paste(int position, int number, List<RecordColumn> shown, String text) {
        if (position >= rows.size() || number >= shown.size()) {
            cells++;
            refuse(position >= rows.size() ? "below the last record" : "right of the last column");
            return;
        }
        RecordColumn column = shown.get(number);
        set(position, column, Entry.text(column.spec(), text));
    }

    /** Clears the chosen cells. */
    public static EditPlan clear(RecordRows rows, List<RecordColumn> shown, int first, int last, Cells chosen) {
        EditPlan plan = new EditPlan(rows, "Clear");
        for (int position = first; position <= last && !plan.isTooLarge(); position++) {
            for (int number = 0; number < shown.size(); number++) {
                if (chosen.contains(position, number)) {
                    plan.set(position, shown.get(number), "");
                }
            }
        }
        return plan;
    }

    /** Writes the first chosen cell of each column into those below it. */
    public static EditPlan fillDown(RecordRows rows, List<RecordColumn> shown, int first, int last, Cells chosen) {
        EditPlan plan = new EditPlan(rows, "Fill down");
        for (int number = 0; number < shown.size(); number++) {
            String text = null;
            for (int position = first; position <= last && !plan.isTooLarge(); position++) {
                if (!chosen.contains(position, number)) {
                    continue;
                }
                if (text == null) {
                    text = rows.set().text(rows.record(position), shown.get(number));
                } else {
                    plan.set(position, shown.get(number), text);
                }
            }
        }
        return plan;
    }

    private void set(int position, RecordColumn column, String text) {
        cells++;
        int record = rows.record(position);
        String reason = reason(rows.set(), record, column);
        if (!reason.isEmpty()) {
            refuse(reason);
            return;
        }
        String old = rows.set().text(record, column);
        if (old.equals(text)) {
            same++;
            return;
        }
        changes.add(new Change(rows.set().reference(record), column.name(), old, text));
        unreadable += Entry.isReadable(column.spec(), text) ? 0 : 1;
        unknown += text.isEmpty() || column.knows(text) ? 0 : 1;
    }

    private void refuse(String reason) {
        refused.merge(reason, 1, Integer::sum);
    }

    /** Why a cell cannot be edited; empty when it can. */
    public static String reason(RecordSet set, int record, RecordColumn column) {
        if (column.lastYear()) {
            return "last year's value beside this year's; open last year's table to change it";
        }
        if (set.table().type().isReference()) {
            return "a register is not part of the return";
        }
        if (record < 0) {
            return "a record that is missing from the file";
        }
        return column.data() == null && !column.spec().declared() ? "a column that the file does not have" : "";
    }

    private boolean isTooLarge() {
        return cells > MOST_CELLS;
    }

    /** What the step is called: {@code Paste: 12 cells}, {@code Edit of LS}. */
    public String label() {
        return changes.size() == 1 && label.startsWith("Edit") ? label : label + ": " + Figures.count(changes.size(), "cell", "cells");
    }

    /** The changes; empty when there is nothing to do. */
    public List<Change> changes() {
        return changes;
    }

    /** Why the plan cannot be carried out at all; empty when it can. */
    public String impossible() {
        if (isTooLarge()) {
            return "More than " + Figures.number(MOST_CELLS) + " cells at once. Choose fewer.";
        }
        if (changes.isEmpty() && !refused.isEmpty()) {
            return "These cells cannot be changed: " + String.join("; ", refused.keySet()) + ".";
        }
        return "";
    }

    /** What it comes to, a line each. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(Figures.count(changes.size(), "cell changes", "cells change") + ".");
        if (same > 0) {
            lines.add(Figures.count(same, "cell already says", "cells already say") + " the same.");
        }
        refused.forEach((reason, count) -> lines.add(Figures.count(count, "cell is", "cells are") + " left out: " + reason + "."));
        if (unreadable > 0) {
            lines.add(Figures.count(unreadable, "cell", "cells") + " would hold text that is no value of the column, and would be unreadable.");
        }
        if (unknown > 0) {
            lines.add(Figures.count(unknown, "cell", "cells") + " would hold a code that is not in the list of the column.");
        }
        return lines;
    }

    /** How many cells would not be readable. */
    public int unreadable() {
        return unreadable;
    }

    /** How many cells would hold codes outside their lists. */
    public int unknown() {
        return unknown;
    }

    /** How many cells are left out because they cannot be changed. */
    public int refused() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }
}
