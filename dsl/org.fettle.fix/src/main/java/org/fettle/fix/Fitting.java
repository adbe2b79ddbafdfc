/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.journal.Edit;
import org.fettle.engine.RowRef;

/** Tells whether a change fits a return: what it wants to change is there and holds what the change expects. */
final class Fitting {
    private static final int LONGEST = 100_000;

    private final Return data;

    Fitting(Return data) {
        this.data = data;
    }

    /** Why the change does not fit; empty when it does. */
    Optional<Refusal> refusal(Change change) {
        Set<RowRef> added = new HashSet<>();
        for (Edit edit : change.edits()) {
            if (edit.kind() == Edit.Kind.ADD && !added.add(row(edit))) {
                return Optional.of(new Refusal(change, edit, "it adds the row twice"));
            }
        }
        for (Edit edit : change.edits()) {
            String why = why(edit, added);
            if (!why.isEmpty()) {
                return Optional.of(new Refusal(change, edit, why));
            }
        }
        return Optional.empty();
    }

    /** The edits of a change that fits, without those that would change nothing. */
    List<Edit> effective(Change change) {
        Set<RowRef> gone = new HashSet<>();
        for (Edit edit : change.edits()) {
            if (edit.kind() == Edit.Kind.REMOVE) {
                gone.add(row(edit));
            }
        }
        List<Edit> kept = new ArrayList<>(change.edits().size());
        for (Edit edit : change.edits()) {
            Table table = data.table(edit.table(), edit.period());
            int row = table.rowOfFileRow(edit.fileRow());
            switch (edit.kind()) {
                case ADD -> kept.add(edit);
                case REMOVE -> kept.add(Edit.remove(table, row).because(edit.reason()));
                case CELL -> {
                    String now = row < 0 ? "" : Change.text(table, row, edit.column());
                    if (!gone.contains(row(edit)) && !now.equals(edit.newText())) {
                        kept.add(edit);
                    }
                }
            }
        }
        return kept;
    }

    static RowRef row(Edit edit) {
        return new RowRef(edit.table(), edit.period(), edit.fileRow());
    }

    private String why(Edit edit, Set<RowRef> added) {
        TableType type = data.type().table(edit.table());
        if (type == null) {
            return "the return has no table " + edit.table();
        }
        if (type.isReference()) {
            return type.name() + " is a reference and no part of the return; replace its file instead";
        }
        if (edit.kind() == Edit.Kind.ADD) {
            return "";
        }
        Table table = data.table(edit.table(), edit.period());
        int row = table.rowOfFileRow(edit.fileRow());
        if (row < 0 && !added.contains(row(edit))) {
            return "there is no such row (any more)";
        }
        if (edit.kind() == Edit.Kind.REMOVE) {
            String now = Edit.remove(table, row).oldText();
            return edit.oldText().equals(now) ? "" : "another row is there now (" + now + ")";
        }
        if (table.column(edit.column()) == null && type.column(edit.column()) == null) {
            return "neither the return nor its file has a column " + edit.column();
        }
        if (edit.newText().indexOf('\0') >= 0 || edit.newText().length() > LONGEST) {
            return edit.newText().length() > LONGEST ? "the text is too long" : "the text is none: it has a zero character in it";
        }
        String now = row < 0 ? "" : Change.text(table, row, edit.column());
        return now.equals(edit.oldText()) || now.equals(edit.newText()) ? ""
                : "the cell says " + quoted(now) + " by now, not " + quoted(edit.oldText());
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "'" + text + "'";
    }
}
