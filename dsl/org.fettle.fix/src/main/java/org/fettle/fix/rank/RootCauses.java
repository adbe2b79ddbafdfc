/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.Progress;
import org.fettle.engine.CellChange;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.propose.Origin;
import org.fettle.fix.propose.Remedies;
import org.fettle.fix.propose.Remedy;
import org.fettle.fix.propose.Trials;

/**
 * Which fixes clear most. One wrong cell is often flagged by several rules, and its fix clears them all: every remedy of every flag is tried on a copy of
 * the return, those of different subjects at once, and what goes and comes is counted. Made from one run; may be used by any number of threads.
 */
public final class RootCauses {
    /** So many remedies of one subject are tried, the most trusted first. */
    private static final int MOST_OF_A_SUBJECT = 16;

    private final CompiledPack pack;
    private final RunResult result;
    private final Remedies remedies;

    private RootCauses(CompiledPack pack, RunResult result, Remedies remedies) {
        this.pack = pack;
        this.result = result;
        this.remedies = remedies;
    }

    /** Root causes of the flags of a run. */
    public static RootCauses of(CompiledPack pack, RunResult result) {
        return of(pack, result, Remedies.of(pack, result));
    }

    /**
     * Root causes of the flags of a run.
     *
     * @param remedies remedies of the same pack and run, which are shared with others who ask
     */
    public static RootCauses of(CompiledPack pack, RunResult result, Remedies remedies) {
        return new RootCauses(pack, result, remedies);
    }

    /**
     * What may be done about a subject, that first which clears most flags (less what it creates); of equals the more trusted.
     *
     * @param subject key of the subject
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public List<Cause> ofSubject(String subject, Progress progress) {
        int id = result.data().subjects().find(subject);
        FlagTable flags = result.flags();
        int[] its = id < 0 ? new int[0] : IntStream.range(0, flags.size()).filter(flag -> flags.subjectOf(flag) == id).toArray();
        return causes(remedies.forFlags(its, progress), progress);
    }

    /** The fixes of all flags of the run as {@link #ofFlags(int[], Progress)} has them. */
    public List<CauseGroup> ofReturn(Progress progress) {
        return ofFlags(IntStream.range(0, result.flags().size()).toArray(), progress);
    }

    /**
     * The fixes of some flags, that first which clears most when it is made in all records that it is for. Those that wait for a value are left out.
     *
     * @param flags    numbers of flags of the run; what else their fixes clear is counted too
     * @param progress told how many remedies were tried; asked for cancel between trials
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public List<CauseGroup> ofFlags(int[] flags, Progress progress) {
        return ofRemedies(remedies.forFlags(flags, progress), progress);
    }

    /**
     * The fixes among remedies that are known already, as {@link #ofFlags(int[], Progress)} has them.
     *
     * @param byFlag remedies of some flags of the run, as {@link Remedies#forFlags} gives them
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public List<CauseGroup> ofRemedies(Map<Integer, List<Remedy>> byFlag, Progress progress) {
        Map<Key, List<Cause>> groups = new LinkedHashMap<>();
        for (Cause cause : causes(byFlag, progress)) {
            groups.computeIfAbsent(Key.of(cause.remedy()), key -> new ArrayList<>()).add(cause);
        }
        List<CauseGroup> all = new ArrayList<>();
        groups.forEach((key, causes) -> all.add(group(key, causes)));
        all.sort(Comparator.comparingInt(CauseGroup::gain).reversed().thenComparing(CauseGroup::kind).thenComparing(CauseGroup::rule)
                .thenComparing(CauseGroup::title));
        return all;
    }

    /** What the remedies of one fix have in common. */
    private record Key(Origin origin, FixKind kind, String title, String rule) {
        static Key of(Remedy remedy) {
            return new Key(remedy.origin(), remedy.kind(), remedy.title(), remedy.origin() == Origin.RULE ? remedy.rule().code() : "");
        }
    }

    private CauseGroup group(Key key, List<Cause> causes) {
        BitSet cleared = new BitSet();
        int creates = 0;
        for (Cause cause : causes) {
            Arrays.stream(cause.cleared()).forEach(cleared::set);
            creates += cause.created().size();
        }
        return new CauseGroup(key.origin, key.kind, key.title, key.rule, causes, cleared.cardinality(), rules(cleared.stream().toArray()), creates);
    }

    /** All remedies that do different things, tried; the best first. */
    private List<Cause> causes(Map<Integer, List<Remedy>> byFlag, Progress progress) {
        List<Remedy> different = different(byFlag);
        progress.begin("Trying what each fix clears", different.size());
        List<Trials.Effect> effects = new Trials(pack, result).run(different, MOST_OF_A_SUBJECT, progress);
        List<Cause> causes = new ArrayList<>();
        for (int i = 0; i < different.size(); i++) {
            Trials.Effect effect = effects.get(i);
            if (effect != null && effect.cleared().length > 0) {
                causes.add(new Cause(different.get(i), effect.cleared(), rules(effect.cleared()), effect.created()));
            }
        }
        causes.sort(Comparator.comparingInt(Cause::gain).reversed().thenComparing(cause -> cause.remedy().kind())
                .thenComparing(cause -> cause.remedy().origin()));
        return causes;
    }

    private int rules(int[] flags) {
        return (int) Arrays.stream(flags).map(result.flags()::ruleOf).distinct().count();
    }

    /** What a remedy does, whatever it was thought of for. */
    private record Deed(List<CellChange> changes, List<RowRef> deletions) {
    }

    /** The most trusted first, so that these are tried when a subject has many. */
    private static List<Remedy> different(Map<Integer, List<Remedy>> byFlag) {
        Map<Deed, Remedy> different = new LinkedHashMap<>();
        byFlag.keySet().stream().sorted().forEach(flag -> byFlag.get(flag).forEach(remedy -> {
            if (!remedy.isAsked()) {
                different.merge(new Deed(remedy.changes(), remedy.deletions()), remedy,
                        (one, other) -> other.kind().compareTo(one.kind()) < 0 ? other : one);
            }
        }));
        List<Remedy> sorted = new ArrayList<>(different.values());
        sorted.sort(Comparator.comparing(Remedy::kind));
        return sorted;
    }
}
