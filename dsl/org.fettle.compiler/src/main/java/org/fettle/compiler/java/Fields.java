/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowOrder;
import org.fettle.compiler.plan.TableRef;

/** The fields of a kernel: arrays, indexes and constants that its constructor takes from the binding. Each is asked for by what it holds. */
final class Fields {

    /** A field. */
    record Field(String name, String type, String initial) {
    }

    private final Names names;
    private final Map<String, Field> byInitial = new LinkedHashMap<>();

    Fields(Names names) {
        this.names = names;
    }

    /** The field that holds a value of the binding; made when it is new. */
    private Field field(String type, String name, String initial) {
        return byInitial.computeIfAbsent(initial, i -> new Field(names.unique(name), type, i));
    }

    /** All fields in the order of their names. */
    Collection<Field> all() {
        Map<String, Field> sorted = new TreeMap<>();
        byInitial.values().forEach(f -> sorted.put(f.name(), f));
        return sorted.values();
    }

    /** The field of a name, or null when it is none. */
    Field named(String name) {
        return byInitial.values().stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
    }

    Field column(TableRef table, ColumnRef column) {
        boolean wide = Expr.wide(column.type());
        return field(wide ? "long[]" : "int[]", Names.column(table, column),
                "binding." + (wide ? "longs" : "ints") + place(table, column.name()));
    }

    Field columnObject(TableRef table, ColumnRef column) {
        return field("Column", Names.column(table, column) + "_cells", "binding.column" + place(table, column.name()));
    }

    Field texts(TableRef table, ColumnRef column) {
        return field("CellTexts", Names.column(table, column) + "_texts", "binding.texts" + place(table, column.name()));
    }

    Field offsets(TableRef table) {
        return field("int[]", Names.table(table) + "_offsets", "binding.offsets(" + quote(table.table()) + ", " + table.yearsBack() + ")");
    }

    Field rows(TableRef table) {
        return field("int", Names.table(table) + "_rows", "binding.rows(" + quote(table.table()) + ", " + table.yearsBack() + ")");
    }

    Field loaded(TableRef table) {
        return field("boolean", Names.table(table) + "_loaded", "binding.loaded(" + quote(table.table()) + ", " + table.yearsBack() + ")");
    }

    /** previous[] or next[] of an order. */
    Field neighbours(TableRef table, RowOrder by, boolean previous) {
        return field("int[]", (previous ? "previous_" : "next_") + ordered(table, by), order(table, by) + (previous ? ".previous()" : ".next()"));
    }

    /** The rows in an order. */
    Field sorted(TableRef table, RowOrder by) {
        return field("int[]", ordered(table, by) + "_sorted", order(table, by) + ".sorted()");
    }

    /** Where each subject's rows start in an order. */
    Field sortedOffsets(TableRef table, RowOrder by) {
        return field("int[]", ordered(table, by) + "_offsets", order(table, by) + ".sortedOffsets()");
    }

    private static String ordered(TableRef table, RowOrder by) {
        return Names.table(table) + "_by_" + Names.identifier(by.text().replace(' ', '_'));
    }

    /** An order of rows. */
    Field orderOf(TableRef table, RowOrder by) {
        return field("Order", ordered(table, by), order(table, by));
    }

    /** The order of rows by a column where a subject has many rows, else null. */
    Field orderIfLarge(TableRef table, ColumnRef by) {
        return field("Order", Names.table(table) + "_by_" + Names.identifier(by.name()) + "_if_large", "Groups.ifLarge(binding, "
                + quote(table.table()) + ", " + table.yearsBack() + ", " + quote(by.name()) + ")");
    }

    private static String order(TableRef table, RowOrder by) {
        return "binding.order(" + quote(table.table()) + ", " + table.yearsBack() + ", " + quote(by.text()) + ")";
    }

    Field lookup(TableRef table, ColumnRef key) {
        return field("Lookup", Names.table(table) + "_with_" + Names.identifier(key.name()), "binding.lookup" + place(table, key.name()));
    }

    /** The first rows whose column holds a function of a text. */
    Field firstRows(TableRef table, ColumnRef key, Expr.TextFunction function) {
        return field("FirstRows", Names.table(table) + "_with_" + Names.identifier(key.name()) + "_" + textFunctionName(function),
                "FirstRows.of(binding.lookup" + place(table, key.name()) + ", TextFunction." + textFunctionName(function)
                        + "(binding.dictionary()))");
    }

    Field extremes(TableRef table, ColumnRef key, ColumnRef other) {
        return field("Lookup.Extremes", Names.table(table) + "_" + Names.identifier(other.name()) + "_with_" + Names.identifier(key.name()),
                "binding.lookup" + place(table, key.name()) + ".extremes(" + quote(other.name()) + ")");
    }

    Field keyless() {
        return field("int", "keyless", "binding.keyless()");
    }

    Field dictionary() {
        return field("Dictionary", "dictionary", "binding.dictionary()");
    }

    Field symbol(String text) {
        return field("int", "code_" + text, "binding.symbol(" + quote(text) + ")");
    }

    Field symbols(List<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(t -> quoted.add(quote(t)));
        return field("boolean[]", "codes", "Codes.of(binding.dictionary(), " + String.join(", ", quoted) + ")");
    }

    Field codes(String list) {
        return field("boolean[]", "codes_" + list, "binding.codes(" + quote(list) + ")");
    }

    Field parameter(String name, boolean wide) {
        return field(wide ? "long" : "int", "parameter_" + name,
                "binding." + (wide ? "longParameter(" : "intParameter(") + quote(name) + ")");
    }

    Field fact(Expr.Fact fact) {
        return switch (fact) {
            case START -> field("int", "collectionStart", "binding.collectionStart()");
            case END -> field("int", "collectionEnd", "binding.collectionEnd()");
            case YEAR -> field("long", "collectionYear", "binding.collectionYear()");
            case FORMAT -> field("int", "collectionFormat", "binding.collectionFormat()");
        };
    }

    /** A date that the rule names; kept in a field so that the source shows the date instead of a number of days. */
    Field date(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return field("int", String.format("date_%02d_%02d_%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear()),
                "Dates.epochDay(" + date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth() + ")");
    }

    Field dayInPeriod(int day, int month) {
        return field("int", "day_" + day + "_" + month, "Dates.dayInPeriod(binding.collectionStart(), " + day + ", " + month + ")");
    }

    Field defined(String id, String javaType) {
        String method = switch (javaType) {
            case "byte[]" -> "derivedConditions(";
            case "long[]" -> "derivedLongs(";
            default -> "derivedInts(";
        };
        return field(javaType, id, "binding." + method + quote(id) + ")");
    }

    Field textTest(Cond.TextQuestion question, String argument) {
        String method = switch (question) {
            case STARTS_WITH -> "startsWith";
            case ENDS_WITH -> "endsWith";
            case CONTAINS -> "contains";
            case MATCHES -> "matches";
        };
        return field("TextTest", method, "TextTest." + method + "(binding.dictionary(), " + quote(argument) + ")");
    }

    Field textItems() {
        return field("TextItems", "items", "TextItems.of(binding.dictionary())");
    }

    Field textFunction(Expr.TextFunction function) {
        String method = textFunctionName(function);
        return field("TextFunction", method, "TextFunction." + method + "(binding.dictionary())");
    }

    private static String textFunctionName(Expr.TextFunction function) {
        return switch (function) {
            case UPPER -> "upper";
            case LOWER -> "lower";
            case COMPACT -> "compact";
            case SOUNDEX -> "soundex";
            case LENGTH -> "length";
            case EARLIEST_DATE -> "earliestDate";
            case LATEST_DATE -> "latestDate";
        };
    }

    private static String place(TableRef table, String column) {
        return "(" + quote(table.table()) + ", " + table.yearsBack() + ", " + quote(column) + ")";
    }

    /** A Java string literal. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
