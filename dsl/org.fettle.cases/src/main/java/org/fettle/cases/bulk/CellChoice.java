/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.Arrays;
import java.util.List;

import org.fettle.cases.Figures;
import org.fettle.cases.records.EditPlan;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordRows;
import org.fettle.cases.records.RecordSet;

/** The cells that a tool works on: what is selected in the grid, or the whole of a column. In the order of the grid. Never modified. */
public final class CellChoice {
    private final RecordSet set;
    private final List<RecordColumn> columns;
    private final int[] records;
    private final int[] columnOf;

    private CellChoice(RecordSet set, List<RecordColumn> columns, int[] records, int[] columnOf) {
        this.set = set;
        this.columns = columns;
        this.records = records;
        this.columnOf = columnOf;
    }

    /**
     * The selected cells of a grid.
     *
     * @param rows   the records of the grid
     * @param shown  its columns
     * @param first  position of the first record in which a cell is selected
     * @param last   position of the last one
     * @param chosen which cells are selected
     */
    public static CellChoice of(RecordRows rows, List<RecordColumn> shown, int first, int last, EditPlan.Cells chosen) {
        int[] used = usedColumns(shown, first, last, chosen);
        int[] records = new int[16];
        int[] columnOf = new int[16];
        int count = 0;
        for (int position = Math.max(0, first); position <= last && position < rows.size(); position++) {
            for (int i = 0; i < used.length; i++) {
                if (chosen.contains(position, used[i])) {
                    if (count == records.length) {
                        records = Arrays.copyOf(records, count * 2);
                        columnOf = Arrays.copyOf(columnOf, count * 2);
                    }
                    records[count] = rows.record(position);
                    columnOf[count++] = i;
                }
            }
        }
        return new CellChoice(rows.set(), Arrays.stream(used).mapToObj(shown::get).toList(), Arrays.copyOf(records, count),
                Arrays.copyOf(columnOf, count));
    }

    private static int[] usedColumns(List<RecordColumn> shown, int first, int last, EditPlan.Cells chosen) {
        boolean[] used = new boolean[shown.size()];
        for (int position = Math.max(0, first); position <= last; position++) {
            for (int column = 0; column < used.length; column++) {
                used[column] = used[column] || chosen.contains(position, column);
            }
        }
        int[] numbers = new int[used.length];
        int count = 0;
        for (int column = 0; column < used.length; column++) {
            if (used[column]) {
                numbers[count++] = column;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** All cells of a column, of the records that are shown. */
    public static CellChoice column(RecordRows rows, RecordColumn column) {
        int[] records = new int[rows.size()];
        for (int i = 0; i < records.length; i++) {
            records[i] = rows.record(i);
        }
        return new CellChoice(rows.set(), List.of(column), records, new int[records.length]);
    }

    /** The records among which the cells are. */
    public RecordSet set() {
        return set;
    }

    /** The columns in which cells are chosen. */
    public List<RecordColumn> columns() {
        return columns;
    }

    /** How many cells there are. */
    public int size() {
        return records.length;
    }

    /** One of the cells. */
    public Cell cell(int number) {
        RecordColumn column = columns.get(columnOf[number]);
        return new Cell(set, records[number], column, set.text(records[number], column));
    }

    /** Which column a cell is in, among {@link #columns}. */
    int columnOf(int number) {
        return columnOf[number];
    }

    /** Where the cells are: {@code 12 cells of PLACE, URN}. */
    public String label() {
        return Figures.count(size(), "cell", "cells") + " of " + names();
    }

    /** The columns' names. */
    public String names() {
        return String.join(", ", columns.stream().map(RecordColumn::name).toList());
    }
}
