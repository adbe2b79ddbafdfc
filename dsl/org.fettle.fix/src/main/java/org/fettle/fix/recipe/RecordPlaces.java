/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.CellParser;
import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.RecordKeys;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;

/** Where the records of a return are by subject and key, however these are spelled. Several records may be at one place. */
final class RecordPlaces {
    private final Return data;
    private final RecordKeys keys;
    private final Map<Table, Map<Place, List<Integer>>> rows = new HashMap<>();

    /**
     * Subject and key of records of a table.
     *
     * @param table   name of the table
     * @param period  year of the table
     * @param subject key of the subject in one spelling
     * @param key     the texts of the key's columns in one spelling
     */
    record Place(String table, Period period, String subject, List<String> key) {
    }

    RecordPlaces(Return data) {
        this.data = data;
        this.keys = new RecordKeys(data.type());
    }

    Return data() {
        return data;
    }

    Place place(Table table, int row) {
        return place(table, row, Map.of());
    }

    /** Where a row is when some of its cells have other texts. */
    Place place(Table table, int row, Map<String, String> others) {
        List<String> key = new ArrayList<>();
        for (String column : keys.of(table.type())) {
            key.add(text(table, row, column, others));
        }
        return new Place(table.type().name(), table.period(), text(table, row, table.type().keyColumn(), others), key);
    }

    /** Where a record with these texts is. */
    Place place(Table table, String subject, Map<String, String> texts) {
        List<String> key = new ArrayList<>();
        for (String column : keys.of(table.type())) {
            key.add(canonical(table, column, texts.getOrDefault(column, "")));
        }
        return new Place(table.type().name(), table.period(), canonical(table, table.type().keyColumn(), subject), key);
    }

    private static String text(Table table, int row, String name, Map<String, String> others) {
        String other = others.get(name);
        Column column = table.column(name);
        return other != null ? canonical(table, name, other) : column == null ? "" : column.canonicalText(row);
    }

    /** One spelling of a text of a column. */
    static String canonical(Table table, String name, String text) {
        Column column = table.column(name);
        return column == null ? CellParser.trim(text) : column.canonicalText(text);
    }

    /** The rows of the return at a place, in the order of the file. */
    List<Integer> rows(Place place) {
        Table table = data.table(place.table(), place.period());
        return rows.computeIfAbsent(table, this::index).getOrDefault(place, List.of());
    }

    private Map<Place, List<Integer>> index(Table table) {
        Map<Place, List<Integer>> found = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            found.computeIfAbsent(place(table, row), p -> new ArrayList<>(1)).add(row);
        }
        return found;
    }

    /** Whether the texts of a column say where a record is. */
    boolean isKey(TableType type, String column) {
        return type.keyColumn().equalsIgnoreCase(column) || keys.of(type).stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Whether there is a record of the subject in any table of the year. */
    boolean hasSubject(Place place) {
        for (TableType type : data.type().tables()) {
            Table table = data.table(type.name(), place.period());
            Column key = table.column(type.keyColumn());
            int subject = key == null ? -1 : data.subjects().find(key.canonicalText(place.subject()));
            if (subject >= 0 && table.offsets()[subject + 1] > table.offsets()[subject]) {
                return true;
            }
        }
        return false;
    }

    /**
     * A row as a recipe names it.
     *
     * @param whole whether to say all that the row says
     * @param alike how many other rows say in the end what this one does
     */
    RecordId id(Table table, int row, boolean whole, int alike) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String name : keys.of(table.type())) {
            key.put(name, table.column(name) == null ? "" : table.column(name).canonicalText(row));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Column column : whole ? table.columns() : List.<Column>of()) {
            if (!column.isBlank(row)) {
                texts.put(column.spec().name(), column.rawText(row));
            }
        }
        Column subject = table.column(table.type().keyColumn());
        return new RecordId(table.type().name(), table.period(), subject == null ? "" : subject.canonicalText(row), key, texts,
                Math.max(0, rows(place(table, row)).indexOf(row)), alike);
    }

    /** A record that has no row, as a recipe names it. */
    RecordId id(Table table, Map<String, String> cells) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String name : keys.of(table.type())) {
            key.put(name, canonical(table, name, cells.getOrDefault(name, "")));
        }
        return new RecordId(table.type().name(), table.period(),
                canonical(table, table.type().keyColumn(), cells.getOrDefault(table.type().keyColumn(), "")), key, Map.of(), 0, 0);
    }
}
