/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.RecordKeys;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.fix.Change;
import org.fettle.report.words.Words;

/** Finds the records that answers are about in a return as it is now, which may be another extract than the one that was asked about. */
public final class AnswerMatcher {
    private final Return data;
    private final RecordKeys keys;

    private AnswerMatcher(Return data) {
        this.data = data;
        keys = new RecordKeys(data.type());
    }

    /** What an answer comes to. */
    public enum Outcome {
        /** It can be applied. */
        READY("to apply"),
        /** The return says so already. */
        ALREADY("already so"),
        /** The cell has become something else than what was asked about. */
        CHANGED("changed since"),
        /** The record is not there any more, or there are several like it. */
        GONE("record not found"),
        /** Nothing is to be changed: the value was confirmed, or there is a note only. */
        NOTHING("nothing to change");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** In words, for lists. */
        public String label() {
            return label;
        }
    }

    /**
     * An answer and what it comes to.
     *
     * @param answer  the answer
     * @param outcome what it comes to
     * @param change  what to do; null unless the outcome is {@link Outcome#READY}
     * @param now     what stands in the cell now; empty when the answer is about no cell, or the record is not there
     */
    public record Match(Answer answer, Outcome outcome, Change change, String now) {
    }

    /**
     * Matches answers.
     *
     * @param data the return as it is now
     * @return one match an answer, in their order
     */
    public static List<Match> match(Return data, List<Answer> answers) {
        AnswerMatcher matcher = new AnswerMatcher(data);
        List<Match> matches = new ArrayList<>();
        answers.forEach(answer -> matches.add(matcher.match(answer)));
        return matches;
    }

    private Match match(Answer answer) {
        if (answer.kind() == Answer.Kind.CONFIRM || answer.kind() == Answer.Kind.NOTE) {
            return new Match(answer, Outcome.NOTHING, null, "");
        }
        if (data.type().table(answer.table()) == null || data.type().table(answer.table()).isReference()) {
            return new Match(answer, Outcome.GONE, null, "");
        }
        Table table = data.table(answer.table(), answer.period());
        int row = find(table, answer);
        if (row < 0) {
            return new Match(answer, Outcome.GONE, null, "");
        }
        if (answer.kind() == Answer.Kind.DELETE) {
            return new Match(answer, Outcome.READY, change(answer, Edit.remove(table, row)), "");
        }
        Column column = table.column(answer.column());
        String now = column == null ? "" : column.rawText(row);
        if (now.equals(answer.after())) {
            return new Match(answer, Outcome.ALREADY, null, now);
        }
        if (!now.equals(answer.before()) || column == null && table.type().column(answer.column()) == null) {
            return new Match(answer, Outcome.CHANGED, null, now);
        }
        Edit edit = Edit.cell(answer.table(), answer.period(), table.fileRow(row), answer.column(), now, answer.after());
        return new Match(answer, Outcome.READY, change(answer, edit), now);
    }

    private static Change change(Answer answer, Edit edit) {
        String who = answer.author().isEmpty() ? "Answer" : "Answer of " + answer.author();
        return new Change(new Reason(answer.note().isEmpty() ? who : who + ": " + answer.note(), answer.rule(), ""), answer.subject(), List.of(edit));
    }

    /** The record with the key that was asked about; of several the one in the row that was asked about, if it is among them. -1 for none, or several. */
    private int find(Table table, Answer answer) {
        int subject = data.subjects().find(answer.subject());
        if (subject < 0 && !answer.subject().isEmpty() || table.offsets() == null) {
            return -1;
        }
        int own = subject < 0 ? data.subjects().keyless() : subject;
        int found = -1;
        boolean several = false;
        for (int row = table.offsets()[own]; row < table.offsets()[own + 1]; row++) {
            if (hasKey(table, row, answer)) {
                if (table.fileRow(row) == answer.fileRow()) {
                    return row;
                }
                several |= found >= 0;
                found = row;
            }
        }
        return several ? -1 : found;
    }

    private boolean hasKey(Table table, int row, Answer answer) {
        boolean same = keys.of(table.type()).equals(List.copyOf(answer.key().keySet()));
        for (var part : answer.key().entrySet()) {
            boolean changed = part.getKey().equals(answer.column()) && Words.text(table, row, part.getKey()).equals(answer.after().strip());
            same &= changed || Words.text(table, row, part.getKey()).equals(part.getValue());
        }
        return same;
    }
}
