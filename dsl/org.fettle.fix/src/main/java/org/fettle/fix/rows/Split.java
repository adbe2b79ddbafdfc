/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.CellFormat;
import org.fettle.data.Column;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;

/**
 * A record that lasts, such as an episode, becomes two at a day: the first ends on the day on which the second starts. The second has everything that the
 * record says of its end (see {@link Span#endings}), the first nothing of that but its new last day; all else is in both. What has to be said of the change
 * itself - why the first ended, why the second began - is entered. Never modified: entering makes another split.
 */
public final class Split {
    /** Title of the fix in the journal. */
    public static final String TITLE = "Split the record";

    private final Return data;
    private final RowRef record;
    private final Span span;
    private final String day;
    private final Map<String, String> first;
    private final Map<String, String> second;

    private Split(Return data, RowRef record, Span span, String day, Map<String, String> first, Map<String, String> second) {
        this.data = data;
        this.record = record;
        this.span = span;
        this.day = day;
        this.first = first;
        this.second = second;
    }

    /**
     * Begins a split.
     *
     * @param day text of a day after the start of the record, and before its end if it has one
     * @throws IllegalArgumentException when the record is not there, has no readable start, lasts no time, or does not last at that day
     */
    public static Split of(Return data, RowRef record, String day) {
        Table table = Records.table(data, record);
        int row = Records.row(table, record);
        Span span = Span.of(data, table.type())
                .orElseThrow(
                        () -> new IllegalArgumentException("the records of " + table.type().name() + " have no start and end and cannot be split"));
        Column start = table.column(span.start());
        if (start == null || start.isBlank(row) || start.isUnreadable(row)) {
            throw new IllegalArgumentException(place(record) + " has no readable " + span.start() + "; give it one first");
        }
        String at = start.canonicalText(day);
        long to = end(table, row, span);
        if (Values.missing(start.valueOf(day)) || start.valueOf(day) <= start.value(row) || start.valueOf(day) >= to) {
            throw new IllegalArgumentException((at.isEmpty() ? "no day" : at) + " is no day between " + start.canonicalText(row) + " and "
                    + (to == Long.MAX_VALUE ? "the end, which is open" : CellFormat.date((int) to)) + ", exclusive: " + place(record)
                    + " cannot be split there");
        }
        Map<String, String> second = Records.texts(table, row);
        Map<String, String> first = new LinkedHashMap<>(second);
        for (String column : span.endings(table)) {
            first.put(column, "");
        }
        first.put(span.end(), at);
        second.put(span.start(), at);
        return new Split(data, record, span, at, first, second);
    }

    private static long end(Table table, int row, Span span) {
        Column end = table.column(span.end());
        return end == null || end.isBlank(row) || end.isUnreadable(row) ? Long.MAX_VALUE : end.value(row);
    }

    private static String place(RowRef record) {
        return record.table() + " row " + record.row() + " (" + record.period().label() + " year)";
    }

    /** The start and the end of the records. */
    public Span span() {
        return span;
    }

    /** What the first record says afterwards, by column. */
    public Map<String, String> first() {
        return Map.copyOf(first);
    }

    /** What the second record says, by column. */
    public Map<String, String> second() {
        return Map.copyOf(second);
    }

    /** The same split with another text in the first record. */
    public Split withFirst(String column, String text) {
        return new Split(data, record, span, day, with(first, column, text), second);
    }

    /** The same split with another text in the second record. */
    public Split withSecond(String column, String text) {
        return new Split(data, record, span, day, first, with(second, column, text));
    }

    private static Map<String, String> with(Map<String, String> texts, String column, String text) {
        if (!texts.containsKey(column)) {
            throw new IllegalArgumentException("there is no column " + column);
        }
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(column, text);
        return more;
    }

    /** The split as one change. */
    public Change change() {
        Table table = Records.table(data, record);
        int row = Records.row(table, record);
        List<Edit> edits = new ArrayList<>();
        first.forEach((column, text) -> {
            String old = Records.text(table, row, column);
            if (!old.equals(text)) {
                edits.add(Edit.cell(record.table(), record.period(), record.row(), column, old, text));
            }
        });
        edits.addAll(NewRecord.edits(table, second));
        return new Change(new Reason("row " + record.row() + " on " + day, "", TITLE), Records.subject(data, table, row), edits);
    }
}
