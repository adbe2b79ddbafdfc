/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.engine.CellChange;
import org.fettle.engine.Proposal;
import org.fettle.engine.RowRef;

/** Who wants what of which cell, and which of them contradict each other. Fixes that want the same do not. */
final class Claims {
    private final Map<RowRef, Map<String, Map<String, List<Proposal>>>> texts = new LinkedHashMap<>();
    private final Map<RowRef, List<Proposal>> deletions = new LinkedHashMap<>();
    private final List<FixConflict> conflicts = new ArrayList<>();
    private final Set<Proposal> refused = Collections.newSetFromMap(new IdentityHashMap<>());

    Claims(List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            for (CellChange change : proposal.changes()) {
                RowRef row = new RowRef(change.table(), change.period(), change.row());
                texts.computeIfAbsent(row, r -> new LinkedHashMap<>()).computeIfAbsent(change.column(), c -> new LinkedHashMap<>())
                        .computeIfAbsent(change.text(), t -> new ArrayList<>(1)).add(proposal);
            }
            for (RowRef row : proposal.deletions()) {
                deletions.computeIfAbsent(row, r -> new ArrayList<>(1)).add(proposal);
            }
        }
        texts.forEach((row, columns) -> columns.forEach((column, wanted) -> compare(row, column, new ArrayList<>(wanted.values()))));
        deletions.forEach(this::compareWithEdits);
    }

    /** One list of proposals for each text that is wanted of a cell. */
    private void compare(RowRef row, String column, List<List<Proposal>> wanted) {
        for (int i = 1; i < wanted.size(); i++) {
            refuse(row, column, wanted.get(0), wanted.get(i));
        }
    }

    private void compareWithEdits(RowRef row, List<Proposal> deleting) {
        texts.getOrDefault(row, Map.of()).forEach((column, wanted) -> {
            for (List<Proposal> editing : wanted.values()) {
                List<Proposal> others = new ArrayList<>(editing);
                others.removeAll(deleting);
                if (!others.isEmpty()) {
                    refuse(row, column, others, deleting);
                }
            }
        });
    }

    /** The contradiction is told once, between the first of both sides; all of both sides are refused. */
    private void refuse(RowRef row, String column, List<Proposal> first, List<Proposal> second) {
        conflicts.add(new FixConflict(row.table(), row.period(), row.row(), column, first.get(0), second.get(0)));
        refused.addAll(first);
        refused.addAll(second);
    }

    List<FixConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** By identity. */
    Set<Proposal> refused() {
        return refused;
    }
}
