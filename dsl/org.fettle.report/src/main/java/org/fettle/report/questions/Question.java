/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.List;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.propose.Remedy;

/**
 * An error in words.
 *
 * @param flag    number of the flag in its run
 * @param owner   worker or team; empty when nobody is named
 * @param subject key of the child
 * @param rule    the rule
 * @param table   table of the flagged row
 * @param period  its year
 * @param fileRow 1-based data row of the file; 0 when the error is that there is no row
 * @param key     the cells that tell the record from others of the child
 * @param record  the record in words
 * @param wrong   what is wrong
 * @param values  the values that made it so, a line each
 * @param check   what to check; may be empty
 * @param options what may be done about it, a line each; may be empty
 * @param targets the cells that an answer may be about; none when there is no record
 * @param likely  the target that an answer is about unless the reader says otherwise; null when that is open
 * @param choices values that may be meant for the likely target, each with where it comes from; empty when its codes are to be offered, or nothing
 */
public record Question(int flag, String owner, String subject, RuleInfo rule, String table, Period period, int fileRow, Map<String, String> key,
        String record, String wrong, List<String> values, String check, List<String> options, List<Target> targets, Target likely,
        List<Remedy.Choice> choices) {

    /** Keeps copies of the lists. */
    public Question {
        values = List.copyOf(values);
        options = List.copyOf(options);
        targets = List.copyOf(targets);
        choices = List.copyOf(choices);
    }
}
