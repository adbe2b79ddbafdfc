/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.compiler.lower.PackLowering;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackInfo;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Setting;

/** Runs examples twice, compiled and interpreted, and compares the rows that are flagged with those that are marked. */
public final class ExampleRunner {

    private final PackInfo info;
    private final CompiledPack compiled;
    private final CompiledPack interpreted;

    /** @param compiled null when it is enough to interpret */
    private ExampleRunner(CompiledPack compiled, CompiledPack interpreted) {
        this.info = interpreted.info();
        this.compiled = compiled;
        this.interpreted = interpreted;
    }

    /**
     * Runs all examples of a pack.
     *
     * @param pack a pack without errors
     * @return results in the order of the files
     * @throws IllegalArgumentException when the pack has errors
     */
    public static List<ExampleResult> run(LoadedPack pack, Progress progress) {
        return run(pack, PackCompiler.compile(pack), progress);
    }

    /**
     * Runs all examples of a pack that has been compiled already. Those of a pack that it extends are that one's affair.
     *
     * @param pack a pack without errors
     * @param fast the same pack, compiled
     * @return results in the order of the files
     * @throws IllegalArgumentException when the pack has errors
     */
    public static List<ExampleResult> run(LoadedPack pack, CompileResult fast, Progress progress) {
        CompileResult slow = PackCompiler.interpret(pack);
        if (!fast.isUsable() || !slow.isUsable()) {
            throw new IllegalArgumentException("The pack has errors, so that its examples cannot run.");
        }
        return new ExampleRunner(fast.pack(), slow.pack()).run(rules(pack), progress);
    }

    /**
     * Runs the examples of some rules, interpreted only: what an editor asks for while a rule is being typed.
     *
     * @param pack   a pack; of what the wanted rules do not use it may have errors
     * @param wanted which rules
     * @return results in the order of the files
     * @throws IllegalArgumentException when the rules cannot be run; the message says why
     */
    public static List<ExampleResult> run(LoadedPack pack, Predicate<Rule> wanted, Progress progress) {
        CompileResult slow = PackCompiler.interpret(pack, wanted);
        if (!slow.isUsable()) {
            throw new IllegalArgumentException(slow.problems().isEmpty() ? "The pack cannot be run." : slow.problems().get(0).message());
        }
        return new ExampleRunner(null, slow.pack()).run(rules(pack).stream().filter(wanted).toList(), progress);
    }

    private List<ExampleResult> run(List<Rule> rules, Progress progress) {
        progress.begin("Examples", rules.stream().mapToLong(r -> r.getExamples().size()).sum());
        List<ExampleResult> out = new ArrayList<>();
        for (Rule rule : rules) {
            for (Example example : rule.getExamples()) {
                if (progress.cancelled()) {
                    return out;
                }
                out.add(run(rule, example));
                progress.worked(1);
            }
        }
        return out;
    }

    private static List<Rule> rules(LoadedPack pack) {
        return pack.models().stream().flatMap(m -> m.getDeclarations().stream()).filter(Rule.class::isInstance).map(Rule.class::cast)
                .toList();
    }

    /** Rules (code, with the year of the version when there are several) that have no example of flagged rows, or none without. */
    public static Set<String> withoutBoth(LoadedPack pack, List<ExampleResult> results) {
        Set<String> out = new TreeSet<>();
        for (Rule rule : rules(pack)) {
            List<ExampleResult> own = results.stream()
                    .filter(r -> r.file().equals(LoadedPack.fileOf(rule)) && r.rule().equals(rule.getName())
                            && rule.getExamples().stream().anyMatch(e -> LoadedPack.lineOf(e) == r.line()))
                    .toList();
            if (own.stream().noneMatch(ExampleResult::expectsFlags) || own.stream().allMatch(ExampleResult::expectsFlags)) {
                out.add(rule.getName() + (rule.getSince() == null ? "" : " since " + new CollectionYear(rule.getSince())));
            }
        }
        return out;
    }

    private ExampleResult run(Rule rule, Example example) {
        ExampleReturn data = new ExampleReturn(info.returnType(), example);
        List<String> faults = new ArrayList<>();
        RunOptions options = options(info, rule, example);
        if (compiled != null) {
            check("compiled", compiled, data, options, rule, faults);
        }
        check("interpreted", interpreted, data, options, rule, faults);
        return new ExampleResult(rule.getName(), example.getTitle() == null ? "" : example.getTitle(), LoadedPack.fileOf(example),
                LoadedPack.lineOf(example),
                !data.expected().isEmpty(), faults);
    }

    /** The year of the example, or the newest in which the rule is in force; of rules without a last year the first one. */
    static RunOptions options(PackInfo info, Rule rule, Example example) {
        int last = rule.getUntil() == null ? info.lastYear() : Math.min(rule.getUntil(), info.lastYear());
        int year = last < PackLowering.NO_LAST_YEAR ? last : rule.getSince() == null ? info.firstYear() : rule.getSince();
        RunOptions options = RunOptions.of(new CollectionYear(example.getYear() != null ? example.getYear() : year)).withRules(Set.of(rule.getName()))
                .withThreads(1);
        for (Setting setting : example.getSettings()) {
            options = options.withParameter(setting.getParameter().getName(), PackLowering.text(setting.getValue()));
        }
        return options;
    }

    private static void check(String path, CompiledPack pack, ExampleReturn example, RunOptions options, Rule rule, List<String> faults) {
        Return data = example.build();
        RunResult result = Run.execute(pack, data, options, Progress.NONE);
        for (LedgerEntry entry : result.ledger().rules()) {
            if (entry.status() == Status.CRASHED || entry.status() == Status.SKIPPED) {
                if (entry.status() == Status.CRASHED || !example.expected().isEmpty()) {
                    faults.add(path + ": rule " + rule.getName() + " was " + entry.status().name().toLowerCase(java.util.Locale.ROOT) + " "
                            + entry.reason());
                    return;
                }
            }
        }
        Set<ExampleReturn.Row> found = new TreeSet<>();
        for (Flag flag : result.flags()) {
            found.add(new ExampleReturn.Row(flag.table(), flag.period().equals(Period.LAST) ? 1 : 0, flag.row()));
        }
        for (ExampleReturn.Row row : example.expected()) {
            if (!found.contains(row)) {
                faults.add(path + ": " + row + " (line " + example.line(row) + ") is marked as flagged and is not");
            }
        }
        for (ExampleReturn.Row row : found) {
            if (!example.expected().contains(row)) {
                faults.add(path + ": " + row + " (line " + example.line(row) + ") is flagged and not marked as such");
            }
        }
    }
}
