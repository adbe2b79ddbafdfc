/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The texts of the grid, read from the return when they are drawn. */
final class GridData implements IDataProvider {
    private final RecordGrid grid;

    GridData(RecordGrid grid) {
        this.grid = grid;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return row < getRowCount() && column < getColumnCount() ? grid.text(row, column) : "";
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        grid.typed(row, column, value);
    }

    @Override
    public int getColumnCount() {
        return grid.shown() == null ? 0 : grid.shown().columns().size();
    }

    @Override
    public int getRowCount() {
        return grid.shown() == null ? 0 : grid.shown().rows().size();
    }

    IDataProvider headings() {
        return new Fixed() {
            @Override
            public Object getDataValue(int column, int row) {
                return column < getColumnCount() ? grid.shown().columns().get(column).heading() : "";
            }

            @Override
            public int getColumnCount() {
                return GridData.this.getColumnCount();
            }

            @Override
            public int getRowCount() {
                return 1;
            }
        };
    }

    IDataProvider rowNumbers() {
        return new Fixed() {
            @Override
            public Object getDataValue(int column, int row) {
                if (row >= getRowCount()) {
                    return "";
                }
                int record = grid.shown().rows().record(row);
                int fileRow = grid.shown().rows().set().fileRow(record);
                return fileRow == 0 ? "none" : grid.shown().rows().set().marks().isAdded(record) ? fileRow + " new" : String.valueOf(fileRow);
            }

            @Override
            public int getColumnCount() {
                return 1;
            }

            @Override
            public int getRowCount() {
                return GridData.this.getRowCount();
            }
        };
    }

    /** Texts that nobody edits. */
    private abstract static class Fixed implements IDataProvider {
        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("headings cannot be edited");
        }
    }
}
