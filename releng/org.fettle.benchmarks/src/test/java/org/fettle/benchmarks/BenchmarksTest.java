/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.util.Arrays;

import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every benchmark runs once, small, so that it cannot rot. */
class BenchmarksTest {
    private static final int CHILDREN = 2_000;

    @ParameterizedTest
    @CsvSource({"listed,false", "listed,true", "conditional,false", "conditional,true", "overlap,false", "overlap,true", "born,false", "born,true",
            "carried,false", "carried,true", "twins,false", "twins,true"})
    void generatedAndWrittenKernelsFindTheSame(String rule, boolean shuffled) {
        KernelBenchmark benchmark = new KernelBenchmark();
        benchmark.rule = rule;
        benchmark.children = CHILDREN;
        benchmark.shuffled = shuffled;
        benchmark.setUp();
        assertTrue(benchmark.runWritten().events() > CHILDREN / 200, "the made-up return has something to find");
        assertEquals(benchmark.runWritten().events(), benchmark.runGenerated().events());
        assertEquals(benchmark.written(), benchmark.runWritten().sum());
        assertEquals(benchmark.generated(), benchmark.runGenerated().sum());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void indexesAreMade(boolean shuffled) {
        IndexBenchmark benchmark = new IndexBenchmark();
        benchmark.children = CHILDREN;
        benchmark.shuffled = shuffled;
        benchmark.setUp();
        int[] previous = benchmark.previous();
        assertEquals(benchmark.order().sorted().length, previous.length);
        assertEquals(CHILDREN, Arrays.stream(previous).filter(row -> row < 0).count(), "the first episode of each child");
        assertEquals(0, benchmark.lookup().count(-1));
        Return grouped = benchmark.group();
        assertEquals(CHILDREN + 1, grouped.table("Header", Period.THIS).rowCount());
        assertEquals(CHILDREN, grouped.subjects().find("new"));
    }

    @Test
    void theLoaderReadsWhatIsReadByHand() throws IOException {
        LoadBenchmark benchmark = new LoadBenchmark();
        benchmark.children = 300;
        benchmark.setUp();
        try {
            assertEquals(benchmark.rows(), rows(benchmark.load()));
            assertEquals(benchmark.rows(), rows(benchmark.loadOnTwo()));
            assertTrue(benchmark.written().distinct() > 300, "each child has a number");
        } finally {
            benchmark.tearDown();
        }
    }

    private static long rows(Return data) {
        return data.loadedTables().stream().mapToLong(Table::rowCount).sum();
    }

    @Test
    void theWholePackRuns() throws IOException {
        PackBenchmark benchmark = new PackBenchmark();
        benchmark.children = 200;
        benchmark.threads = 1;
        benchmark.setUp();
        try {
            RunResult result = benchmark.run();
            assertTrue(result.ledger().rules().stream().allMatch(entry -> entry.status() == Status.RAN), "no rule lacks a reference");
            assertTrue(result.flags().size() > 0, "the made-up errors are found");
        } finally {
            benchmark.tearDown();
        }
    }

    @Test
    void aLocalPackIsCompiledAfterAnEdit() throws IOException {
        LocalPackBenchmark benchmark = new LocalPackBenchmark();
        benchmark.setUp();
        try {
            benchmark.edit();
            assertEquals("L1", benchmark.compile().pack().info().rule("L1", 2024).code());
        } finally {
            benchmark.tearDown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2000})
    void thePackStaysGoodWhileItIsTypedInto(int rules) throws IOException {
        EditorBenchmark benchmark = new EditorBenchmark();
        benchmark.rules = rules;
        benchmark.setUp();
        assertTrue(benchmark.size() >= Math.max(300, rules));
        int found = 0;
        for (int i = 0; i < 30; i++) {
            found = Math.max(found, benchmark.keystroke());
        }
        assertTrue(found > 0, "what is half typed is wrong");
        int offered = 0;
        for (int i = 0; i < 10; i++) {
            offered = Math.max(offered, benchmark.completion());
        }
        assertTrue(offered > 0, "there is something to choose from");
    }
}
