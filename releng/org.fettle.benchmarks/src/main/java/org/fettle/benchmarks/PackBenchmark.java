/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;
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
 * All rules of the SSDA903 pack, with what they rest on, over a made-up return of both years with its references. The first run in a process
 * is what people wait for: each fork makes one, and its loops are as unknown to the virtual machine as in the command. With
 * {@code -wi 5 -i 5} it tells how long the same takes once everything is compiled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PackBenchmark {
    private static final int YEAR = 2024;

    /** How many children. */
    @Param({"1000", "50000"})
    public int children;

    /** How many threads run the rules. */
    @Param({"1"})
    public int threads;

    private Path folder;
    private CompiledPack pack;
    private Return data;
    private RunOptions options;

    /** Compiles the pack, writes the return and reads it. */
    @Setup
    public void setUp() throws IOException {
        pack = Checkout.pack();
        folder = Files.createTempDirectory("fettle-pack");
        SampleWriter.write(new SampleOptions(children, 903, 0.05, YEAR, folder), Progress.NONE);
        Path references = folder.resolve("reference");
        Sources sources = Sources.of(folder.resolve("this")).withLastYear(folder.resolve("last"))
                .withReference("Postcodes", references.resolve("postcodes.csv"))
                .withReference("Authorities", references.resolve("authorities.csv"))
                .withReference("Providers", references.resolve("providers.csv"));
        ReadResult read = ReturnReader.read(pack.info().returnType(), sources, new Dictionary(), ReadOptions.DEFAULT.withThreads(1),
                Progress.NONE);
        if (read.failed()) {
            throw new IllegalStateException(read.problems().toString());
        }
        data = read.data();
        options = RunOptions.of(new CollectionYear(YEAR)).withThreads(threads).withParameter("authority", SampleWriter.AUTHORITY);
    }

    /** Removes the files. */
    @TearDown
    public void tearDown() throws IOException {
        Checkout.delete(folder);
    }

    /** Runs all rules. */
    @Benchmark
    public RunResult run() {
        return Run.execute(pack, data, options, Progress.NONE);
    }
}
