/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.List;

import org.fettle.data.TableType;

/**
 * The header of a table in a sheet.
 *
 * @param type    the table
 * @param row     the row of the header, from 1
 * @param names   the names of the columns, by ascending column: those of the return in its spelling, others as they are
 * @param texts   what the cells of the header hold
 * @param columns the column of the sheet (from 0) of each
 * @param above   what stands in the rows above the header, shortened; empty when nothing does
 */
record SheetHead(TableType type, int row, List<String> names, List<String> texts, int[] columns, String above) {

    /** The index in {@link #names} of a column of the sheet, or -1. */
    int indexOf(int sheetColumn) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == sheetColumn) {
                return i;
            }
        }
        return -1;
    }
}
