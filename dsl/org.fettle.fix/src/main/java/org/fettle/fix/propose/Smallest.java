/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Progress;
import org.fettle.engine.CellChange;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;

/**
 * The fewest cells of a subject to change so that no rule flags it any more: combinations of what is proposed for its flags, tried on copies. Looks at
 * the best few proposals of a subject only, and at two or three of them together; a single one that does it all needs no combination. Combinations of
 * different subjects are tried at once.
 */
final class Smallest {
    /** So many proposals of a subject are combined, so many of them at once, in so many trials; in fewer where many subjects are asked about. */
    private static final int MOST_PROPOSALS = 8;
    private static final int MOST_TOGETHER = 3;
    private static final int MOST_TRIALS = 48;
    private static final int TRIALS_OF_MANY = 20;
    private static final int MANY = 5;
    private static final int AT_ONCE = 4;
    private static final String TITLE = "Change as few cells as possible, so that all rules are content";

    private final RunResult result;
    private final Trials trials;
    private final List<Search> searches = new ArrayList<>();

    /** Proposals that are made together. */
    private record Combination(int[] parts, Remedy whole) {
    }

    /** What is looked for of one subject. */
    private static final class Search {
        private final int[] flags;
        private final List<Remedy> parts;
        private Deque<Combination> waiting = new ArrayDeque<>();
        private List<Trials.Effect> alone = List.of();
        private int trials;
        private Combination found;

        Search(int[] flags, List<Remedy> parts) {
            this.flags = flags;
            this.parts = parts;
        }

        boolean isDone(int most) {
            return found != null || trials >= most;
        }

        List<Combination> next(int most) {
            List<Combination> next = new ArrayList<>();
            while (next.size() < most && !waiting.isEmpty()) {
                next.add(waiting.poll());
            }
            return next;
        }

        void note(List<Combination> tried, List<Trials.Effect> effects) {
            alone = trials == 0 ? effects : alone;
            trials += tried.size();
            for (int i = 0; i < tried.size() && found == null; i++) {
                found = isContent(effects.get(i)) ? tried.get(i) : null;
            }
        }

        /** Whether the effect is what is looked for. */
        boolean isContent(Trials.Effect effect) {
            return effect != null && effect.created().isEmpty() && Arrays.stream(flags).allMatch(effect::clears);
        }

        /** How many flags remain where each part clears what it clears alone. */
        int left(Combination combination) {
            return (int) Arrays.stream(flags).filter(flag -> Arrays.stream(combination.parts).mapToObj(alone::get)
                    .noneMatch(effect -> effect != null && effect.clears(flag))).count();
        }
    }

    Smallest(CompiledPack pack, RunResult result) {
        this.result = result;
        this.trials = new Trials(pack, result);
    }

    /**
     * Looks at a subject, too.
     *
     * @param flags    all flags of one subject, ascending
     * @param remedies what is proposed for each of them
     */
    void add(int[] flags, Map<Integer, List<Remedy>> remedies) {
        List<Remedy> parts = parts(flags, remedies);
        if (flags.length > 1 && parts.size() > 1) {
            searches.add(new Search(flags, parts));
        }
    }

    /**
     * The smallest combination for each subject, for each flag of it; nothing for a subject that has none within the bounds, or that a single proposal does.
     *
     * @param progress told of the trials; asked for cancel between them
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    Map<Integer, Remedy> find(Progress progress) {
        int most = searches.size() > MANY ? TRIALS_OF_MANY : MOST_TRIALS;
        searches.forEach(search -> search.waiting = new ArrayDeque<>(combinations(search, 1)));
        tryAll(MOST_PROPOSALS, most, progress);
        searches.removeIf(search -> search.found != null);
        for (int size = 2; size <= MOST_TOGETHER; size++) {
            for (Search search : searches) {
                List<Combination> all = search.isDone(most) ? List.of() : combinations(search, size);
                search.waiting = new ArrayDeque<>(all.stream().sorted(Comparator.comparingInt(search::left)).toList());
            }
            tryAll(AT_ONCE, most, progress);
        }
        Map<Integer, Remedy> found = new HashMap<>();
        searches.stream().filter(search -> search.found != null).forEach(search -> forEach(search.flags, search.found, found));
        return found;
    }

    /** Tries what waits, a few of each subject at a time, so that nothing more is tried of one that is done. */
    private void tryAll(int atOnce, int most, Progress progress) {
        List<Search> open = searches.stream().filter(search -> !search.isDone(most) && !search.waiting.isEmpty()).toList();
        while (!open.isEmpty()) {
            Map<Search, List<Combination>> tried = new LinkedHashMap<>();
            open.forEach(search -> tried.put(search, search.next(atOnce)));
            List<Remedy> wholes = tried.values().stream().flatMap(List::stream).map(Combination::whole).toList();
            progress.begin("Looking for the smallest changes", wholes.size());
            List<Trials.Effect> effects = trials.run(wholes, MOST_TRIALS, progress);
            int at = 0;
            for (Map.Entry<Search, List<Combination>> its : tried.entrySet()) {
                its.getKey().note(its.getValue(), effects.subList(at, at + its.getValue().size()));
                at += its.getValue().size();
            }
            open = searches.stream().filter(search -> !search.isDone(most) && !search.waiting.isEmpty()).toList();
        }
    }

    private static List<Combination> combinations(Search search, int size) {
        List<Combination> all = new ArrayList<>();
        combine(search.parts, 0, new int[size], 0, all);
        return all;
    }

    /** Proposals for single cells, the most trusted first, each once. */
    private static List<Remedy> parts(int[] flags, Map<Integer, List<Remedy>> remedies) {
        Map<List<CellChange>, Remedy> parts = new LinkedHashMap<>();
        for (FixKind kind : List.of(FixKind.CERTAIN, FixKind.SUGGESTED)) {
            Arrays.stream(flags).forEach(flag -> remedies.getOrDefault(flag, List.of()).forEach(remedy -> {
                if (remedy.kind() == kind && !remedy.isAsked() && remedy.deletions().isEmpty() && remedy.changes().size() == 1) {
                    parts.putIfAbsent(remedy.changes(), remedy);
                }
            }));
        }
        return parts.values().stream().limit(MOST_PROPOSALS).toList();
    }

    private static void combine(List<Remedy> parts, int from, int[] chosen, int count, List<Combination> all) {
        if (count == chosen.length) {
            all.add(new Combination(chosen.clone(), together(Arrays.stream(chosen).mapToObj(parts::get).toList())));
            return;
        }
        for (int i = from; i < parts.size(); i++) {
            CellChange change = parts.get(i).changes().get(0);
            if (Arrays.stream(chosen, 0, count).noneMatch(other -> isSameCell(parts.get(other).changes().get(0), change))) {
                chosen[count] = i;
                combine(parts, i + 1, chosen, count + 1, all);
            }
        }
    }

    private static boolean isSameCell(CellChange one, CellChange other) {
        return one.table().equals(other.table()) && one.period().equals(other.period()) && one.row() == other.row()
                && one.column().equals(other.column());
    }

    private static Remedy together(List<Remedy> parts) {
        Remedy first = parts.get(0);
        List<CellChange> changes = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>();
        parts.forEach(part -> {
            changes.addAll(part.changes());
            sources.add(part.changes().get(0).column() + ": " + part.source());
        });
        return new Remedy(Origin.SMALLEST, FixKind.SUGGESTED, TITLE, String.join("; ", sources), first.rule(), -1, first.subject(), first.flagged(),
                changes, List.of(), List.of());
    }

    /** The same combination for each of the flags that it clears. */
    private void forEach(int[] flags, Combination combination, Map<Integer, Remedy> found) {
        FlagTable table = result.flags();
        long rules = Arrays.stream(flags).map(table::ruleOf).distinct().count();
        String source = "the child's " + flags.length + " issues of " + rules + (rules == 1 ? " rule" : " rules") + " all go with these "
                + combination.whole.changes().size() + " cells; " + combination.whole.source();
        for (int flag : flags) {
            RowRef row = table.flag(flag).reference();
            found.put(flag, new Remedy(Origin.SMALLEST, FixKind.SUGGESTED, TITLE, source, table.flag(flag).rule(), -1, combination.whole.subject(),
                    row.row() == 0 ? List.of() : List.of(row), combination.whole.changes(), List.of(), List.of()));
        }
    }
}
