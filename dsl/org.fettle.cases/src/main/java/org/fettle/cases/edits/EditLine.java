/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.edits;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.fettle.cases.Figures;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.RowRef;

/**
 * A line in the list of edits: a whole step, or one change of a step that has several. Steps of one change are one line.
 *
 * @param entry  the step
 * @param change the change; null for a step that has several
 * @param parts  the lines of the changes of such a step; empty otherwise
 */
public record EditLine(EditLog.Entry entry, Edit change, List<EditLine> parts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.UK);

    /** What is said of a line, in the order of the columns. */
    public enum Column {
        /** Number of the step; empty for its parts. */
        NUMBER("No."),
        /** Why: the fix of a rule with where its value comes from, a tool, what somebody said, or by hand. */
        WHY("Why"),
        /** Code of the rule whose fix it was. */
        RULE("Rule"),
        /** Key of the child. */
        CHILD("Child"),
        /** Table, year and row. */
        RECORD("Record"),
        /** The column. */
        COLUMN("Column"),
        /** The text before. */
        OLD("Before"),
        /** The text after. */
        NEW("After"),
        /** Who made it. */
        WHO("Who"),
        /** When. */
        WHEN("When"),
        /** Whether it stands. */
        STATE("State");

        private final String title;

        Column(String title) {
            this.title = title;
        }

        /** The title for people. */
        public String title() {
            return title;
        }
    }

    /** Keeps a copy of the parts. */
    public EditLine {
        parts = List.copyOf(parts);
    }

    /** The line of a step, with its parts. */
    static EditLine of(EditLog.Entry entry) {
        List<Edit> edits = entry.step().edits();
        return edits.size() == 1 ? new EditLine(entry, edits.get(0), List.of())
                : new EditLine(entry, null, edits.stream().map(edit -> new EditLine(entry, edit, List.of())).toList());
    }

    /** Whether the line is a step, and not one of several changes of a step. */
    public boolean isStep() {
        return change == null || entry.step().edits().size() == 1;
    }

    /** The record that the line is about; null for a step of several changes. */
    public RowRef row() {
        return change == null ? null : new RowRef(change.table(), change.period(), change.fileRow());
    }

    /** Number of the step, stable over undo and redo. */
    public long number() {
        return entry.step().id();
    }

    /**
     * The text of a column.
     *
     * @param data the return, which knows whose record it is; null when there is none
     */
    public String text(Column column, Return data) {
        Step step = entry.step();
        return switch (column) {
            case NUMBER -> isStep() ? Long.toString(step.id()) : "";
            case WHY -> isStep() ? why(reason()) : step.reason().equals(reason()) ? "" : why(reason());
            case RULE -> reason().rule();
            case CHILD -> change == null ? "" : child(data);
            case RECORD -> change == null ? Figures.count(parts.size(), "change", "changes") : record();
            case COLUMN -> change == null ? columns() : change.column();
            case OLD -> change == null ? "" : text(change.kind() == Edit.Kind.ADD ? "no row" : change.oldText());
            case NEW -> change == null ? "" : text(change.kind() == Edit.Kind.REMOVE ? "row deleted" : change.newText());
            case WHO -> step.author();
            case WHEN -> TIME.format(step.when().atZone(ZoneId.systemDefault()));
            case STATE -> entry.stands() ? "stands" : "taken back";
        };
    }

    /** Why the change was made; of a whole step, why it was. */
    public Reason reason() {
        return change == null ? entry.step().reason() : entry.step().reason(change);
    }

    /** The fix, with where its value comes from; the tool, or what somebody said; or that it was by hand. */
    static String why(Reason reason) {
        if (!reason.fix().isEmpty()) {
            return reason.why().isEmpty() ? reason.fix() : reason.fix() + " (" + reason.why() + ")";
        }
        return reason.why().isEmpty() ? "By hand" : reason.why();
    }

    private static String text(String text) {
        return text.isEmpty() ? "(blank)" : text;
    }

    private String record() {
        return change.table() + " row " + change.fileRow() + (change.period().yearsBack() == 0 ? "" : ", " + change.period().label() + " year");
    }

    private String columns() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.add(part.change().column()));
        names.remove("");
        return String.join(", ", names);
    }

    /** Whose record it is now; a record that is gone is nobody's. */
    private String child(Return data) {
        if (data == null || data.type().table(change.table()) == null) {
            return "";
        }
        Table table = data.table(change.table(), change.period());
        int row = table.rowOfFileRow(change.fileRow());
        int subject = row < 0 ? -1 : table.subject(row);
        return subject < 0 ? "" : data.subjects().key(subject);
    }

    /** Whether the line, or a part of it, has all the words in some of its columns; the case of letters does not matter. */
    boolean matches(List<String> words, Return data) {
        if (parts.stream().anyMatch(part -> part.matches(words, data))) {
            return true;
        }
        StringBuilder all = new StringBuilder();
        for (Column column : Column.values()) {
            all.append(text(column, data)).append('\n');
        }
        all.append(why(reason())).append('\n').append(why(entry.step().reason()));
        String lower = all.toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
