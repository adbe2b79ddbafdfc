/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordMarks;

/** What the pointer is told: why a cell is flagged and what it means, what a column holds, how to filter. */
final class GridHover extends NatTableContentTooltip {
    static final String FILTER_HELP = "Filter: a text that the cells contain, or  =U1,U2  <>A  >01/04/2024  1..10  =blank  <>blank  =unreadable";

    private final RecordGrid grid;

    GridHover(NatTable table, RecordGrid grid) {
        super(table, GridRegion.BODY, GridRegion.COLUMN_HEADER, GridRegion.FILTER_ROW, GridRegion.ROW_HEADER);
        this.grid = grid;
        setPopupDelay(400);
        setShift(new Point(12, 16));
    }

    @Override
    protected String getText(Event event) {
        int column = natTable.getColumnPositionByX(event.x);
        int row = natTable.getRowPositionByY(event.y);
        if (grid.shown() == null || column < 0 || row < 0) {
            return null;
        }
        LabelStack regions = natTable.getRegionLabelsByXY(event.x, event.y);
        if (regions == null) {
            return null;
        }
        int index = natTable.getColumnIndexByPosition(column);
        if (regions.hasLabel(GridRegion.ROW_HEADER)) {
            return "Row of the file, counted from the first row of data";
        }
        if (index < 0 || index >= grid.shown().columns().size()) {
            return null;
        }
        RecordColumn shown = grid.shown().columns().get(index);
        if (regions.hasLabel(GridRegion.FILTER_ROW)) {
            String problem = grid.shown().rows().problems().get(shown.name());
            return problem == null ? FILTER_HELP : "Not understood: " + problem + "\n" + FILTER_HELP;
        }
        if (regions.hasLabel(GridRegion.COLUMN_HEADER)) {
            return RecordMarks.about(shown) + "\nClick to sort; Ctrl+click to sort by several columns; drag to move.";
        }
        return grid.explain(natTable.getRowIndexByPosition(row), index);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return getText(event) != null;
    }
}
