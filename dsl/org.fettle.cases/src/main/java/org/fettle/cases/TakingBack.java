/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.fettle.data.Column;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Step;

/** What may be taken back out of its turn, and why not. */
final class TakingBack {
    static final String LABEL = "Taken back: ";

    private TakingBack() {
    }

    /** Why steps cannot be taken back together; empty when they can. */
    static List<String> reasons(Journal journal, List<Long> ids) {
        List<String> reasons = new ArrayList<>();
        for (long id : ids) {
            List<Step> others = journal.blocking(id).stream().filter(step -> !ids.contains(step.id())).toList();
            if (!others.isEmpty()) {
                String names = others.stream().map(TakingBack::name).collect(Collectors.joining(", "));
                Step subject = journal.steps().get((int) id - 1);
                reasons.add("C" + name(subject).substring(1) + " cannot be taken back alone: "
                        + (others.size() == 1 ? "a later change is" : "later changes are")
                        + " about the same cells. Take back first: " + names + ".");
            }
        }
        return reasons;
    }

    private static String name(Step step) {
        return "change " + step.id() + " (" + step.label() + ")";
    }

    /** An order in which no step comes before one that blocks it. */
    static List<Long> order(Journal journal, List<Long> ids) {
        List<Long> left = new ArrayList<>(ids);
        List<Long> order = new ArrayList<>();
        while (!left.isEmpty()) {
            // a step that was repeated stands above steps with greater numbers
            Long next = left.stream().filter(id -> journal.blocking(id).stream().noneMatch(step -> left.contains(step.id()))).findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    /** The opposite of changes of cells, the last first; refused when a cell says something else by now. */
    static List<Edit> opposite(Return data, List<Edit> changes) {
        List<String> reasons = new ArrayList<>();
        List<Edit> back = new ArrayList<>();
        for (Edit change : changes) {
            String where = change.table() + " row " + change.fileRow() + (change.column().isEmpty() ? "" : ", " + change.column());
            if (change.kind() != Edit.Kind.CELL) {
                reasons.add(where + ": a row comes back only with its whole step.");
                continue;
            }
            Table table = data.type().table(change.table()) == null ? null : data.table(change.table(), change.period());
            int row = table == null ? -1 : table.rowOfFileRow(change.fileRow());
            Column column = row < 0 ? null : table.column(change.column());
            String now = column == null ? "" : column.rawText(row);
            if (row < 0) {
                reasons.add(where + ": there is no such row any more.");
            } else if (!now.equals(change.newText())) {
                reasons.add(where + ": it was changed again since and says " + (now.isEmpty() ? "nothing" : now) + " now. Take that back first.");
            } else {
                back.add(change.inverse());
            }
        }
        if (!reasons.isEmpty()) {
            throw new EditRefusedException(reasons);
        }
        Collections.reverse(back);
        return back;
    }
}
