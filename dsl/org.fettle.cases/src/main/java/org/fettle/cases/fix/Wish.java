/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.fettle.data.Column;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.CellChange;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.propose.Remedy;

/**
 * Something that may be done, whole or not at all. Values may still be missing, to be entered by somebody.
 *
 * @param reason  why: rule, title of the fix, and in words where the values come from
 * @param subject key of the child; empty when it is about nobody or several
 * @param edits   what it changes; the new text of a cell that waits for a value is empty
 * @param asked   for each edit whether it waits for a value
 * @param choices what may be meant in the first cell, the likeliest first; may be empty
 */
public record Wish(Reason reason, String subject, List<Edit> edits, List<Boolean> asked, List<Remedy.Choice> choices) {

    /** Checks the parts and keeps copies of the lists. */
    public Wish {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(subject, "subject");
        edits = List.copyOf(edits);
        asked = List.copyOf(asked);
        choices = List.copyOf(choices);
        if (edits.size() != asked.size()) {
            throw new IllegalArgumentException(edits.size() + " edits, but " + asked.size() + " say whether they wait");
        }
    }

    /** What somebody has decided already. */
    public static Wish of(Change change) {
        return new Wish(change.reason(), change.subject(), change.edits(), change.edits().stream().map(edit -> false).toList(), List.of());
    }

    /**
     * What may be done about one finding.
     *
     * @param data the return of the run that the remedy was made from
     */
    public static Wish of(Return data, Remedy remedy) {
        List<Edit> edits = new ArrayList<>();
        List<Boolean> asked = new ArrayList<>();
        for (CellChange change : remedy.changes()) {
            Table table = data.table(change.table(), change.period());
            int row = table.rowOfFileRow(change.row());
            Column column = table.column(change.column());
            String old = column == null || row < 0 ? "" : column.rawText(row);
            edits.add(Edit.cell(change.table(), change.period(), change.row(), change.column(), old, change.isAsked() ? old : change.text()));
            asked.add(change.isAsked());
        }
        for (RowRef row : remedy.deletions()) {
            Table table = data.table(row.table(), row.period());
            edits.add(Edit.remove(table, table.rowOfFileRow(row.row())));
            asked.add(false);
        }
        return new Wish(new Reason(remedy.source(), remedy.rule().code(), remedy.title()), remedy.subject(), edits, asked, remedy.choices());
    }
}
