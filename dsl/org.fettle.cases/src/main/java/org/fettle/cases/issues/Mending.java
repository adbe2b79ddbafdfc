/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.propose.Remedies;
import org.fettle.fix.propose.Remedy;
import org.fettle.fix.rank.CauseGroup;
import org.fettle.fix.rank.RootCauses;

/**
 * What can be done about all flags of a run: which have a fix, and which changes clear most. It takes seconds for a large return, so it is worked out in the
 * background, once a run, in two parts; until a part is known the answers are null. Any number of threads may ask.
 */
public final class Mending {
    /** Code of the problem that a rule crashed when it was asked for its fixes. */
    public static final String CRASHED = "case.fixes";

    private final CompiledPack pack;
    private final RunResult result;
    private final Object lock = new Object();
    private Remedies remedies;
    private Map<Integer, List<Remedy>> found;
    private volatile Known known;
    private volatile List<CauseGroup> causes;
    private volatile List<Problem> problems = List.of();

    /**
     * Which flags have a fix. Never modify the sets.
     *
     * @param certain   numbers of the flags with a certain one
     * @param suggested numbers of the flags with a suggested one, but no certain one
     */
    public record Known(BitSet certain, BitSet suggested) {
    }

    /** @param pack the pack that made the result */
    public Mending(CompiledPack pack, RunResult result) {
        this.pack = pack;
        this.result = result;
    }

    /** The run. */
    public RunResult result() {
        return result;
    }

    /** Which flags have a fix; null as long as that is not worked out. */
    public Known known() {
        return known;
    }

    /** The changes that clear most, best first, waived flags counted like others; null as long as that is not worked out. */
    public List<CauseGroup> causes() {
        return causes;
    }

    /** Rules that crashed when they were asked for their fixes; their flags count as having none. */
    public List<Problem> problems() {
        return problems;
    }

    /** The remedies of the run, the same for all who ask, so that what they know of the return is worked out once. */
    public Remedies remedies() {
        synchronized (lock) {
            remedies = remedies == null ? Remedies.of(pack, result) : remedies;
            return remedies;
        }
    }

    /** Which changes clear most, of some flags or of one child. */
    public RootCauses rootCauses() {
        return RootCauses.of(pack, result, remedies());
    }

    /**
     * Works out which flags have a fix, unless that was done before.
     *
     * @throws org.fettle.data.CancelledException when the progress was cancelled; the next call begins again
     */
    public synchronized void workOut(Progress progress) {
        if (known != null) {
            return;
        }
        int[] all = IntStream.range(0, result.flags().size()).toArray();
        progress.begin("Looking for fixes", 0);
        try {
            found = remedies().forFlags(all, progress);
        } catch (IllegalStateException e) {
            found = byRule(progress);
        }
        BitSet certain = new BitSet(all.length);
        BitSet suggested = new BitSet(all.length);
        found.forEach((flag, its) -> {
            FixKind best = its.isEmpty() ? FixKind.ASK : its.get(0).kind();
            if (best != FixKind.ASK) {
                (best == FixKind.CERTAIN ? certain : suggested).set(flag);
            }
        });
        known = new Known(certain, suggested);
    }

    /** One rule that crashes leaves the fixes of the others. */
    private Map<Integer, List<Remedy>> byRule(Progress progress) {
        Map<Integer, List<Remedy>> all = new HashMap<>();
        List<Problem> crashed = new ArrayList<>();
        List<RuleInfo> rules = result.flags().rules();
        for (int i = 0; i < rules.size(); i++) {
            int[] its = IntStream.range(result.flags().start(i), result.flags().start(i + 1)).toArray();
            try {
                all.putAll(its.length == 0 ? Map.of() : remedies().forFlags(its, progress));
            } catch (IllegalStateException e) {
                crashed.add(Problem.error(CRASHED, rules.get(i).file(), rules.get(i).line(), 0, e.getMessage()));
            }
        }
        problems = List.copyOf(crashed);
        return all;
    }

    /**
     * Works out which changes clear most, and before that, where it is not known yet, which flags have a fix.
     *
     * @throws org.fettle.data.CancelledException when the progress was cancelled; the next call begins again
     */
    public synchronized void workOutCauses(Progress progress) {
        workOut(progress);
        if (causes == null) {
            causes = rootCauses().ofRemedies(found, progress);
            found = null; // tens of thousands of remedies that nobody needs any more
        }
    }
}
