/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.fix.FixPreview;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What somebody waits for who changes five thousand cells of a return of ten thousand children: the preview, and the applying. With the settings of the virtual
 * machine that the workbench has; the first of the warm-ups is what the first fix of a session takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = {"-XX:TieredStopAtLevel=1", "-Xms384m", "-Xmx4g"})
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class FixBenchmark {
    private static final int YEAR = 2024;
    private static final int CELLS = 5_000;
    private static final int CHILDREN = 10_000;

    /** The column of Episodes that is changed: one that few rules look at, or one that many do. */
    @Param({"CIN", "DECOM", "PL_POST"})
    public String column;

    private Path folder;
    private CompiledPack pack;
    private RunResult run;
    private List<Change> changes;
    private ChangeSet previewed;
    private Journal journal;
    private int round;

    /** Compiles the pack, writes the return, reads and runs it. */
    @Setup
    public void setUp() throws IOException {
        pack = Checkout.pack();
        folder = Files.createTempDirectory("fettle-fix");
        SampleWriter.write(new SampleOptions(CHILDREN, 903, 0.05, YEAR, folder), Progress.NONE);
        Path references = folder.resolve("reference");
        Sources sources = Sources.of(folder.resolve("this")).withLastYear(folder.resolve("last"))
                .withReference("Postcodes", references.resolve("postcodes.csv"))
                .withReference("Authorities", references.resolve("authorities.csv"))
                .withReference("Providers", references.resolve("providers.csv"));
        ReadResult read = ReturnReader.read(pack.info().returnType(), sources, new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
        if (read.failed()) {
            throw new IllegalStateException(read.problems().toString());
        }
        RunOptions options = RunOptions.of(new CollectionYear(YEAR)).withParameter("authority", SampleWriter.AUTHORITY);
        run = Run.execute(pack, read.data(), options, Progress.NONE);
    }

    /** New texts for the cells, other ones each time. */
    @Setup(Level.Iteration)
    public void change() throws IOException {
        Return data = run.data();
        Table table = data.table("Episodes", Period.THIS);
        Reason reason = Reason.byHand("made up " + round++);
        changes = new ArrayList<>();
        for (int row = 0; row < table.rowCount() && changes.size() < CELLS; row += Math.max(1, table.rowCount() / CELLS)) {
            String text = table.column(column).rawText((row + round) % table.rowCount());
            String other = text.equals(table.column(column).rawText(row)) ? "" : text;
            changes.add(Change.cell(data, new RowRef("Episodes", Period.THIS, table.fileRow(row)), column, other, reason));
        }
        previewed = ChangeSet.of(data, changes);
        previewed.edited();
        journal = Journal.open(folder.resolve("journal" + round + ".jsonl"));
    }

    /** Closes the journal. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        journal.close();
    }

    /** Removes the files. */
    @TearDown
    public void tearDown() throws IOException {
        Checkout.delete(folder);
    }

    /** Everything until the effects can be shown. */
    @Benchmark
    public FixPreview preview() {
        return ChangeSet.of(run.data(), changes).preview(pack, run, Progress.NONE);
    }

    /** Everything until the changes are on the disk; what they do to the issues is known from the preview. */
    @Benchmark
    public Step apply() throws IOException {
        return previewed.apply(journal).orElseThrow();
    }
}
