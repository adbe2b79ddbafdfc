/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;

/** What is special about the cells of a table, and the words that say why. */
public final class RecordMarks {
    /** A flag points at the cell: one of the group's when a group is shown. */
    public static final int FLAGGED = 1;
    /** A flag points at the cell, but none of the group that is shown. */
    public static final int FLAGGED_ELSEWHERE = 1 << 1;
    /** The cell says something else than the file. */
    public static final int EDITED = 1 << 2;
    /** The text is no value of the column's type. */
    public static final int UNREADABLE = 1 << 3;
    /** Nothing is in the cell. */
    public static final int BLANK = 1 << 4;
    /** The cell shows last year's value. */
    public static final int LAST_YEAR = 1 << 5;
    /** Last year's value is another one than this year's. */
    public static final int DIFFERENT = 1 << 6;

    /** A waived flag points at the cell, and no other. */
    public static final int WAIVED = 1 << 7;

    private final RecordSet set;

    RecordMarks(RecordSet set) {
        this.set = set;
    }

    /** The marks of a cell, any of the constants together. */
    public int of(int record, RecordColumn column) {
        long value = set.cells().value(record, column);
        int marks = value == Values.BLANK_LONG ? BLANK : value == Values.UNREADABLE_LONG ? UNREADABLE : 0;
        if (column.lastYear()) {
            return marks | LAST_YEAR | (differs(record, column) ? DIFFERENT : 0);
        }
        if (set.flags().isFlagged(record, column.name())) {
            marks |= FLAGGED;
        } else if (set.allFlags().isFlagged(record, column.name())) {
            marks |= FLAGGED_ELSEWHERE;
        } else if (set.waivedFlags().isFlagged(record, column.name())) {
            marks |= WAIVED;
        }
        return isEdited(record, column) ? marks | EDITED : marks;
    }

    private boolean differs(int record, RecordColumn last) {
        RecordColumn now = set.column(last.name());
        return set.lastYear().row(record) >= 0 && now != null && !set.text(record, now).trim().equalsIgnoreCase(set.text(record, last).trim());
    }

    private boolean isEdited(int record, RecordColumn column) {
        String old = fileText(record, column);
        return old != null && !old.equals(set.text(record, column));
    }

    /** What the file says in a cell; null when it is what the cell says, or the record is in no file. */
    private String fileText(int record, RecordColumn column) {
        Table table = set.table();
        Table origin = table.origin();
        if (record < 0 || column.data() == null || origin == table) {
            return null;
        }
        Column before = origin.column(column.name());
        int row = before == column.data() ? -1 : origin.rowOfFileRow(table.fileRow(record));
        return row < 0 ? null : before == null ? "" : before.rawText(row);
    }

    /** Whether the record was added and is in no file. */
    public boolean isAdded(int record) {
        return record >= 0 && set.table().line(record) == 0;
    }

    /** What to show in a cell: its text as it stands, or that a flagged one is blank. */
    public String shown(int record, RecordColumn column) {
        String text = set.text(record, column);
        return !text.isBlank() || column.lastYear() || (of(record, column) & (FLAGGED | FLAGGED_ELSEWHERE | WAIVED)) == 0 ? text : "(blank)";
    }

    /** All there is to say about a cell, for the hover: what is wrong, what it was, what it means. Lines; never empty. */
    public String explain(int record, RecordColumn column) {
        List<String> lines = new ArrayList<>();
        String text = set.text(record, column);
        if (!column.lastYear()) {
            for (Flag flag : set.flags(record)) {
                if (flag.columns().contains(column.name())) {
                    lines.add("Rule " + flag.rule().code() + ": " + flag.message());
                }
            }
            set.waivedFlags().flags(record, column.name()).forEach(flag -> lines.add(waived(flag)));
        }
        int marks = of(record, column);
        if ((marks & UNREADABLE) != 0) {
            lines.add("'" + text + "' is " + Entry.noValue(column.spec().type()) + ". Rules treat the cell as unreadable.");
        }
        if ((marks & EDITED) != 0) {
            String old = fileText(record, column);
            lines.add("Edited: the file says " + (old.isEmpty() ? "nothing here" : "'" + old + "'") + ".");
        }
        explainLastYear(lines, record, column, marks);
        lines.add(value(text, column));
        lines.add(about(column));
        return String.join("\n", lines);
    }

    private static String waived(Flag flag) {
        return "Waived: " + flag.rule().code() + ": " + flag.message();
    }

    /** What is wrong with a record, the flags at one of its cells first and with their help, and then what stands in that cell. Lines. */
    public String describe(int record, RecordColumn column) {
        List<String> here = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (Flag flag : set.flags(record)) {
            String line = flag.rule().code() + ": " + flag.message();
            if (flag.columns().contains(column.name()) && !column.lastYear()) {
                here.add(line + related(flag) + (flag.rule().help().isEmpty() ? "" : "\n" + flag.rule().help()));
            } else {
                elsewhere.add(line + " (" + String.join(", ", flag.columns()) + ")" + related(flag));
            }
        }
        for (Flag flag : set.waivedFlags().flags(record)) {
            (flag.columns().contains(column.name()) && !column.lastYear() ? here : elsewhere).add(waived(flag));
        }
        here.addAll(elsewhere);
        if (here.isEmpty()) {
            here.add("No rule flags this record.");
        }
        String cell = explain(record, column);
        cell.lines().filter(line -> !line.startsWith("Rule ") && !line.startsWith("Waived: ")).forEach(here::add);
        return String.join("\n", here);
    }

    private static String related(Flag flag) {
        StringBuilder text = new StringBuilder();
        for (RowRef row : flag.related()) {
            text.append(text.isEmpty() ? "  See also " : ", ").append(row.table()).append(" row ").append(row.row()).append(" (")
                    .append(row.period().label()).append(" year)");
        }
        return text.toString();
    }

    private void explainLastYear(List<String> lines, int record, RecordColumn column, int marks) {
        if (!column.lastYear()) {
            return;
        }
        String reason = set.lastYear().reason(record);
        lines.add(reason.isEmpty() ? "No record of last year belongs to this one." : "From " + reason + ".");
        if ((marks & DIFFERENT) != 0) {
            lines.add("Not the same as this year.");
        }
    }

    private static String value(String text, RecordColumn column) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return text.isEmpty() ? "Blank" : "Blank: only spaces";
        }
        String shown = trimmed.length() == text.length() ? trimmed : "'" + text + "' (with spaces)";
        if (column.codes() != null) {
            String meaning = column.meaning(trimmed);
            return column.knows(trimmed) ? shown + (meaning.isEmpty() ? "" : ": " + meaning) : shown + ": not in the list " + column.codes().name();
        }
        String date = column.spec().type() == ColumnType.DATE ? Entry.spelledOut(trimmed) : "";
        return date.isEmpty() ? shown : shown + ": " + date;
    }

    /** What a column holds, on one line. */
    public static String about(RecordColumn column) {
        ColumnSpec spec = column.spec();
        String what = !spec.declared() ? "not part of the return, kept as it is" : switch (spec.type()) {
            case TEXT -> "text";
            case CODE -> "code" + (spec.codeList() == null ? "" : " of " + spec.codeList());
            case DATE -> "date";
            case NUMBER -> "whole number";
            case DECIMAL -> "number";
            case FLAG -> "1 or 0";
        };
        return column.heading() + (spec.meaning().isEmpty() ? "" : ": " + spec.meaning()) + " (" + what + (spec.required() ? ", required" : "") + ")";
    }
}
