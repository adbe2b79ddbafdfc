/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;

/**
 * A record that was missing: of a subject that the return has or of a new one, in a table that it has or in one that it lacks so far. It comes after the
 * other records of its subject; in a CSV file or workbook it is written at the end of the table, in XML behind the subject's other records of the table.
 * Never modified: entering a text makes another.
 */
public final class NewRecord {
    /** Title of the fix in the journal. */
    public static final String TITLE = "Insert a missing record";

    private final Return data;
    private final Table table;
    private final String subject;
    private final Map<String, String> texts;
    private final String why;

    private NewRecord(Return data, Table table, String subject, Map<String, String> texts, String why) {
        this.data = data;
        this.table = table;
        this.subject = subject;
        this.texts = texts;
        this.why = why;
    }

    /**
     * A record with nothing but the key of its subject.
     *
     * @throws IllegalArgumentException when there is no such table, no key, or the subject may have one record in the table and has it
     */
    public static NewRecord of(Return data, String table, Period period, String subject) {
        Table found = Records.table(data, new RowRef(table, period, 0));
        if (subject.isBlank()) {
            throw new IllegalArgumentException("whose record it is must be said: the key of the " + data.type().subjectName() + " is blank");
        }
        Column key = found.column(found.type().keyColumn());
        int known = key == null ? -1 : data.subjects().find(key.canonicalText(subject));
        if (found.type().onePerSubject() && known >= 0 && found.offsets()[known + 1] > found.offsets()[known]) {
            throw new IllegalArgumentException(subject + " has a record in " + found.type().name() + " already, and can have only one");
        }
        return new NewRecord(data, found, subject, Map.of(found.type().keyColumn(), subject), "");
    }

    /**
     * A record that says what another one of the same table says, perhaps of another year: what last year's open episode says continues this year.
     *
     * @param model the other record; only columns that the table has in this year are taken
     */
    public static NewRecord like(Return data, RowRef model, Period period) {
        Table from = Records.table(data, model);
        int row = Records.row(from, model);
        NewRecord made = of(data, model.table(), period, Records.subject(data, from, row));
        Map<String, String> texts = new LinkedHashMap<>();
        Records.texts(from, row).forEach((column, text) -> {
            if (made.has(column) && !text.isEmpty()) {
                texts.put(column, text);
            }
        });
        return new NewRecord(data, made.table, made.subject, texts,
                "like row " + model.row() + " of " + model.period().label() + " year's " + model.table());
    }

    private boolean has(String column) {
        return table.column(column) != null || table.type().column(column) != null;
    }

    /** The same record with another text; its subject stays. */
    public NewRecord with(String column, String text) {
        if (!has(column)) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        if (TableType.fold(column).equals(TableType.fold(table.type().keyColumn()))) {
            throw new IllegalArgumentException("whose record it is cannot be changed; make one for the other " + data.type().subjectName());
        }
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(column, text);
        return new NewRecord(data, table, subject, more, why);
    }

    /** The columns that can be filled in, in the order of the table. */
    public List<String> columns() {
        return Records.columns(table);
    }

    /** What the record says in a column. */
    public String text(String column) {
        return texts.getOrDefault(column, "");
    }

    /** The record as one change. */
    public Change change() {
        return new Change(new Reason(why, "", TITLE), subject, edits(table, texts));
    }

    /** The edits that add a record. */
    static List<Edit> edits(Table table, Map<String, String> texts) {
        int number = table.lastFileRow() + 1;
        List<Edit> edits = new ArrayList<>(List.of(Edit.add(table.type().name(), table.period(), number)));
        texts.forEach((column, text) -> {
            if (!text.isEmpty()) {
                Column found = table.column(column);
                edits.add(Edit.cell(table.type().name(), table.period(), number, found == null ? column : found.spec().name(), "", text));
            }
        });
        return edits;
    }
}
