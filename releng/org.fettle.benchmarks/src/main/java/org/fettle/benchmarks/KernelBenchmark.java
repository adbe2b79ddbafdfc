/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Return;
import org.fettle.engine.Binding;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Kernel;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;
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
import org.openjdk.jmh.annotations.Warmup;

/** Generated kernels against the same rules written by hand, over one return, one thread, orders and look-ups made beforehand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    /** The rule. */
    @Param({"listed", "conditional", "overlap", "born", "carried", "twins"})
    public String rule;

    /** How many children. */
    @Param({"100000", "1000000"})
    public int children;

    /** Whether the rows of the files are in random order. */
    @Param({"false", "true"})
    public boolean shuffled;

    private int subjects;
    private Kernel generated;
    private Kernel written;

    /** The pack of the six rules. */
    static CompiledPack pack() {
        try (InputStream in = KernelBenchmark.class.getResourceAsStream("kernels.fettle")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            CompileResult result = PackCompiler.compile(Map.of("kernels.fettle", text));
            if (result.pack() == null) {
                throw new IllegalStateException("The rules do not compile: " + result.problems());
            }
            return result.pack();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the return and both kernels. */
    @Setup
    public void setUp() {
        CompiledPack pack = pack();
        Return data = MadeUpReturn.of(pack.info().returnType(), children, shuffled);
        Binding binding = new Binding(pack.info(), data, RunOptions.of(CollectionYear.parse("2024/25")).withThreads(1));
        RuleInfo info = pack.info().rules().stream().filter(r -> r.code().equals(rule)).findFirst().orElseThrow();
        subjects = binding.subjects();
        generated = pack.kernel(info, binding);
        written = WrittenKernels.of(rule, binding);
    }

    /** The kernel that the compiler made. */
    @Benchmark
    public long generated() {
        return run(generated).sum();
    }

    /** The kernel written by hand. */
    @Benchmark
    public long written() {
        return run(written).sum();
    }

    CountingSink runGenerated() {
        return run(generated);
    }

    CountingSink runWritten() {
        return run(written);
    }

    private CountingSink run(Kernel kernel) {
        CountingSink sink = new CountingSink();
        kernel.run(0, subjects, sink);
        return sink;
    }
}
