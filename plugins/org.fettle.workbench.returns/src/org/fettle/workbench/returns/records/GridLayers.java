/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.filterrow.IFilterStrategy;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeHelper;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultRowHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.reorder.config.DefaultColumnReorderBindings;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/** The layers of the grid. Which columns there are and which records stand where is the data's business: no layer reorders, hides, sorts or filters. */
final class GridLayers {
    static final int ROW_HEIGHT = 24;
    private static final int COLUMN_WIDTH = 110;
    private static final int ROW_NUMBER_WIDTH = 72;

    final DataLayer data;
    final SelectionLayer selection;
    final ViewportLayer viewport;
    final FreezeLayer frozen;
    final FilterRowHeaderComposite<Object> header;
    final GridLayer grid;

    GridLayers(IDataProvider cells, IDataProvider headings, IDataProvider rowNumbers, ISortModel sort, IFilterStrategy<Object> filter,
            IConfigRegistry registry) {
        data = new DataLayer(cells, COLUMN_WIDTH, ROW_HEIGHT);
        selection = new SelectionLayer(data, false);
        selection.addConfiguration(new CellSelection());
        viewport = new ViewportLayer(selection);
        frozen = new FreezeLayer(selection);
        CompositeFreezeLayer body = new CompositeFreezeLayer(frozen, viewport, selection, false);
        ColumnHeaderLayer columns = new ColumnHeaderLayer(tall(new DefaultColumnHeaderDataLayer(headings)), body, selection);
        columns.addConfiguration(new DefaultColumnReorderBindings());
        header = new FilterRowHeaderComposite<>(filter, new SortHeaderLayer<>(columns, sort, false), headings, registry);
        header.getFilterRowDataLayer().setDefaultRowHeight(ROW_HEIGHT);
        DefaultRowHeaderDataLayer numbers = new DefaultRowHeaderDataLayer(rowNumbers);
        numbers.setDefaultColumnWidth(ROW_NUMBER_WIDTH);
        RowHeaderLayer rows = new RowHeaderLayer(numbers, body, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(new Corner(headings, rowNumbers)), rows, header);
        grid = new GridLayer(body, header, rows, corner, false);
        grid.addConfiguration(new DefaultEditConfiguration());
    }

    private static DataLayer tall(DataLayer layer) {
        layer.setDefaultRowHeight(ROW_HEIGHT);
        return layer;
    }

    /** Keeps the first columns in sight. */
    void freeze(IntSupplier columns) {
        FreezeHelper.unfreeze(frozen, viewport);
        int count = columns.getAsInt();
        if (count > 0) {
            FreezeHelper.freeze(frozen, viewport, new PositionCoordinate(frozen, 0, -1), new PositionCoordinate(frozen, count - 1, -1));
        }
    }

    /** A click on a heading sorts, so that it must not select the column as well. */
    private static final class CellSelection extends DefaultSelectionLayerConfiguration {
        @Override
        protected void addSelectionUIBindings() {
            addConfiguration(new DefaultSelectionBindings() {
                @Override
                protected void configureColumnHeaderMouseClickBindings(UiBindingRegistry bindings) {
                    // sorts
                }
            });
        }

        @Override
        protected void addSearchUIBindings() {
            // the view has a find bar of its own
        }

        @Override
        protected void addTickUpdateConfig() {
            // plus and minus are typed into cells
        }
    }

    /** What stands in the corner: what the row numbers are, and that the row below is for filters. */
    private static final class Corner extends DefaultCornerDataProvider {
        Corner(IDataProvider headings, IDataProvider rowNumbers) {
            super(headings, rowNumbers);
        }

        @Override
        public Object getDataValue(int column, int row) {
            return "Row";
        }
    }
}
