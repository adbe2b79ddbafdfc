/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fettle.cases.RecordTable;

/** The grid of records. Rows are filled when they come into sight, so that a hundred thousand of them open at once. */
final class RecordGrid {
    private static final int ROW = 0;
    private static final int FIRST_CELL = 1;
    private static final int ROW_WIDTH = 70;
    private static final int CHARACTER = 9;
    private static final int MARGIN = 34;
    private static final int WIDEST = 24;
    private static final int SAMPLE = 50;

    private final Table table;
    private final Marks marks;
    private final Listener listener;
    private RecordTable records;

    /** Is told which record is selected; -1 when none is. */
    interface Listener {
        void selected(RecordTable table, int record);
    }

    RecordGrid(Composite parent, Listener listener) {
        this.listener = listener;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        marks = new Marks(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.EraseItem, this::keepTint);
        table.addListener(SWT.Selection, event -> listener.selected(records, table.getSelectionIndex()));
    }

    Control control() {
        return table;
    }

    RecordTable shown() {
        return records;
    }

    /** Shows other records; null shows none. */
    void show(RecordTable newRecords) {
        records = newRecords;
        table.setRedraw(false);
        try {
            table.setItemCount(0);
            table.clearAll();
            for (TableColumn column : table.getColumns()) {
                column.dispose();
            }
            if (records != null) {
                createColumns();
                table.setItemCount(records.size());
                table.setTopIndex(0);
                table.select(0);
            }
        } finally {
            table.setRedraw(true);
        }
        listener.selected(records, records == null || records.size() == 0 ? -1 : 0);
    }

    private void createColumns() {
        column("Row", SWT.RIGHT, ROW_WIDTH);
        for (int i = 0; i < records.columns().size(); i++) {
            column(records.columns().get(i), SWT.LEFT, width(i));
        }
    }

    private void column(String title, int style, int width) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
        column.setMoveable(true);
    }

    /** Wide enough for the title and the first records, but for no novel. */
    private int width(int column) {
        int longest = records.columns().get(column).length();
        for (int record = 0; record < Math.min(SAMPLE, records.size()); record++) {
            longest = Math.max(longest, records.cell(record, column).length());
        }
        return Math.min(longest, WIDEST) * CHARACTER + MARGIN;
    }

    /** A selected row keeps the tint of its flagged cells: the platform's selection colour would hide them, and their text with it. */
    private void keepTint(Event event) {
        int record = table.indexOf((TableItem) event.item);
        if (event.index >= FIRST_CELL && records != null && record >= 0 && record < records.size()
                && records.isFlagged(record, event.index - FIRST_CELL)) {
            event.gc.setBackground(marks.tint());
            event.gc.fillRectangle(event.x, event.y, event.width, event.height);
            event.gc.drawImage(marks.flag(), event.x + 2, event.y + (event.height - Marks.SIZE) / 2);
            event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND);
        }
    }

    private void fill(TableItem item, int record) {
        if (records == null || record < 0 || record >= records.size()) {
            return; // GTK asks for rows also while it throws them away
        }
        int fileRow = records.fileRow(record);
        item.setText(ROW, fileRow == 0 ? "none" : String.valueOf(fileRow));
        for (int i = 0; i < records.columns().size(); i++) {
            int column = FIRST_CELL + i;
            String text = records.cell(record, i);
            boolean flagged = records.isFlagged(record, i);
            item.setText(column, flagged && text.isBlank() ? "(blank)" : text);
            if (flagged) {
                item.setImage(column, marks.flag());
                item.setBackground(column, marks.tint());
                item.setForeground(column, marks.ink());
                if (text.isBlank()) {
                    item.setFont(column, marks.italic());
                }
            }
        }
    }
}
