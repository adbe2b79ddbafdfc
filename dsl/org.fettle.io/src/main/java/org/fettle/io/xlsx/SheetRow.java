/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.util.ArrayList;
import java.util.List;

/** A row of a sheet: its cells that are not empty, by ascending column. The same object serves all rows of a sheet. */
public final class SheetRow {

    private final List<SheetCell> cells = new ArrayList<>();
    private int number;
    private boolean hidden;
    private int size;

    SheetRow() {
    }

    /** The row's number, from 1. */
    public int number() {
        return number;
    }

    /** Whether the spreadsheet program does not show the row: hidden by hand, by a filter, or of no height. */
    public boolean hidden() {
        return hidden;
    }

    /** The number of cells that are not empty. */
    public int size() {
        return size;
    }

    /** A cell: 0 is the first that is not empty, whatever its column. */
    public SheetCell cell(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return cells.get(index);
    }

    /** The cell in a column (from 0), or null when it is empty. */
    public SheetCell at(int column) {
        for (int i = 0; i < size; i++) {
            if (cells.get(i).column() == column) {
                return cells.get(i);
            }
        }
        return null;
    }

    /** The text in a column (from 0), empty when there is none. */
    public String text(int column) {
        SheetCell cell = at(column);
        return cell == null ? "" : cell.text();
    }

    void start(int row, boolean isHidden) {
        number = row;
        hidden = isHidden;
        size = 0;
    }

    /** The cell to fill next; it counts only after {@link #keep()}. */
    SheetCell next() {
        if (size == cells.size()) {
            cells.add(new SheetCell());
        }
        return cells.get(size);
    }

    void keep() {
        size++;
    }
}
