/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.fettle.compiler.examples.ExampleResult;
import org.fettle.compiler.examples.ExampleRunner;
import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Recheck;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.RuleInfo;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules that Fettle ships, on both paths. */
class SamplePackTest {

    private static RunOptions options(int year) {
        return RunOptions.of(new CollectionYear(year)).withThreads(1);
    }

    @Test
    void compilesWithoutProblems() {
        assertEquals(List.of(), SamplePack.COMPILED.problems());
    }

    @Test
    void everyExampleHoldsOnBothPaths() {
        List<ExampleResult> results = ExampleRunner.run(SamplePack.LOADED, Progress.NONE);
        assertTrue(results.size() > 90, "examples ran: " + results.size());
        assertEquals(List.of(), results.stream().filter(r -> !r.holds()).toList());
        assertEquals(Set.of(), ExampleRunner.withoutBoth(SamplePack.LOADED, results));
    }

    @Test
    void compiledAndInterpretedSayTheSameOfRandomReturns() {
        for (int seed = 0; seed < 25; seed++) {
            Return data = new RandomReturns(SamplePack.COMPILED.pack().info(), seed).next().build();
            assertEquals("", Twins.difference(SamplePack.INTERPRETED.pack(), SamplePack.COMPILED.pack(), data, options(2022 + seed % 5)),
                    "seed " + seed);
        }
    }

    @Test
    void compiledAndInterpretedSayTheSameWhereEveryRuleFlags() {
        Set<String> fired = new TreeSet<>();
        for (MixedExamples.Mix mix : new MixedExamples(SamplePack.LOADED, SamplePack.COMPILED.pack().info()).all(60)) {
            Return data = mix.builder().build();
            assertEquals("", Twins.difference(SamplePack.INTERPRETED.pack(), SamplePack.COMPILED.pack(), data, mix.options()),
                    () -> "examples of " + mix.examples());
            Run.execute(SamplePack.COMPILED.pack(), data, mix.options(), Progress.NONE).flags().forEach(flag -> fired.add(version(flag.rule())));
        }
        Set<String> all = new TreeSet<>();
        SamplePack.COMPILED.pack().info().rules().forEach(rule -> all.add(version(rule)));
        assertEquals(all, fired, "rules that the returns set off");
    }

    private static String version(RuleInfo rule) {
        return rule.since() == null ? rule.code() : rule.code() + " since " + new CollectionYear(rule.since());
    }

    @Test
    void recheckingAnEditSaysWhatAFullRunSays() {
        for (int seed = 0; seed < 30; seed++) {
            Return data = new RandomReturns(SamplePack.COMPILED.pack().info(), 1000 + seed).next().build();
            RunOptions options = options(2022 + seed % 5);
            RunResult result = Run.execute(SamplePack.COMPILED.pack(), data, options, Progress.NONE);
            Random random = new Random(seed);
            for (int edit = 0; edit < 5; edit++) {
                Return edited = result.data().with(edit(result.data(), random));
                result = Recheck.run(SamplePack.COMPILED.pack(), result, edited, Progress.NONE);
                RunResult full = Run.execute(SamplePack.COMPILED.pack(), edited, options, Progress.NONE);
                assertEquals(lines(full), lines(result), "seed " + seed + ", edit " + edit);
            }
        }
    }

    private static List<String> lines(RunResult result) {
        List<String> out = new java.util.ArrayList<>();
        result.flags().forEach(f -> out.add(f.rule().code() + " " + f.reference() + " " + f.columns() + " " + f.message() + " " + f.related()));
        return out;
    }

    private static Changes edit(Return data, Random random) {
        List<Table> tables = data.loadedTables().stream().filter(t -> !t.type().isReference() && t.rowCount() > 0).toList();
        Table table = tables.get(random.nextInt(tables.size()));
        Changes changes = new Changes();
        int row = random.nextInt(table.rowCount());
        if (random.nextInt(6) == 0) {
            return changes.delete(table.type().name(), table.period(), row);
        }
        String column = table.columns().get(random.nextInt(table.columns().size())).spec().name();
        String[] texts = {"", "S", "V3", "01/04/2024", "31/03/2025", "X1", "E11", "C1", "C2", "K2", "1", "??"};
        return changes.set(table.type().name(), table.period(), row, column, texts[random.nextInt(texts.length)]);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Return data = new RandomReturns(SamplePack.COMPILED.pack().info(), 7).next().build();
        assertNotEquals(List.of(), Twins.everything(SamplePack.COMPILED.pack(), data, options(2024)));
        assertEquals(Twins.everything(SamplePack.COMPILED.pack(), data, options(2024)),
                Twins.everything(SamplePack.COMPILED.pack(), data, options(2024).withThreads(4)));
        assertTrue(data.table("Episodes", Period.THIS).isLoaded());
    }
}
