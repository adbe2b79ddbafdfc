/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.RuleInfo;

/** Flags of one rule that somebody asks about, found by the rows that they flag. */
final class Findings {
    private final RuleInfo rule;
    private final int[] flags;
    private final BitSet subjects = new BitSet();
    private final Map<RowRef, Integer> byRow = new HashMap<>();
    private final Map<String, List<Integer>> bySubject = new HashMap<>();
    private boolean everybody;

    private Findings(RuleInfo rule, FlagTable table, int[] flags) {
        this.rule = rule;
        this.flags = flags;
        for (int flag : flags) {
            int subject = table.subjectOf(flag);
            if (subject < 0) {
                everybody = true; // a row of nobody's: there is no asking for it alone
            } else {
                subjects.set(subject);
            }
            if (table.rowOf(flag) < 0) {
                bySubject.computeIfAbsent(table.flag(flag).subject(), s -> new ArrayList<>(1)).add(flag);
            } else {
                byRow.put(table.flag(flag).reference(), flag);
            }
        }
    }

    /** Flags of any rules by their rules, in the order of the rules. */
    static List<Findings> of(FlagTable table, int[] flags) {
        int[] sorted = Arrays.stream(flags).sorted().distinct().toArray();
        List<RuleInfo> rules = table.rules();
        List<Findings> found = new ArrayList<>();
        int from = 0;
        while (from < sorted.length) {
            int rule = table.ruleOf(sorted[from]);
            int to = from;
            while (to < sorted.length && sorted[to] < table.start(rule + 1)) {
                to++;
            }
            found.add(new Findings(rules.get(rule), table, Arrays.copyOfRange(sorted, from, to)));
            from = to;
        }
        return found;
    }

    RuleInfo rule() {
        return rule;
    }

    /** Numbers of the flags, ascending. */
    int[] flags() {
        return flags;
    }

    /** The subjects to ask the rule about; null for all. */
    BitSet subjects() {
        return everybody ? null : subjects;
    }

    /** Which of the flags something is for that is about these rows, or about a subject as a whole when there are none. */
    List<Integer> flagsOf(List<RowRef> rows, String subject) {
        if (rows.isEmpty()) {
            return bySubject.getOrDefault(subject, List.of());
        }
        List<Integer> found = new ArrayList<>(rows.size());
        for (RowRef row : rows) {
            Integer flag = byRow.get(row);
            if (flag != null) {
                found.add(flag);
            }
        }
        return found;
    }
}
