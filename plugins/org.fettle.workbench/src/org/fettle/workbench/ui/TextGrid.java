/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table of texts whose rows are filled when they come into sight. */
public final class TextGrid {
    private static final int CHARACTER = 8;
    private static final int MARGIN = 24;
    private static final int WIDEST = 60;
    private static final int SAMPLE = 200;

    private TextGrid() {
    }

    /** A new table with these columns and rows. */
    public static Table create(Composite parent, List<String> columns, List<List<String>> rows) {
        Table table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.addListener(SWT.SetData, event -> {
            List<List<String>> shown = rows(table);
            if (event.index >= 0 && event.index < shown.size()) { // GTK asks for rows also while it throws them away
                ((TableItem) event.item).setText(shown.get(event.index).toArray(String[]::new));
            }
        });
        show(table, columns, rows);
        return table;
    }

    /** Shows other rows in a table that {@link #create} made; the first of them is selected. */
    public static void show(Table table, List<String> columns, List<List<String>> rows) {
        table.setRedraw(false);
        try {
            table.setData(List.of());
            table.setItemCount(0);
            table.clearAll();
            if (!Stream.of(table.getColumns()).map(TableColumn::getText).toList().equals(columns)) {
                columns(table, columns);
            }
            for (int i = 0; i < columns.size(); i++) {
                table.getColumn(i).setWidth(Widths.of(table, width(columns.get(i), rows, i)));
            }
            table.setData(rows);
            table.setItemCount(rows.size());
            table.select(0);
        } finally {
            table.setRedraw(true);
        }
    }

    private static void columns(Table table, List<String> titles) {
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        for (String title : titles) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(title);
            column.setMoveable(true);
        }
        table.reskin(SWT.NONE); // the style sheets coloured the titles that are gone
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> rows(Table table) {
        return (List<List<String>>) table.getData();
    }

    /** Wide enough for the title and the first rows, but for no novel. */
    private static int width(String title, List<List<String>> rows, int column) {
        int longest = title.length();
        for (List<String> row : rows.subList(0, Math.min(SAMPLE, rows.size()))) {
            longest = Math.max(longest, row.get(column).length());
        }
        return Math.min(longest, WIDEST) * CHARACTER + MARGIN;
    }
}
