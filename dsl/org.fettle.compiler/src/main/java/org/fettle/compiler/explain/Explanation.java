/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.List;

import org.fettle.compiler.plan.Span;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.RuleInfo;

/**
 * Why a rule flags a row, or why it does not. Holds texts only, so that it may be kept and shown while the return goes on changing.
 *
 * @param rule the rule
 * @param row the row
 * @param outcome whether it is flagged
 * @param sentence the answer in a sentence
 * @param source where the rule stands
 * @param text the rule's text, from {@code rule} to its closing brace
 * @param turns the ways that flag the row, at most {@value #MOST_TURNS}; or, when none does, the one that came closest
 * @param turnCount how many ways flag it
 */
public record Explanation(RuleInfo rule, RowRef row, Outcome outcome, String sentence, Span source, String text, List<Turn> turns,
        int turnCount) {

    /** So many ways are told. */
    public static final int MOST_TURNS = 10;

    /** Answers. */
    public enum Outcome {
        /** The rule flags the row. */
        FLAGGED,
        /** The rule looked at the row, or at its subject, and does not flag it. */
        NOT_FLAGGED,
        /** The rule is not about rows of this table and year. */
        NOT_ABOUT,
        /** The rule did not run. */
        NOT_RUN
    }

    /** Copies the list. */
    public Explanation {
        turns = List.copyOf(turns);
    }

    /** Whether the rule flags the row. */
    public boolean flagged() {
        return outcome == Outcome.FLAGGED;
    }
}
