/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;

/** What many edits come to: for each row touched, whether it is there and which of its cells are different in the end. */
final class NetEdits {
    private final Map<RowKey, Row> rows = new LinkedHashMap<>();

    /** Identity of a row. */
    record RowKey(String table, Period period, int fileRow) {
    }

    /** First and last state of a cell; the edits between do not matter. */
    static final class Cell {
        private final Edit first;
        private String text;

        private Cell(Edit first) {
            this.first = first;
        }

        /** Number of the first edit of the cell. */
        long sequence() {
            return first.sequence();
        }

        String column() {
            return first.column();
        }

        String oldText() {
            return first.oldText();
        }

        String newText() {
            return text;
        }

        boolean changes() {
            return !first.oldText().equals(text);
        }
    }

    /** First and last state of a row. */
    static final class Row {
        private final RowKey key;
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private Edit firstPresence;
        private Edit lastPresence;

        private Row(RowKey key) {
            this.key = key;
        }

        RowKey key() {
            return key;
        }

        Collection<Cell> cells() {
            return cells.values();
        }

        /** Whether the row is gone in the end. */
        boolean isRemoved() {
            return lastPresence != null && lastPresence.kind() == Edit.Kind.REMOVE;
        }

        /** Whether an edit brought the row first: then the file has no such row. */
        boolean isNew() {
            return firstPresence != null && firstPresence.kind() == Edit.Kind.ADD;
        }

        /** What the file said in a row that was removed. */
        String removedText() {
            return lastPresence.oldText();
        }

        private void add(Edit edit, boolean takesBack) {
            if (edit.kind() != Edit.Kind.CELL) {
                if (edit.kind() == Edit.Kind.ADD && !takesBack) {
                    cells.clear(); // a row that comes newly is blank; one that comes back is as it was
                }
                firstPresence = firstPresence == null ? edit : firstPresence;
                lastPresence = edit;
                return;
            }
            Cell cell = cells.get(edit.column());
            if (cell == null || !cell.text.equals(edit.oldText())) {
                // An edit that starts from another text was made when the file had changed and the edits before it had been left out.
                cell = new Cell(edit);
                cells.put(edit.column(), cell);
            }
            cell.text = edit.newText();
        }
    }

    /** Folds edits in their order. */
    static NetEdits of(List<Step> steps) {
        NetEdits net = new NetEdits();
        for (Step step : steps) {
            for (Edit edit : step.edits()) {
                net.rows.computeIfAbsent(new RowKey(edit.table(), edit.period(), edit.fileRow()), Row::new).add(edit, step.kind() == Step.Kind.UNDO);
            }
        }
        return net;
    }

    Collection<Row> rows() {
        return rows.values();
    }
}
