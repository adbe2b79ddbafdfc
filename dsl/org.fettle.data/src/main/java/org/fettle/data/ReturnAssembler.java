/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a return of tables that were read: numbers the subjects and puts the rows of each subject side by side. Tables may be added by
 * several threads.
 */
public final class ReturnAssembler {

    private final ReturnType type;
    private final Dictionary dictionary;
    private String format = "csv";
    private final Map<Return.TableKey, LoadedTable> loaded = new LinkedHashMap<>();

    /** An assembler without tables. */
    public ReturnAssembler(ReturnType type, Dictionary dictionary) {
        this.type = type;
        this.dictionary = dictionary;
    }

    /** Says what format this year's files have, {@code csv} unless said; see {@link Return#format()}. */
    public ReturnAssembler format(String name) {
        format = name;
        return this;
    }

    /** Adds a table that was read in one piece, whose header stood on line 1. */
    public void add(TableBuilder table) {
        add(List.of(table), new int[] {1});
    }

    /**
     * Adds a table that was read in parts.
     *
     * @param parts      the parts in file order
     * @param firstLines for each part the number of lines of the file before it; at least the header's
     * @throws IllegalArgumentException when the table is there already
     */
    public void add(List<TableBuilder> parts, int[] firstLines) {
        add(TableBuilder.join(parts, firstLines));
    }

    /** Adds a reference whose columns were all loaded from an image. */
    public void add(TableImage image) {
        add(image.table());
    }

    synchronized void add(LoadedTable table) {
        if (loaded.put(new Return.TableKey(TableType.fold(table.type().name()), table.period().yearsBack()), table) != null) {
            throw new IllegalArgumentException(table.type() + " of " + table.period() + " year is there twice");
        }
    }

    /** The return of all tables added. The assembler lets go of them. */
    public Return build() {
        return build(Map.of());
    }

    /** As {@link #build()}; the tables know the ones that they come from. */
    Return build(Map<Return.TableKey, Table> origins) {
        List<LoadedTable> grouped = loaded.values().stream().filter(t -> !t.type().isReference()).sorted(order()).toList();
        Map<LoadedTable, int[]> subjectsOfRows = new HashMap<>();
        Subjects subjects = number(grouped, subjectsOfRows);
        Map<Return.TableKey, Table> tables = new HashMap<>();
        for (Map.Entry<Return.TableKey, LoadedTable> entry : loaded.entrySet()) {
            LoadedTable table = entry.getValue();
            Table made = table.type().isReference()
                    ? new Table(table, null, null)
                    : group(table, subjectsOfRows.remove(table), subjects.count());
            Table origin = origins.get(entry.getKey());
            tables.put(entry.getKey(), origin == null ? made : made.withOrigin(origin));
            entry.setValue(null);
        }
        return new Return(type, dictionary, subjects, tables, format);
    }

    private Comparator<LoadedTable> order() {
        return Comparator.comparing(LoadedTable::period).thenComparingInt(table -> type.tables().indexOf(table.type()));
    }

    /** Numbers the subjects by first appearance and notes the subject of every row. */
    private Subjects number(List<LoadedTable> tables, Map<LoadedTable, int[]> subjectsOfRows) {
        List<int[]> keys = new ArrayList<>();
        tables.forEach(table -> keys.add(table.keys()));
        int[] subjectOfSymbol = new int[dictionary.size()];
        Arrays.fill(subjectOfSymbol, -1);
        int[] symbols = new int[16];
        int count = 0;
        for (int t = 0; t < tables.size(); t++) {
            int[] key = keys.get(t);
            int rows = tables.get(t).rowCount();
            int[] subjectOf = new int[rows];
            for (int row = 0; row < rows; row++) {
                int symbol = key[row];
                int subject = symbol < 0 ? -1 : subjectOfSymbol[symbol];
                if (subject < 0 && symbol >= 0) {
                    subject = count++;
                    subjectOfSymbol[symbol] = subject;
                    if (subject == symbols.length) {
                        symbols = Arrays.copyOf(symbols, count * 2);
                    }
                    symbols[subject] = symbol;
                }
                subjectOf[row] = subject;
            }
            subjectsOfRows.put(tables.get(t), subjectOf);
        }
        return new Subjects(dictionary, Arrays.copyOf(symbols, count));
    }

    /** Groups the rows by subject; rows without a subject (-1) come last. Nothing is copied when they already lie like that. */
    private static Table group(LoadedTable table, int[] subjectOf, int subjects) {
        int rows = table.rowCount();
        int[] offsets = new int[subjects + 1];
        boolean grouped = true;
        int before = 0;
        for (int row = 0; row < rows; row++) {
            int subject = subjectOf[row] < 0 ? subjects - 1 : subjectOf[row];
            offsets[subject + 1]++;
            grouped &= subject >= before;
            before = subject;
        }
        for (int s = 0; s < subjects; s++) {
            offsets[s + 1] += offsets[s];
        }
        if (grouped) {
            return new Table(table, offsets, null);
        }
        int[] next = offsets.clone();
        int[] oldRows = new int[rows];
        for (int row = 0; row < rows; row++) {
            int subject = subjectOf[row] < 0 ? subjects - 1 : subjectOf[row];
            oldRows[next[subject]++] = row;
        }
        return new Table(table, offsets, oldRows);
    }
}
