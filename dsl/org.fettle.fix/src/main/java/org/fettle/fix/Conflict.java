/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import org.fettle.data.Period;

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

    /** The conflict as a sentence that names both changes. */
    @Override
    public String toString() {
        return table + " row " + row + " (" + period.label() + " year), " + column + ": " + first + " contradicts " + second + "; neither is applied";
    }
}
