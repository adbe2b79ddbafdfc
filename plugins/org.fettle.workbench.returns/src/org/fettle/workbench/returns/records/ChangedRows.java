/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordMarks;

/** Draws, of records that stand where they stood, only those anew that look other than before: an edit changes one or two of those in sight. */
final class ChangedRows {
    private ChangedRows() {
    }

    /**
     * Draws what is other.
     *
     * @param headings how many rows above the records show something else
     * @param before   what was shown, with the same records and columns in the same places
     */
    static void redraw(NatTable table, int headings, Shown before, Shown after) {
        int width = table.getClientArea().width;
        for (int y = headings; y < table.getRowCount(); y++) {
            int position = table.getRowIndexByPosition(y);
            if (position >= 0 && position < after.rows().size() && looksOther(before, after, position)) {
                table.redraw(0, table.getStartYOfRowPosition(y), width, table.getRowHeightByPosition(y), false);
            }
        }
    }

    private static boolean looksOther(Shown before, Shown after, int position) {
        RecordMarks old = before.rows().set().marks();
        RecordMarks now = after.rows().set().marks();
        int oldRecord = before.rows().record(position);
        int record = after.rows().record(position);
        if (old.isAdded(oldRecord) != now.isAdded(record)) {
            return true;
        }
        for (int i = 0; i < after.columns().size(); i++) {
            RecordColumn oldColumn = before.columns().get(i);
            RecordColumn column = after.columns().get(i);
            if (old.of(oldRecord, oldColumn) != now.of(record, column)
                    || !before.rows().set().text(oldRecord, oldColumn).equals(after.rows().set().text(record, column))) {
                return true;
            }
        }
        return false;
    }
}
