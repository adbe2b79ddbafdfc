/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A return as it was read, with last year's and the references beside it. It never changes: an edit makes a new one. */
public final class Return {

    private final ReturnType type;
    private final Dictionary dictionary;
    private final Subjects subjects;
    private final Map<TableKey, Table> tables;
    private final String format;
    private final Indexes indexes = new Indexes();

    /** A table's folded name and year. */
    record TableKey(String name, int yearsBack) {
        @Override
        public boolean equals(Object other) {
            // written out: the fast compiler does not see through what a record has by itself, and this is asked all the time
            return other instanceof TableKey key && yearsBack == key.yearsBack && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + yearsBack;
        }
    }

    Return(ReturnType type, Dictionary dictionary, Subjects subjects, Map<TableKey, Table> tables, String format) {
        this.type = type;
        this.dictionary = dictionary;
        this.subjects = subjects;
        this.tables = Map.copyOf(tables);
        this.format = format;
    }

    /** What the return is made of. */
    public ReturnType type() {
        return type;
    }

    /** The texts of the return. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** Those whom the return is about, numbered from 0. */
    public Subjects subjects() {
        return subjects;
    }

    /** The format of this year's files: {@code csv}, {@code xml} or {@code xlsx}. A return made in memory counts as {@code csv}. */
    public String format() {
        return format;
    }

    /**
     * A table in a year.
     *
     * @return never null; a table that was not loaded has no rows and says so
     * @throws IllegalArgumentException when the return names no such table
     */
    public Table table(String name, Period period) {
        Table table = tables.get(new TableKey(TableType.fold(name), period.yearsBack()));
        if (table != null) {
            return table;
        }
        TableType known = type.table(name);
        if (known == null) {
            throw new IllegalArgumentException("The return " + type.name() + " has no table " + name);
        }
        return Table.missing(known, period, subjects.count());
    }

    /** A reference; never null, see {@link #table(String, Period)}. */
    public Table reference(String name) {
        return table(name, Period.THIS);
    }

    /** The tables and references that are there: this year's in the order of the return, then its references, then earlier years'. */
    public List<Table> loadedTables() {
        List<Table> result = new ArrayList<>(tables.values());
        result.sort((a, b) -> {
            int byPeriod = a.period().compareTo(b.period());
            return byPeriod != 0 ? byPeriod : Integer.compare(position(a), position(b));
        });
        return result;
    }

    private int position(Table table) {
        int at = type.tables().indexOf(table.type());
        return at >= 0 ? at : type.tables().size() + type.references().indexOf(table.type());
    }

    /** Orders and look-ups over this return's tables, made when first asked for. */
    public Indexes indexes() {
        return indexes;
    }

    /**
     * A new return with the changes; this one stays as it is. What did not change is shared.
     *
     * @throws IllegalArgumentException when a change names a table, row or column that is not there
     */
    public Return with(Changes changes) {
        Return edited = changes.applyTo(this);
        edited.indexes.takeOver(indexes, edited.tables.values());
        return edited;
    }

    Map<TableKey, Table> tables() {
        return tables;
    }
}
