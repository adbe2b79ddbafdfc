/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.fettle.data.Column;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.XmlLayout;

/**
 * What a return that did not come from XML says in XML: the values and rows of each subject's element, and what XML cannot say of it. In XML a value such as
 * the date of birth is there once a subject: the first table that has one decides.
 */
final class XmlContent {
    private final Return data;
    private final XmlLayout layout;
    private final Map<String, Table> tables;
    private final XmlIndicators indicators;
    private final ConversionNotes notes;
    private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();

    /**
     * The element of a subject.
     *
     * @param values texts by their path below it, in the order of writing; an empty one stands for an element without text
     * @param rows   the rows in it
     */
    record Element(Map<String, String> values, List<Row> rows) {
    }

    /**
     * An element that is a row.
     *
     * @param layout what is a row of which table
     * @param values texts by their path below it
     */
    record Row(XmlLayout.Rows layout, Map<String, String> values) {
    }

    /**
     * Works out what XML says.
     *
     * @param tables the tables of the year that have a place in XML, by name
     * @param notes  takes what XML cannot say
     * @throws CannotWriteException when a character of a cell cannot stand in XML
     */
    XmlContent(Return data, Map<String, Table> tables, ConversionNotes notes, Progress progress) throws CannotWriteException {
        this.data = data;
        this.layout = data.type().xml();
        this.tables = tables;
        this.indicators = new XmlIndicators(layout);
        this.notes = notes;
        layout.tables().forEach(table -> rows.put(table.table(), new ArrayList<>()));
        noteTables();
        for (int subject = 0; subject < data.subjects().count(); subject++) {
            progress.check();
            addSubject(subject);
        }
    }

    /** The elements of all subjects. */
    List<Element> elements() {
        return elements;
    }

    /** What the rows of a table are when the file is read again: texts by column, without blank ones. */
    List<Map<String, String>> rows(String table) {
        return rows.get(table);
    }

    private void noteTables() {
        List<String> absent = layout.tables().stream().map(XmlLayout.Rows::table).filter(name -> !tables.containsKey(name)).toList();
        if (!absent.isEmpty()) {
            notes.add("Tables that are not there count as there and empty in XML: " + String.join(", ", absent));
        }
        tables.forEach((name, table) -> {
            List<String> extra = table.columns().stream().filter(column -> value(layout.rows(table.type()), column) == null)
                    .map(column -> column.spec().name()).toList();
            if (!extra.isEmpty()) {
                notes.add("Columns of " + name + " without a place in XML are left out: " + String.join(", ", extra));
            }
        });
    }

    private static XmlLayout.Value value(XmlLayout.Rows rows, Column column) {
        return rows.columns().stream().filter(value -> value.column().equalsIgnoreCase(column.spec().name())).findFirst().orElse(null);
    }

    private void addSubject(int subject) throws CannotWriteException {
        String key = key(subject);
        Map<XmlLayout.Rows, List<Integer>> its = new LinkedHashMap<>();
        int most = 0;
        boolean any = false;
        for (XmlLayout.Rows table : layout.tables()) {
            its.put(table, rowsOf(table, subject, key));
            most = Math.max(most, table.ofSubject() ? its.get(table).size() : 0);
            any |= !its.get(table).isEmpty();
        }
        for (int i = 0; any && i < Math.max(1, most); i++) {
            addElement(its, i, key);
        }
    }

    /** The rows of a subject that are rows in XML. */
    private List<Integer> rowsOf(XmlLayout.Rows rowsOf, int subject, String key) throws CannotWriteException {
        Table table = tables.get(rowsOf.table());
        List<Integer> found = new ArrayList<>();
        String having = rowsOf.having() == null || indicators.is(rowsOf) ? null
                : rowsOf.columns().stream().filter(value -> value.path().equals(rowsOf.having())).map(XmlLayout.Value::column).findFirst()
                        .orElse(null);
        for (int row = table == null ? 0 : table.offsets()[subject]; table != null && row < table.offsets()[subject + 1]; row++) {
            if (having == null || !text(table, row, having).isEmpty()) {
                found.add(row);
            } else {
                notes.add("Records of " + rowsOf.table() + " without " + having + " are none in XML and are left out", place(table, row, key));
            }
        }
        return found;
    }

    private void addElement(Map<XmlLayout.Rows, List<Integer>> its, int number, String key) throws CannotWriteException {
        Map<String, String> values = new LinkedHashMap<>();
        if (!key.isEmpty()) {
            values.put(layout.key(), key);
        }
        for (XmlLayout.Rows table : layout.tables()) {
            if (table.ofSubject() && number < its.get(table).size()) {
                addValues(table, tables.get(table.table()), its.get(table).get(number), values);
            }
        }
        for (XmlLayout.Rows table : layout.tables()) {
            if (indicators.is(table) && tables.containsKey(table.table())) {
                indicate(table.having(), number < its.get(table).size(), !its.get(table).isEmpty(), values);
            }
        }
        List<Row> inside = new ArrayList<>();
        for (XmlLayout.Rows table : layout.tables()) {
            if (!table.ofSubject() && number == 0) {
                for (int row : its.get(table)) {
                    addRow(table, tables.get(table.table()), row, key, values, inside);
                }
            }
        }
        for (XmlLayout.Rows table : layout.tables()) {
            if (table.ofSubject()) {
                expect(table, number < its.get(table).size() ? its.get(table).get(number) : -1, key, values);
            }
        }
        elements.add(new Element(inOrder(values), inside));
    }

    /** The values in the order of the layout, wherever they came from. */
    private Map<String, String> inOrder(Map<String, String> values) {
        Set<String> paths = new LinkedHashSet<>(List.of(layout.key()));
        for (XmlLayout.Rows table : layout.tables()) {
            table.columns().forEach(value -> paths.add(value.path()));
            paths.add(table.having());
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        paths.stream().filter(values::containsKey).forEach(path -> ordered.put(path, values.get(path)));
        return ordered;
    }

    /** Who is in the table, is in it, whatever another table says. */
    private static void indicate(String path, boolean here, boolean elsewhere, Map<String, String> values) {
        if (here && XmlIndicators.isNought(values.getOrDefault(path, "0"))) {
            values.put(path, "1");
        } else if (!here && !elsewhere) {
            values.putIfAbsent(path, "0");
        }
    }

    /** The subject's key as its first record spells it. */
    private String key(int subject) {
        for (XmlLayout.Rows rowsOf : layout.tables()) {
            Table table = tables.get(rowsOf.table());
            if (table != null && table.offsets()[subject] < table.offsets()[subject + 1]) {
                return table.column(table.type().keyColumn()).text(table.offsets()[subject]);
            }
        }
        return "";
    }

    private void addValues(XmlLayout.Rows rowsOf, Table table, int row, Map<String, String> values) throws CannotWriteException {
        for (XmlLayout.Value value : rowsOf.columns()) {
            String text = text(table, row, value.column());
            if (!text.isEmpty()) {
                values.putIfAbsent(value.path(), text);
            }
        }
    }

    private String text(Table table, int row, String name) throws CannotWriteException {
        Column column = table.column(name);
        String text = column == null ? "" : column.text(row);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE' || Character.isSurrogate(c) && !pair) {
                throw new CannotWriteException(table, table.line(row),
                        String.format(Locale.ROOT, "%s has the character U+%04X, which cannot stand in "
                                + "XML; take it out", name, (int) c));
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    private void addRow(XmlLayout.Rows rowsOf, Table table, int row, String key, Map<String, String> values, List<Row> inside)
            throws CannotWriteException {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> expected = new TreeMap<>();
        if (rowsOf.path().endsWith("*")) {
            throw new CannotWriteException(table, table.line(row), "the rules do not say what the element of a record of " + rowsOf.table()
                    + " is called in XML (" + rowsOf.path() + "), so that it cannot be made anew");
        }
        for (XmlLayout.Value value : rowsOf.columns()) {
            boolean isKey = value.column().equals(table.type().keyColumn());
            String text = isKey ? key : text(table, row, value.column());
            String shared = value.ofSubject() ? values.getOrDefault(value.path(), "") : "";
            put(expected, value.column(), text);
            if (!isKey && !text.equals(shared)) {
                own.put(value.path(), text);
                shield(value.path(), values);
            }
        }
        inside.add(new Row(rowsOf, own));
        rows.get(rowsOf.table()).add(expected);
    }

    /** A value of the subject that is absent would be looked for in its rows: an element without text says that there is none. */
    private void shield(String path, Map<String, String> values) {
        for (XmlLayout.Rows table : layout.tables()) {
            for (XmlLayout.Value value : table.columns()) {
                boolean same = path.equals(value.path()) || path.endsWith('/' + value.path());
                if (value.ofSubject() && same) {
                    values.putIfAbsent(value.path(), "");
                }
            }
        }
    }

    /** What the row of a subject's own table is when it is read again. */
    private void expect(XmlLayout.Rows rowsOf, int row, String key, Map<String, String> values) throws CannotWriteException {
        Table table = tables.get(rowsOf.table());
        boolean there = rowsOf.having() == null || !values.getOrDefault(rowsOf.having(), "").isEmpty();
        Map<String, String> expected = new TreeMap<>();
        for (XmlLayout.Value value : rowsOf.columns()) {
            put(expected, value.column(), value.path().equals(layout.key()) ? key : values.getOrDefault(value.path(), ""));
        }
        if (row < 0 && there && indicators.is(rowsOf) && XmlIndicators.isNought(values.get(rowsOf.having()))) {
            return; // the indicator says that there is none
        }
        if (row < 0 && there && table != null) {
            notes.add("In XML every " + data.type().subjectName().toLowerCase(Locale.ROOT) + " has a record of " + rowsOf.table() + "; it is new for",
                    key.isEmpty() ? "records without a number" : key);
        } else if (row >= 0) {
            compare(rowsOf, table, row, key, expected);
        }
        if (there) {
            rows.get(rowsOf.table()).add(expected);
        }
    }

    private void compare(XmlLayout.Rows rowsOf, Table table, int row, String key, Map<String, String> expected) throws CannotWriteException {
        for (XmlLayout.Value value : rowsOf.columns()) {
            String was = text(table, row, value.column());
            String now = expected.getOrDefault(value.column(), "");
            boolean isDerived = was.isEmpty() && indicators.isColumn(table.type(), value.column());
            if (!value.path().equals(layout.key()) && !isDerived && !Objects.equals(was, now)) {
                String name = value.column();
                notes.add(
                        "In XML all records of a " + data.type().subjectName().toLowerCase(Locale.ROOT) + " have one " + name + "; it is another in",
                        place(table, row, key) + (was.isEmpty() ? ", which had none and gets " + now : ", which had " + was + " and gets " + now));
            }
        }
    }

    private static String place(Table table, int row, String key) {
        return table.type().name() + " of " + (key.isEmpty() ? "nobody" : key) + (table.line(row) > 0 ? " (line " + table.line(row) + ")" : "");
    }

    private static void put(Map<String, String> cells, String column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }
}
