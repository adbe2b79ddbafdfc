/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Period;
import org.fettle.data.RecordKeys;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.PackInfo;

/** How records, columns and codes of a return are called for people who do not know the return by heart. Any number of threads may ask. */
public final class Words {
    /** Stands for a cell with nothing in it. */
    public static final String BLANK = "(blank)";
    /** Stands between a code and its meaning. */
    public static final String DASH = " – ";

    private final PackInfo pack;
    private final int year;
    private final RecordKeys keys;
    private final Map<String, Map<String, String>> meanings = new ConcurrentHashMap<>();

    /**
     * The words of a pack.
     *
     * @param year first calendar year of the collection, 2024 for 2024/25; some code lists change
     */
    public Words(PackInfo pack, int year) {
        this.pack = pack;
        this.year = year;
        keys = new RecordKeys(pack.returnType());
    }

    /** The return that the pack describes. */
    public ReturnType type() {
        return pack.returnType();
    }

    /** Name of the pack in the language. */
    public String packName() {
        return pack.name();
    }

    /** Which cells tell records of a table apart. */
    public RecordKeys keys() {
        return keys;
    }

    /** A column by its name and what the pack says it means: {@code DECOM – Date the episode commenced}. */
    public String column(String table, String name) {
        ColumnSpec spec = spec(table, name);
        return spec == null || spec.meaning().isEmpty() ? name : name + DASH + spec.meaning();
    }

    /** What the pack says of a column, or null. */
    public ColumnSpec spec(String table, String name) {
        return type().table(table) == null ? null : type().table(table).column(name);
    }

    /** The list of a column's codes in the year, or null when it has none. */
    public CodeListInfo codes(String table, String name) {
        ColumnSpec spec = spec(table, name);
        return spec == null || spec.codeList() == null ? null : pack.codeList(spec.codeList(), year);
    }

    /** The text of a cell with the meaning of its code, or {@link #BLANK}. */
    public String value(String table, String column, String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return BLANK;
        }
        String meaning = meaning(table, column, trimmed);
        return meaning.isEmpty() ? trimmed : trimmed + DASH + meaning;
    }

    private String meaning(String table, String column, String text) {
        CodeListInfo list = codes(table, column);
        if (list == null) {
            return "";
        }
        Map<String, String> known = meanings.computeIfAbsent(list.name(), name -> byCode(list));
        return known.getOrDefault(list.ignoreCase() ? text.toUpperCase(Locale.ROOT) : text, "");
    }

    private static Map<String, String> byCode(CodeListInfo list) {
        Map<String, String> byCode = new HashMap<>();
        for (Code code : list.codes()) {
            byCode.put(list.ignoreCase() ? code.value().toUpperCase(Locale.ROOT) : code.value(), code.meaning());
        }
        return byCode;
    }

    /** A record by its table, what tells it from others of the child, and its year unless that is this one: {@code Episodes, DECOM 02/06/2020, last year}. */
    public String record(Table table, int row) {
        return record(table.type().name(), table.period(), keys.texts(table, row));
    }

    /** As {@link #record(Table, int)}, for a record that is not at hand. */
    public String record(String table, Period period, Map<String, String> key) {
        StringBuilder text = new StringBuilder(table);
        key.forEach((column, value) -> text.append(", ").append(column).append(' ').append(value.isEmpty() ? BLANK : value));
        return text.append(year(period)).toString();
    }

    /** The years before this one in words, with a comma before them; nothing for this year. */
    public static String year(Period period) {
        return switch (period.yearsBack()) {
            case 0 -> "";
            case 1 -> ", last year";
            default -> ", " + period.yearsBack() + " years ago";
        };
    }

    /** What stands in a cell of a row, without the spaces around it; empty when the table has no such column or there is no row. */
    public static String text(Table table, int row, String column) {
        Column cells = row < 0 ? null : table.column(column);
        return cells == null ? "" : cells.text(row);
    }

    /** The key of the subject that a row belongs to, as it stands in the row. */
    public static String subject(Table table, int row) {
        String key = table.type().keyColumn();
        return key == null ? "" : text(table, row, key);
    }
}
