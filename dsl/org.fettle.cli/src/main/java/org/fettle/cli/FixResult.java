/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.List;

import org.fettle.data.journal.Step;
import org.fettle.engine.RunResult;
import org.fettle.fix.FlagDiff;

/**
 * What came of fixing a return.
 *
 * @param lines what came of each thing that was to be done
 * @param steps what was done, as a journal would have it
 * @param flags the flags that went and came
 * @param before the run over the files
 * @param after  the run over the corrected return
 */
record FixResult(List<Line> lines, List<Step> steps, FlagDiff flags, RunResult before, RunResult after) {

    /**
     * One thing that was to be done.
     *
     * @param outcome what came of it, in words
     * @param done    whether the return says now what was wanted
     * @param rule    codes of the rules that it is for; may be empty
     * @param subject key of the child
     * @param record  table, year and key of the record
     * @param column  column of the cell; empty when it is about a whole record
     * @param oldText what was there
     * @param newText what is to be there; in words when it is about a whole record
     * @param note    why it was not done; empty when it was
     */
    record Line(String outcome, boolean done, String rule, String subject, String record, String column, String oldText, String newText,
            String note) {

        /** The same, done for the rule of another line, too. */
        Line alsoFor(Line other) {
            boolean known = other.rule.isEmpty() || List.of(rule.split(", ")).contains(other.rule);
            return known ? this
                    : new Line(outcome, done, rule.isEmpty() ? other.rule : rule + ", " + other.rule, subject, record, column, oldText, newText,
                            note);
        }
    }

    /** Whether everything was applied or had been put right already. */
    boolean isWhole() {
        return lines.stream().allMatch(Line::done);
    }
}
