/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import org.fettle.data.Column;
import org.fettle.data.Table;

/** All cells of a row in one text: shows what was removed, and tells whether a file still has the same row in that place. */
final class RowText {
    private RowText() {
    }

    /** The row as the file has it, before any edit; empty when the file has no such row. */
    static String inFile(Table table, int fileRow) {
        Table original = table.origin();
        int row = original.rowOfFileRow(fileRow);
        if (row < 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Column column : original.columns()) {
            String cell = column.rawText(row);
            if (!cell.isEmpty()) {
                text.append(text.isEmpty() ? "" : "; ").append(column.spec().name()).append('=').append(cell);
            }
        }
        return text.toString();
    }
}
