/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.List;
import java.util.stream.IntStream;

import org.fettle.compiler.explain.Explainer;
import org.fettle.compiler.explain.Explanation;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.RuleInfo;

/**
 * The answer to why a record is flagged, with what else there is to say of it.
 *
 * @param explanation of the rule that was asked about, or of the first that flags the record
 * @param flag        the flag that is explained; null when that rule does not flag the record
 * @param number      the flag's number in the run; -1 when there is none
 * @param others      codes of the other rules that flag the record
 */
public record Why(Explanation explanation, Flag flag, int number, List<String> others) {

    /** Copies the list. */
    public Why {
        others = List.copyOf(others);
    }

    /**
     * Works the answer out; takes milliseconds.
     *
     * @param code code of the rule; empty for any that flags the record
     * @return null when no code was given and no rule flags the record
     * @throws IllegalArgumentException when the record or the rule is not there any more
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static Why of(Explainer explainer, RunResult run, RowRef row, String code, Progress progress) {
        int[] numbers = numbers(run, row);
        List<Flag> flags = IntStream.of(numbers).mapToObj(run.flags()::flag).toList();
        Flag flag = flags.stream().filter(f -> code.isEmpty() || f.rule().code().equals(code)).findFirst().orElse(null);
        if (flag == null && code.isEmpty()) {
            return null;
        }
        Explanation explanation = flag != null ? explainer.explain(run, flag, progress) : explainer.explain(run, rule(run, code), row, progress);
        List<String> others = flags.stream().filter(f -> f != flag).map(f -> f.rule().code()).distinct().toList();
        return new Why(explanation, flag, flag == null ? -1 : numbers[flags.indexOf(flag)], others);
    }

    private static RuleInfo rule(RunResult run, String code) {
        return run.ledger().rules().stream().map(LedgerEntry::rule).filter(rule -> rule.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The rules of the case have no rule " + code + " any more."));
    }

    private static int[] numbers(RunResult run, RowRef row) {
        boolean reference = run.pack().returnType().table(row.table()).isReference();
        Table table = reference ? run.data().reference(row.table()) : run.data().table(row.table(), row.period());
        int at = table.rowOfFileRow(row.row());
        FlagTable all = run.flags();
        return IntStream.range(0, all.size()).filter(flag -> all.rowOf(flag) == at && all.tableOf(flag) == table).toArray();
    }
}
