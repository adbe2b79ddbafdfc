/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;

/** The line above the issues. */
public final class IssueHeading {
    private IssueHeading() {
    }

    /**
     * What there is to do, what is left out and what is going on, in a line.
     *
     * @param shown the tree, perhaps of an earlier state
     */
    public static String of(CaseState state, IssueTree shown) {
        Counts total = state.issues().total();
        StringBuilder text = new StringBuilder(state.settings().title()).append(", ").append(state.settings().year()).append(": ");
        if (total.issues() == 0) {
            int ran = state.result().ledger().rules().size() - state.notRun().size();
            text.append("no issues. ").append(Figures.count(ran, "rule", "rules")).append(" ran");
            text.append(
                    state.notRun().isEmpty() ? " and found nothing" : ", but " + Figures.number(state.notRun().size()) + " could not: see Not run");
        } else {
            text.append(counts(total));
        }
        if (shown.index() == state.issues() && shown.query().isNarrow()) {
            text.append("  |  ").append(shown.shown().issues() == 0 ? "none of them is shown: take filters away"
                    : Figures.number(shown.shown().issues()) + " shown");
        }
        if (state.issues().waivedCount() > 0) {
            text.append("  |  ").append(Figures.number(state.issues().waivedCount())).append(" waived");
        }
        if (state.edits() > 0) {
            text.append("  |  ").append(Figures.count(state.edits(), "edit", "edits"));
        }
        if (!state.issues().fixProblems().isEmpty()) {
            text.append("  |  ").append(state.issues().fixProblems().get(0).message());
        }
        return text + (state.activity().isEmpty() ? "" : "  |  " + state.activity() + " ...");
    }

    /** {@code 12 issues in 10 rows of 8 children}. */
    public static String counts(Counts counts) {
        return Figures.count(counts.issues(), "issue", "issues") + " in " + Figures.count(counts.rows(), "row", "rows") + " of "
                + Figures.count(counts.children(), "child", "children");
    }
}
