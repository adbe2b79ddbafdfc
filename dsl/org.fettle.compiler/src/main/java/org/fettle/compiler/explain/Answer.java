/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.List;

import org.fettle.compiler.plan.RulePlan;
import org.fettle.compiler.plan.Span;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Slot;

/** Puts the answer to one question together. */
final class Answer {

    private final Context context;
    private final RuleInfo rule;
    private final RowRef row;
    private final Span source;

    Answer(Context context, RulePlan plan, RowRef row) {
        this.context = context;
        this.rule = plan.info();
        this.row = row;
        this.source = plan.trace().span();
    }

    static boolean isFlagged(Slot slot) {
        return slot.role() == Role.FLAGGED;
    }

    static boolean isAbout(Slot slot, RowRef row) {
        return isFlagged(slot) && slot.table().equals(row.table()) && slot.yearsBack() == row.period().yearsBack();
    }

    private Explanation answer(Explanation.Outcome outcome, String sentence, List<Turn> turns, int count) {
        return new Explanation(rule, row, outcome, sentence, source, context.text(source), turns, count);
    }

    Explanation notRun(String reason) {
        return answer(Explanation.Outcome.NOT_RUN, "Rule " + rule.code() + " did not run: " + reason + ".", List.of(), 0);
    }

    Explanation notAbout() {
        return answer(Explanation.Outcome.NOT_ABOUT,
                "Rule " + rule.code() + " is not about " + RowLink.label(row) + ": it flags rows of " + Explainer.tables(rule) + ".", List.of(), 0);
    }

    Explanation keyless() {
        return answer(Explanation.Outcome.NOT_FLAGGED, "Rule " + rule.code() + " does not flag " + RowLink.label(row)
                + ": it visits " + context.result().pack().returnType().subjectName() + " by "
                + context.result().pack().returnType().subjectName() + ", and this row names none.", List.of(), 0);
    }

    Explanation of(Search search) {
        if (search.count() > 0) {
            String more = search.count() == 1 ? "" : ", and in " + (search.count() - 1) + " more ways";
            return answer(Explanation.Outcome.FLAGGED,
                    "Rule " + rule.code() + " flags " + RowLink.label(row) + ": " + search.turns().get(0).ending() + more + ".", search.turns(),
                    search.count());
        }
        Turn closest = search.closest();
        String why = closest == null ? "it does not come to this row" : closest.ending();
        return answer(Explanation.Outcome.NOT_FLAGGED, "Rule " + rule.code() + " does not flag " + RowLink.label(row) + ": " + why + ".",
                closest == null ? List.of() : List.of(closest), 0);
    }
}
