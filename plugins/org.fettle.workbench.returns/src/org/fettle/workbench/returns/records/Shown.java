/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.List;

import org.fettle.cases.records.ColumnLayout;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordRows;

/**
 * What the grid shows at one moment.
 *
 * @param rows     the records
 * @param columns  the columns, in their order
 * @param layout   how the columns were arranged
 * @param lastYear whether last year's values stand beside this year's
 */
public record Shown(RecordRows rows, List<RecordColumn> columns, ColumnLayout layout, boolean lastYear) {

    static Shown of(RecordRows rows, ColumnLayout layout, boolean lastYear) {
        return new Shown(rows, layout.shown(rows.set(), lastYear), layout, lastYear);
    }

    /** Number of the column among those shown, or -1. */
    public int columnOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name) && !columns.get(i).lastYear()) {
                return i;
            }
        }
        return -1;
    }
}
