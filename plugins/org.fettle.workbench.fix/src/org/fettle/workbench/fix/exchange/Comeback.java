/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.util.List;

import org.fettle.cases.CaseState;
import org.fettle.cases.fix.FixOffers;
import org.fettle.data.Progress;
import org.fettle.fix.ChangeSet;
import org.fettle.workbench.ui.CaseSession;

/** A file that came back, such as answers or a recipe, compared with the case as it is. Compared anew after every change of the case. */
interface Comeback {
    /** What it is: "Answers in questions Smith.xlsx". */
    String title();

    /**
     * Compares.
     *
     * @throws IllegalStateException    when it does not fit the case; the message is for people
     * @throws IllegalArgumentException likewise
     */
    Compared compare(CaseState state, Progress progress);

    /** Makes the changes that were looked through, and what goes with them. */
    default void apply(ChangeSet changes, Compared compared) {
        CaseSession.current().apply(changes);
    }

    /**
     * What came of it.
     *
     * @param summary what came of it in all, in a sentence
     * @param columns the titles of the columns
     * @param rows    a line for each answer or entry
     * @param offers  what can be applied
     * @param waived  how many issues are waived with it
     */
    record Compared(String summary, List<String> columns, List<List<String>> rows, FixOffers offers, int waived) {
        /** Keeps copies of the lists. */
        public Compared {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
