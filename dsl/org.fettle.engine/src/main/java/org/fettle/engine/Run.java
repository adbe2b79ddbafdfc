/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Tuning;

/** Runs a pack over a return: derivations first, then rules, each over ranges of subjects that several threads share. */
public final class Run {
    static final int[] WHOLE = {0, 1};

    private final CompiledPack pack;
    private final Return data;
    private final RunOptions options;
    private final Progress progress;
    private final Binding binding;
    private final Skips skips;

    private Run(CompiledPack pack, Return data, RunOptions options, Progress progress) {
        this.pack = pack;
        this.data = data;
        this.options = options;
        this.progress = progress;
        this.binding = new Binding(pack.info(), data, options);
        this.skips = new Skips(pack.info(), data);
    }

    /**
     * Runs the rules that are in force in the collection year. The result does not depend on the number of threads, except for the times
     * in the ledger. A rule that crashes reports nothing and stops no other.
     *
     * @throws IllegalArgumentException when the options name rules or parameters that the pack does not have, or wrong values; the message
     *                                  names all of them, one a line, as {@link #problems} does
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static RunResult execute(CompiledPack pack, Return data, RunOptions options, Progress progress) {
        List<String> unknown = Selection.unknown(pack.info(), options);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", unknown));
        }
        return new Run(pack, data, options, progress).execute();
    }

    /** What is wrong with the options of a run, one sentence each; empty when nothing is. Needs no return. */
    public static List<String> problems(PackInfo pack, RunOptions options) {
        List<String> problems = new ArrayList<>(Selection.unknown(pack, options));
        new Parameters(pack, options, new Dictionary(), problems);
        return problems;
    }

    private RunResult execute() {
        long start = System.nanoTime();
        PackInfo info = pack.info();
        Selection selection = new Selection(info, options);
        int[] ranges = Partition.ranges(data, options.rangeRows());
        int threads = threads();
        Derivations derivations = new Derivations(pack, binding, skips);
        derivations.run(selection.inForce, ranges, threads, progress);

        List<LedgerEntry> entries = new ArrayList<>();
        List<RuleUnit> units = new ArrayList<>();
        for (RuleInfo rule : selection.inForce) {
            String reason = skips.reason(rule.needs(), rule.dependsOn());
            if (reason == null) {
                units.add(new RuleUnit(pack, rule, binding, ranges(rule, ranges)));
            } else {
                entries.add(new LedgerEntry(rule, Status.SKIPPED, 0, reason, 0));
            }
        }
        Workers.run("Running the rules", new Stage(units), threads, progress);
        List<RuleFlags> flags = new ArrayList<>();
        for (RuleUnit unit : units) {
            flags.add(RuleFlags.of(unit.rule(), unit.status() == Status.RAN ? unit.events() : RuleEvents.NONE, data));
            entries.add(entry(unit, flags.get(flags.size() - 1)));
        }
        addNotRun(selection, options, entries);
        FlagTable table = new FlagTable(data, flags);
        return new RunResult(info, binding, table, ledger(info, options, entries, derivations.entries(), System.nanoTime() - start));
    }

    static int[] ranges(RuleInfo rule, int[] ranges) {
        return switch (rule.shape()) {
            case SUBJECTS -> ranges;
            case ONCE -> WHOLE;
        };
    }

    static LedgerEntry entry(RuleUnit unit, RuleFlags flags) {
        return new LedgerEntry(unit.rule(), unit.status(), flags.count(), unit.reason(), unit.nanoseconds());
    }

    static void addNotRun(Selection selection, RunOptions options, List<LedgerEntry> entries) {
        for (RuleInfo rule : selection.notInForce) {
            entries.add(new LedgerEntry(rule, Status.SKIPPED, 0, "because it is not in force in " + options.collectionYear(), 0));
        }
        for (RuleInfo rule : selection.switchedOff) {
            Tuning off = rule.switchedOff();
            String because = off.because().isEmpty() ? "" : ": " + off.because();
            entries.add(new LedgerEntry(rule, Status.SKIPPED, 0, "because " + off.pack() + " has switched it off" + because, 0));
        }
    }

    static Ledger ledger(PackInfo info, RunOptions options, List<LedgerEntry> entries, List<DerivationEntry> derivations,
            long nanoseconds) {
        // by identity: comparing rules by all that they say takes longer than running them over one child
        Map<RuleInfo, Integer> positions = new IdentityHashMap<>();
        for (RuleInfo rule : info.rules()) {
            positions.put(rule, positions.size());
        }
        entries.sort(new Comparator<>() {
            @Override
            public int compare(LedgerEntry left, LedgerEntry right) {
                return Integer.compare(positions.get(left.rule()), positions.get(right.rule()));
            }
        });
        return new Ledger(info.name(), info.version(), options.collectionYear(), entries, derivations, nanoseconds);
    }

    /** A handful of subjects is not worth a second thread, not even to load classes. */
    private int threads() {
        return Partition.weight(data) < Math.min(1_000, options.rangeRows()) ? 1 : options.threads();
    }
}
