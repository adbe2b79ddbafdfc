/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.rows.NewRecord;

/** A record that was missing: what its neighbour says, and what the new one says. */
public final class InsertDraft implements RecordDraft {
    private final Return data;
    private final RowRef model;
    private final RowRef place;
    private final String subject;
    private final NewRecord made;

    /**
     * What a new record starts like.
     *
     * @param label what to call it: "like row 12 of last year"
     * @param row   the record; null for an empty one
     */
    public record Model(String label, RowRef row) {
    }

    private InsertDraft(Return data, RowRef model, RowRef place, String subject, NewRecord made) {
        this.data = data;
        this.model = model;
        this.place = place;
        this.subject = subject;
        this.made = made;
    }

    /** What a new record beside another one may start like: that one first, then the child's other records of the table in both years, then nothing. */
    public static List<Model> models(Return data, RowRef beside) {
        List<Model> models = new ArrayList<>();
        models.add(new Model("like " + RecordDraft.place(beside), beside));
        int subject = subject(data, beside);
        for (Period period : List.of(Period.THIS, Period.LAST)) {
            Table table = data.table(beside.table(), period);
            for (int row = subject < 0 || table.offsets() == null ? 0 : table.offsets()[subject]; subject >= 0 && table.offsets() != null
                    && row < table.offsets()[subject + 1]; row++) {
                RowRef other = new RowRef(beside.table(), period, table.fileRow(row));
                if (!other.equals(beside)) {
                    models.add(new Model("like " + RecordDraft.place(other), other));
                }
            }
        }
        models.add(new Model("empty", null));
        return models;
    }

    private static int subject(Return data, RowRef row) {
        Table table = data.table(row.table(), row.period());
        int number = table.rowOfFileRow(row.row());
        return number < 0 ? -1 : table.subject(number);
    }

    /**
     * Begins.
     *
     * @param beside a record of the child and table
     * @param model  what it starts like; null for an empty one
     * @param period the year into which it goes
     * @throws IllegalArgumentException when the child can have no more records there; the message is for people
     */
    public static InsertDraft of(Return data, RowRef beside, RowRef model, Period period) {
        int subject = subject(data, beside);
        String key = subject < 0 ? "" : data.subjects().key(subject);
        NewRecord made = model == null ? NewRecord.of(data, beside.table(), period, key) : NewRecord.like(data, model, period);
        return new InsertDraft(data, model, new RowRef(beside.table(), period, 0), key, made);
    }

    @Override
    public String title() {
        return "Insert a record into " + place.table() + ", child " + subject;
    }

    @Override
    public String explanation() {
        return "It starts " + (model == null ? "empty" : "like " + RecordDraft.place(model)) + "; change what is different. It goes into "
                + place.period().label() + " year's return, after the other records of the child.";
    }

    @Override
    public List<String> titles() {
        return List.of(model == null ? "" : capital(RecordDraft.place(model)), "New record");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String name : made.columns()) {
            String other = "";
            if (model != null) {
                Table table = data.table(model.table(), model.period());
                Column column = table.column(name);
                other = column == null ? "" : column.rawText(table.rowOfFileRow(model.row()));
            }
            lines.add(new Line(name, List.of(other, made.text(name)), -1, !other.equals(made.text(name))));
        }
        return lines;
    }

    @Override
    public RowRef record() {
        return place;
    }

    @Override
    public boolean isEditable(int line, int cell) {
        return cell == 1
                && !TableType.fold(made.columns().get(line)).equals(TableType.fold(data.table(place.table(), place.period()).type().keyColumn()));
    }

    @Override
    public RecordDraft with(int line, int cell, String text) {
        if (!isEditable(line, cell)) {
            throw new IllegalArgumentException("this cannot be changed here");
        }
        return new InsertDraft(data, model, place, subject, made.with(made.columns().get(line), text));
    }

    @Override
    public Change change() {
        return made.change();
    }
}
