/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

import org.fettle.data.Problem;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Proposal;
import org.fettle.engine.Proposals;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.FixGroup;

/** Which flags of a run have a certain fix, one that may be applied without looking at each record. Worked out when it is first asked for. */
public final class CertainFixes {
    /** Code of the problem that a rule crashed when it was asked for its fixes. */
    public static final String CRASHED = "case.fixes";

    private final CompiledPack pack;
    private final RunResult result;
    private volatile BitSet flags;
    private volatile List<Problem> problems = List.of();

    /** @param pack the pack that made the result */
    public CertainFixes(CompiledPack pack, RunResult result) {
        this.pack = pack;
        this.result = result;
    }

    /** The flags with a certain fix if that is worked out already, otherwise null. Shared: never modify it. */
    BitSet known() {
        return flags;
    }

    /** Rules that crashed when they were asked for their fixes; their flags count as having none. */
    public List<Problem> problems() {
        return problems;
    }

    /** The flags with a certain fix, by their numbers. Takes as long as the rules need to look at the subjects that they flag. */
    synchronized BitSet flags() {
        if (flags == null) {
            List<Problem> crashed = new ArrayList<>();
            BitSet found = new BitSet(result.flags().size());
            List<RuleInfo> rules = result.flags().rules();
            for (int i = 0; i < rules.size(); i++) {
                if (result.flags().start(i) < result.flags().start(i + 1) && isFixable(rules.get(i))) {
                    try {
                        add(rules.get(i), i, found);
                    } catch (IllegalStateException e) {
                        crashed.add(Problem.error(CRASHED, rules.get(i).file(), rules.get(i).line(), 0, e.getMessage()));
                    }
                }
            }
            problems = List.copyOf(crashed);
            flags = found;
        }
        return flags;
    }

    /** Whether a rule has a certain fix at all. */
    public static boolean isFixable(RuleInfo rule) {
        return rule.fixes().stream().anyMatch(fix -> fix.kind() == FixKind.CERTAIN);
    }

    private void add(RuleInfo rule, int position, BitSet found) {
        FlagTable table = result.flags();
        int first = table.start(position);
        int last = table.start(position + 1);
        Asked asked = new Asked();
        Map<RowRef, Integer> numbers = new HashMap<>();
        for (int flag = first; flag < last; flag++) {
            asked.add(table.subjectOf(flag));
            numbers.put(table.flag(flag).reference(), flag);
        }
        for (Proposal proposal : Proposals.propose(pack, result, rule, asked.subjects())) {
            if (proposal.kind() == FixKind.CERTAIN) {
                for (RowRef row : proposal.flagged()) {
                    Integer flag = numbers.get(row);
                    if (flag != null) {
                        found.set(flag);
                    }
                }
            }
        }
    }

    /**
     * The certain fixes of some flags as one group. A finding for which several are offered gets the first of them.
     *
     * @param chosen numbers of flags of the run
     * @throws IllegalStateException when a rule crashes while it is asked for its fixes
     */
    public static FixGroup group(CompiledPack pack, RunResult result, int[] chosen) {
        FlagTable table = result.flags();
        Map<RuleInfo, Set<RowRef>> rows = new LinkedHashMap<>();
        Map<RuleInfo, Asked> asked = new HashMap<>();
        for (int flag : chosen) {
            RuleInfo rule = table.flag(flag).rule();
            if (isFixable(rule)) {
                rows.computeIfAbsent(rule, r -> new HashSet<>()).add(table.flag(flag).reference());
                asked.computeIfAbsent(rule, r -> new Asked()).add(table.subjectOf(flag));
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        rows.forEach((rule, wanted) -> {
            Map<List<RowRef>, Proposal> first = new LinkedHashMap<>();
            for (Proposal proposal : Proposals.propose(pack, result, rule, asked.get(rule).subjects())) {
                if (proposal.kind() == FixKind.CERTAIN && proposal.flagged().stream().anyMatch(wanted::contains)) {
                    first.merge(proposal.flagged(), proposal, (one, other) -> other.fixIndex() < one.fixIndex() ? other : one);
                }
            }
            proposals.addAll(first.values());
        });
        return FixGroup.of(pack, result, proposals);
    }

    /** The subjects to ask a rule about. */
    private static final class Asked {
        private final BitSet subjects = new BitSet();
        private boolean everybody;

        void add(int subject) {
            if (subject < 0) {
                everybody = true; // a row of nobody's: there is no asking for it alone
            } else {
                subjects.set(subject);
            }
        }

        IntPredicate subjects() {
            return everybody ? null : subjects::get;
        }
    }
}
