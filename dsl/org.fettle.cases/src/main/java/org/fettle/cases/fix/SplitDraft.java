/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.rows.Span;
import org.fettle.fix.rows.Split;

/** A record that becomes two at a day: what it says now, and what both will say. */
public final class SplitDraft implements RecordDraft {
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final Return data;
    private final RowRef row;
    private final Split split;
    private final List<String> columns;

    private SplitDraft(Return data, RowRef row, Split split, List<String> columns) {
        this.data = data;
        this.row = row;
        this.split = split;
        this.columns = columns;
    }

    /**
     * Begins.
     *
     * @param day a day after the start of the record and before its end
     * @throws IllegalArgumentException when the record cannot be split there; the message is for people
     */
    public static SplitDraft of(Return data, RowRef row, String day) {
        Split split = Split.of(data, row, day);
        List<String> columns = new ArrayList<>();
        Table table = data.table(row.table(), row.period());
        table.type().columns().forEach(column -> columns.add(column.name()));
        table.columns().stream().map(column -> column.spec().name()).filter(name -> table.type().column(name) == null).forEach(columns::add);
        return new SplitDraft(data, row, split, List.copyOf(columns));
    }

    /** What may be entered as the day, in words: {@code after 02/04/2024 and before 30/09/2024}; why it cannot be split at all begins with "The". */
    public static String hint(Return data, RowRef row) {
        Table table = data.table(row.table(), row.period());
        Span span = Span.of(data, table.type()).orElse(null);
        if (span == null) {
            return "The records of " + row.table() + " have no start and end.";
        }
        String start = text(table, row, span.start());
        String end = text(table, row, span.end());
        return start.isEmpty() ? "The record has no " + span.start() + " yet." : "after " + start + (end.isEmpty() ? "" : " and before " + end);
    }

    private static String text(Table table, RowRef row, String name) {
        Column column = table.column(name);
        return column == null ? "" : column.rawText(table.rowOfFileRow(row.row()));
    }

    @Override
    public String title() {
        return "Split " + RecordDraft.place(row) + " of " + row.table() + ", child " + split.change().subject();
    }

    @Override
    public String explanation() {
        return "The first ends on the day on which the second starts. What has to be said of the change itself, such as why the first ended and the second"
                + " began, is entered here.";
    }

    @Override
    public List<String> titles() {
        return List.of("Now", "First record", "Second record");
    }

    @Override
    public List<Line> lines() {
        Table table = data.table(row.table(), row.period());
        List<Line> lines = new ArrayList<>();
        for (String column : columns) {
            String first = split.first().getOrDefault(column, "");
            String second = split.second().getOrDefault(column, "");
            lines.add(new Line(column, List.of(text(table, row, column), first, second), -1, !first.equals(second)));
        }
        return lines;
    }

    @Override
    public RowRef record() {
        return row;
    }

    @Override
    public boolean isEditable(int line, int cell) {
        return cell >= FIRST && !columns.get(line).equalsIgnoreCase(data.table(row.table(), row.period()).type().keyColumn());
    }

    @Override
    public RecordDraft with(int line, int cell, String text) {
        if (!isEditable(line, cell)) {
            throw new IllegalArgumentException("this cannot be changed here");
        }
        String column = columns.get(line);
        return new SplitDraft(data, row, cell == SECOND ? split.withSecond(column, text) : split.withFirst(column, text), columns);
    }

    @Override
    public Change change() {
        return split.change();
    }
}
