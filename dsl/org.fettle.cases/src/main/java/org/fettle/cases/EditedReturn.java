/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.List;

import org.fettle.data.Changes;
import org.fettle.data.Column;
import org.fettle.data.Problem;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Replay;
import org.fettle.data.journal.Step;

/**
 * The return of the files with the edits of the journal. A further step of plain cell edits is put on top, which costs what the edited columns cost; whatever
 * else there is comes from the files and the whole journal. Both ways give the same return.
 *
 * @param original the return of the files
 * @param data     the return now
 * @param applied  how many cells and rows differ from the files
 * @param problems what of the journal does not fit the files any more
 */
record EditedReturn(Return original, Return data, int applied, List<Problem> problems) {

    /** The return of the files with all steps. */
    static EditedReturn replay(Return original, List<Step> steps) {
        Replay.Result result = Replay.of(original, steps);
        return new EditedReturn(original, result.data(), result.applied(), result.problems());
    }

    /**
     * The return after one more step.
     *
     * @param step  the last of the steps
     * @param steps all steps
     */
    EditedReturn with(Step step, List<Step> steps) {
        return with(step, steps, null);
    }

    /**
     * The return after one more step that somebody has tried already.
     *
     * @param step  the last of the steps
     * @param steps all steps
     * @param tried this return with the step, or null; it is not made again where it can be taken as it is
     */
    EditedReturn with(Step step, List<Step> steps, Return tried) {
        EditedReturn onTop = problems.isEmpty() ? onTop(step, tried) : null;
        return onTop == null ? replay(original, steps) : onTop;
    }

    /** Null when the step is about rows, or about cells that do not say what it starts from. */
    private EditedReturn onTop(Step step, Return tried) {
        Changes changes = new Changes();
        int difference = 0;
        for (Edit edit : step.edits()) {
            Table table = data.type().table(edit.table()) == null ? null : data.table(edit.table(), edit.period());
            int row = table == null ? -1 : table.rowOfFileRow(edit.fileRow());
            if (edit.kind() != Edit.Kind.CELL || row < 0 || !text(table, row, edit.column()).equals(edit.oldText())) {
                return null;
            }
            int inFile = table.origin().rowOfFileRow(edit.fileRow());
            if (inFile < 0 || table.origin().column(edit.column()) == null) {
                return null; // the row or the column is there only as long as edits need it
            }
            String first = text(table.origin(), inFile, edit.column());
            difference += (first.equals(edit.newText()) ? 0 : 1) - (first.equals(edit.oldText()) ? 0 : 1);
            changes.set(edit.table(), edit.period(), row, edit.column(), edit.newText());
        }
        return new EditedReturn(original, tried == null ? data.with(changes) : tried, applied + difference, problems);
    }

    private static String text(Table table, int row, String name) {
        Column column = table.column(name);
        return column == null ? "" : column.rawText(row);
    }
}
