/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnType;
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
 * Loading all tables of a made-up return, this year's and last year's: the loader with one and two threads, and beside it what somebody would write by
 * hand for just these files. The rows of a second are the rows that {@link #rows} says, divided by the seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class LoadBenchmark {
    private static final List<String> YEARS = List.of("this", "last");

    /** How many children. */
    @Param({"100000"})
    public int children;

    private Path folder;
    private ReturnType type;
    private Set<String> dates;
    private List<Path> files;

    /** Writes the files. */
    @Setup
    public void setUp() throws IOException {
        type = Checkout.pack().info().returnType();
        dates = type.tables().stream().flatMap(table -> table.columns().stream()).filter(column -> column.type() == ColumnType.DATE)
                .map(ColumnSpec::name).collect(Collectors.toSet());
        folder = Files.createTempDirectory("fettle-load");
        SampleWriter.write(new SampleOptions(children, 903, 0.05, 2024, folder), Progress.NONE);
        files = new ArrayList<>();
        for (String year : YEARS) {
            try (Stream<Path> found = Files.list(folder.resolve(year))) {
                files.addAll(found.filter(file -> file.toString().endsWith(".csv")).sorted().toList());
            }
        }
    }

    /** Removes the files. */
    @TearDown
    public void tearDown() throws IOException {
        Checkout.delete(folder);
    }

    /** Rows of all files. */
    public long rows() throws IOException {
        return written().rows();
    }

    /** The loader, one thread. */
    @Benchmark
    public Return load() {
        return load(1);
    }

    /** The loader, two threads. */
    @Benchmark
    public Return loadOnTwo() {
        return load(2);
    }

    private Return load(int threads) {
        Sources sources = Sources.of(folder.resolve(YEARS.get(0))).withLastYear(folder.resolve(YEARS.get(1)));
        ReadResult result = ReturnReader.read(type, sources, new Dictionary(), ReadOptions.DEFAULT.withThreads(threads), Progress.NONE);
        if (result.failed()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result.data();
    }

    /** Written by hand, one thread. */
    @Benchmark
    public WrittenLoad written() throws IOException {
        WrittenLoad load = new WrittenLoad(dates);
        for (Path file : files) {
            load.load(file);
        }
        return load;
    }
}
