/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Changes;
import org.fettle.data.Column;
import org.fettle.data.Problem;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.NetEdits.Cell;
import org.fettle.data.journal.NetEdits.Row;

/**
 * Makes the current return: the original files plus the journal. Edits name rows by their place in the file; where the file has been
 * replaced since and no longer says what an edit started from, the edit is left out and there is a problem that says so.
 */
public final class Replay {
    /** Code of the problem that says that a cell or row is not what it was when it was edited. */
    public static final String CHANGED_SINCE = "journal.changed";

    private final Return original;
    private final List<Problem> problems = new ArrayList<>();
    private final Changes changes = new Changes();
    private final List<Row> removed = new ArrayList<>();
    private int applied;

    private Replay(Return original) {
        this.original = original;
    }

    /**
     * The current return.
     *
     * @param data     the original with the edits
     * @param problems one warning for each cell or row that could not be edited, in the journal's order
     * @param applied  how many cells and rows differ from the original
     */
    public record Result(Return data, List<Problem> problems, int applied) {
    }

    /** Applies all steps, in order, to the return as it was read from the files. */
    public static Result of(Return original, List<Step> steps) {
        return new Replay(original).run(NetEdits.of(steps));
    }

    private Result run(NetEdits net) {
        Map<Table, List<Row>> newRows = new LinkedHashMap<>();
        for (Row row : net.rows()) {
            if (original.type().table(row.key().table()) == null) {
                problems.add(problem(null, row, "the pack has no table " + row.key().table() + " any more; its edits were left out"));
                continue;
            }
            Table table = original.table(row.key().table(), row.key().period());
            if (row.isNew()) {
                newRows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
            } else if (row.isRemoved()) {
                remove(table, row);
            } else {
                row.cells().stream().filter(Cell::changes).forEach(cell -> set(table, row, cell));
            }
        }
        newRows.forEach(this::addAll);
        Return edited = changes.isEmpty() ? original : original.with(changes);
        return new Result(withoutRemoved(edited), List.copyOf(problems), applied);
    }

    private void set(Table table, Row row, Cell cell) {
        int at = table.rowOfFileRow(row.key().fileRow());
        Column column = table.column(cell.column());
        if (at < 0 || column == null && table.type().column(cell.column()) == null) {
            String gone = at < 0 ? "row" : "column";
            problems.add(problem(table, row, story(cell) + "has no such " + gone + " any more; the edit was left out"));
            return;
        }
        String now = column == null ? "" : column.rawText(at);
        if (now.equals(cell.newText())) {
            return;
        }
        if (!now.equals(cell.oldText())) {
            problems.add(problem(table, row, story(cell) + "now has " + quoted(now) + " there; the edit was left out"));
            return;
        }
        changes.set(row.key().table(), row.key().period(), at, cell.column(), cell.newText());
        applied++;
    }

    private void remove(Table table, Row row) {
        int at = table.rowOfFileRow(row.key().fileRow());
        String now = RowText.inFile(table, row.key().fileRow());
        if (at < 0 || !now.equals(row.removedText())) {
            problems.add(problem(table, row, "the row was deleted (" + row.removedText() + "), but the file now has "
                    + (at < 0 ? "no such row" : "another row there (" + now + ")") + "; the edit was left out"));
            return;
        }
        removed.add(row);
        applied++;
    }

    /** New rows keep their numbers: one that was removed again is added too, and then removed, so that the numbers after it stay. */
    private void addAll(Table table, List<Row> rows) {
        if (!table.isLoaded() && rows.stream().allMatch(Row::isRemoved)) {
            return; // there was no such table before the edits, and there is none after them
        }
        rows.sort(Comparator.comparingInt(row -> row.key().fileRow()));
        int expected = table.origin().rowCount() + 1;
        for (Row row : rows) {
            if (row.key().fileRow() != expected) {
                problems.add(problem(table, row, "the row was added as row " + row.key().fileRow() + ", but the file now ends with row "
                        + (expected - 1) + "; the added row was left out"));
                continue;
            }
            expected++;
            Map<String, String> cells = new LinkedHashMap<>();
            row.cells().forEach(cell -> cells.put(cell.column(), cell.newText()));
            changes.add(row.key().table(), row.key().period(), cells);
            if (row.isRemoved()) {
                removed.add(row);
            } else {
                applied++;
            }
        }
    }

    private Return withoutRemoved(Return edited) {
        if (removed.isEmpty()) {
            return edited;
        }
        Changes deletions = new Changes();
        for (Row row : removed) {
            Table table = edited.table(row.key().table(), row.key().period());
            deletions.delete(row.key().table(), row.key().period(), table.rowOfFileRow(row.key().fileRow()));
        }
        return edited.with(deletions);
    }

    private static String story(Cell cell) {
        return cell.column() + " was changed from " + quoted(cell.oldText()) + " to " + quoted(cell.newText()) + ", but the file ";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "blank" : "'" + text + "'";
    }

    private static Problem problem(Table table, Row row, String what) {
        String file = table == null || table.file().isEmpty() ? row.key().table() : table.file();
        int at = table == null ? -1 : table.rowOfFileRow(row.key().fileRow());
        return Problem.warning(CHANGED_SINCE, file, at < 0 ? 0 : table.line(at), 0, row.key().table() + " row " + row.key().fileRow() + " ("
                + row.key().period().label() + " year): " + what);
    }
}
