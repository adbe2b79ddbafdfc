/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.fettle.data.Column;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.io.xlsx.CellRange;
import org.fettle.io.xlsx.SheetEdits;
import org.fettle.io.xlsx.SheetExtent;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.Workbook;
import org.fettle.io.xlsx.WorkbookEditor;

/** Writes tables back into a copy of the workbook that they came from: the cells that changed, and nothing else. */
final class WorkbookWriter {

    private final Workbook workbook;
    private final Progress progress;

    private WorkbookWriter(Workbook workbook, Progress progress) {
        this.workbook = workbook;
        this.progress = progress;
    }

    static void write(List<Table> tables, Path source, OutputStream out, Progress progress) throws IOException {
        if (tables.stream().allMatch(table -> table == table.origin())) {
            Files.copy(source, out);
            return;
        }
        try (Workbook workbook = Workbook.open(source)) {
            WorkbookEditor editor = new WorkbookEditor(workbook);
            WorkbookWriter writer = new WorkbookWriter(workbook, progress);
            for (Table table : tables) {
                if (table != table.origin()) {
                    writer.edit(table, editor);
                }
            }
            editor.write(source, out);
        }
    }

    private void edit(Table table, WorkbookEditor editor) throws IOException {
        Table origin = table.origin();
        SheetInfo sheet = workbook.sheet(SheetSource.sheetOf(origin.file()));
        SheetHead head = sheet == null ? null : head(sheet, origin);
        if (head == null) {
            throw new CannotWriteException(origin, 0, "the original workbook has changed since it was read: the table is not there any more");
        }
        SheetExtent extent = SheetExtent.read(workbook, sheet, head.row());
        SheetEdits edits = new SheetEdits();
        int[] columns = columns(table, head, extent);
        for (int i = origin.columns().size(); i < columns.length; i++) {
            edits.set(head.row(), columns[i], table.columns().get(i).spec().name());
        }
        changedRows(table, columns, edits);
        addedRows(table, columns, edits);
        takeApart(table, columns, extent, edits);
        checkUnchanged(table, sheet, head, edits);
        if (!edits.isEmpty()) {
            editor.edit(sheet, edits, extent);
        }
    }

    private SheetHead head(SheetInfo sheet, Table origin) throws IOException {
        SheetTop top = SheetTop.read(workbook, sheet);
        SheetHead named = top.forTable(origin.type());
        return fits(named, origin) ? named : fits(top.byHeader(List.of(origin.type())), origin) ? top.byHeader(List.of(origin.type())) : null;
    }

    private static boolean fits(SheetHead head, Table origin) {
        return head != null && head.names().equals(origin.columns().stream().map(column -> column.spec().name()).toList());
    }

    /** The column of the sheet of each column of the table; new ones come behind everything that is in the sheet. */
    private static int[] columns(Table table, SheetHead head, SheetExtent extent) {
        int before = head.columns().length;
        return IntStream.range(0, table.columns().size()).map(i -> i < before ? head.columns()[i] : extent.lastColumn() + 1 + i - before)
                .toArray();
    }

    private void changedRows(Table table, int[] columns, SheetEdits edits) {
        Table origin = table.origin();
        for (int fileRow = 1; fileRow <= origin.rowCount(); fileRow++) {
            progress.check();
            int before = origin.rowOfFileRow(fileRow);
            int now = table.rowOfFileRow(fileRow);
            int sheetRow = origin.line(before);
            if (now < 0) {
                edits.empty(sheetRow);
                continue;
            }
            for (int i = 0; i < columns.length; i++) {
                Column column = table.columns().get(i);
                Column old = i < origin.columns().size() ? origin.columns().get(i) : null;
                boolean changed = old == null ? !column.rawText(now).isEmpty() : column != old && !column.sameCell(now, old, before);
                if (changed) {
                    edits.set(sheetRow, columns[i], column.rawText(now));
                }
            }
        }
    }

    private static void addedRows(Table table, int[] columns, SheetEdits edits) {
        Map<Integer, Integer> added = new TreeMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.fileRow(row) > table.origin().rowCount()) {
                added.put(table.fileRow(row), row);
            }
        }
        for (int row : added.values()) {
            Map<Integer, String> texts = new TreeMap<>();
            for (int i = 0; i < columns.length; i++) {
                if (!table.columns().get(i).rawText(row).isEmpty()) {
                    texts.put(columns[i], table.columns().get(i).rawText(row));
                }
            }
            edits.add(texts);
        }
    }

    /** Merged cells in which something changes are taken apart: each of their cells gets what was read for it. */
    private static void takeApart(Table table, int[] columns, SheetExtent extent, SheetEdits edits) {
        Table origin = table.origin();
        List<CellRange> touched = edits.touched(extent.merged());
        for (int fileRow = 1; fileRow <= origin.rowCount() && !touched.isEmpty(); fileRow++) {
            int sheetRow = origin.line(origin.rowOfFileRow(fileRow));
            int now = table.rowOfFileRow(fileRow);
            for (int i = 0; i < columns.length && now >= 0; i++) {
                int column = columns[i];
                if (touched.stream().anyMatch(range -> range.contains(sheetRow, column))) {
                    edits.set(sheetRow, column, table.columns().get(i).rawText(now));
                }
            }
        }
    }

    /** A row that is to be changed must still say what it said when it was read. */
    private void checkUnchanged(Table table, SheetInfo sheet, SheetHead head, SheetEdits edits) throws IOException {
        Table origin = table.origin();
        Map<Integer, Integer> rows = new TreeMap<>();
        for (int row = 0; row < origin.rowCount(); row++) {
            if (edits.changes(origin.line(row))) {
                rows.put(origin.line(row), row);
            }
        }
        SheetCheck check = new SheetCheck(origin, head, rows);
        workbook.read(sheet, check);
        if (check.changedRow() > 0) {
            throw new CannotWriteException(origin, check.changedRow(), "the original workbook has changed since it was read");
        }
    }
}
