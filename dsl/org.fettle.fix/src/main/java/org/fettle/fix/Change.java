/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.fettle.data.Column;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.CellChange;
import org.fettle.engine.Proposal;
import org.fettle.engine.RowRef;

/**
 * Something that is wanted of a return and is done whole or not at all: a fix of one finding, a cell that somebody enters, two records that become one. Says
 * what each cell is expected to hold before, so that it is never done to something else. Not in a journal yet.
 *
 * @param reason  why: the rule and the title of its fix, and in words where the new values come from
 * @param subject key of the subject that it is about; empty when it is about nobody or several
 * @param edits   at least one, in any order. Cells of a row that the change itself adds name the row that the addition names; which number the row gets in
 *                the end is decided when changes come together
 */
public record Change(Reason reason, String subject, List<Edit> edits) {

    /** Checks the parts and keeps a copy of the edits. */
    public Change {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(subject, "subject");
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a change needs at least one edit");
        }
    }

    /**
     * A new text for one cell.
     *
     * @param row a row of this year's or an earlier year's return
     * @throws IllegalArgumentException when there is no such table or row
     */
    public static Change cell(Return data, RowRef row, String column, String text, Reason reason) {
        Table table = data.table(row.table(), row.period());
        int at = requireRow(table, row.row());
        return new Change(reason, subject(data, table, at),
                List.of(Edit.cell(table.type().name(), row.period(), row.row(), name(table, column), text(table, at, column), text)));
    }

    /**
     * What the fix of a rule wants of one finding. Values that somebody has to enter must have been entered.
     *
     * @param data the return of the run that the proposal was made from
     * @throws IllegalArgumentException when a value is missing or a row is not there
     */
    public static Change of(Return data, Proposal proposal) {
        List<Edit> edits = new ArrayList<>();
        for (CellChange change : proposal.changes()) {
            if (change.isAsked()) {
                throw new IllegalArgumentException("'" + proposal.fix().title() + "' of rule " + proposal.rule().code() + " waits for a value");
            }
            Table table = data.table(change.table(), change.period());
            int row = requireRow(table, change.row());
            edits.add(Edit.cell(change.table(), change.period(), change.row(), change.column(), text(table, row, change.column()), change.text()));
        }
        for (RowRef row : proposal.deletions()) {
            Table table = data.table(row.table(), row.period());
            edits.add(Edit.remove(table, requireRow(table, row.row())));
        }
        return new Change(new Reason("", proposal.rule().code(), proposal.fix().title()), proposal.subject(), edits);
    }

    /** The same change with another text for one of its cells; the other edits stay. */
    public Change withText(Edit cell, String text) {
        List<Edit> other = new ArrayList<>(edits);
        other.replaceAll(edit -> edit == cell ? edit.withText(text) : edit);
        return new Change(reason, subject, other);
    }

    /** What the change is, as a person names it: {@code 'Start it when the previous one ended' of rule 501 for 1234}. */
    @Override
    public String toString() {
        String what = reason.fix().isEmpty() ? reason.why().isEmpty() ? "an edit by hand" : "'" + reason.why() + "'" : "'" + reason.fix() + "'";
        return what + (reason.rule().isEmpty() ? "" : " of rule " + reason.rule()) + (subject.isEmpty() ? "" : " for " + subject);
    }

    static int requireRow(Table table, int fileRow) {
        int row = table.rowOfFileRow(fileRow);
        if (row < 0) {
            throw new IllegalArgumentException(table + " has no row " + fileRow);
        }
        return row;
    }

    static String subject(Return data, Table table, int row) {
        int subject = row < 0 ? -1 : table.subject(row);
        return subject < 0 ? "" : data.subjects().key(subject);
    }

    static String text(Table table, int row, String name) {
        Column column = table.column(name);
        return column == null ? "" : column.rawText(row);
    }

    private static String name(Table table, String column) {
        Column found = table.column(column);
        return found == null ? column : found.spec().name();
    }
}
