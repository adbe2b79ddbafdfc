/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.util.List;

/** Takes what is in a sheet, in the order in which the file has it: the hidden columns, the rows, the merged cells. */
@FunctionalInterface
public interface SheetHandler {

    /**
     * A row with at least one cell that is not empty. Rows come in ascending order; empty ones are left out.
     *
     * @param row valid only during the call
     * @return whether to go on; after false nothing else is told
     */
    boolean row(SheetRow row);

    /** Columns {@code first} to {@code last} (from 0) are not shown. */
    default void hiddenColumns(int first, int last) {
        // most callers read hidden columns like any other
    }

    /** The merged cells of the sheet; told after the last row, and only when there are some. */
    default void merged(List<CellRange> ranges) {
        // the value of merged cells stands in their first cell, which came as a cell of its row
    }
}
