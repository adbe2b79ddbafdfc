/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.util.List;
import java.util.Objects;

/**
 * A sheet: a few lines above, a header that stays in view, and a list.
 *
 * @param name      what its tab says; made fit by the writer
 * @param heading   the lines above the header, the first of them large; may be empty
 * @param columns   the columns
 * @param frozen    how many columns at the left stay in view
 * @param rows      the list: each row has a {@link String} or a {@link Number} for each column; null for an empty cell
 * @param dropDowns the choices that cells offer
 * @param shown     false for a sheet that people are not to see
 */
public record BookSheet(String name, List<String> heading, List<BookColumn> columns, int frozen, List<List<Object>> rows,
        List<DropDown> dropDowns, boolean shown) {

    /** Checks the parts. The rows are not copied. */
    public BookSheet {
        Objects.requireNonNull(name, "name");
        heading = List.copyOf(heading);
        columns = List.copyOf(columns);
        dropDowns = List.copyOf(dropDowns);
        if (columns.isEmpty() || frozen < 0 || frozen >= columns.size() && frozen > 0) {
            throw new IllegalArgumentException(columns.size() + " columns, " + frozen + " of them frozen");
        }
    }

    /** A sheet to be read. */
    public static BookSheet of(String name, List<String> heading, List<BookColumn> columns, int frozen, List<List<Object>> rows) {
        return new BookSheet(name, heading, columns, frozen, rows, List.of(), true);
    }

    /** The row of the sheet (from 0) in which the header stands: below the lines above it and an empty one. */
    public int headerRow() {
        return heading.isEmpty() ? 0 : heading.size() + 1;
    }
}
