/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Shape;

/**
 * Judges an edited return by what an earlier run found: only subjects with changed rows are judged again, by all rules, and rules that look
 * across subjects are run again as a whole when something changed that they look at. The result is that of a full run.
 */
public final class Recheck {
    /** So many subjects are worth starting threads for. */
    private static final int MANY = 500;

    private final CompiledPack pack;
    private final RunResult before;
    private final Return edited;
    private final Progress progress;
    private final ReturnDiff diff;
    private final Binding binding;
    private final Skips skips;
    private final RunOptions options;
    /** Derivations whose output differs from before at any place. */
    private final Set<String> changedOutputs = new HashSet<>();
    private int[] allRanges;

    private Recheck(CompiledPack pack, RunResult before, Return edited, ReturnDiff diff, Progress progress) {
        this.pack = pack;
        this.before = before;
        this.edited = edited;
        this.progress = progress;
        this.diff = diff;
        this.options = before.options();
        this.binding = new Binding(pack.info(), edited, options);
        this.skips = new Skips(pack.info(), edited);
    }

    /**
     * Judges an edited return. What changed is found by comparing it with the return of the earlier run, which costs little because
     * unedited columns are shared.
     *
     * @param pack     the pack of the earlier run; with another one everything is run again
     * @param before   the earlier run, full or re-checked
     * @param edited   a return made from the earlier one by {@link Return#with}; of any other everything is run again
     * @param progress asked for cancel between ranges of subjects
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static RunResult run(CompiledPack pack, RunResult before, Return edited, Progress progress) {
        ReturnDiff diff = new ReturnDiff(before.data(), edited);
        if (diff.hasOtherShape() || pack.info() != before.pack()) {
            return Run.execute(pack, edited, before.options(), progress);
        }
        return new Recheck(pack, before, edited, diff, progress).run();
    }

    private RunResult run() {
        long start = System.nanoTime();
        Derivations derivations = new Derivations(pack, binding, skips);
        for (DerivationEntry entry : before.ledger().derivations()) {
            derivations.add(new DerivationRecheck(this, derivations, entry).run());
        }
        Selection selection = new Selection(pack.info(), options);
        List<LedgerEntry> entries = new ArrayList<>();
        List<RuleUnit> units = new ArrayList<>();
        int[] touched = diff.touchedRanges();
        boolean anyWhole = false;
        for (RuleInfo rule : selection.inForce) {
            String reason = skips.reason(rule.needs(), rule.dependsOn());
            if (reason != null) {
                entries.add(new LedgerEntry(rule, Status.SKIPPED, 0, reason, 0));
                continue;
            }
            boolean whole = isWhole(rule);
            anyWhole |= whole;
            units.add(new RuleUnit(pack, rule, binding, whole ? Run.ranges(rule, allRanges()) : touched));
        }
        Workers.run("Checking the edited records", new Stage(units), anyWhole || diff.touched().cardinality() > MANY ? options.threads() : 1,
                progress);
        List<RuleFlags> flags = flags(units, touched, entries);
        Run.addNotRun(selection, options, entries);
        Ledger ledger = Run.ledger(pack.info(), options, entries, derivations.entries(), System.nanoTime() - start);
        return new RunResult(pack.info(), binding, new FlagTable(edited, flags), ledger);
    }

    private boolean isWhole(RuleInfo rule) {
        LedgerEntry entry = before.ledger().rule(rule.code());
        return rule.shape() == Shape.ONCE || entry == null || entry.status() != Status.RAN
                || isWhole(rule.needs(), rule.wholeReturn(), rule.dependsOn());
    }

    /** True when something changed that is read across subjects. */
    boolean isWhole(List<Need> needs, List<Need> wholeReturn, List<String> dependsOn) {
        if (diff.changed(wholeReturn) || diff.referenceChanged(needs)) {
            return true;
        }
        if (!wholeReturn.isEmpty()) {
            for (String id : dependsOn) {
                if (changedOutputs.contains(id)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<RuleFlags> flags(List<RuleUnit> units, int[] touched, List<LedgerEntry> entries) {
        Map<RuleInfo, RuleFlags> old = new IdentityHashMap<>();
        for (int i = 0; i < before.flags().rules().size(); i++) {
            RuleFlags flags = before.flags().ruleFlags(i);
            old.put(flags.rule, flags);
        }
        List<RuleFlags> all = new ArrayList<>();
        for (RuleUnit unit : units) {
            RuleFlags flags;
            if (unit.status() != Status.RAN) {
                flags = RuleFlags.of(unit.rule(), RuleEvents.NONE, edited);
            } else if (unit.ranges() == touched) {
                flags = updated(old.get(unit.rule()), unit.events(), touched);
            } else {
                flags = RuleFlags.of(unit.rule(), unit.events(), edited);
            }
            all.add(flags);
            entries.add(Run.entry(unit, flags));
        }
        return all;
    }

    private RuleFlags updated(RuleFlags old, RuleEvents fresh, int[] touched) {
        RuleInfo rule = old.rule;
        int[][] rowMaps = new int[rule.slots().size()][];
        boolean renumbered = diff.subjectMap() != null;
        for (int i = 0; i < rowMaps.length; i++) {
            rowMaps[i] = diff.rowMap(rule.slots().get(i).table(), rule.slots().get(i).yearsBack());
            renumbered |= rowMaps[i] != null;
        }
        RuleEvents kept = renumbered ? old.events.renumber(diff.subjectMap(), rowMaps) : old.events;
        RuleEvents events = kept.replace(touched, fresh);
        return events == old.events ? old.over(edited) : RuleFlags.of(rule, events, edited);
    }

    /** All subjects, cut into ranges. */
    int[] allRanges() {
        if (allRanges == null) {
            allRanges = Partition.ranges(edited, options.rangeRows());
        }
        return allRanges;
    }

    CompiledPack pack() {
        return pack;
    }

    RunResult before() {
        return before;
    }

    Binding binding() {
        return binding;
    }

    ReturnDiff diff() {
        return diff;
    }

    Skips skips() {
        return skips;
    }

    Progress progress() {
        return progress;
    }

    void outputChanged(String id) {
        changedOutputs.add(id);
    }
}
