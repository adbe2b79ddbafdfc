/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.Progress;
import org.fettle.engine.Proposal;
import org.fettle.engine.Proposals;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;

/**
 * What may be done about the flags of a run: for one flag, for a rule, for any flags. Made from one run; after an edit it is to be made anew. May
 * be used by any number of threads.
 *
 * <p>What is offered as certain has been tried on a copy of the return: the finding went and nothing new came. A rule's certain fix that does
 * not pass this is offered as suggested.
 */
public final class Remedies {
    /** So many certain remedies of one subject are tried; further ones are offered as suggested. */
    private static final int MOST_ROUNDS = 12;
    /** Combinations are looked for where a subject has so few flags. */
    private static final int MOST_FLAGS_COMBINED = 40;
    private static final Comparator<Remedy> BEST_FIRST = Comparator.comparing(Remedy::kind).thenComparing(Remedy::origin)
            .thenComparingInt(Remedy::fixIndex);

    private final CompiledPack pack;
    private final RunResult result;
    private final Provenance provenance;
    private final Generic generic;

    private Remedies(CompiledPack pack, RunResult result) {
        this.pack = pack;
        this.result = result;
        this.provenance = new Provenance(result.data());
        this.generic = new Generic(new Facts(pack, result));
    }

    /** Remedies for the flags of a run, full or re-checked. */
    public static Remedies of(CompiledPack pack, RunResult result) {
        return new Remedies(pack, result);
    }

    /**
     * What may be done about one flag, best first.
     *
     * @param flag number of a flag of the run
     * @throws IllegalStateException when the rule crashes while it is asked for its fixes
     */
    public List<Remedy> forFlag(int flag, Progress progress) {
        return forFlags(new int[] {flag}, progress).getOrDefault(flag, List.of());
    }

    /**
     * What may be done about each of some flags, best first. A remedy that is for several of them is listed for each.
     *
     * @param flags numbers of flags of the run, in any order
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public Map<Integer, List<Remedy>> forFlags(int[] flags, Progress progress) {
        Map<Integer, List<Remedy>> found = ofEach(flags, progress);
        addSmallest(flags, found, progress);
        return found;
    }

    private void addSmallest(int[] flags, Map<Integer, List<Remedy>> found, Progress progress) {
        Map<Integer, List<Integer>> bySubject = bySubject(flags);
        int[] others = bySubject.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).filter(flag -> !found.containsKey(flag))
                .toArray();
        Map<Integer, List<Remedy>> all = new HashMap<>(found);
        all.putAll(ofEach(others, progress));
        Smallest smallest = new Smallest(pack, result);
        bySubject.values().forEach(its -> smallest.add(its.stream().mapToInt(Integer::intValue).toArray(), all));
        Map<Integer, Remedy> combined = smallest.find(progress);
        for (int flag : flags) {
            Remedy remedy = combined.get(flag);
            if (remedy != null) {
                List<Remedy> remedies = found.computeIfAbsent(flag, f -> new ArrayList<>());
                remedies.add(remedy);
                remedies.sort(BEST_FIRST);
            }
        }
    }

    /** All flags of the subjects of some flags, of subjects for which a combination may do more than one change. */
    private Map<Integer, List<Integer>> bySubject(int[] flags) {
        Map<Integer, List<Integer>> bySubject = new LinkedHashMap<>();
        for (int flag : flags) {
            int subject = result.flags().subjectOf(flag);
            if (subject >= 0 && subject != result.data().subjects().keyless()) {
                bySubject.computeIfAbsent(subject, s -> new ArrayList<>());
            }
        }
        for (int flag = 0; flag < result.flags().size(); flag++) {
            List<Integer> its = bySubject.get(result.flags().subjectOf(flag));
            if (its != null) {
                its.add(flag);
            }
        }
        bySubject.values().removeIf(its -> its.size() < 2 || its.size() > MOST_FLAGS_COMBINED);
        return bySubject;
    }

    private Map<Integer, List<Remedy>> ofEach(int[] flags, Progress progress) {
        Candidates candidates = new Candidates();
        for (Findings findings : Findings.of(result.flags(), flags)) {
            progress.check();
            ofRule(findings, candidates);
            for (int flag : findings.flags()) {
                generic.propose(flag, remedy -> candidates.add(remedy, List.of(flag)));
            }
        }
        List<Remedy> trusted = new Choosing(pack, result).decide(trusted(candidates.remedies, candidates.flags, progress), candidates.flags,
                progress);
        Map<Integer, List<Remedy>> found = new HashMap<>();
        for (int i = 0; i < trusted.size(); i++) {
            for (int flag : candidates.flags.get(i)) {
                add(trusted.get(i), found.computeIfAbsent(flag, f -> new ArrayList<>()));
            }
        }
        found.values().forEach(remedies -> remedies.sort(BEST_FIRST));
        return found;
    }

    /** The fixes of all flags of a rule, best first. */
    public FixMenu menu(RuleInfo rule, Progress progress) {
        int position = result.flags().rules().indexOf(rule);
        int from = position < 0 ? 0 : result.flags().start(position);
        int to = position < 0 ? 0 : result.flags().start(position + 1);
        return menu(IntStream.range(from, to).toArray(), progress);
    }

    /**
     * The fixes of some flags, best first, each with what it does to every record that it applies to.
     *
     * @param flags numbers of flags of the run, in any order
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public FixMenu menu(int[] flags, Progress progress) {
        return Menus.of(flags.length, forFlags(flags, progress));
    }

    /**
     * The certain fixes alone of some flags: the same as in their menu, without the time that combinations take.
     *
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public List<GroupFix> certain(int[] flags, Progress progress) {
        return Menus.of(flags.length, ofEach(flags, progress)).fixes().stream().filter(fix -> fix.kind() == FixKind.CERTAIN).toList();
    }

    /** Remedies with the flags that they are for. */
    private final class Candidates {
        private final List<Remedy> remedies = new ArrayList<>();
        private final List<List<Integer>> flags = new ArrayList<>();

        void add(Remedy remedy, List<Integer> its) {
            if (!its.isEmpty() && remedy.isChange(result.data())) {
                remedies.add(remedy);
                flags.add(its);
            }
        }
    }

    private void ofRule(Findings findings, Candidates candidates) {
        if (findings.rule().fixes().isEmpty()) {
            return;
        }
        BitSet subjects = findings.subjects();
        for (Proposal proposal : Proposals.propose(pack, result, findings.rule(), subjects == null ? null : subjects::get)) {
            List<Integer> its = findings.flagsOf(proposal.flagged(), proposal.subject());
            if (!its.isEmpty()) {
                candidates.add(Remedy.ofRule(proposal, provenance.of(proposal)), its);
            }
        }
    }

    /** The same remedies; those that are no longer certain after a trial are suggested. */
    private List<Remedy> trusted(List<Remedy> remedies, List<List<Integer>> flags, Progress progress) {
        List<Remedy> certain = remedies.stream().filter(remedy -> remedy.kind() == FixKind.CERTAIN).toList();
        if (certain.isEmpty()) {
            return remedies;
        }
        progress.begin("Trying the certain fixes", certain.size());
        List<Trials.Effect> effects = new Trials(pack, result).run(certain, MOST_ROUNDS, progress);
        List<Remedy> trusted = new ArrayList<>(remedies.size());
        int at = 0;
        for (int i = 0; i < remedies.size(); i++) {
            Remedy remedy = remedies.get(i);
            if (remedy.kind() == FixKind.CERTAIN) {
                Trials.Effect effect = effects.get(at++);
                boolean proven = effect != null && effect.created().isEmpty() && flags.get(i).stream().allMatch(effect::clears);
                remedy = remedy.as(proven ? FixKind.CERTAIN : FixKind.SUGGESTED);
            }
            trusted.add(remedy);
        }
        return trusted;
    }

    /** Of two that do the same, the one that is trusted more stays, and of these the one that comes first; where both ask, the one that offers choices. */
    private static void add(Remedy remedy, List<Remedy> remedies) {
        for (int i = 0; i < remedies.size(); i++) {
            if (remedies.get(i).doesTheSame(remedy)) {
                boolean offers = remedy.isAsked() && remedies.get(i).choices().isEmpty() != remedy.choices().isEmpty();
                if (offers ? !remedy.choices().isEmpty() : BEST_FIRST.compare(remedy, remedies.get(i)) < 0) {
                    remedies.set(i, remedy);
                }
                return;
            }
        }
        remedies.add(remedy);
    }

    /** The remedies of each flag as fixes of a group. */
    private static final class Menus {
        /** What the remedies of one fix have in common. */
        private record Key(Origin origin, FixKind kind, String title, String rule) {
            static Key of(Remedy remedy) {
                return new Key(remedy.origin(), remedy.kind(), remedy.title(), remedy.origin() == Origin.RULE ? remedy.rule().code() : "");
            }
        }

        private final Map<Key, Map<Remedy, Integer>> fixes = new LinkedHashMap<>();

        static FixMenu of(int flags, Map<Integer, List<Remedy>> byFlag) {
            Menus menus = new Menus();
            int[] best = new int[FixKind.values().length];
            byFlag.keySet().stream().sorted().forEach(flag -> {
                List<Remedy> remedies = byFlag.get(flag);
                if (!remedies.isEmpty()) {
                    best[remedies.get(0).kind().ordinal()]++;
                }
                Map<Key, Boolean> taken = new HashMap<>();
                for (Remedy remedy : remedies) {
                    if (taken.put(Key.of(remedy), true) == null) {
                        menus.fixes.computeIfAbsent(Key.of(remedy), k -> new LinkedHashMap<>()).merge(remedy, 1, Integer::sum);
                    }
                }
            });
            List<GroupFix> fixes = new ArrayList<>();
            menus.fixes.forEach((key, remedies) -> fixes.add(new GroupFix(key.origin, key.kind, key.title, key.rule,
                    List.copyOf(remedies.keySet()), remedies.values().stream().mapToInt(Integer::intValue).sum())));
            fixes.sort(Comparator.comparing(GroupFix::kind).thenComparing(Comparator.comparingInt(GroupFix::flags).reversed())
                    .thenComparing(GroupFix::origin).thenComparing(GroupFix::rule).thenComparing(GroupFix::title));
            return new FixMenu(flags, fixes, best[FixKind.CERTAIN.ordinal()], best[FixKind.SUGGESTED.ordinal()]);
        }
    }
}
