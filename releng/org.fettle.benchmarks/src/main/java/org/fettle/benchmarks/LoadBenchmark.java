/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
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

/** Loading the episodes of a made-up return: fifteen columns with dates, codes, postcodes and register numbers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class LoadBenchmark {
    /** How many children. */
    @Param({"100000"})
    public int children;

    /** How many threads read. */
    @Param({"1", "2"})
    public int threads;

    private Path folder;
    private Path episodes;

    /** Writes the files. */
    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("fettle-load");
        SampleWriter.write(new SampleOptions(children, 903, 0.05, 2024, folder), Progress.NONE);
        try (Stream<Path> files = Files.list(folder.resolve("this"))) {
            episodes = files.filter(file -> file.getFileName().toString().equalsIgnoreCase("episodes.csv")).findFirst().orElseThrow();
        }
    }

    /** Removes the files. */
    @TearDown
    public void tearDown() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Reads the episodes. */
    @Benchmark
    public Return load() {
        ReadResult result = ReturnReader.read(type(), Sources.of(episodes), new Dictionary(), ReadOptions.DEFAULT.withThreads(threads),
                Progress.NONE);
        if (result.failed()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result.data();
    }

    private static ReturnType type() {
        List<ColumnSpec> columns = Stream
                .concat(columns(ColumnType.TEXT, "CHILD", "HOME_POST", "PL_POST", "URN"), Stream.concat(columns(ColumnType.DATE, "DECOM", "DEC"),
                        columns(ColumnType.CODE, "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "REC", "REASON_PLACE_CHANGE")))
                .toList();
        TableType episodes = new TableType("Episodes", false, false, "CHILD", "episodes", columns);
        return new ReturnType("SSDA903", "Child", "CHILD", List.of(episodes), List.of());
    }

    private static Stream<ColumnSpec> columns(ColumnType type, String... names) {
        return Arrays.stream(names).map(name -> ColumnSpec.of(name, type));
    }
}
