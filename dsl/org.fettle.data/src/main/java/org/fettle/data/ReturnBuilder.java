/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a return of rows that somebody has in memory, each cell as text, read exactly as the cells of a file are.
 *
 * <pre>
 * Return data = new ReturnBuilder(type)
 *         .table("Episodes", Period.THIS, "CHILD", "DECOM").row("111", "01/06/2020").row("111", "02/06/2020")
 *         .build();
 * </pre>
 */
public final class ReturnBuilder {

    private final ReturnType type;
    private final Dictionary dictionary;
    private final List<TableBuilder> tables = new ArrayList<>();
    private TableBuilder current;
    private String format = "csv";

    /** A builder with a dictionary of its own. */
    public ReturnBuilder(ReturnType type) {
        this(type, new Dictionary());
    }

    /** A builder whose return uses the given dictionary. */
    public ReturnBuilder(ReturnType type, Dictionary dictionary) {
        this.type = type;
        this.dictionary = dictionary;
    }

    /**
     * Starts a table or reference; the rows that follow belong to it. A table without rows counts as loaded.
     *
     * @throws IllegalArgumentException when the return has no such table
     */
    public ReturnBuilder table(String name, Period period, List<String> header) {
        TableType table = type.table(name);
        if (table == null) {
            throw new IllegalArgumentException("The return " + type.name() + " has no table " + name);
        }
        current = new TableBuilder(table, period, dictionary, table.name(), header);
        tables.add(current);
        return this;
    }

    /** As {@link #table(String, Period, List)}. */
    public ReturnBuilder table(String name, Period period, String... header) {
        return table(name, period, Arrays.asList(header));
    }

    /**
     * Adds a row to the table started last; cells that are left out are blank.
     *
     * @throws IllegalArgumentException when there are more cells than columns
     * @throws IllegalStateException    when no table was started
     */
    public ReturnBuilder row(List<String> cells) {
        if (current == null) {
            throw new IllegalStateException("start a table before its rows");
        }
        if (cells.size() > current.columnCount()) {
            throw new IllegalArgumentException("the row has " + cells.size() + " cells, the table " + current.columnCount() + " columns");
        }
        for (int i = 0; i < cells.size(); i++) {
            char[] chars = cells.get(i).toCharArray();
            current.cell(i, chars, 0, chars.length);
        }
        current.endRow(cells.size(), current.rowCount() + 1);
        return this;
    }

    /** As {@link #row(List)}. */
    public ReturnBuilder row(String... cells) {
        return row(Arrays.asList(cells));
    }

    /** Says what format the return is taken to come from, {@code csv} unless said; see {@link Return#format()}. */
    public ReturnBuilder format(String name) {
        format = name;
        return this;
    }

    /** The return of all tables. */
    public Return build() {
        ReturnAssembler assembler = new ReturnAssembler(type, dictionary).format(format);
        tables.forEach(assembler::add);
        return assembler.build();
    }
}
