/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long an editor waits after a keystroke: for all that is wrong with the pack, and for what may stand at the caret. JMH prints the percentiles
 * of the time that passed; behind them stand those of the processor's time alone, which other programs on the machine do not lengthen.
 * The virtual machine has the settings of the workbench.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-XX:TieredStopAtLevel=1", "-Xms384m", "-Xmx4g"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class EditorBenchmark {
    private static final double MILLION = 1e6;

    /** How many rules the pack has; 0 for the SSDA903 pack as it is. */
    @Param({"0", "2000"})
    public int rules;

    private Typist typist;
    private final List<Long> processorTimes = new ArrayList<>();

    /** Opens the pack. */
    @Setup
    public void setUp() throws IOException {
        typist = Typist.at(home().resolve("packs/ssda903"), rules);
        typist.look();
    }

    /** Prints the processor's time. */
    @TearDown
    public void tearDown() {
        List<Long> sorted = new ArrayList<>(processorTimes.subList(processorTimes.size() / 2, processorTimes.size()));
        Collections.sort(sorted);
        if (!sorted.isEmpty()) {
            System.out.printf("%nprocessor time: p50 %.1f ms, p95 %.1f ms, most %.1f ms (%d samples)%n", at(sorted, 0.5), at(sorted, 0.95),
                    at(sorted, 1), sorted.size());
        }
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1)))) / MILLION;
    }

    /** Everything wrong with the pack after one more letter. */
    @Benchmark
    public int keystroke() {
        long start = processorTime();
        int found = typist.keystroke().size();
        processorTimes.add(processorTime() - start);
        return found;
    }

    /** What may stand behind one more letter. */
    @Benchmark
    public int completion() {
        long start = processorTime();
        int found = typist.completion().size();
        processorTimes.add(processorTime() - start);
        return found;
    }

    /** How many rules the pack really has. */
    int size() {
        return typist.rules();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("packs/ssda903"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
