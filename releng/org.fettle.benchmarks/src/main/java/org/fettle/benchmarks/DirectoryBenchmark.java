/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Loading a made-up directory of postcodes of the size of the national one: from its text, and from the image of it that is kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx600m")
@Measurement(iterations = 1)
public class DirectoryBenchmark {

    /** How many postcodes. */
    @Param({"" + PostcodeDirectory.ROWS})
    public int rows;

    /** Whether the image is there already. */
    @Param({"false", "true"})
    public boolean kept;

    private final ReturnType type = type();
    private Path folder;
    private Path directory;
    private Path now;

    /** Writes the directory and a return. */
    @Setup(Level.Trial)
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("fettle-directory");
        directory = folder.resolve("directory.csv");
        PostcodeDirectory.write(directory, rows);
        now = Files.writeString(folder.resolve("episodes.csv"), "CHILD,PL_POST\n1,AA10 0AA\n");
        if (kept) {
            read(ReadOptions.DEFAULT.withCache(folder.resolve("cache")));
        }
    }

    /** Removes the files. */
    @TearDown(Level.Trial)
    public void tearDown() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Loads the directory. */
    @Benchmark
    public Return load() {
        return read(kept ? ReadOptions.DEFAULT.withCache(folder.resolve("cache")) : ReadOptions.DEFAULT);
    }

    private Return read(ReadOptions options) {
        ReadResult result = ReturnReader.read(type, Sources.of(now).withReference("Postcodes", directory), new Dictionary(), options, Progress.NONE);
        if (result.failed()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result.data();
    }

    private static ReturnType type() {
        TableType episodes = new TableType("Episodes", false, false, "CHILD", "episodes", List.of(text("CHILD"), text("PL_POST")));
        TableType postcodes = new TableType("Postcodes", false, true, "PCD_ABBR", "Postcodes", List.of(text("PCD_ABBR"), text("PCD"), text("LAUA"),
                ColumnSpec.of("OSEAST1M", ColumnType.NUMBER), ColumnSpec.of("OSNRTH1M", ColumnType.NUMBER)));
        return new ReturnType("SSDA903", "Child", "CHILD", List.of(episodes), List.of(postcodes));
    }

    private static ColumnSpec text(String name) {
        return new ColumnSpec(name, ColumnType.TEXT, null, true, false, null, "", true);
    }
}
