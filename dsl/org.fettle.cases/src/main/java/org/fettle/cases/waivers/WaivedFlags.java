/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.waivers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.history.FlagName;
import org.fettle.cases.history.FlagNames;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;

/**
 * Which flags of a run are waived. A waived flag is found again by rule, child and key of the record; where several flags have these in common, the one
 * whose whole record is as it was. In doubt a flag is not waived: it is shown once too often rather than once too seldom.
 */
public final class WaivedFlags {
    private final RunResult result;
    private final FlagNames names;
    private final List<Found> found;
    private final BitSet flags = new BitSet();

    /**
     * A waiver in the run.
     *
     * @param waiver the waiver
     * @param holds  whether it holds today; if not, its flags are issues like others
     * @param flags  number of the flag in the run for each of the waiver's flags; -1 for one that is not there (any more)
     */
    public record Found(Waiver waiver, boolean holds, int[] flags) {
        /** How many of its flags are there. */
        public int there() {
            int there = 0;
            for (int flag : flags) {
                there += flag < 0 ? 0 : 1;
            }
            return there;
        }
    }

    /**
     * Looks for waived flags.
     *
     * @param today decides which waivers hold
     */
    public WaivedFlags(List<Waiver> waivers, RunResult result, LocalDate today) {
        this.result = result;
        names = new FlagNames(result);
        found = new ArrayList<>();
        if (waivers.isEmpty()) {
            return;
        }
        Map<Long, List<Integer>> candidates = candidates(waivers);
        for (Waiver waiver : waivers) {
            boolean holds = waiver.holds(today);
            int[] own = new int[waiver.flags().size()];
            for (int i = 0; i < own.length; i++) {
                FlagName name = waiver.flags().get(i);
                own[i] = choose(candidates.getOrDefault(name.number(), List.of()), name, holds);
            }
            found.add(new Found(waiver, holds, own));
        }
    }

    /** The flags of the rules and children that waivers name, by the numbers of their names: most flags are not looked at closely. */
    private Map<Long, List<Integer>> candidates(List<Waiver> waivers) {
        Map<String, Set<String>> wanted = new HashMap<>();
        waivers.forEach(waiver -> waiver.flags().forEach(name -> wanted.computeIfAbsent(name.rule(), rule -> new HashSet<>()).add(name.subject())));
        Map<Long, List<Integer>> candidates = new HashMap<>();
        FlagTable table = result.flags();
        for (int rule = 0; rule < table.rules().size(); rule++) {
            Set<String> subjects = wanted.get(table.rules().get(rule).code());
            if (subjects == null) {
                continue;
            }
            BitSet ids = new BitSet();
            subjects.stream().filter(key -> !key.isEmpty()).mapToInt(result.data().subjects()::find).filter(id -> id >= 0).forEach(ids::set);
            if (subjects.contains("")) {
                ids.set(result.data().subjects().keyless());
            }
            for (int flag = table.start(rule); flag < table.start(rule + 1); flag++) {
                int subject = table.subjectOf(flag);
                if (subject < 0 ? subjects.contains("") : ids.get(subject)) {
                    candidates.computeIfAbsent(names.number(flag), number -> new ArrayList<>(1)).add(flag);
                }
            }
        }
        return candidates;
    }

    /** The flag that is meant, which is then waived when the waiver holds; records that are alike in everything are waived together. */
    private int choose(List<Integer> candidates, FlagName name, boolean holds) {
        int chosen = -1;
        for (int flag : candidates) {
            if (candidates.size() == 1 || names.record(flag).equals(name.record())) {
                chosen = flag;
                if (holds) {
                    flags.set(flag);
                }
            }
        }
        return chosen;
    }

    /** The numbers of the waived flags. Shared: never modify it. */
    public BitSet flags() {
        return flags;
    }

    /** All waivers with their flags. */
    public List<Found> found() {
        return found;
    }

    /** The names of flags of the run. */
    public FlagNames names() {
        return names;
    }

    /** The run. */
    public RunResult result() {
        return result;
    }
}
