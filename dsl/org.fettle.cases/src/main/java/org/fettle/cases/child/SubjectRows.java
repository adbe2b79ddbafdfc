/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.data.CellFormat;
import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.IntColumn;
import org.fettle.data.Period;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;

/** Reads the cells of one subject's rows. */
final class SubjectRows {

    /** A part of a date that is not known. */
    private static final String UNKNOWN_PART = "ZZ";

    private final RunResult run;
    private final int subject;

    SubjectRows(RunResult run, int subject) {
        this.run = run;
        this.subject = subject;
    }

    Table table(String name, Period period) {
        return run.data().table(name, period);
    }

    /** Places of the subject's rows in a table. */
    List<Integer> rows(Table table) {
        List<Integer> rows = new ArrayList<>();
        if (table.isLoaded() && table.offsets() != null) {
            for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A day, or {@link Values#BLANK} or {@link Values#UNREADABLE}. */
    static int day(Table table, String name, int row) {
        Column column = table.column(name);
        if (column == null) {
            return Values.BLANK;
        }
        return column.spec().type() == ColumnType.DATE && column instanceof IntColumn dates ? dates.values()[row] : parsed(column.text(row));
    }

    /** A date in a text, unknown parts taken as the first: {@code ZZ/05/2021} is 01/05/2021. */
    private static int parsed(String text) {
        if (text.isBlank()) {
            return Values.BLANK;
        }
        String[] parts = text.trim().toUpperCase(Locale.ROOT).split("/");
        if (parts.length != 3 || !parts[2].matches("\\d{4}")) {
            return Values.UNREADABLE;
        }
        try {
            int day = parts[0].equals(UNKNOWN_PART) ? 1 : Integer.parseInt(parts[0]);
            int month = parts[1].equals(UNKNOWN_PART) ? 1 : Integer.parseInt(parts[1]);
            return (int) LocalDate.of(Integer.parseInt(parts[2]), month, day).toEpochDay();
        } catch (NumberFormatException | DateTimeException e) {
            return Values.UNREADABLE; // it is shown as it is written
        }
    }

    /** A cell's text; empty where there is none. */
    static String text(Table table, String name, int row) {
        Column column = table.column(name);
        return column == null ? "" : column.text(row);
    }

    /** What the code in a cell means; empty when it is no code, and {@code not in the list} when nobody knows it. */
    String meaning(Table table, String name, int row) {
        String text = text(table, name, row);
        ColumnSpec spec = table.type().column(name);
        if (text.isEmpty() || spec == null || spec.codeList() == null) {
            return "";
        }
        CodeListInfo list = run.pack().codeList(spec.codeList(), run.options().collectionYear().firstYear() - table.period().yearsBack());
        list = list == null ? run.pack().codeList(spec.codeList(), run.options().collectionYear().firstYear()) : list;
        if (list == null) {
            return "";
        }
        boolean ignoreCase = list.ignoreCase();
        return list.codes().stream().filter(code -> ignoreCase ? code.value().equalsIgnoreCase(text) : code.value().equals(text)).findFirst()
                .map(Code::meaning).orElse("not in the list");
    }

    /** Name, text and meaning of a cell; empty for a blank one. */
    String told(Table table, String name, int row) {
        String text = text(table, name, row);
        String meaning = meaning(table, name, row);
        return text.isEmpty() ? "" : name + " " + text + (meaning.isEmpty() ? "" : ", " + meaning);
    }

    static String date(int day) {
        return CellFormat.date(day);
    }
}
