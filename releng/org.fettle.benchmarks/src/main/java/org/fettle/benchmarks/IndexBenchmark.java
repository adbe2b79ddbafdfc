/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.fettle.data.Changes;
import org.fettle.data.Lookup;
import org.fettle.data.Order;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
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

/** What kernels lean on: putting rows in order, finding rows by a value, and grouping rows by child anew after an edit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexBenchmark {
    /** How many children. */
    @Param({"100000", "1000000"})
    public int children;

    /** Whether the rows of the files are in random order. */
    @Param({"false", "true"})
    public boolean shuffled;

    private Return data;

    /** Makes the return. */
    @Setup
    public void setUp() {
        data = MadeUpReturn.of(KernelBenchmark.pack().info().returnType(), children, shuffled);
    }

    /** A return with the same rows and no index made yet on the given column. */
    private Return fresh(String table, String column) {
        Table found = data.table(table, Period.THIS);
        return data.with(new Changes().set(table, Period.THIS, 0, column, found.column(column).rawText(0)));
    }

    /** Orders the episodes of each child by their start; copying the column is part of it. */
    @Benchmark
    public Order order() {
        Return edited = fresh("Episodes", "DECOM");
        return edited.indexes().order(edited.table("Episodes", Period.THIS), "DECOM", false);
    }

    /** As {@link #order()}, with the row before each row. */
    @Benchmark
    public int[] previous() {
        return order().previous();
    }

    /** Finds children by pupil number. */
    @Benchmark
    public Lookup lookup() {
        Return edited = fresh("Header", "UPN");
        return edited.indexes().lookup(edited.table("Header", Period.THIS), "UPN");
    }

    /** Adds a child, so that all subjects are numbered and all rows grouped anew. */
    @Benchmark
    public Return group() {
        return data.with(new Changes().add("Header", Period.THIS, Map.of("CHILD", "new")));
    }
}
