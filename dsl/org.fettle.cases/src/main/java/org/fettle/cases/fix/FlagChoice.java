/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.fettle.cases.Figures;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.RuleInfo;

/** Flags that are chosen otherwise than as a node of the issues: by records or by child. */
public final class FlagChoice {
    private FlagChoice() {
    }

    /**
     * The flags of records.
     *
     * @param within only flags of this group; null for all
     * @param rows   the records
     */
    public static FlagGroup ofRecords(RunResult run, FlagGroup within, Set<RowRef> rows) {
        FlagTable flags = run.flags();
        int[] chosen = choose(run, within, flag -> rows.contains(flags.flag(flag).reference()));
        return group("records", "the " + Figures.count(rows.size(), "selected record", "selected records"), run, chosen);
    }

    /** The flags of a child. */
    public static FlagGroup ofChild(RunResult run, String key) {
        int subject = run.data().subjects().find(key);
        int[] chosen = subject < 0 ? new int[0] : choose(run, null, flag -> run.flags().subjectOf(flag) == subject);
        return group("child:" + key, "child " + key, run, chosen);
    }

    private static int[] choose(RunResult run, FlagGroup within, IntPredicate wanted) {
        IntStream all = within == null || within.run() != run ? IntStream.range(0, run.flags().size()) : Arrays.stream(within.flags());
        return all.filter(wanted).toArray();
    }

    private static FlagGroup group(String id, String label, RunResult run, int[] flags) {
        List<RuleInfo> rules = new ArrayList<>();
        for (int flag : flags) {
            RuleInfo rule = run.flags().rules().get(run.flags().ruleOf(flag));
            if (!rules.contains(rule)) {
                rules.add(rule);
            }
        }
        return new FlagGroup(id, label, run, flags, rules, null);
    }
}
