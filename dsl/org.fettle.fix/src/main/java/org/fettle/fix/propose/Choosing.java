/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.fettle.data.Progress;
import org.fettle.engine.CellChange;
import org.fettle.engine.Flag;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;

/**
 * Tries what an open choice offers: where the register leaves own provision or another authority's, the rules know which, by where the provider lies. The only
 * choice that no rule objects to is suggested; of several, those come first, and the others say which rule objects.
 */
final class Choosing {
    /** More choices than these are left to whoever asks. */
    private static final int MOST_CHOICES = 9;
    /** So many choices of one subject are tried at most. */
    private static final int MOST_ROUNDS = 24;

    private final CompiledPack pack;
    private final RunResult result;
    private final List<Remedy> tried = new ArrayList<>();

    /**
     * What a choice does.
     *
     * @param objection why it does not do, as part of a sentence; empty when it does
     */
    private record Tried(Remedy.Choice choice, String objection) {
    }

    Choosing(CompiledPack pack, RunResult result) {
        this.pack = pack;
        this.result = result;
    }

    /**
     * The same remedies, those with a choice decided or sorted.
     *
     * @param flags numbers of the flags that each remedy is for
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    List<Remedy> decide(List<Remedy> remedies, List<List<Integer>> flags, Progress progress) {
        remedies.stream().filter(Choosing::isOpen).forEach(remedy -> remedy.choices().forEach(choice -> tried.add(chosen(remedy, choice))));
        if (tried.isEmpty()) {
            return remedies;
        }
        progress.begin("Trying the choices", tried.size());
        List<Trials.Effect> effects = new Trials(pack, result).run(tried, MOST_ROUNDS, progress);
        List<Remedy> decided = new ArrayList<>(remedies.size());
        int at = 0;
        for (int i = 0; i < remedies.size(); i++) {
            Remedy remedy = remedies.get(i);
            if (isOpen(remedy)) {
                int count = remedy.choices().size();
                List<Trials.Effect> its = effects.subList(at, at + count);
                decided.add(its.contains(null) ? remedy : decide(remedy, tried(remedy, flags.get(i), its)));
                at += count;
            } else {
                decided.add(remedy);
            }
        }
        return decided;
    }

    private static boolean isOpen(Remedy remedy) {
        return remedy.isAsked() && remedy.changes().size() == 1 && remedy.choices().size() > 1 && remedy.choices().size() <= MOST_CHOICES;
    }

    private static Remedy chosen(Remedy remedy, Remedy.Choice choice) {
        CellChange ask = remedy.changes().get(0);
        CellChange change = new CellChange(ask.table(), ask.period(), ask.row(), ask.column(), choice.text());
        return remedy.with(FixKind.SUGGESTED, remedy.title(), remedy.source(), List.of(change), remedy.choices());
    }

    private List<Tried> tried(Remedy remedy, List<Integer> flags, List<Trials.Effect> effects) {
        List<Tried> all = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            Trials.Effect effect = effects.get(i);
            List<RuleInfo> objecting = new ArrayList<>(effect.created().stream().map(Flag::rule).distinct().toList());
            flags.stream().filter(flag -> !effect.clears(flag)).map(flag -> result.flags().flag(flag).rule()).forEach(objecting::add);
            all.add(new Tried(remedy.choices().get(i), objecting.isEmpty() ? ""
                    : "rule " + objecting.get(0).code() + " would flag it: " + objecting.get(0).title()));
        }
        return all;
    }

    private static Remedy decide(Remedy remedy, List<Tried> tried) {
        List<Tried> fitting = tried.stream().filter(one -> one.objection.isEmpty()).toList();
        if (fitting.isEmpty() || fitting.size() == tried.size()) {
            return remedy;
        }
        List<Remedy.Choice> choices = new ArrayList<>(fitting.stream().map(Tried::choice).toList());
        tried.stream().filter(one -> !one.objection.isEmpty()).forEach(one -> choices.add(new Remedy.Choice(one.choice.text(),
                one.choice.reason() + (one.choice.reason().isEmpty() ? "" : "; ") + one.objection)));
        if (fitting.size() > 1) {
            return remedy.with(FixKind.ASK, remedy.title(), remedy.source(), remedy.changes(), choices);
        }
        String column = remedy.changes().get(0).column();
        String title = remedy.origin() == Origin.REGISTER ? "Take the only " + column + " of the register that no rule objects to"
                : "Write the only near code in " + column + " that no rule objects to";
        String others = tried.stream().filter(one -> !one.objection.isEmpty()).map(one -> one.choice.text() + ", " + one.objection)
                .collect(Collectors.joining("; not "));
        Remedy only = chosen(remedy, fitting.get(0).choice);
        return only.with(FixKind.SUGGESTED, title, remedy.source() + "; not " + others, only.changes(), choices);
    }
}
