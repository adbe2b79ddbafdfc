/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pack says about a return: its subject, its tables and the references beside it. Immutable. */
public final class ReturnType {

    private final String name;
    private final String subjectName;
    private final String keyColumn;
    private final List<TableType> tables;
    private final List<TableType> references;
    private final XmlLayout xml;
    private final Map<String, TableType> byName = new LinkedHashMap<>();

    /**
     * A return.
     *
     * @param name        for example SSDA903
     * @param subjectName what the return is about, for example Child
     * @param keyColumn   the column that holds the subject's key in every table
     * @param tables      the tables in the order in which the pack names them
     * @param references  the references in the same way
     * @throws IllegalArgumentException when two tables or references have the same name, ignoring case
     */
    public ReturnType(String name, String subjectName, String keyColumn, List<TableType> tables, List<TableType> references) {
        this(name, subjectName, keyColumn, tables, references, null);
    }

    /** A return that may also come as one XML file; {@code xml} says how it lies there, null when it does not. */
    public ReturnType(String name, String subjectName, String keyColumn, List<TableType> tables, List<TableType> references, XmlLayout xml) {
        this.xml = xml;
        this.name = name;
        this.subjectName = subjectName;
        this.keyColumn = keyColumn;
        this.tables = List.copyOf(tables);
        this.references = List.copyOf(references);
        this.tables.forEach(this::register);
        this.references.forEach(this::register);
    }

    private void register(TableType table) {
        if (byName.put(TableType.fold(table.name()), table) != null) {
            throw new IllegalArgumentException("Two tables are named " + table.name());
        }
    }

    /** The name, such as {@code SSDA903}. */
    public String name() {
        return name;
    }

    /** What the return is about: {@code Child}. */
    public String subjectName() {
        return subjectName;
    }

    /** The name of the column with the key of a subject. */
    public String keyColumn() {
        return keyColumn;
    }

    /** The tables, in the order of the declaration; without references. */
    public List<TableType> tables() {
        return tables;
    }

    /** The reference tables, in the order of the declaration. */
    public List<TableType> references() {
        return references;
    }

    /** How the return lies in an XML file; null when it comes as tables only. */
    public XmlLayout xml() {
        return xml;
    }

    /** The table or reference with this name (ignoring case), or null. */
    public TableType table(String table) {
        return byName.get(TableType.fold(table));
    }

    @Override
    public String toString() {
        return "return " + name;
    }
}
