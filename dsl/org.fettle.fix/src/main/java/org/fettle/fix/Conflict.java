/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import org.fettle.data.Period;
import org.fettle.data.journal.Edit;

/**
 * Two changes that want different things of one cell, or one of which deletes the row of the cell. Neither is made.
 *
 * @param table  table of the cell
 * @param period year of the table
 * @param row    1-based data row of the file
 * @param column name of the column
 * @param first  the change that came first
 * @param second the change that contradicts it
 */
public record Conflict(String table, Period period, int row, String column, Change first, Change second) {

    /** The conflict as a sentence that names both changes and what each of them wants. */
    @Override
    public String toString() {
        return table + " row " + row + " (" + period.label() + " year), " + column + ": " + first + wish(first) + " contradicts " + second
                + wish(second)
                + "; neither is applied";
    }

    private String wish(Change change) {
        for (Edit edit : change.edits()) {
            if (edit.table().equals(table) && edit.period().equals(period) && edit.fileRow() == row) {
                if (edit.kind() == Edit.Kind.REMOVE) {
                    return " (deletes the record)";
                }
                if (edit.kind() == Edit.Kind.CELL && edit.column().equals(column)) {
                    return edit.newText().isEmpty() ? " (blank)" : " (" + edit.newText() + ")";
                }
            }
        }
        return "";
    }
}
