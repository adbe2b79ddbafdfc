/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.fettle.cases.issues.Counts;
import org.fettle.data.Table;

/** The open case in one line: how large it is, how much there is to do, and when it was checked. */
public final class CaseSummary {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double NANOSECONDS = 1e9;
    private static final double MILLISECONDS = 1e3;

    private CaseSummary() {
    }

    /** The line; empty as long as there are no results. */
    public static String of(CaseState state) {
        if (state.result() == null || state.checkedAt() == null) {
            return "";
        }
        int records = 0;
        for (Table table : state.result().data().loadedTables()) {
            records += table.type().isReference() ? 0 : table.rowCount();
        }
        int children = state.result().data().subjects().count() - 1;
        Counts counts = state.issues().total();
        return count(records, "record", "records") + ", " + count(children, "child", "children") + "  |  " + count(counts.issues(), "issue", "issues")
                + (state.edits() == 0 ? "" : "  |  " + count(state.edits(), "edit", "edits")) + (state.readOnly().isEmpty() ? "" : "  |  read only")
                + "  |  checked at "
                + CLOCK.format(state.checkedAt()) + " in " + time(state.result().ledger().nanoseconds());
    }

    private static String time(long nanoseconds) {
        return nanoseconds < NANOSECONDS ? String.format(Locale.ROOT, "%.0f ms", nanoseconds / NANOSECONDS * MILLISECONDS)
                : String.format(Locale.ROOT, "%.1f s", nanoseconds / NANOSECONDS);
    }

    private static String count(int number, String one, String several) {
        return Figures.number(number) + " " + (number == 1 ? one : several);
    }
}
