/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a table before they are grouped by subject.
 *
 * @param type     what the return says about the table
 * @param period   the year it belongs to
 * @param file     the file's path or name
 * @param columns  the columns in file order
 * @param rowCount the number of rows, needed when there is no column
 * @param fileRows the 1-based data row of each row, ascending, or null when row i is data row i + 1
 * @param lines    the line of each data row of the file (index: data row - 1), or null when data row i is on line i + 1
 */
record LoadedTable(TableType type, Period period, String file, List<Column> columns, int rowCount, int[] fileRows, int[] lines) {

    /** The first column with the name, or null. */
    Column column(String name) {
        String folded = TableType.fold(name);
        for (Column column : columns) {
            if (TableType.fold(column.spec().name()).equals(folded)) {
                return column;
            }
        }
        return null;
    }

    /** The symbol of each row's key; {@link Values#BLANK} when it is blank, also throughout when the file has no such column. */
    int[] keys() {
        Column column = column(type.keyColumn());
        int[] keys = new int[rowCount];
        if (column == null) {
            Arrays.fill(keys, Values.BLANK);
            return keys;
        }
        if (column instanceof IntColumn ints && column.spec().type().isSymbol()) {
            return ints.values();
        }
        for (int row = 0; row < rowCount; row++) {
            keys[row] = column.isBlank(row) ? Values.BLANK : column.dictionary().intern(column.text(row));
        }
        return keys;
    }
}
