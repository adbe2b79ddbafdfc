/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.Objects;

import org.fettle.engine.RowRef;

/**
 * A new text for one cell, as somebody enters it by hand.
 *
 * @param row    the row, of this year's or last year's return
 * @param column name of the column; one that the return names but the file lacks is made
 * @param text   the exact text; empty to clear the cell
 */
public record CellEdit(RowRef row, String column, String text) {
    /** Checks that the parts are there. */
    public CellEdit {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(text, "text");
    }
}
