/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.waivers;

import java.util.List;
import java.util.stream.IntStream;

import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.RuleInfo;

/** The issues of the one record that is looked at. */
public final class RecordIssues {
    private static final int[] NONE = {};

    private RecordIssues() {
    }

    /**
     * Numbers of the flags that the rule which is looked at put on the record, without those that are waived already; of all rules while none in particular
     * is looked at. Empty when no record is.
     */
    public static int[] standing(CaseState state, Focus focus) {
        RowRef record = focus.record();
        if (record == null || state.result() == null) {
            return NONE;
        }
        Return data = state.result().data();
        Table table = data.type().table(record.table()) == null ? null : data.table(record.table(), record.period());
        int row = table == null ? -1 : table.rowOfFileRow(record.row());
        FlagTable flags = state.result().flags();
        List<RuleInfo> rules = flags.rules();
        IntStream numbers = IntStream.range(0, rules.size()).filter(rule -> focus.rule().isEmpty() || rules.get(rule).code().equals(focus.rule()))
                .flatMap(rule -> IntStream.range(flags.start(rule), flags.start(rule + 1)));
        return row < 0 ? NONE
                : numbers.filter(flag -> flags.rowOf(flag) == row && flags.tableOf(flag) == table && !state.issues().isWaived(flag)).toArray();
    }

    /** What the flags of a record are called together: the rule, or how many there are, and the record. */
    public static String label(CaseState state, int[] numbers) {
        Flag flag = state.result().flags().flag(numbers[0]);
        String rule = numbers.length == 1 ? flag.rule().code() + "  " + flag.rule().title() : "Everything that is wrong with the record";
        return rule + "\n" + (flag.subject().isEmpty() ? "" : flag.subject() + ", ") + flag.table() + " row " + flag.row();
    }
}
