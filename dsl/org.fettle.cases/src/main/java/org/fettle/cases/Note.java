/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.List;
import java.util.function.Supplier;

import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.IssueNode;
import org.fettle.engine.pack.RuleInfo;

/**
 * A place in the tree that is no issue but must be seen beside them: rules that did not run, cells that were read as something else, files that were left
 * out.
 *
 * @param id       stays the same over runs
 * @param label    what to call it, with its number where it has several lines
 * @param advice   what it means and what to do about it, for people
 * @param columns  titles of the columns of its lines
 * @param content  makes the lines, which may be many; called when they are to be shown
 * @param children the places below
 */
public record Note(String id, String label, String advice, List<String> columns, Supplier<List<Line>> content, List<Note> children)
        implements IssueNode {

    /**
     * One line of a note.
     *
     * @param cells one text a column
     * @param rule  the rule that it is about, or null
     */
    public record Line(List<String> cells, RuleInfo rule) {
        /** Keeps a copy of the cells. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Keeps copies of the lists. */
    public Note {
        columns = List.copyOf(columns);
        children = List.copyOf(children);
    }

    /** The lines. */
    public List<Line> lines() {
        return content.get();
    }

    /** The rule that the note is about; null unless it is about one alone. */
    @Override
    public RuleInfo rule() {
        List<Line> lines = children.isEmpty() ? lines() : List.of();
        return lines.size() == 1 ? lines.get(0).rule() : null;
    }

    @Override
    public Counts counts() {
        return Counts.NONE;
    }

    @Override
    public boolean isLeaf() {
        return children.isEmpty();
    }
}
