/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.edits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.journal.Step;

/** Everything that was done to a return: the steps, and which of them were taken back. Never modified; follows from the journal alone. */
public final class EditLog {
    /** Nothing was done. */
    public static final EditLog EMPTY = new EditLog(List.of());

    private final List<Entry> entries;
    private final int standing;

    /**
     * A step that did something new.
     *
     * @param step      the step
     * @param takenBack the step that took it back; null when it stands
     */
    public record Entry(Step step, Step takenBack) {
        /** Whether the step is part of the return now. */
        public boolean stands() {
            return takenBack == null;
        }
    }

    private EditLog(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.standing = (int) entries.stream().filter(Entry::stands).count();
    }

    /** The log of a journal's steps, in their order. */
    public static EditLog of(List<Step> steps) {
        if (steps.isEmpty()) {
            return EMPTY;
        }
        Map<Long, Entry> entries = new LinkedHashMap<>();
        for (Step step : steps) {
            switch (step.kind()) {
                case APPLY -> entries.put(step.id(), new Entry(step, null));
                case UNDO -> entries.computeIfPresent(step.of(), (id, entry) -> new Entry(entry.step(), step));
                case REDO -> entries.computeIfPresent(step.of(), (id, entry) -> new Entry(entry.step(), null));
            }
        }
        return new EditLog(new ArrayList<>(entries.values()));
    }

    /** The steps that did something new, oldest first. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many of them stand. */
    public int standing() {
        return standing;
    }

    /** How many changes of cells and rows there are in the steps that stand. */
    public int changes() {
        int changes = 0;
        for (Entry entry : entries) {
            changes += entry.stands() ? entry.step().edits().size() : 0;
        }
        return changes;
    }
}
