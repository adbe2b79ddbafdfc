/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.fettle.data.ColumnSpec;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.language.examples.ExampleRows;
import org.fettle.language.fettle.AbsentTable;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.ExampleTable;

/**
 * The return that an example shows. Tables that it does not name are loaded and empty; columns that it does not name are blank. Numbers of rows count
 * the rows of a table from 1.
 */
public final class ExampleReturn {

    /**
     * A row of an example.
     *
     * @param yearsBack 0 this year, 1 last year
     * @param row counted from 1
     */
    record Row(String table, int yearsBack, int row) implements Comparable<Row> {

        private static final Comparator<Row> ORDER = Comparator.comparing(Row::table).thenComparing(Row::yearsBack).thenComparing(Row::row);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return "row " + row + " of " + (yearsBack == 0 ? "" : "last year ") + table;
        }
    }

    private record Key(String table, int yearsBack) {
    }

    private final ReturnType type;
    private final String format;
    private final Map<Key, ExampleRows> shown = new HashMap<>();
    private final Set<Key> absent = new HashSet<>();
    private final Set<Row> expected = new TreeSet<>();
    private final Map<Row, Integer> lines = new HashMap<>();

    /** The return of an example. */
    public ExampleReturn(ReturnType type, Example example) {
        this.type = type;
        this.format = example.getFormat() == null ? "csv" : example.getFormat();
        for (AbsentTable table : example.getAbsent()) {
            absent.add(new Key(table.getTable().getName(), table.isLastYear() ? 1 : 0));
        }
        for (ExampleTable table : example.getTables()) {
            Key key = new Key(table.getTable().getName(), table.isLastYear() ? 1 : 0);
            ExampleRows rows = ExampleRows.of(table);
            shown.put(key, rows);
            for (int i = 0; i < rows.rows().size(); i++) {
                Row row = new Row(key.table(), key.yearsBack(), i + 1);
                lines.put(row, rows.rows().get(i).line());
                if (rows.rows().get(i).mark() == ExampleRows.Mark.FLAGGED) {
                    expected.add(row);
                }
            }
        }
    }

    Set<Row> expected() {
        return expected;
    }

    /** All rows with their lines. */
    Map<Row, Integer> rows() {
        return lines;
    }

    int line(Row row) {
        return lines.getOrDefault(row, 0);
    }

    /** The return as data. */
    public Return build() {
        ReturnBuilder builder = new ReturnBuilder(type).format(format);
        for (TableType table : type.tables()) {
            add(builder, table, 0);
            add(builder, table, 1);
        }
        for (TableType reference : type.references()) {
            add(builder, reference, 0);
        }
        return builder.build();
    }

    private void add(ReturnBuilder builder, TableType table, int yearsBack) {
        Key key = new Key(table.name(), yearsBack);
        if (absent.contains(key)) {
            return;
        }
        ExampleRows rows = shown.get(key);
        List<String> header = new ArrayList<>(rows == null ? List.of() : rows.columns());
        int named = header.size();
        for (ColumnSpec column : table.columns()) {
            if (column.declared() && header.stream().noneMatch(h -> TableType.fold(h).equals(TableType.fold(column.name())))) {
                header.add(column.name());
            }
        }
        builder.table(table.name(), yearsBack == 0 ? Period.THIS : Period.LAST, header);
        if (rows != null) {
            for (ExampleRows.Row row : rows.rows()) {
                List<String> cells = new ArrayList<>(row.texts().subList(0, Math.min(named, row.texts().size())));
                while (cells.size() < header.size()) {
                    cells.add("");
                }
                builder.row(cells);
            }
        }
    }
}
