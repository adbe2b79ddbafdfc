/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One table of a return in one year. The rows of a subject lie side by side, in file order; {@link #offsets()} says where. Immutable.
 *
 * <p>A row has three numbers: its <em>row</em> here (from 0), its <em>file row</em> (1-based data row of the file, by which reports and
 * edits name it) and its <em>line</em>.
 */
public final class Table {

    private final TableType type;
    private final Period period;
    private final String file;
    private final boolean loaded;
    private final int rowCount;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();
    private final int[] offsets;
    private final int[] fileRows;
    private final int[] lines;
    private final Table origin;
    private final int lastFileRow;
    private final Map<String, Column> blanks = new ConcurrentHashMap<>();
    private volatile int[] rowsOfFileRows;

    /** A table that was read; {@code oldRows} says which row of the file comes where, null when they stay. */
    Table(LoadedTable table, int[] offsets, int[] oldRows) {
        this(table.type(), table.period(), table.file(), true, table.rowCount(), moved(table.columns(), oldRows), offsets,
                fileRows(table.fileRows(), oldRows), table.lines(), null, 0);
    }

    private Table(TableType type, Period period, String file, boolean loaded, int rowCount, List<Column> columns, int[] offsets,
            int[] fileRows, int[] lines, Table origin, int lastFileRow) {
        this.type = type;
        this.period = period;
        this.file = file;
        this.loaded = loaded;
        this.rowCount = rowCount;
        this.columns = columns;
        this.offsets = offsets;
        this.fileRows = fileRows;
        this.lines = lines;
        this.origin = origin;
        this.lastFileRow = Math.max(lastFileRow, fileRows == null ? rowCount : Arrays.stream(fileRows).max().orElse(0));
        for (Column column : columns) {
            if (column.size() != rowCount) {
                throw new IllegalArgumentException(column + " of " + type + " should have " + rowCount + " rows");
            }
            byName.putIfAbsent(TableType.fold(column.spec().name()), column);
        }
    }

    /** A table that is not there. */
    static Table missing(TableType type, Period period, int subjects) {
        int[] offsets = type.isReference() ? null : new int[subjects + 1];
        return new Table(type, period, "", false, 0, List.of(), offsets, null, null, null, 0);
    }

    private static List<Column> moved(List<Column> columns, int[] oldRows) {
        if (oldRows == null) {
            return columns;
        }
        List<Column> moved = new ArrayList<>();
        columns.forEach(column -> moved.add(column.moved(oldRows)));
        return List.copyOf(moved);
    }

    private static int[] fileRows(int[] fileRows, int[] oldRows) {
        if (oldRows == null) {
            return fileRows;
        }
        int[] moved = new int[oldRows.length];
        for (int row = 0; row < moved.length; row++) {
            moved[row] = fileRows == null ? oldRows[row] + 1 : fileRows[oldRows[row]];
        }
        return moved;
    }

    /** The same table, made by edits of another one, after whose rows no number is given again. */
    Table withOrigin(Table edited) {
        return new Table(type, period, file, loaded, rowCount, columns, offsets, fileRows, lines, edited.origin(), edited.lastFileRow);
    }

    /** The same rows with other columns, made by edits of this table. */
    Table withColumns(List<Column> edited) {
        return new Table(type, period, file, loaded, rowCount, List.copyOf(edited), offsets, fileRows, lines, origin(), lastFileRow);
    }

    /** What the return says about the table. */
    public TableType type() {
        return type;
    }

    /** The year that the table belongs to. */
    public Period period() {
        return period;
    }

    /** The file's path or name for messages; empty when the table is not there. */
    public String file() {
        return file;
    }

    /** Whether the table is there; when not it has no rows. */
    public boolean isLoaded() {
        return loaded;
    }

    /** The number of rows, 0 for a table that was not loaded. */
    public int rowCount() {
        return rowCount;
    }

    /** All columns in file order, also those that the return does not name. */
    public List<Column> columns() {
        return columns;
    }

    /** The column with this name (ignoring case), or null when the file lacks it. */
    public Column column(String name) {
        return byName.get(TableType.fold(name));
    }

    /** The column with this name; one that the return names but the file lacks is blank throughout. Null for any other name. */
    Column columnOrBlank(String name) {
        Column column = column(name);
        ColumnSpec spec = column == null ? type.column(name) : null;
        return spec == null ? column : blanks.computeIfAbsent(spec.name(), n -> Column.blank(spec, rowCount, null));
    }

    /** The rows of subject s are {@code offsets[s]} until {@code offsets[s + 1]}; null for a reference. Shared: never modify it. */
    public int[] offsets() {
        return offsets;
    }

    /** The subject of a row, -1 in a reference. Takes logarithmic time. */
    public int subject(int row) {
        if (offsets == null) {
            return -1;
        }
        int low = 0;
        int high = offsets.length - 2;
        while (low < high) {
            int middle = low + high >>> 1;
            if (offsets[middle + 1] <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The 1-based data row of the file that this row is. Rows that were added later have numbers beyond the file's. */
    public int fileRow(int row) {
        return fileRows == null ? row + 1 : fileRows[row];
    }

    /**
     * The greatest number that a row of this table has or ever had, 0 when there was none: the next row that is added gets the next number. The number of an
     * added row that was deleted again is not used a second time.
     */
    public int lastFileRow() {
        return lastFileRow;
    }

    /** The 1-based line of the file on which the row starts; 0 when the row is not in the file but was added later. */
    public int line(int row) {
        int fileRow = fileRow(row);
        if (fileRow > origin().originalRows()) {
            return 0;
        }
        return lines == null ? fileRow + 1 : lines[fileRow - 1];
    }

    private int originalRows() {
        return rowCount;
    }

    /** The row that is this data row of the file, or -1 when there is none (any more). */
    public int rowOfFileRow(int fileRow) {
        if (fileRows == null) {
            return fileRow >= 1 && fileRow <= rowCount ? fileRow - 1 : -1;
        }
        int[] map = rowsOfFileRows;
        if (map == null) {
            map = new int[Arrays.stream(fileRows).max().orElse(0) + 1];
            Arrays.fill(map, -1);
            for (int row = 0; row < rowCount; row++) {
                map[fileRows[row]] = row;
            }
            rowsOfFileRows = map;
        }
        return fileRow >= 1 && fileRow < map.length ? map[fileRow] : -1;
    }

    /** The table as it was read; this table itself when nothing in it has changed since. */
    public Table origin() {
        return origin == null ? this : origin;
    }

    int[] lines() {
        return lines;
    }

    @Override
    public String toString() {
        return type.name() + " (" + period.label() + " year, " + rowCount + " rows)";
    }
}
