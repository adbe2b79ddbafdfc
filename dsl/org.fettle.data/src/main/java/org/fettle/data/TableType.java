/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a return says about one table or reference: its columns and the name of its file. Immutable. */
public final class TableType {

    private final String name;
    private final boolean onePerSubject;
    private final boolean reference;
    private final String keyColumn;
    private final String fileStem;
    private final List<ColumnSpec> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * A table or reference.
     *
     * @param name          the table's name
     * @param onePerSubject whether a subject has at most one row
     * @param reference     whether this is a reference (a register beside the return, without subjects)
     * @param keyColumn     the column that holds the subject's key, or the key of the reference
     * @param fileStem      the name of the file without its ending
     * @param columns       the declared columns
     * @throws IllegalArgumentException when two columns have the same name, ignoring case
     */
    public TableType(String name, boolean onePerSubject, boolean reference, String keyColumn, String fileStem, List<ColumnSpec> columns) {
        this.name = name;
        this.onePerSubject = onePerSubject;
        this.reference = reference;
        this.keyColumn = keyColumn;
        this.fileStem = fileStem;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < this.columns.size(); i++) {
            if (indexes.put(fold(this.columns.get(i).name()), i) != null) {
                throw new IllegalArgumentException("Table " + name + " has two columns named " + this.columns.get(i).name());
            }
        }
    }

    /** A name as it is compared: without surrounding spaces and in one case. */
    public static String fold(String name) {
        return CellParser.trim(name).toUpperCase(Locale.ROOT);
    }

    /** The name, as rules write it. */
    public String name() {
        return name;
    }

    /** Whether a subject has at most one row. */
    public boolean onePerSubject() {
        return onePerSubject;
    }

    /** The name of the file without its ending. */
    public String fileStem() {
        return fileStem;
    }

    /** The declared columns, in the order of the declaration. */
    public List<ColumnSpec> columns() {
        return columns;
    }

    /** Whether this is a reference: a register beside the return, without subjects. */
    public boolean isReference() {
        return reference;
    }

    /** The column with the subject's key, or the key of the reference. */
    public String keyColumn() {
        return keyColumn;
    }

    /** The index in {@link #columns()} of the column with this name (ignoring case), or -1. */
    public int indexOf(String column) {
        return indexes.getOrDefault(fold(column), -1);
    }

    /** The declared column with this name (ignoring case), or null. */
    public ColumnSpec column(String column) {
        int i = indexOf(column);
        return i < 0 ? null : columns.get(i);
    }

    @Override
    public String toString() {
        return (reference ? "reference " : "table ") + name;
    }
}
