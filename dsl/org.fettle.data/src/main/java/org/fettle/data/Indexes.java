/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Orders and look-ups over the tables of a return. Each is made once, when first asked for; any number of threads may ask. A return made
 * by edits takes over what rests on columns that did not change.
 */
public final class Indexes {

    private final Map<Key, Object> made = new ConcurrentHashMap<>();

    private enum Kind {
        ASCENDING, DESCENDING, LOOKUP, TEXT
    }

    /** Columns never change and are compared by identity, so a column stands for its table's rows too. */
    private record Key(Kind kind, Column column) {
    }

    Indexes() {
    }

    /** Takes over from the indexes of another return what rests on columns that are in these tables too. */
    void takeOver(Indexes other, Iterable<Table> tables) {
        Map<Column, Table> owners = new IdentityHashMap<>();
        for (Table table : tables) {
            table.columns().forEach(column -> owners.put(column, table));
        }
        other.made.forEach((key, index) -> {
            Table owner = owners.get(key.column());
            if (owner != null) {
                made.put(key, index instanceof Lookup lookup ? lookup.over(owner) : index);
            }
        });
    }

    /**
     * The rows of each subject in the order of a column. Texts and codes are ordered by their characters. In a reference all rows form
     * one group.
     *
     * @throws IllegalArgumentException when the return names no such column and the file has none
     */
    public Order order(Table table, String column, boolean descending) {
        Column by = column(table, column);
        return (Order) made.computeIfAbsent(new Key(descending ? Kind.DESCENDING : Kind.ASCENDING, by), k -> {
            int[] offsets = table.offsets() == null ? new int[] {0, table.rowCount()} : table.offsets();
            return OrderMaker.make(by, offsets, descending);
        });
    }

    /**
     * From a value of a column to the rows of the whole table that have it.
     *
     * @throws IllegalArgumentException when the return names no such column and the file has none, or it is a column of longs
     */
    public Lookup lookup(Table table, String column) {
        return (Lookup) made.computeIfAbsent(new Key(Kind.LOOKUP, column(table, column)), k -> new Lookup(table, ints(table, column)));
    }

    /** The symbol of the trimmed text of each cell, {@link Values#BLANK} where it is blank. Shared: never modify it. */
    public int[] textSymbols(Column column) {
        ColumnSpec spec = column.spec();
        if (column instanceof IntColumn ints && spec.type().isSymbol() && !spec.ignoreCase()) {
            // the stored symbol is that of the trimmed text already
            return ints.values();
        }
        return (int[]) made.computeIfAbsent(new Key(Kind.TEXT, column), k -> {
            int[] symbols = new int[column.size()];
            for (int row = 0; row < symbols.length; row++) {
                symbols[row] = column.isBlank(row) ? Values.BLANK : column.dictionary().intern(column.text(row));
            }
            return symbols;
        });
    }

    private static Column column(Table table, String name) {
        Column column = table.columnOrBlank(name);
        if (column == null) {
            throw new IllegalArgumentException(table + " has no column " + name);
        }
        return column;
    }

    static int[] ints(Table table, String name) {
        if (column(table, name) instanceof IntColumn ints) {
            return ints.values();
        }
        throw new IllegalArgumentException(name + " of " + table + " holds long numbers");
    }
}
