/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.util.List;
import java.util.Objects;

/**
 * The choices that some cells of a column offer. Something else may be typed all the same.
 *
 * @param column  column of the sheet, from 0
 * @param rows    rows of the sheet's list, from 0, ascending
 * @param formula where the choices stand: the name of a {@link ChoiceList}, or an expression that gives one; the writer's own and never a text from data
 */
public record DropDown(int column, List<Integer> rows, String formula) {

    /** Keeps a copy of the rows. */
    public DropDown {
        rows = List.copyOf(rows);
        Objects.requireNonNull(formula, "formula");
    }
}
