/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RowRef;

/** The edits that changes come to: each cell and record once, new records with the numbers that they get in their tables. */
final class EditDraft {
    private final Return data;
    private final Reason common;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<Place> done = new HashSet<>();
    private final Map<Rows, Integer> lastRows = new HashMap<>();
    private int changes;

    /** A cell, or a record when there is no column. */
    private record Place(RowRef row, String column) {
    }

    private record Rows(String table, Period period) {
    }

    /** @param common the reason of the step, which need not be said of each edit */
    EditDraft(Return data, Reason common) {
        this.data = data;
        this.common = common;
    }

    /** Appends the edits of a change. */
    void add(Change change, List<Edit> wanted) {
        Map<RowRef, Integer> numbers = new HashMap<>();
        Map<Place, Edit> last = new LinkedHashMap<>();
        int number = wanted.size() > 1 ? ++changes : 0;
        Reason own = change.reason().equals(common) ? null : change.reason();
        for (Edit edit : wanted) {
            RowRef row = Fitting.row(edit);
            if (edit.kind() == Edit.Kind.ADD) {
                numbers.put(row, nextRow(edit));
            }
        }
        for (Edit edit : wanted) {
            Edit placed = edit.inRow(numbers.getOrDefault(Fitting.row(edit), edit.fileRow())).partOf(number);
            last.put(new Place(Fitting.row(placed), placed.column()), placed.reason() == null ? placed.because(own) : placed);
        }
        appendAll(last, false);
        appendAll(last, true);
    }

    /** Records first: a new one must be there before its cells are written. */
    private void appendAll(Map<Place, Edit> wanted, boolean cells) {
        wanted.forEach((place, edit) -> {
            if (edit.kind() == Edit.Kind.CELL == cells && done.add(place)) {
                edits.add(edit);
            }
        });
    }

    private int nextRow(Edit edit) {
        int next = lastRows.computeIfAbsent(new Rows(edit.table(), edit.period()), rows -> data.table(rows.table(), rows.period()).lastFileRow()) + 1;
        lastRows.put(new Rows(edit.table(), edit.period()), next);
        return next;
    }

    List<Edit> edits() {
        return List.copyOf(edits);
    }

    /** The edits as a return takes them. */
    Changes changes() {
        Changes result = new Changes();
        Map<RowRef, Map<String, String>> added = new LinkedHashMap<>();
        for (Edit edit : edits) {
            int row = data.table(edit.table(), edit.period()).rowOfFileRow(edit.fileRow());
            Map<String, String> cells = added.get(Fitting.row(edit));
            if (edit.kind() == Edit.Kind.ADD) {
                added.put(Fitting.row(edit), new LinkedHashMap<>());
            } else if (edit.kind() == Edit.Kind.REMOVE) {
                result.delete(edit.table(), edit.period(), row);
            } else if (cells != null) {
                cells.put(edit.column(), edit.newText());
            } else {
                result.set(edit.table(), edit.period(), row, edit.column(), edit.newText());
            }
        }
        added.forEach((row, cells) -> result.add(row.table(), row.period(), cells));
        return result;
    }
}
