/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCache;
import org.fettle.compiler.PackLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What an edit of a council's own rule costs until its pack, which extends that of SSDA903, is ready to run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class LocalPackBenchmark {
    private Path folder;
    private PackLibrary library;
    private int edits;

    /** Writes a local pack and makes its base known. */
    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("fettle-local");
        library = new PackLibrary(List.of(Checkout.home().resolve("packs")), new PackCache(folder.resolve("cache"), ""));
        Files.createDirectories(folder.resolve("own"));
        edit();
        compile();
    }

    /** Changes a rule. */
    @Setup(Level.Invocation)
    public void edit() throws IOException {
        Files.writeString(folder.resolve("own/own.fettle"), """
                pack own extends ssda903 { version 1 rule 501 severity query because "mended overnight" }
                rule L1 "Placed far from home" {
                    category inconsistent  severity query
                    each Episodes e where DEC is blank
                    flag e.PL_POST when e.PL_DISTANCE > %d
                    message "The placement is {e.PL_DISTANCE} miles from home."
                }
                """.formatted(20 + edits++));
    }

    /** Reads, checks and compiles what has changed. */
    @Benchmark
    public CompileResult compile() throws IOException {
        CompileResult result = library.compile(folder.resolve("own"));
        if (!result.isUsable()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result;
    }

    /** Removes the files. */
    @TearDown
    public void tearDown() throws IOException {
        Checkout.delete(folder);
    }
}
