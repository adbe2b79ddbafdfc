/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.fettle.data.CellParser;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Progress;
import org.fettle.data.TableBuilder;
import org.fettle.io.xlsx.CellRange;
import org.fettle.io.xlsx.SheetCell;
import org.fettle.io.xlsx.SheetHandler;
import org.fettle.io.xlsx.SheetRow;

/** Takes the rows of a sheet below its header into a table, and keeps count of what is odd about them. */
final class SheetRows implements SheetHandler {

    private static final int CHECK_EVERY = 1 << 10;
    private static final int MOST_LISTED = 6;

    private final SheetHead head;
    private final TableBuilder table;
    private final Progress progress;
    private final CellReading[] readings;
    private final Repairs.Part repairs;
    private final int[] indexOfColumn;
    private final String[] texts;
    private final String[] valueOfMerged;
    private final CellRange[] mergedNow;
    private final List<CellRange> starting;
    private int nextStarting;
    private final List<CellRange> merged = new ArrayList<>();
    private char[] buffer = new char[64];
    private int lastRow;
    private final Count blankRows = new Count();
    private final Count hiddenRows = new Count();
    private final Count headersAgain = new Count();
    private final Count outside = new Count();
    private final List<Integer> hiddenColumns = new ArrayList<>();

    /** So many rows, or cells, of which the first few are named. */
    static final class Count {
        private final List<Integer> rows = new ArrayList<>();
        private int column;
        private int number;

        private void add(int row, int inColumn) {
            if (rows.size() < MOST_LISTED) {
                rows.add(row);
            }
            column = number == 0 ? inColumn : column;
            number++;
        }

        int number() {
            return number;
        }

        int firstRow() {
            return rows.get(0);
        }

        /** The column of the sheet (from 0) of the first. */
        int firstColumn() {
            return column;
        }

        /** The rows: "5, 8, 9 and 3 more". */
        @Override
        public String toString() {
            String list = rows.toString().substring(1, rows.toString().length() - 1);
            return number > rows.size() ? list + " and " + (number - rows.size()) + " more" : list;
        }
    }

    /**
     * Takes rows.
     *
     * @param source   the sheet
     * @param table    an empty builder
     * @param merged   the merged cells among the rows, when they are known already
     * @param progress is asked whether to go on
     */
    SheetRows(SheetSource source, TableBuilder table, List<CellRange> merged, Progress progress) {
        this.head = source.head();
        this.table = table;
        this.progress = progress;
        int columns = head.columns().length;
        readings = new CellReading[columns];
        for (int i = 0; i < columns; i++) {
            ColumnSpec spec = head.type().column(head.names().get(i));
            readings[i] = new CellReading(spec == null ? ColumnSpec.unnamed(head.names().get(i)) : spec);
        }
        indexOfColumn = new int[head.columns()[columns - 1] + 1];
        Arrays.fill(indexOfColumn, -1);
        for (int i = 0; i < columns; i++) {
            indexOfColumn[head.columns()[i]] = i;
        }
        texts = new String[columns];
        valueOfMerged = new String[columns];
        mergedNow = new CellRange[columns];
        starting = merged.stream().sorted(Comparator.comparingInt(CellRange::firstRow)).toList();
        lastRow = head.row();
        repairs = new Repairs.Part(source.file().toString(), source.sheet().name(), head.type().name(), head.names(), head.columns());
        for (int i = 0; i < columns; i++) {
            if (!head.texts().get(i).equalsIgnoreCase(head.names().get(i))) {
                repairs.add(Repair.Kind.HEADER, head.row(), i, head.texts().get(i), head.names().get(i));
            }
        }
    }

    TableBuilder table() {
        return table;
    }

    Repairs.Part repairs() {
        return repairs;
    }

    /** Rows between the first and the last with nothing in the table's columns; they are left out. */
    Count blankRows() {
        return blankRows;
    }

    /** Rows that the spreadsheet program does not show. */
    Count hiddenRows() {
        return hiddenRows;
    }

    /** Rows that repeat the header; they are left out. */
    Count headersAgain() {
        return headersAgain;
    }

    /** Cells in columns that the header does not name; they are left out. */
    Count outside() {
        return outside;
    }

    /** The table's columns (by their index) that the spreadsheet program does not show. */
    List<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    @Override
    public void hiddenColumns(int first, int last) {
        for (int i = 0; i < head.columns().length; i++) {
            if (head.columns()[i] >= first && head.columns()[i] <= last) {
                hiddenColumns.add(i);
            }
        }
    }

    @Override
    public void merged(List<CellRange> ranges) {
        merged.addAll(ranges);
    }

    /** The merged cells that have a row of the table and more than one cell of it. */
    List<CellRange> mergedAmongRows() {
        return merged.stream().filter(range -> range.firstRow() > head.row() && range.firstRow() <= lastRow && touches(range)).toList();
    }

    private boolean touches(CellRange range) {
        return Arrays.stream(head.columns()).anyMatch(column -> column >= range.firstColumn() && column <= range.lastColumn());
    }

    @Override
    public boolean row(SheetRow row) {
        if (row.number() <= head.row()) {
            return true;
        }
        if (row.number() % CHECK_EVERY == 0) {
            progress.check();
        }
        Arrays.fill(texts, "");
        int repairsBefore = repairs.size();
        boolean headerAgain = true;
        for (int i = 0; i < row.size(); i++) {
            SheetCell cell = row.cell(i);
            int index = cell.column() < indexOfColumn.length ? indexOfColumn[cell.column()] : -1;
            if (index >= 0) {
                read(cell, index, row.number());
                headerAgain &= CellParser.trim(cell.text()).equals(head.texts().get(index));
            } else if (!CellParser.trim(cell.text()).isEmpty()) {
                outside.add(row.number(), cell.column());
            }
        }
        spreadMerged(row.number());
        take(row, repairsBefore, headerAgain);
        return true;
    }

    private void read(SheetCell cell, int index, int row) {
        CellReading reading = readings[index];
        reading.read(cell);
        texts[index] = reading.text();
        if (reading.kind() != null) {
            repairs.add(reading.kind(), row, index, reading.held(), reading.text());
        }
    }

    /** Gives the cells within merged cells what their first cell says: downwards; a value is never spread over columns. */
    private void spreadMerged(int row) {
        while (nextStarting < starting.size() && starting.get(nextStarting).firstRow() <= row) {
            CellRange range = starting.get(nextStarting++);
            for (int i = 0; i < mergedNow.length; i++) {
                if (head.columns()[i] >= range.firstColumn() && head.columns()[i] <= range.lastColumn()) {
                    mergedNow[i] = range;
                    valueOfMerged[i] = range.firstRow() == row && head.columns()[i] == range.firstColumn() ? texts[i] : "";
                }
            }
        }
        for (int i = 0; i < mergedNow.length; i++) {
            CellRange range = mergedNow[i];
            if (range != null && row <= range.lastRow() && !(row == range.firstRow() && head.columns()[i] == range.firstColumn())) {
                texts[i] = valueOfMerged[i];
                repairs.add(Repair.Kind.MERGED, row, i, "within " + range, texts[i]);
            }
        }
    }

    private void take(SheetRow row, int repairsBefore, boolean headerAgain) {
        boolean blank = true;
        boolean all = true;
        for (String text : texts) {
            boolean empty = CellParser.trim(text).isEmpty();
            blank &= empty;
            all &= !empty;
        }
        if (blank) {
            // counted as missing before the next row
            repairs.cut(repairsBefore);
            return;
        }
        for (int missing = lastRow + 1; missing < row.number(); missing++) {
            blankRows.add(missing, 0);
        }
        lastRow = row.number();
        if (headerAgain && all) {
            repairs.cut(repairsBefore);
            headersAgain.add(row.number(), 0);
            return;
        }
        if (row.hidden()) {
            hiddenRows.add(row.number(), 0);
        }
        for (int i = 0; i < texts.length; i++) {
            put(i, texts[i]);
        }
        table.endRow(texts.length, row.number() - 1);
    }

    private void put(int column, String text) {
        int length = text.length();
        if (length > buffer.length) {
            buffer = new char[length];
        }
        text.getChars(0, length, buffer, 0);
        table.cell(column, buffer, 0, length);
    }

    /** Forgets what is only needed while reading. */
    void end() {
        Arrays.fill(mergedNow, null);
        buffer = new char[0];
    }
}
