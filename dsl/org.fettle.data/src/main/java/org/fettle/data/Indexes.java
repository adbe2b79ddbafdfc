/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Orders and look-ups over the tables of a return. Each is made once, when first asked for; any number of threads may ask. A return made
 * by edits takes over what rests on columns that did not change.
 */
public final class Indexes {

    private final Map<Key, Object> made = new ConcurrentHashMap<>();

    private static final String LOOKUP = "lookup";
    private static final String TEXT = "text";

    /** Columns never change and are compared by identity, so a column stands for its table's rows too. */
    private record Key(Object kind, List<Column> columns) {
        @Override
        public boolean equals(Object other) {
            // written out: the fast compiler does not see through what a record has by itself, and this is asked all the time
            return other instanceof Key key && kind.equals(key.kind) && columns.equals(key.columns);
        }

        @Override
        public int hashCode() {
            return 31 * kind.hashCode() + columns.hashCode();
        }
    }

    /** How the columns of an order are used; their names may be written in several ways. */
    private record Use(boolean otherwise, boolean descending, OrderKey.Missing missing) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Use use && otherwise == use.otherwise && descending == use.descending && missing == use.missing;
        }

        @Override
        public int hashCode() {
            return (otherwise ? 4 : 0) + (descending ? 2 : 0) + 8 * missing.ordinal();
        }
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
            Table owner = owners.get(key.columns().get(0));
            if (owner != null && owners.keySet().containsAll(key.columns())) {
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
        return order(table, OrderKey.of(column, descending));
    }

    /** The rows of each subject in the order of several columns, as {@link #order(Table, String, boolean)} by one. */
    public Order order(Table table, List<OrderKey> keys) {
        List<Column> columns = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        for (OrderKey key : keys) {
            columns.add(column(table, key.column()));
            uses.add(new Use(key.otherwise() != null, key.descending(), key.missing()));
            if (key.otherwise() != null) {
                columns.add(column(table, key.otherwise()));
            }
        }
        return (Order) made.computeIfAbsent(new Key(uses, columns), k -> {
            int[] offsets = table.offsets() == null ? new int[] {0, table.rowCount()} : table.offsets();
            return OrderMaker.make(columns, keys, offsets);
        });
    }

    /**
     * From a value of a column to the rows of the whole table that have it.
     *
     * @throws IllegalArgumentException when the return names no such column and the file has none, or it is a column of longs
     */
    public Lookup lookup(Table table, String column) {
        return (Lookup) made.computeIfAbsent(new Key(LOOKUP, List.of(column(table, column))), k -> new Lookup(table, ints(table, column)));
    }

    /** The symbols of the trimmed texts of a column's cells. */
    public CellTexts texts(Column column) {
        return (CellTexts) made.computeIfAbsent(new Key(TEXT, List.of(column)), k -> new CellTexts(column));
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
