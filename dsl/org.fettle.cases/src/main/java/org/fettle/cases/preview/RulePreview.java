/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.PackInfo;
import org.fettle.language.LoadedPack;

/**
 * Runs one rule of a pack that is being typed on a return that was run before, and compares. Only the rule is compiled, with the definitions and
 * derivations that it needs; it runs as the other run did: same return with its edits, same year, same parameters.
 */
public final class RulePreview {
    /** How many of the flagged rows are named. */
    public static final int MOST_ROWS = 50;

    private final String code;
    private final CompileResult compiled;

    private RulePreview(String code, CompileResult compiled) {
        this.code = code;
        this.compiled = compiled;
    }

    /**
     * What a rule flags.
     *
     * @param code   the rule
     * @param status whether it ran; the reason says why not
     * @param reason why it was skipped or crashed, as the ledger says it; empty when it ran
     * @param flags  how many rows it flags now
     * @param before how many the rule of this code flagged in the other run; -1 when that had no such rule, or could not run it
     * @param fresh  how many of the flagged rows were not flagged before
     * @param gone   how many of those that were flagged before are no more
     * @param first  the first flags, at most {@value #MOST_ROWS}, those that were not there before first
     * @param run    the run of the one rule, for explanations
     */
    public record Outcome(String code, Status status, String reason, int flags, int before, int fresh, int gone, List<Shown> first, RunResult run) {
    }

    /**
     * A flag, and whether it is new.
     *
     * @param flag  the flag
     * @param fresh whether the rule did not flag the row before
     */
    public record Shown(Flag flag, boolean fresh) {
    }

    /**
     * Compiles the rule. This reads the pack's models, so call it while they stand still; {@link #run} may be called later and elsewhere.
     *
     * @param pack a pack. When its problems are left out, as an editor's analysis does, other rules may have errors, but neither this one nor what is
     *             no rule may
     * @param code the rule, in all of its versions
     */
    public static RulePreview of(LoadedPack pack, String code) {
        if (pack.hasErrors()) {
            return new RulePreview(code, new CompileResult(null, null, pack.problems()));
        }
        return new RulePreview(code, PackCompiler.compileOnly(pack, rule -> code.equals(rule.getName())));
    }

    /** What keeps the rule from being run; empty when it can be. */
    public List<Problem> problems() {
        return compiled.isUsable() ? List.of() : compiled.problems();
    }

    /**
     * Runs the rule.
     *
     * @param other a run of the same return
     * @throws IllegalStateException                 when the rule cannot be run; {@link #problems} says why
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public Outcome run(RunResult other, Progress progress) {
        if (!compiled.isUsable()) {
            throw new IllegalStateException("the rule has errors: " + compiled.problems());
        }
        RunResult result = Run.execute(compiled.pack(), other.data(), options(other.options(), compiled.pack().info()), progress);
        LedgerEntry entry = entry(result);
        Set<RowRef> before = rows(other);
        int count = result.flags().size();
        Set<RowRef> now = rows(result);
        int gone = (int) before.stream().filter(row -> !now.contains(row)).count();
        int fresh = (int) now.stream().filter(row -> !before.contains(row)).count();
        LedgerEntry known = entry(other);
        int earlier = known == null || known.status() != Status.RAN ? -1 : known.flagged();
        return new Outcome(code, entry == null ? Status.SKIPPED : entry.status(), entry == null ? "because there is no such rule" : entry.reason(),
                count,
                earlier, fresh, gone, first(result.flags(), before), result);
    }

    /**
     * Makes an example of a record that the rule was run on; nobody can be recognised in it.
     *
     * @param outcome what {@link #run} found
     * @param record  the record; the example shows its child
     * @param title   title of the example
     * @return the text of the example, indented as within a rule
     * @throws IllegalArgumentException when none can be made: the message says why
     */
    public String example(Outcome outcome, RowRef record, String title) {
        return RecordExample.of(compiled.pack(), outcome.run(), code, record, title);
    }

    /** Parameters that the pack which is being typed does not have are left out. */
    private RunOptions options(RunOptions other, PackInfo info) {
        RunOptions options = RunOptions.of(other.collectionYear()).withPeriod(other.start(), other.end()).withRules(Set.of(code))
                .withThreads(other.threads()).withDeriveAlways(other.deriveAlways());
        for (Map.Entry<String, String> parameter : other.parameters().entrySet()) {
            if (info.parameter(parameter.getKey()) != null) {
                options = options.withParameter(parameter.getKey(), parameter.getValue());
            }
        }
        return options;
    }

    /** What became of the version of the rule that is in force, or else of any. */
    private LedgerEntry entry(RunResult result) {
        LedgerEntry found = null;
        for (LedgerEntry entry : result.ledger().rules()) {
            if (entry.rule().code().equals(code) && (found == null || found.status() == Status.SKIPPED)) {
                found = entry;
            }
        }
        return found;
    }

    private Set<RowRef> rows(RunResult result) {
        Set<RowRef> rows = new HashSet<>();
        FlagTable flags = result.flags();
        for (int rule = 0; rule < flags.rules().size(); rule++) {
            if (flags.rules().get(rule).code().equals(code)) {
                for (int flag = flags.start(rule); flag < flags.start(rule + 1); flag++) {
                    rows.add(flags.flag(flag).reference());
                }
            }
        }
        return rows;
    }

    private static List<Shown> first(FlagTable flags, Set<RowRef> before) {
        List<Shown> fresh = new ArrayList<>();
        List<Shown> known = new ArrayList<>();
        for (int i = 0; i < flags.size() && fresh.size() < MOST_ROWS; i++) {
            Flag flag = flags.flag(i);
            boolean isFresh = !before.contains(flag.reference());
            if (isFresh || known.size() < MOST_ROWS) {
                (isFresh ? fresh : known).add(new Shown(flag, isFresh));
            }
        }
        fresh.addAll(known.subList(0, Math.min(known.size(), MOST_ROWS - fresh.size())));
        return List.copyOf(fresh);
    }
}
