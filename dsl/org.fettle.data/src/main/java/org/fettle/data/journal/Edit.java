/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.util.Objects;

import org.fettle.data.Period;
import org.fettle.data.Table;

/**
 * One change to one cell or one row. Why, by whom and when it was made is said once, by the {@link Step} it belongs to; an edit of a step
 * that was made for several reasons says its own.
 *
 * @param sequence number of the edit within its journal, from 1; 0 as long as the edit is not in a journal
 * @param kind     what changes
 * @param table    name of the table
 * @param period   year of the table
 * @param fileRow  1-based data row of the original file; together with table and period the identity of the row
 * @param column   name of the column; empty unless the kind is {@link Kind#CELL}
 * @param oldText  exact cell text before the edit; of a row that goes, what the file said in it
 * @param newText  exact cell text after the edit, empty when it was cleared; of a row that comes back, what the file said in it
 * @param reason   why the edit was made; null when its step says it
 * @param change   edits of a step with the same number belong together and make sense only all of them, such as the merging of two records; 0 for an edit that
 *                 stands alone
 */
public record Edit(long sequence, Kind kind, String table, Period period, int fileRow, String column, String oldText, String newText,
        Reason reason, int change) {

    /** What an edit changes. */
    public enum Kind {
        /** The text of one cell. */
        CELL,
        /** A row goes. */
        REMOVE,
        /** A row comes: one that was removed before, or a new one at the end of its table. */
        ADD
    }

    /** Checks the parts. */
    public Edit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(oldText, "oldText");
        Objects.requireNonNull(newText, "newText");
        if (fileRow < 1) {
            throw new IllegalArgumentException("file row " + fileRow + " is not 1 or more");
        }
        if (kind == Kind.CELL == column.isEmpty()) {
            throw new IllegalArgumentException("a " + kind + " edit with column '" + column + "'");
        }
    }

    /** A change of one cell's text. */
    public static Edit cell(String table, Period period, int fileRow, String column, String oldText, String newText) {
        return new Edit(0, Kind.CELL, table, period, fileRow, column, oldText, newText, null, 0);
    }

    /**
     * The removal of a row.
     *
     * @param row row of the table, from 0
     */
    public static Edit remove(Table table, int row) {
        int fileRow = table.fileRow(row);
        return new Edit(0, Kind.REMOVE, table.type().name(), table.period(), fileRow, "", RowText.inFile(table, fileRow), "", null, 0);
    }

    /** The arrival of a new row without cells; its file row must be the one after the last. */
    public static Edit add(String table, Period period, int fileRow) {
        return new Edit(0, Kind.ADD, table, period, fileRow, "", "", "", null, 0);
    }

    /** The same edit with its number in a journal. */
    Edit numbered(long number) {
        return new Edit(number, kind, table, period, fileRow, column, oldText, newText, reason, change);
    }

    /** The same edit with a reason of its own; null to leave it to the step. */
    public Edit because(Reason why) {
        return new Edit(sequence, kind, table, period, fileRow, column, oldText, newText, why, change);
    }

    /** The same edit with another text afterwards. */
    public Edit withText(String text) {
        return new Edit(sequence, kind, table, period, fileRow, column, oldText, text, reason, change);
    }

    /** The same edit as a part of a change of its step. */
    public Edit partOf(int number) {
        return new Edit(sequence, kind, table, period, fileRow, column, oldText, newText, reason, number);
    }

    /** The same edit of another row of its table. */
    public Edit inRow(int otherFileRow) {
        return new Edit(sequence, kind, table, period, otherFileRow, column, oldText, newText, reason, change);
    }

    /** The edit that takes this one back. */
    public Edit inverse() {
        Kind opposite = switch (kind) {
            case CELL -> Kind.CELL;
            case REMOVE -> Kind.ADD;
            case ADD -> Kind.REMOVE;
        };
        return new Edit(0, opposite, table, period, fileRow, column, newText, oldText, reason, change);
    }
}
