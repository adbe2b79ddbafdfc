/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.List;

/** The rows of one child in all tables of this year's return and of last year's, before any error. */
final class ChildRows {
    private static final int TABLES = SampleTable.values().length;
    private final List<List<String[]>> rows = new ArrayList<>(2 * TABLES);

    ChildRows() {
        for (int i = 0; i < 2 * TABLES; i++) {
            rows.add(new ArrayList<>(2));
        }
    }

    /**
     * The rows of a table in file order; each has the table's columns.
     *
     * @param yearsBack 0 for this year's return, 1 for last year's
     */
    List<String[]> of(SampleTable table, int yearsBack) {
        return rows.get(yearsBack * TABLES + table.ordinal());
    }

    /** One more row. */
    void add(SampleTable table, int yearsBack, String... cells) {
        if (cells.length != table.columns().size()) {
            throw new IllegalArgumentException(table.title() + " has " + table.columns().size() + " columns, not " + cells.length);
        }
        of(table, yearsBack).add(cells);
    }

    /** Text of a cell; {@code row} counts the child's rows of the table from 0. */
    String cell(SampleTable table, int yearsBack, int row, String column) {
        return of(table, yearsBack).get(row)[table.at(column)];
    }
}
