/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes the cells of one table, row by row, as a reader finds them in a file. Serves one thread. A large file may be read in parts, each
 * into a builder of its own made by {@link #part()}; {@link ReturnAssembler#add(List)} puts the parts together.
 */
public final class TableBuilder {

    private final TableType type;
    private final Period period;
    private final Dictionary dictionary;
    private final String file;
    private final List<ColumnSpec> specs;
    private ColumnBuilder[] columns;
    private int rows;
    private int[] lines;

    /**
     * A table without rows.
     *
     * @param type       what the return says about the table
     * @param period     the year it belongs to
     * @param dictionary the dictionary of the return
     * @param file       the path or name of the file, for messages
     * @param header     the names of the columns in the order of the file; names that the return does not know are kept as text, and so is
     *                   a name's second appearance; a column whose name is null is left out
     */
    public TableBuilder(TableType type, Period period, Dictionary dictionary, String file, List<String> header) {
        this(type, period, dictionary, file, specs(type, header), 0);
    }

    private TableBuilder(TableType type, Period period, Dictionary dictionary, String file, List<ColumnSpec> specs, int rows) {
        this.type = type;
        this.period = period;
        this.dictionary = dictionary;
        this.file = file;
        this.specs = specs;
        this.rows = rows;
        this.columns = new ColumnBuilder[specs.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = specs.get(i) == null ? null : new ColumnBuilder(specs.get(i), dictionary);
        }
    }

    private static List<ColumnSpec> specs(TableType type, List<String> header) {
        Set<String> seen = new HashSet<>();
        List<ColumnSpec> specs = new ArrayList<>();
        for (String name : header) {
            if (name == null) {
                specs.add(null);
                continue;
            }
            ColumnSpec spec = type.column(name);
            specs.add(spec != null && seen.add(TableType.fold(name)) ? spec : ColumnSpec.unnamed(CellParser.trim(name)));
        }
        return Collections.unmodifiableList(specs);
    }

    /** An empty builder for a later part of the same file. */
    public TableBuilder part() {
        return new TableBuilder(type, period, dictionary, file, specs, 0);
    }

    /**
     * Adds a column that shows only now, for files without a header; it is blank in the rows so far. The row that was begun must not have
     * cells beyond the columns there were. Not for builders whose parts are to be joined.
     *
     * @return the index of the column
     */
    public int addColumn(String name) {
        ColumnSpec known = type.column(name);
        boolean taken = Arrays.stream(columns)
                .anyMatch(column -> column != null && TableType.fold(column.spec().name()).equals(TableType.fold(name)));
        ColumnBuilder column = new ColumnBuilder(known != null && !taken ? known : ColumnSpec.unnamed(CellParser.trim(name)), dictionary);
        for (int row = 0; row < rows; row++) {
            column.addBlank();
        }
        columns = Arrays.copyOf(columns, columns.length + 1);
        columns[columns.length - 1] = column;
        return columns.length - 1;
    }

    /** The number of columns of the header. */
    public int columnCount() {
        return columns.length;
    }

    /** The number of finished rows. */
    public int rowCount() {
        return rows;
    }

    /** The next cell of the row: call it for column 0, 1, … in turn; columns beyond the header's are not allowed. */
    public void cell(int column, char[] chars, int offset, int length) {
        if (columns[column] != null) {
            columns[column].add(chars, offset, length);
        }
    }

    /**
     * Ends the row that has so many cells; the rest is blank, but for columns behind them that were given a cell.
     *
     * @param line the 1-based line on which the row starts, counted from the start of this part
     */
    public void endRow(int cells, int line) {
        for (int i = cells; i < columns.length; i++) {
            if (columns[i] != null && columns[i].size() == rows) {
                columns[i].addBlank();
            }
        }
        rows++;
        noteLine(line);
    }

    /** Forgets the cells of the row that was begun and not ended. */
    public void dropCells() {
        for (ColumnBuilder column : columns) {
            if (column != null) {
                column.cut(rows);
            }
        }
    }

    private void noteLine(int line) {
        if (lines == null) {
            if (line == rows) {
                return;
            }
            lines = new int[Math.max(16, rows * 2)];
            for (int i = 0; i < rows - 1; i++) {
                lines[i] = i + 1;
            }
        } else if (rows > lines.length) {
            lines = Arrays.copyOf(lines, rows + (rows >> 1));
        }
        lines[rows - 1] = line;
    }

    /**
     * Puts the parts together.
     *
     * @param parts      the parts in file order
     * @param firstLines for each part the number of lines before it
     */
    static LoadedTable join(List<TableBuilder> parts, int[] firstLines) {
        TableBuilder first = parts.get(0);
        int[] lines = joinLines(parts, firstLines);
        int rows = parts.stream().mapToInt(TableBuilder::rowCount).sum();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < first.columns.length; i++) {
            int column = i;
            if (first.columns[i] == null) {
                continue;
            }
            columns.add(ColumnBuilder.join(parts.stream().map(part -> part.columns[column]).collect(Collectors.toList())));
        }
        return new LoadedTable(first.type, first.period, first.file, List.copyOf(columns), rows, null, lines);
    }

    /** The line of each row, or null when row i (from 0) is on line i + 2 throughout. */
    private static int[] joinLines(List<TableBuilder> parts, int[] firstLines) {
        int rows = 0;
        boolean plain = true;
        for (int i = 0; i < parts.size(); i++) {
            TableBuilder part = parts.get(i);
            plain &= part.rows == 0 || part.lines == null && firstLines[i] == rows + 1;
            rows += part.rows;
        }
        if (plain) {
            return null;
        }
        int[] lines = new int[rows];
        int row = 0;
        for (int i = 0; i < parts.size(); i++) {
            TableBuilder part = parts.get(i);
            for (int r = 0; r < part.rows; r++) {
                lines[row++] = firstLines[i] + (part.lines == null ? r + 1 : part.lines[r]);
            }
        }
        // the first part begins with the header, so its rows are not on the lines of their numbers, but may be one below throughout
        return IntStream.range(0, rows).allMatch(r -> lines[r] == r + 2) ? null : lines;
    }
}
