/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;

/** Which step a cell or record is as it is because of: the last one that changed it and was not taken back. */
final class Reasons {
    static final Reason NONE = new Reason("", "", "");

    private final Map<Place, List<Standing>> byPlace = new HashMap<>();

    /** A cell, or with an empty column a record. */
    private record Place(String table, Period period, int fileRow, String column) {
    }

    /**
     * A step as far as it is about one place.
     *
     * @param original number of the step, or of the one that it repeats
     * @param step     who made it, and when
     * @param reason   why
     */
    record Standing(long original, Step step, Reason reason) {
    }

    Reasons(List<Step> steps) {
        for (Step step : steps) {
            long original = step.of() == 0 ? step.id() : step.of();
            for (Edit edit : step.edits()) {
                List<Standing> standing = byPlace.computeIfAbsent(new Place(edit.table(), edit.period(), edit.fileRow(), edit.column()),
                        place -> new ArrayList<>());
                if (step.kind() == Step.Kind.UNDO) {
                    standing.removeIf(earlier -> earlier.original() == original);
                } else {
                    standing.add(new Standing(original, step, step.reason(edit)));
                }
            }
        }
    }

    /** The step, or null when none is known. */
    Standing of(String table, Period period, int fileRow, String column) {
        List<Standing> standing = byPlace.getOrDefault(new Place(table, period, fileRow, column), List.of());
        return standing.isEmpty() ? null : standing.get(standing.size() - 1);
    }
}
