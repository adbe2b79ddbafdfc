/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.rows.Duplicates;
import org.fettle.fix.rows.Merge;

/** Records of a child that become one: side by side what they say, and what the one that stays will say. */
public final class MergeDraft implements RecordDraft {
    private final Merge merge;
    private final String subject;

    private MergeDraft(Merge merge, String subject) {
        this.merge = merge;
        this.subject = subject;
    }

    /**
     * Begins.
     *
     * @param rows the records; the first stays. Of a single one those of the same child with the same key are meant too, such as the other review of the day
     * @throws IllegalArgumentException when there is nothing to merge or the records are not of one child and table; the message is for people
     */
    public static MergeDraft of(Return data, List<RowRef> rows) {
        Set<RowRef> all = new LinkedHashSet<>(rows);
        if (all.size() == 1) {
            RowRef only = rows.get(0);
            Duplicates.sameKey(data, only.table(), only.period()).stream().filter(group -> group.contains(only)).forEach(all::addAll);
        }
        if (all.size() < 2) {
            throw new IllegalArgumentException(
                    "Select the records of one child that are to become one: two or more rows of one table. No other record of"
                            + " this child has the same key as the selected one.");
        }
        List<RowRef> sorted = new ArrayList<>(all);
        if (rows.size() > 1) {
            sorted.sort((one, other) -> Integer.compare(one.row(), other.row()));
        }
        Table table = data.table(sorted.get(0).table(), sorted.get(0).period());
        int row = table.rowOfFileRow(sorted.get(0).row());
        String subject = row < 0 || table.subject(row) < 0 ? "" : data.subjects().key(table.subject(row));
        return new MergeDraft(Merge.of(data, sorted.get(0), sorted.subList(1, sorted.size())), subject);
    }

    @Override
    public String title() {
        return "Merge " + merge.records().size() + " records of " + record().table() + ", child " + subject;
    }

    @Override
    public String explanation() {
        long differ = lines().stream().filter(Line::differs).count();
        return RecordDraft.place(record()) + " stays, the others go. "
                + (differ == 0 ? "They say the same wherever both say something."
                        : "In " + differ + (differ == 1 ? " column" : " columns")
                                + " they differ: choose what wins (Space), or enter it in the last column.");
    }

    @Override
    public List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (RowRef row : merge.records()) {
            titles.add(RecordDraft.place(row) + (titles.isEmpty() ? ", stays" : ", goes"));
        }
        titles.add("Becomes");
        return titles;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Merge.Line line : merge.lines()) {
            List<String> cells = new ArrayList<>(line.texts());
            cells.add(line.result());
            lines.add(new Line(line.column(), cells, line.winner(), line.contested()));
        }
        return lines;
    }

    @Override
    public RowRef record() {
        return merge.records().get(0);
    }

    @Override
    public boolean isEditable(int line, int cell) {
        return cell == merge.records().size();
    }

    @Override
    public boolean isChoice(int line, int cell) {
        return cell < merge.records().size() && lines().get(line).cells().stream().distinct().count() > 1;
    }

    @Override
    public RecordDraft with(int line, int cell, String text) {
        if (!isEditable(line, cell)) {
            throw new IllegalArgumentException("what the records say now cannot be changed here; enter it in the last column");
        }
        return new MergeDraft(merge.with(merge.lines().get(line).column(), text), subject);
    }

    @Override
    public RecordDraft choose(int line, int cell) {
        Merge.Line chosen = merge.lines().get(line);
        return cell < chosen.texts().size() ? new MergeDraft(merge.with(chosen.column(), chosen.texts().get(cell)), subject) : this;
    }

    @Override
    public Change change() {
        return merge.change();
    }
}
