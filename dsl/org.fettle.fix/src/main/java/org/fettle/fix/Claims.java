/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.journal.Edit;
import org.fettle.engine.RowRef;

/** Which change wants what of which cell, and which of them contradict each other. Changes that want the same do not. */
final class Claims {
    private final Map<RowRef, Map<String, List<Claim>>> cells = new LinkedHashMap<>();
    private final Map<RowRef, List<Change>> deletions = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<Change> refused = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Claim(Change change, String text) {
    }

    /** Takes the claims of a change in. Rows that it adds are its own. */
    void add(Change change) {
        Set<RowRef> own = new HashSet<>();
        for (Edit edit : change.edits()) {
            if (edit.kind() == Edit.Kind.ADD) {
                own.add(Fitting.row(edit));
            }
        }
        for (Edit edit : change.edits()) {
            RowRef row = Fitting.row(edit);
            if (edit.kind() == Edit.Kind.REMOVE) {
                deletions.computeIfAbsent(row, r -> new ArrayList<>(1)).add(change);
            } else if (edit.kind() == Edit.Kind.CELL && !own.contains(row)) {
                cells.computeIfAbsent(row, r -> new LinkedHashMap<>()).computeIfAbsent(edit.column(), c -> new ArrayList<>(1))
                        .add(new Claim(change, edit.newText()));
            }
        }
    }

    /** Compares the claims; to be called once, when all are in. */
    void settle() {
        cells.forEach((row, columns) -> columns.forEach((column, claims) -> compare(row, column, claims)));
        deletions.forEach((row, deleting) -> cells.getOrDefault(row, Map.of()).forEach((column, claims) -> {
            List<Change> others = new ArrayList<>();
            for (Claim claim : claims) {
                if (deleting.stream().noneMatch(change -> change == claim.change())) {
                    others.add(claim.change());
                }
            }
            if (!others.isEmpty()) {
                refuse(row, column, others, deleting);
            }
        }));
    }

    private void compare(RowRef row, String column, List<Claim> claims) {
        if (claims.size() == 1) {
            return;
        }
        Map<String, List<Change>> wanted = new LinkedHashMap<>();
        claims.forEach(claim -> wanted.computeIfAbsent(claim.text(), t -> new ArrayList<>(1)).add(claim.change()));
        List<List<Change>> texts = new ArrayList<>(wanted.values());
        for (int i = 1; i < texts.size(); i++) {
            refuse(row, column, texts.get(0), texts.get(i));
        }
    }

    /** The contradiction is told once, between the first of both sides; all of both sides are refused. */
    private void refuse(RowRef row, String column, List<Change> first, List<Change> second) {
        conflicts.add(new Conflict(row.table(), row.period(), row.row(), column, first.get(0), second.get(0)));
        refused.addAll(first);
        refused.addAll(second);
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    boolean isRefused(Change change) {
        return refused.contains(change);
    }
}
