/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Changes to make to a return in one step: new texts for cells, rows to delete, rows to add. Rows are named by their row number in the
 * return that the changes are applied to ({@link Return#with}); a later text for the same cell wins over an earlier one.
 */
public final class Changes {

    private final Map<Return.TableKey, TableChanges> tables = new LinkedHashMap<>();

    private static final class TableChanges {
        private final String table;
        private final Period period;
        private final Map<String, CellEdits> cells = new LinkedHashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final TreeSet<Integer> edited = new TreeSet<>();
        private final TreeSet<Integer> deleted = new TreeSet<>();
        private final List<Map<String, String>> added = new ArrayList<>();

        TableChanges(String table, Period period) {
            this.table = table;
            this.period = period;
        }

        private boolean movesRows(TableType type) {
            return !deleted.isEmpty() || !added.isEmpty() || !type.isReference() && cells.containsKey(TableType.fold(type.keyColumn()));
        }
    }

    /** Gives a cell a new text, read as the text of a file is; an empty text clears the cell. */
    public Changes set(String table, Period period, int row, String column, String text) {
        TableChanges changes = of(table, period);
        String folded = TableType.fold(column);
        changes.names.putIfAbsent(folded, column);
        changes.cells.computeIfAbsent(folded, c -> new CellEdits()).set(row, text);
        changes.edited.add(row);
        return this;
    }

    /** Deletes a row. Other changes of the same row have no effect. */
    public Changes delete(String table, Period period, int row) {
        of(table, period).deleted.add(row);
        return this;
    }

    /** Adds a row below the others; cells by the name of their column, those not named are blank. */
    public Changes add(String table, Period period, Map<String, String> cells) {
        of(table, period).added.add(new LinkedHashMap<>(cells));
        return this;
    }

    /** Whether there is nothing to change. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }

    private TableChanges of(String table, Period period) {
        return tables.computeIfAbsent(new Return.TableKey(TableType.fold(table), period.yearsBack()), k -> new TableChanges(table, period));
    }

    Return applyTo(Return before) {
        boolean moves = false;
        for (TableChanges changes : tables.values()) {
            Table table = before.table(changes.table, changes.period);
            check(table, changes);
            moves |= changes.movesRows(table.type());
        }
        return moves ? regrouped(before) : inPlace(before);
    }

    private static void check(Table table, TableChanges changes) {
        int first = Math.min(smallest(changes.edited), smallest(changes.deleted));
        int last = Math.max(largest(changes.edited), largest(changes.deleted));
        if (first < 0 || last >= table.rowCount()) {
            throw new IllegalArgumentException(table + " has no row " + (first < 0 ? first : last));
        }
    }

    private static int smallest(TreeSet<Integer> rows) {
        return rows.isEmpty() ? 0 : rows.first();
    }

    private static int largest(TreeSet<Integer> rows) {
        return rows.isEmpty() ? -1 : rows.last();
    }

    /** No row moves: everything but the changed columns is shared. */
    private Return inPlace(Return before) {
        Map<Return.TableKey, Table> after = new HashMap<>(before.tables());
        tables.forEach((key, changes) -> {
            Table table = before.table(changes.table, changes.period);
            after.put(key, table.withColumns(edited(table, changes, before.dictionary())));
        });
        return new Return(before.type(), before.dictionary(), before.subjects(), after, before.format());
    }

    /** The table's columns with the new texts; a column that was not there is added at the end. */
    private static List<Column> edited(Table table, TableChanges changes, Dictionary dictionary) {
        List<Column> columns = new ArrayList<>(table.columns());
        changes.cells.forEach((folded, edits) -> {
            Column column = table.column(folded);
            if (column == null) {
                columns.add(blank(table, changes.names.get(folded), table.rowCount(), dictionary).edited(edits));
            } else {
                columns.set(indexOf(columns, column), column.edited(edits));
            }
        });
        return columns;
    }

    private static int indexOf(List<Column> columns, Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        throw new IllegalStateException(column + " is not in its table");
    }

    private static Column blank(Table table, String name, int rows, Dictionary dictionary) {
        ColumnSpec spec = table.type().column(name);
        if (spec == null) {
            throw new IllegalArgumentException(table + " has no column " + name);
        }
        return Column.blank(spec, rows, dictionary);
    }

    /** Rows come, go or change hands: the subjects are numbered anew, as if the changed files had been read. */
    private Return regrouped(Return before) {
        ReturnAssembler assembler = new ReturnAssembler(before.type(), before.dictionary()).format(before.format());
        Map<Return.TableKey, Table> origins = new HashMap<>();
        before.tables().forEach((key, table) -> {
            TableChanges changes = tables.getOrDefault(key, new TableChanges(table.type().name(), table.period()));
            assembler.add(inFileOrder(table, changes, before.dictionary()));
            origins.put(key, table);
        });
        tables.forEach((key, changes) -> {
            if (!before.tables().containsKey(key)) {
                Table missing = before.table(changes.table, changes.period);
                assembler.add(newTable(missing, changes, before.dictionary()));
                origins.put(key, missing);
            }
        });
        return assembler.build(origins);
    }

    private static LoadedTable inFileOrder(Table table, TableChanges changes, Dictionary dictionary) {
        List<Column> columns = new ArrayList<>(edited(table, changes, dictionary));
        int[] kept = keptInFileOrder(table, changes.deleted);
        int rows = kept.length + changes.added.size();
        int[] oldRows = Arrays.copyOf(kept, rows);
        int[] fileRows = new int[rows];
        int last = table.lastFileRow();
        for (int row = 0; row < rows; row++) {
            if (row < kept.length) {
                fileRows[row] = table.fileRow(kept[row]);
            } else {
                oldRows[row] = Values.NO_ROW;
                fileRows[row] = ++last;
            }
        }
        List<Column> moved = new ArrayList<>();
        for (Column column : columns) {
            moved.add(column.moved(oldRows));
        }
        fill(table, moved, changes.added, kept.length, dictionary);
        return new LoadedTable(table.type(), table.period(), table.file(), List.copyOf(moved), rows, identity(fileRows) ? null : fileRows,
                table.lines());
    }

    private static boolean identity(int[] fileRows) {
        for (int row = 0; row < fileRows.length; row++) {
            if (fileRows[row] != row + 1) {
                return false;
            }
        }
        return true;
    }

    private static int[] keptInFileOrder(Table table, TreeSet<Integer> deleted) {
        int[] kept = new int[table.rowCount() - deleted.size()];
        long[] keys = new long[kept.length];
        int n = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            if (!deleted.contains(row)) {
                keys[n++] = (long) table.fileRow(row) << 32 | row;
            }
        }
        Arrays.sort(keys);
        for (int i = 0; i < n; i++) {
            kept[i] = (int) keys[i];
        }
        return kept;
    }

    /** Puts the cells of added rows in, column by column. */
    private static void fill(Table table, List<Column> columns, List<Map<String, String>> added, int firstRow, Dictionary dictionary) {
        Map<String, CellEdits> edits = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < added.size(); i++) {
            int row = firstRow + i;
            added.get(i).forEach((name, text) -> {
                names.putIfAbsent(TableType.fold(name), name);
                edits.computeIfAbsent(TableType.fold(name), c -> new CellEdits()).set(row, text);
            });
        }
        edits.forEach((folded, cells) -> {
            int at = 0;
            while (at < columns.size() && !TableType.fold(columns.get(at).spec().name()).equals(folded)) {
                at++;
            }
            if (at == columns.size()) {
                columns.add(blank(table, names.get(folded), firstRow + added.size(), dictionary));
            }
            columns.set(at, columns.get(at).edited(cells));
        });
    }

    private static LoadedTable newTable(Table missing, TableChanges changes, Dictionary dictionary) {
        List<Column> columns = new ArrayList<>();
        int rows = changes.added.size();
        missing.type().columns().forEach(spec -> columns.add(blank(missing, spec.name(), rows, dictionary)));
        fill(missing, columns, changes.added, 0, dictionary);
        return new LoadedTable(missing.type(), missing.period(), "", List.copyOf(columns), rows, null, null);
    }
}
