/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Edits that were made together and are undone together: either all of them are in the journal or none.
 *
 * @param id     number of the step within its journal, from 1
 * @param kind   whether the step does something new, or takes back or repeats an earlier step
 * @param of     the step taken back or repeated; 0 when the kind is {@link Kind#APPLY}
 * @param reason why the step was made; an undo or redo has the reason of the step it is about
 * @param when   when the step was confirmed, to the millisecond
 * @param author who made it: the user's name on the machine
 * @param edits  in order, at least one
 */
public record Step(long id, Kind kind, long of, Reason reason, Instant when, String author, List<Edit> edits) {

    /** What a step is to earlier ones. */
    public enum Kind {
        /** New edits. */
        APPLY,
        /** Takes an earlier step back. */
        UNDO,
        /** Repeats a step that had been taken back. */
        REDO
    }

    /** Checks the parts and keeps a copy of the edits. */
    public Step {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(author, "author");
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a step needs at least one edit");
        }
    }

    /**
     * Of all steps of a journal those that stand: that did something new, and were not taken back or were repeated. In the order in which they were made or
     * repeated.
     */
    public static List<Step> standing(List<Step> steps) {
        Map<Long, Step> made = new HashMap<>();
        Map<Long, Step> standing = new LinkedHashMap<>();
        for (Step step : steps) {
            switch (step.kind()) {
                case APPLY -> {
                    made.put(step.id(), step);
                    standing.put(step.id(), step);
                }
                case UNDO -> standing.remove(step.of());
                case REDO -> standing.put(step.of(), made.get(step.of()));
            }
        }
        return List.copyOf(standing.values());
    }

    /** Why one of the edits was made: the edit's own reason if it has one, else the step's. */
    public Reason reason(Edit edit) {
        return edit.reason() == null ? reason : edit.reason();
    }

    /** The step in words, for menus and lists: the fix's title, else why it was made, else how many cells it changes. */
    public String label() {
        if (!reason.fix().isEmpty()) {
            return reason.rule().isEmpty() ? reason.fix() : reason.rule() + ": " + reason.fix();
        }
        if (!reason.why().isEmpty()) {
            return reason.why();
        }
        return edits.size() == 1 ? "1 edit" : edits.size() + " edits";
    }
}
