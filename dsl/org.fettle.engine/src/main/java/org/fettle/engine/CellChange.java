/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.data.Period;

/**
 * A new text for a cell.
 *
 * @param table  table
 * @param period year of the return
 * @param row    1-based data row of the file
 * @param column name of the column
 * @param text   the new text, empty to clear the cell; null when somebody has to enter it
 */
public record CellChange(String table, Period period, int row, String column, String text) {
    /** True when somebody has to enter the value. */
    public boolean isAsked() {
        return text == null;
    }
}
