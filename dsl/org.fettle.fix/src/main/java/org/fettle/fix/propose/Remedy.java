/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

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
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.Change;

/**
 * One thing that may be done about one finding of a rule, and why its value may be believed.
 *
 * @param origin    who thought of it
 * @param kind      how far it may be trusted; certain only where a re-check has shown that the finding goes and nothing new comes
 * @param title     what it does, the same words for all records of a group
 * @param source    where the value comes from, as a sentence without a full stop
 * @param rule      the rule whose finding it is for
 * @param fixIndex  position among the rule's fixes; -1 when it is not one of them
 * @param subject   key of the subject, empty when the key is blank
 * @param flagged   the flagged rows that it is for; empty when the finding is about the subject as a whole
 * @param changes   new texts for cells; a text is null where somebody has to enter it
 * @param deletions rows to delete
 * @param choices   texts to choose from for the first changed cell, the likeliest first; empty when there is nothing to choose
 */
public record Remedy(Origin origin, FixKind kind, String title, String source, RuleInfo rule, int fixIndex, String subject,
        List<RowRef> flagged, List<CellChange> changes, List<RowRef> deletions, List<Choice> choices) {

    /**
     * A text that may be meant.
     *
     * @param text   the text
     * @param reason why, in a few words: its meaning, where it was found
     */
    public record Choice(String text, String reason) {
    }

    /** Checks what must be there and keeps copies of the lists. */
    public Remedy {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        flagged = List.copyOf(flagged);
        changes = List.copyOf(changes);
        deletions = List.copyOf(deletions);
        choices = List.copyOf(choices);
    }

    /** A fix that the rule itself offers. */
    static Remedy ofRule(Proposal proposal, String source) {
        return new Remedy(Origin.RULE, proposal.kind(), proposal.fix().title(), source, proposal.rule(), proposal.fixIndex(),
                proposal.subject(), proposal.flagged(), proposal.changes(), proposal.deletions(), List.of());
    }

    /** The same remedy, trusted as far as {@code other} says. */
    Remedy as(FixKind other) {
        return other == kind ? this : with(other, title, source, changes, choices);
    }

    /** A remedy for the same finding that does something else. */
    Remedy with(FixKind otherKind, String otherTitle, String otherSource, List<CellChange> otherChanges, List<Choice> otherChoices) {
        return new Remedy(origin, otherKind, otherTitle, otherSource, rule, fixIndex, subject, flagged, otherChanges, deletions, otherChoices);
    }

    /** Whether somebody has to enter a value before it can be applied. */
    public boolean isAsked() {
        return changes.stream().anyMatch(CellChange::isAsked);
    }

    /**
     * What applying it does, for a set of changes: the edits with the texts that are expected before, the rule, the title and the source as reason.
     *
     * @param data the return of the run that the remedy was made from
     * @throws IllegalArgumentException when a value has to be entered first, or nothing would change
     */
    public Change change(Return data) {
        if (isAsked()) {
            throw new IllegalArgumentException("'" + title + "' for " + subject + " waits for a value");
        }
        List<Edit> edits = new ArrayList<>();
        for (CellChange change : changes) {
            String old = oldText(data, change);
            if (!old.equals(change.text())) {
                edits.add(Edit.cell(change.table(), change.period(), change.row(), change.column(), old, change.text()));
            }
        }
        for (RowRef row : deletions) {
            Table table = data.table(row.table(), row.period());
            edits.add(Edit.remove(table, table.rowOfFileRow(row.row())));
        }
        return new Change(new Reason(source, rule.code(), title), subject, edits);
    }

    private static String oldText(Return data, CellChange change) {
        Table table = data.table(change.table(), change.period());
        Column column = table.column(change.column());
        return column == null ? "" : column.rawText(table.rowOfFileRow(change.row()));
    }

    /** Whether anything would be different afterwards; so it is taken to be as long as values have to be entered. */
    boolean isChange(Return data) {
        return !deletions.isEmpty() || changes.stream().anyMatch(change -> change.isAsked() || !oldText(data, change).equals(change.text()));
    }

    /** Whether it does the same as another remedy. */
    boolean doesTheSame(Remedy other) {
        return changes.equals(other.changes) && deletions.equals(other.deletions);
    }
}
