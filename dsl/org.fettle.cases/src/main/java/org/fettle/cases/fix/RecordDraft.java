/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.List;

import org.fettle.engine.RowRef;
import org.fettle.fix.Change;

/**
 * A change of whole records as somebody puts it together: what the records say and will say, a line a column of the table, side by side. Never modified:
 * entering or choosing makes another one.
 */
public interface RecordDraft {

    /**
     * What the records say in one column.
     *
     * @param column  name of the column
     * @param cells   the texts side by side, as the titles say
     * @param winner  position of the text that wins among those that can be chosen; -1 when there is nothing to choose or another one was entered
     * @param differs whether the records say different things, so that something is decided here
     */
    record Line(String column, List<String> cells, int winner, boolean differs) {
        /** Keeps a copy of the cells. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** What is done to which records: {@code Merge row 12 and row 15 of Episodes, child 1234}. */
    String title();

    /** What comes of it and what to look at, in a sentence or two. */
    String explanation();

    /** The titles of the texts side by side. */
    List<String> titles();

    /** What the records say, in the order of the table's columns. */
    List<Line> lines();

    /** The record whose table, year and columns these are. */
    RowRef record();

    /** Whether a text can be entered in the position of a line. */
    boolean isEditable(int line, int cell);

    /** Whether the text in the position of a line can be chosen to win. */
    default boolean isChoice(int line, int cell) {
        return false;
    }

    /** The same with another text. Throws {@link IllegalArgumentException} when it cannot be entered there. */
    RecordDraft with(int line, int cell, String text);

    /** The same with the text of this position winning. */
    default RecordDraft choose(int line, int cell) {
        throw new IllegalArgumentException("there is nothing to choose");
    }

    /** All of it as one change. */
    Change change();

    /** A row in words: {@code row 12} or {@code row 12 of last year}. */
    static String place(RowRef row) {
        return "row " + row.row() + (row.period().yearsBack() == 0 ? "" : " of " + row.period().label() + " year");
    }
}
