/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.Values;

/**
 * Finds the record of last year that stands beside one of this year.
 *
 * <p>
 * In a table with one record a child it is the child's. In the others it is the child's record with the same day in the table's first column of dates, the
 * day on which the thing began; the second record of a day goes with the second one. A child's first record that has no such partner goes with the child's
 * last record of last year, when that has none either: it is usually the same episode, with a start that was changed.
 */
public final class LastYear {
    private final Return data;
    private final Table table;
    private final Table last;
    private final Column day;
    private final Column lastDay;

    /**
     * A finder of partners.
     *
     * @param table the table that is shown
     * @param last  the same table of the year before
     */
    public LastYear(Return data, Table table, Table last) {
        this.data = data;
        this.table = table;
        this.last = last;
        String name = dayColumn(table);
        day = name == null ? null : table.column(name);
        lastDay = name == null ? null : last.column(name);
    }

    private static String dayColumn(Table table) {
        for (ColumnSpec spec : table.type().columns()) {
            if (spec.type() == ColumnType.DATE) {
                return spec.name();
            }
        }
        return null;
    }

    /** The row of last year's table, or -1 when there is none. */
    public int row(int record) {
        int same = exact(record);
        return same >= 0 ? same : nearest(record);
    }

    /** Why this is the one, for people; empty when there is none. */
    public String reason(int record) {
        int row = row(record);
        if (row < 0) {
            return "";
        }
        if (table.type().onePerSubject()) {
            return "the child's record of last year";
        }
        return exact(record) >= 0 ? "the record of last year with the same " + day.spec().name()
                : "no record of last year has the same " + day.spec().name() + "; this is the child's last one";
    }

    private int subject(int record) {
        int subject = record < 0 || table.offsets() == null || last.offsets() == null ? -1 : table.subject(record);
        return subject == data.subjects().keyless() ? -1 : subject;
    }

    private int exact(int record) {
        int subject = subject(record);
        if (subject < 0) {
            return -1;
        }
        int from = last.offsets()[subject];
        int to = last.offsets()[subject + 1];
        if (table.type().onePerSubject()) {
            return from < to ? from : -1;
        }
        return day == null || lastDay == null || Values.missing(day.value(record)) ? -1 : sameDay(record, from, to, subject);
    }

    private int sameDay(int record, int from, int to, int subject) {
        int number = 0;
        for (int row = table.offsets()[subject]; row < record; row++) {
            number += day.value(row) == day.value(record) ? 1 : 0;
        }
        for (int row = from; row < to; row++) {
            if (lastDay.value(row) == day.value(record) && number-- == 0) {
                return row;
            }
        }
        return -1;
    }

    private int nearest(int record) {
        int subject = subject(record);
        if (subject < 0 || table.type().onePerSubject() || day == null || lastDay == null || record != earliest(subject)) {
            return -1;
        }
        int candidate = -1;
        for (int row = last.offsets()[subject]; row < last.offsets()[subject + 1]; row++) {
            if (candidate < 0 || lastDay.value(row) >= lastDay.value(candidate)) {
                candidate = row;
            }
        }
        if (candidate >= 0 && !Values.missing(lastDay.value(candidate))) {
            for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                if (exact(row) == candidate) {
                    return -1;
                }
            }
        }
        return candidate;
    }

    private int earliest(int subject) {
        int first = -1;
        for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
            if (first < 0 || Values.missing(day.value(first)) && !Values.missing(day.value(row))
                    || !Values.missing(day.value(row)) && day.value(row) < day.value(first)) {
                first = row;
            }
        }
        return first;
    }
}
