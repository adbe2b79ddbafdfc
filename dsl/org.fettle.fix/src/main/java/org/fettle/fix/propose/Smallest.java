/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.Arrays;
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
 * The fewest cells of a subject to change so that no rule flags it any more: combinations of what is proposed for its flags, tried on a copy. Looks at
 * the best few proposals of a subject only, and at two or three of them together; a single one that does it all needs no combination.
 */
final class Smallest {
    /** So many proposals of a subject are combined, so many of them at once, in so many trials. */
    private static final int MOST_PROPOSALS = 8;
    private static final int MOST_TOGETHER = 3;
    private static final int MOST_TRIALS = 48;
    private static final String TITLE = "Change as few cells as possible, so that all rules are content";

    private final CompiledPack pack;
    private final RunResult result;

    /** Proposals that are made together. */
    private record Combination(List<Remedy> parts, Remedy whole) {
    }

    Smallest(CompiledPack pack, RunResult result) {
        this.pack = pack;
        this.result = result;
    }

    /**
     * The smallest combination for the subject that these flags are of.
     *
     * @param flags    all flags of one subject, ascending
     * @param remedies what is proposed for each of them
     * @return empty when there is none within the bounds, or a single proposal does it
     */
    List<Remedy> find(int[] flags, Map<Integer, List<Remedy>> remedies, Progress progress) {
        List<Remedy> parts = parts(remedies);
        if (flags.length < 2 || parts.size() < 2) {
            return List.of();
        }
        List<Combination> combinations = new ArrayList<>();
        for (int size = 1; size <= MOST_TOGETHER; size++) {
            combine(parts, 0, size, new ArrayList<>(), combinations);
        }
        List<Combination> tried = combinations.subList(0, Math.min(MOST_TRIALS, combinations.size()));
        List<Trials.Effect> effects = new Trials(pack, result).run(tried.stream().map(Combination::whole).toList(), MOST_TRIALS, progress);
        for (int i = 0; i < tried.size(); i++) {
            Trials.Effect effect = effects.get(i);
            if (effect != null && effect.created().isEmpty() && Arrays.stream(flags).allMatch(effect::clears)) {
                Combination found = tried.get(i);
                return found.parts.size() == 1 ? List.of() : forEach(flags, found);
            }
        }
        return List.of();
    }

    /** Proposals for single cells, the most trusted first, each once. */
    private static List<Remedy> parts(Map<Integer, List<Remedy>> remedies) {
        Map<List<CellChange>, Remedy> parts = new LinkedHashMap<>();
        for (FixKind kind : List.of(FixKind.CERTAIN, FixKind.SUGGESTED)) {
            remedies.keySet().stream().sorted().forEach(flag -> remedies.get(flag).forEach(remedy -> {
                if (remedy.kind() == kind && !remedy.isAsked() && remedy.deletions().isEmpty() && remedy.changes().size() == 1) {
                    parts.putIfAbsent(remedy.changes(), remedy);
                }
            }));
        }
        return parts.values().stream().limit(MOST_PROPOSALS).toList();
    }

    private static void combine(List<Remedy> parts, int from, int size, List<Remedy> chosen, List<Combination> all) {
        if (chosen.size() == size) {
            all.add(new Combination(List.copyOf(chosen), together(chosen)));
            return;
        }
        for (int i = from; i < parts.size(); i++) {
            CellChange change = parts.get(i).changes().get(0);
            if (chosen.stream().noneMatch(other -> isSameCell(other.changes().get(0), change))) {
                chosen.add(parts.get(i));
                combine(parts, i + 1, size, chosen, all);
                chosen.remove(chosen.size() - 1);
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
    private List<Remedy> forEach(int[] flags, Combination found) {
        FlagTable table = result.flags();
        long rules = Arrays.stream(flags).map(table::ruleOf).distinct().count();
        String source = "clears all " + flags.length + " issues of " + rules + (rules == 1 ? " rule" : " rules") + " with "
                + found.whole.changes().size() + " cells; " + found.whole.source();
        List<Remedy> all = new ArrayList<>();
        for (int flag : flags) {
            RowRef row = table.flag(flag).reference();
            all.add(new Remedy(Origin.SMALLEST, FixKind.SUGGESTED, TITLE, source, table.flag(flag).rule(), -1, found.whole.subject(),
                    row.row() == 0 ? List.of() : List.of(row), found.whole.changes(), List.of(), List.of()));
        }
        return all;
    }
}
