/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far a sheet reaches, its merged cells, and what the first cell of each column below some row is like. */
public final class SheetExtent {

    /** How a cell is written: what it is, and its style. */
    record Dress(SheetCell.Kind kind, int style) {
    }

    private final Map<Integer, Dress> first = new HashMap<>();
    private final List<CellRange> merged = new ArrayList<>();
    private int lastRow;
    private int lastColumn = -1;

    private SheetExtent() {
    }

    /**
     * Reads a sheet for its extent.
     *
     * @param below the row (from 1) below which columns are looked at: that of the header
     * @throws IOException when the sheet cannot be read
     */
    public static SheetExtent read(Workbook workbook, SheetInfo sheet, int below) throws IOException {
        SheetExtent extent = new SheetExtent();
        workbook.read(sheet, new SheetHandler() {
            @Override
            public boolean row(SheetRow row) {
                extent.add(row, below);
                return true;
            }

            @Override
            public void merged(List<CellRange> ranges) {
                extent.merged.addAll(ranges);
            }
        });
        return extent;
    }

    private void add(SheetRow row, int below) {
        lastRow = row.number();
        for (int i = 0; i < row.size(); i++) {
            SheetCell cell = row.cell(i);
            lastColumn = Math.max(lastColumn, cell.column());
            if (row.number() > below && cell.formula() == null && cell.kind() != SheetCell.Kind.ERROR) {
                first.putIfAbsent(cell.column(), new Dress(cell.kind(), cell.style()));
            }
        }
    }

    /** The last row that is not empty, from 1; 0 when there is none. */
    public int lastRow() {
        return lastRow;
    }

    /** The last column in which anything stands, from 0; -1 when there is none. */
    public int lastColumn() {
        return lastColumn;
    }

    /** All merged cells. */
    public List<CellRange> merged() {
        return List.copyOf(merged);
    }

    Map<Integer, Dress> first() {
        return first;
    }
}
