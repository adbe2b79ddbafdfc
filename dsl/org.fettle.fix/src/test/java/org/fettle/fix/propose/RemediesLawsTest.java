/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fettle.data.Changes;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.CellChange;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.FixKind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for all remedies, on made-up returns with errors of all kinds. */
class RemediesLawsTest {

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void changesNameCellsThatAreThereAndCertainOnesCreateNothing(@ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = 2022, max = 2026) int year) throws IOException {
        Path folder = Files.createTempDirectory("fettle-laws");
        try {
            SampleMending sample = SampleMending.of(60, 0.7, year, seed, folder);
            RunResult run = sample.result();
            int[] all = IntStream.range(0, run.flags().size()).toArray();
            List<Remedy> remedies = Remedies.of(sample.pack(), run).forFlags(all, Progress.NONE).values().stream().flatMap(List::stream).distinct()
                    .toList();
            remedies.forEach(remedy -> isThere(run.data(), remedy));
            remedies.stream().filter(remedy -> remedy.kind() == FixKind.CERTAIN).forEach(remedy -> createsNothing(sample, remedy));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void isThere(Return data, Remedy remedy) {
        for (CellChange change : remedy.changes()) {
            Table table = data.table(change.table(), change.period());
            assertTrue(table.rowOfFileRow(change.row()) >= 0, () -> "no such row: " + change);
            assertNotNull(table.type().column(change.column()), () -> "no such column: " + change);
        }
        for (RowRef row : remedy.deletions()) {
            assertTrue(data.table(row.table(), row.period()).rowOfFileRow(row.row()) >= 0, () -> "no such row: " + row);
        }
        assertTrue(!remedy.title().isBlank() && !remedy.source().isBlank(), remedy::toString);
    }

    /** By full runs, so that nothing rests on how remedies are tried. */
    private static void createsNothing(SampleMending sample, Remedy remedy) {
        RunResult run = sample.result();
        Changes changes = new Changes();
        Trials.add(remedy, run.data(), changes);
        RunResult after = Run.execute(sample.pack(), run.data().with(changes), run.options(), Progress.NONE);
        List<String> before = flags(run);
        List<String> created = flags(after).stream().filter(flag -> !before.contains(flag)).toList();
        assertEquals(List.of(), created, remedy::toString);
    }

    private static List<String> flags(RunResult run) {
        return IntStream.range(0, run.flags().size()).mapToObj(run.flags()::flag)
                .map(flag -> flag.rule().code() + " " + flag.reference() + (flag.row() == 0 ? flag.subject() : "")).toList();
    }
}
