/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.Map;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Table;
import org.fettle.io.xlsx.SheetCell;
import org.fettle.io.xlsx.SheetHandler;
import org.fettle.io.xlsx.SheetRow;

/** Looks whether rows of a sheet still say what was read from them. */
final class SheetCheck implements SheetHandler {

    private final Table origin;
    private final SheetHead head;
    private final Map<Integer, Integer> rows;
    private int seen;
    private int changedRow;

    /**
     * A check.
     *
     * @param rows the rows of the table to look at by their rows in the sheet
     */
    SheetCheck(Table origin, SheetHead head, Map<Integer, Integer> rows) {
        this.origin = origin;
        this.head = head;
        this.rows = rows;
    }

    /** The first row of the sheet that says something else, or 0. */
    int changedRow() {
        return changedRow > 0 || seen == rows.size() ? changedRow : head.row();
    }

    @Override
    public boolean row(SheetRow row) {
        Integer known = rows.get(row.number());
        if (known == null) {
            return true;
        }
        seen++;
        for (int i = 0; i < row.size(); i++) {
            SheetCell cell = row.cell(i);
            int index = head.indexOf(cell.column());
            if (index >= 0) {
                Column column = origin.columns().get(index);
                ColumnSpec spec = column.spec();
                CellReading reading = new CellReading(spec);
                reading.read(cell);
                // the empty cells that belong to merged ones are not looked at: they say what the first cell says
                if (!reading.text().equals(column.rawText(known)) && !reading.text().isEmpty()) {
                    changedRow = row.number();
                    return false;
                }
            }
        }
        return seen < rows.size();
    }
}
