/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.data.Period;

/**
 * Names a row by what stays the same when a return is edited.
 *
 * @param table  table or reference
 * @param period year of the return
 * @param row    1-based data row of the file; 0 when there is no row
 */
public record RowRef(String table, Period period, int row) {
    @Override
    public boolean equals(Object other) {
        // written out: the fast compiler does not see through what a record has by itself, and this is asked all the time
        return this == other || other instanceof RowRef ref && row == ref.row && table.equals(ref.table) && period.equals(ref.period);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * table.hashCode() + period.hashCode()) + row;
    }
}
