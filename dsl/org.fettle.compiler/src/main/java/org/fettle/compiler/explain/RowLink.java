/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import org.fettle.data.Period;
import org.fettle.engine.RowRef;

/**
 * A row that an explanation talks about.
 *
 * @param row the row by what stays the same when the return is edited
 * @param line line in its file, from 1; 0 when there is no file
 * @param subject key of its subject; empty for a row of a reference or without a key
 */
public record RowLink(RowRef row, int line, String subject) {

    /** Such as {@code Episodes row 12} or {@code last year's Episodes row 3}. */
    public String label() {
        return label(row);
    }

    /** Such as {@code Episodes row 12} or {@code last year's Episodes row 3}. */
    public static String label(RowRef row) {
        return (row.period().equals(Period.LAST) ? "last year's " : "") + row.table() + " row " + row.row();
    }
}
