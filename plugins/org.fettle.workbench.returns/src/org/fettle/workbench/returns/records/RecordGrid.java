/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.edit.EditController;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.event.ColumnStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.command.ColumnReorderCommand;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer.MoveDirectionEnum;
import org.eclipse.nebula.widgets.nattable.selection.command.ClearAllSelectionsCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.MoveSelectionCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.fettle.cases.colours.Tone;
import org.fettle.cases.records.ColumnLayout;
import org.fettle.cases.records.EditPlan;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordQuery;
import org.fettle.workbench.ui.Theme;

/** The grid of records: shows what it is given, says what is selected, and asks for what the user wants. */
public final class RecordGrid {
    private static final int NARROWEST = 56;
    private static final int WIDEST = 230;
    private static final int SAMPLE = 40;
    private static final int HEADING_MARGIN = 30;
    private static final int CELL_MARGIN = 28;

    private final Asked asked;
    private final NatTable table;
    private final GridLayers layers;
    private final ConfigRegistry registry = new ConfigRegistry();
    private final RecordPainter painter;
    private final GridAccess access;
    private final Font italic;
    private Shown shown;
    private boolean settingUp;
    private boolean telling;

    /** What the user wants of the view. */
    interface Asked {
        /** Another cell has the keyboard, or none: then both are -1. */
        void selected(int position, int column);

        /** A cell is to have another text. */
        void edit(int position, RecordColumn column, String typed);

        /** Why a cell cannot be edited. */
        void refused(String reason);

        /** Whether the case may be changed; when not, it was said why. */
        boolean mayEdit();

        /** Another choice or order of records. */
        void query(RecordQuery query);

        /** Another arrangement of columns. */
        void layout(ColumnLayout layout);
    }

    RecordGrid(Composite parent, Asked asked) {
        GridLibraries.prepare();
        this.asked = asked;
        FontData[] slanted = parent.getFont().getFontData();
        for (FontData data : slanted) {
            data.setStyle(SWT.ITALIC);
        }
        italic = new Font(parent.getDisplay(), slanted);
        painter = new RecordPainter(this, parent.getFont(), italic);
        GridData cells = new GridData(this);
        layers = new GridLayers(cells, cells.headings(), cells.rowNumbers(), new GridSort(this, asked::query), this::filtered, registry);
        table = new NatTable(parent, layers.grid, false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new SingleClickSortConfiguration());
        table.addConfiguration(new GridKeys(this, painter));
        table.configure();
        new GridHover(table, this);
        access = new GridAccess(table, this);
        layers.data.registerCommandHandler(new Mover());
        layers.selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                tell();
            }
        });
        layers.data.addLayerListener(event -> {
            if (event instanceof ColumnResizeEvent resize && !settingUp) {
                resize.getColumnPositionRanges().forEach(this::resized);
            }
        });
        table.addListener(SWT.Dispose, event -> italic.dispose());
        Theme.follow(table, this::applyTheme);
    }

    private void applyTheme() {
        boolean dark = Theme.isDark();
        painter.setDark(dark);
        table.setTheme(new GridTheme(dark, table.getParent().getFont()));
        table.setBackground(Theme.colour(Tone.PAPER, dark));
        GridKeys.register(registry, this, painter);
        table.redraw();
    }

    NatTable control() {
        return table;
    }

    /** What is shown; null when nothing is. */
    public Shown shown() {
        return shown;
    }

    /** Position of the record with the keyboard, or -1. */
    public int position() {
        int row = layers.selection.getSelectionAnchor().getRowPosition();
        return shown == null || row < 0 || row >= shown.rows().size() ? -1 : row;
    }

    /** Number of the column with the keyboard, or -1. */
    public int column() {
        int column = layers.selection.getSelectionAnchor().getColumnPosition();
        return shown == null || column < 0 || column >= shown.columns().size() ? -1 : column;
    }

    /** The exact text of a cell. */
    String text(int position, int column) {
        return shown.rows().set().text(shown.rows().record(position), shown.columns().get(column));
    }

    /** What there is to say about a cell. */
    public String explain(int position, int column) {
        return position < 0 || position >= shown.rows().size() ? null
                : shown.rows().set().marks().explain(shown.rows().record(position), shown.columns().get(column));
    }

    /** What a screen reader is told. */
    public String description() {
        return access.name() + ". " + access.description();
    }

    /** Shows other records, columns or an other order. Where the same records stand in the same places, nothing moves. */
    void show(Shown next) {
        boolean sameRows = shown != null && next != null && shown.rows().size() == next.rows().size() && sameOrder(shown, next);
        boolean sameColumns = shown != null && next != null && headings(shown).equals(headings(next));
        boolean sameQuery = shown != null && next != null && shown.rows().query().equals(next.rows().query());
        int top = shown == null ? 0 : layers.viewport.getOriginRowPosition();
        Shown before = shown;
        shown = next;
        settingUp = true;
        try {
            if (!sameColumns && next != null) {
                widths();
            }
            filters();
            if (!sameRows || !sameColumns) {
                layers.data.fireLayerEvent(new StructuralRefreshEvent(layers.data));
                layers.freeze(() -> next == null || next.columns().isEmpty() || !next.columns().get(0).key() ? 0 : 1);
                if (sameRows) {
                    layers.viewport.setOriginY(layers.selection.getStartYOfRowPosition(top));
                }
            }
        } finally {
            settingUp = false;
        }
        if (sameRows && sameColumns && sameQuery) {
            ChangedRows.redraw(table, layers.header.getRowCount(), before, next);
        } else {
            table.redraw();
        }
    }

    private static boolean sameOrder(Shown before, Shown after) {
        if (!before.rows().set().title().equals(after.rows().set().title())) {
            return false;
        }
        for (int i = 0; i < before.rows().size(); i++) {
            if (before.rows().set().fileRow(before.rows().record(i)) != after.rows().set().fileRow(after.rows().record(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> headings(Shown shown) {
        return shown.columns().stream().map(RecordColumn::heading).toList();
    }

    private void widths() {
        GC gc = new GC(table);
        try {
            gc.setFont(table.getParent().getFont());
            for (int i = 0; i < shown.columns().size(); i++) {
                Integer chosen = shown.layout().widths().get(shown.columns().get(i).heading());
                layers.data.setColumnWidthByPosition(i, chosen != null ? chosen : width(gc, i), false);
            }
        } finally {
            gc.dispose();
        }
    }

    /** Wide enough for the heading and the first records, but for no novel; as wide as it would be on a screen of usual resolution, as the grid wants it. */
    private int width(GC gc, int column) {
        int widest = gc.textExtent(shown.columns().get(column).heading()).x + HEADING_MARGIN;
        for (int position = 0; position < Math.min(SAMPLE, shown.rows().size()); position++) {
            String text = text(position, column);
            widest = Math.max(widest, gc.textExtent(text.isEmpty() ? "(blank)" : text).x + CELL_MARGIN);
        }
        return Math.max(NARROWEST, Math.min(layers.data.downScaleColumnWidth(widest), WIDEST));
    }

    /** Gives each column the width that its cells want. */
    void fit() {
        settingUp = true;
        try {
            widths();
        } finally {
            settingUp = false;
        }
        layers.data.fireLayerEvent(new ColumnStructuralRefreshEvent(layers.data));
        layers.freeze(() -> 1);
    }

    private void filters() {
        Map<Integer, Object> values = new HashMap<>();
        for (int i = 0; shown != null && i < shown.columns().size(); i++) {
            String typed = shown.columns().get(i).lastYear() ? null : shown.rows().query().filters().get(shown.columns().get(i).name());
            if (typed != null) {
                values.put(i, typed);
            }
        }
        if (!values.equals(layers.header.getFilterRowDataLayer().getFilterRowDataProvider().getFilterIndexToObjectMap())) {
            layers.header.getFilterRowDataLayer().getFilterRowDataProvider().setFilterIndexToObjectMap(values);
        }
    }

    private void filtered(Map<Integer, Object> values) {
        if (settingUp || shown == null) {
            return;
        }
        Map<String, String> filters = new LinkedHashMap<>(shown.rows().query().filters());
        shown.columns().forEach(column -> filters.remove(column.name()));
        values.forEach((index, value) -> {
            if (value != null && !value.toString().isBlank() && index < shown.columns().size()) {
                filters.put(shown.columns().get(index).name(), value.toString());
            }
        });
        if (!filters.equals(shown.rows().query().filters())) {
            asked.query(shown.rows().query().withFilters(filters));
        }
    }

    /** Puts the keyboard on a cell and brings it into sight; -1 takes it from all. */
    public void select(int position, int column) {
        if (position < 0) {
            table.doCommand(new ClearAllSelectionsCommand());
            return;
        }
        SelectCellCommand command = new SelectCellCommand(layers.selection, Math.max(column, 0), position, false, false);
        command.setForcingEntireCellIntoViewport(true);
        layers.selection.doCommand(command);
        layers.viewport.moveCellPositionIntoViewport(Math.max(column, 0), position);
    }

    /** Moves the keyboard by a window's height. The layer's own way reaches the frozen columns first, which know no height, and moves by a row. */
    void page(boolean down, boolean extend) {
        int rows = Math.max(1, layers.viewport.getRowCount() - 1);
        layers.selection.doCommand(new MoveSelectionCommand(down ? MoveDirectionEnum.DOWN : MoveDirectionEnum.UP, rows, extend, false));
        int row = extend ? layers.selection.getLastSelectedCellPosition().getRowPosition() : position();
        if (row >= 0) {
            layers.viewport.moveRowPositionIntoViewport(row);
        }
    }

    void selectAll() {
        table.doCommand(new SelectAllCommand());
    }

    /** Puts a record at the top of the window. */
    void scrollTo(int position) {
        layers.viewport.setOriginY(layers.selection.getStartYOfRowPosition(position));
    }

    /** Position of the first record in the window. */
    int top() {
        return layers.viewport.getOriginRowPosition();
    }

    private void tell() {
        if (!telling) {
            telling = true;
            table.getDisplay().asyncExec(() -> {
                telling = false;
                if (!table.isDisposed()) {
                    asked.selected(position(), column());
                    access.moved();
                }
            });
        }
    }

    /** What is chosen, as rows and columns from and to; null when nothing is. */
    Choice choice() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Range range : layers.selection.getSelectedRowPositions()) {
            first = Math.min(first, range.start);
            last = Math.max(last, range.end - 1);
        }
        int[] columns = layers.selection.getSelectedColumnPositions();
        if (shown == null || last < 0 || columns.length == 0) {
            return null;
        }
        int left = Arrays.stream(columns).min().orElse(0);
        int right = Arrays.stream(columns).max().orElse(0);
        return new Choice(first, Math.min(last, shown.rows().size() - 1), left, Math.min(right, shown.columns().size() - 1),
                (position, column) -> layers.selection.isCellPositionSelected(column, position));
    }

    /**
     * Chosen cells.
     *
     * @param first  position of the first record
     * @param last   position of the last one
     * @param left   number of the first column
     * @param right  number of the last one
     * @param chosen which cells between them are chosen
     */
    record Choice(int first, int last, int left, int right, EditPlan.Cells chosen) {
    }

    /**
     * Opens the field of the cell with the keyboard.
     *
     * @param typed the character with which to start; null to start with what the cell says
     */
    void edit(Character typed) {
        int position = position();
        int column = column();
        if (position < 0 || column < 0 || !asked.mayEdit()) {
            return;
        }
        String reason = EditPlan.reason(shown.rows().set(), shown.rows().record(position), shown.columns().get(column));
        if (!reason.isEmpty()) {
            asked.refused("This cell cannot be changed: " + reason + ".");
            return;
        }
        layers.viewport.moveCellPositionIntoViewport(column, position);
        ILayerCell cell = cell(column, position);
        if (cell != null) {
            EditController.editCell(cell, table, typed == null ? text(position, column) : typed, registry);
        }
    }

    private ILayerCell cell(int column, int position) {
        for (int x = 0; x < table.getColumnCount(); x++) {
            for (int y = layers.header.getRowCount(); x > 0 && y < table.getRowCount(); y++) {
                if (table.getColumnIndexByPosition(x) == column && table.getRowIndexByPosition(y) == position) {
                    return table.getCellByPosition(x, y);
                }
            }
        }
        return null;
    }

    /** Opens the filter above the column with the keyboard. */
    void editFilter() {
        int column = Math.max(column(), 0);
        layers.viewport.moveColumnPositionIntoViewport(column);
        for (int x = 1; x < table.getColumnCount(); x++) {
            ILayerCell cell = table.getColumnIndexByPosition(x) == column ? table.getCellByPosition(x, layers.header.getRowCount() - 1) : null;
            if (cell != null) {
                EditController.editCell(cell, table, cell.getDataValue(), registry);
                return;
            }
        }
    }

    /** Closes an open field and keeps what was typed. */
    void commit() {
        table.commitAndCloseActiveCellEditor();
    }

    void typed(int position, int column, Object value) {
        asked.edit(position, shown.columns().get(column), value == null ? "" : value.toString());
    }

    private void resized(Range range) {
        ColumnLayout layout = shown.layout();
        for (int position = range.start; position < range.end && position < shown.columns().size(); position++) {
            layout = layout.withWidth(shown.columns().get(position).heading(),
                    layers.data.downScaleColumnWidth(layers.data.getColumnWidthByPosition(position)));
        }
        asked.layout(layout);
    }

    /** Moves a column to where it is dragged. */
    private final class Mover extends AbstractLayerCommandHandler<ColumnReorderCommand> {
        @Override
        public Class<ColumnReorderCommand> getCommandClass() {
            return ColumnReorderCommand.class;
        }

        @Override
        protected boolean doCommand(ColumnReorderCommand command) {
            int to = command.getToColumnPosition() + (command.isReorderToLeftEdge() ? 0 : 1);
            while (to < shown.columns().size() && shown.columns().get(to).lastYear()) {
                to++;
            }
            String before = to < shown.columns().size() ? shown.columns().get(to).name() : null;
            RecordColumn moved = shown.columns().get(command.getFromColumnPosition());
            if (!moved.key() && !moved.name().equals(before)) {
                asked.layout(shown.layout().moved(shown.rows().set(), moved.name(), before));
            }
            return true;
        }
    }

}
