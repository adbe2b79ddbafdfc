/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Column;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;

/**
 * Several records of one subject that become one: the first stays, the others go. In each column a value wins, and which is shown before anything is done:
 * that of the record that stays, unless it says nothing there or nothing readable; then the first readable one of the others. Any other may be chosen or
 * entered. Never modified: choosing makes another merge.
 */
public final class Merge {
    /** Title of the fix in the journal. */
    public static final String TITLE = "Merge the records";

    private final Return data;
    private final Table table;
    private final List<RowRef> records;
    private final Map<String, String> chosen;

    private Merge(Return data, Table table, List<RowRef> records, Map<String, String> chosen) {
        this.data = data;
        this.table = table;
        this.records = records;
        this.chosen = chosen;
    }

    /**
     * What becomes of a column.
     *
     * @param column    name of the column
     * @param texts     what the records say, in their order, exactly
     * @param result    what the record says that stays
     * @param winner    position in {@code texts} of the first record that says so; -1 when the text was entered
     * @param contested whether two records say different things, so that something is lost
     */
    public record Line(String column, List<String> texts, String result, int winner, boolean contested) {
        /** Keeps a copy of the texts. */
        public Line {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Begins a merge.
     *
     * @param stays  the record that stays
     * @param others those that go; of the same table, year and subject
     * @throws IllegalArgumentException when a record is not there, they are not of one subject and table, or one is named twice
     */
    public static Merge of(Return data, RowRef stays, List<RowRef> others) {
        Table table = Records.table(data, stays);
        List<RowRef> all = new ArrayList<>(List.of(stays));
        all.addAll(others);
        if (others.isEmpty() || all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("to merge takes two different records");
        }
        int subject = table.subject(Records.row(table, stays));
        for (RowRef other : others) {
            if (Records.table(data, other) != table || table.subject(Records.row(table, other)) != subject) {
                throw new IllegalArgumentException(
                        other.table() + " row " + other.row() + " (" + other.period().label() + " year) is not of the same child and"
                                + " table as row " + stays.row() + "; only records of one child and table can be merged");
            }
        }
        return new Merge(data, table, List.copyOf(all), Map.of());
    }

    /** The same merge with another text for a column: that of one of the records, or any other. */
    public Merge with(String column, String text) {
        if (!Records.columns(table).contains(column)) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        Map<String, String> more = new LinkedHashMap<>(chosen);
        more.put(column, text);
        return new Merge(data, table, records, more);
    }

    /** The records, the one that stays first. */
    public List<RowRef> records() {
        return records;
    }

    /** What becomes of each column, in the order of the table. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String name : Records.columns(table)) {
            List<String> texts = new ArrayList<>();
            List<String> given = new ArrayList<>();
            for (RowRef record : records) {
                int row = Records.row(table, record);
                texts.add(Records.text(table, row, name));
                Column column = table.column(name);
                if (column != null && !column.isBlank(row)) {
                    given.add(column.canonicalText(row));
                }
            }
            String result = chosen.getOrDefault(name, texts.get(winner(name)));
            lines.add(new Line(name, texts, result, texts.indexOf(result), given.stream().distinct().count() > 1));
        }
        return lines;
    }

    /** Position of the record whose value wins when nobody chooses. */
    private int winner(String name) {
        Column column = table.column(name);
        int given = -1;
        for (int i = 0; column != null && i < records.size(); i++) {
            int row = Records.row(table, records.get(i));
            if (!column.isBlank(row) && !column.isUnreadable(row)) {
                return i;
            }
            given = given < 0 && !column.isBlank(row) ? i : given;
        }
        return Math.max(0, given);
    }

    /** The merge as one change. */
    public Change change() {
        RowRef stays = records.get(0);
        List<Edit> edits = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Line line : lines()) {
            if (!line.result().equals(line.texts().get(0))) {
                edits.add(Edit.cell(stays.table(), stays.period(), stays.row(), line.column(), line.texts().get(0), line.result()));
            }
            if (line.contested()) {
                lost.add(line.column() + " " + Records.quoted(line.result()));
            }
        }
        List<String> rows = new ArrayList<>();
        for (RowRef other : records.subList(1, records.size())) {
            edits.add(Edit.remove(table, Records.row(table, other)));
            rows.add(Integer.toString(other.row()));
        }
        String why = (rows.size() == 1 ? "row " : "rows ") + String.join(", ", rows) + " into row " + stays.row()
                + (lost.isEmpty() ? "" : ", where they differed: " + String.join(", ", lost));
        return new Change(new Reason(why, "", TITLE), Records.subject(data, table, Records.row(table, stays)), edits);
    }
}
