/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The SSDA903 pack on made-up returns: nothing is flagged in a clean one, and every seeded error is found in a broken one. */
class SampleRulesTest {

    private static final Path PACK = Path.of("../../packs/ssda903");

    /** Its changed cell is a child number in Header; the row that it flags stands in the table of asylum seekers. */
    private static final String FLAGS_ANOTHER_ROW = "205A";

    private static CompiledPack pack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        CompileResult result = PackCompiler.compile(PACK);
        assertNotNull(result.pack(), () -> "the pack does not compile: " + result.problems());
        pack = result.pack();
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void flagsNothingInACleanReturn(int year) throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            RunResult result = run(year, seed, 2_000, 0);
            assertEquals(List.of(), lines(result));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void findsEverySeededError(int year) throws IOException {
        RunResult result = run(year, 1, 4_000, 1);
        Set<String> found = new HashSet<>();
        for (Flag flag : result.flags()) {
            String rule = flag.rule().code();
            found.add(rule + ' ' + flag.subject());
            found.add(rule + ' ' + flag.period().label() + ' ' + flag.table() + ' ' + flag.row());
            for (RowRef row : flag.related()) {
                found.add(rule + ' ' + row.period().label() + ' ' + row.table() + ' ' + row.row());
            }
        }
        List<String> truth = Files.readAllLines(folder.resolve("truth.csv"));
        Set<String> rules = new HashSet<>();
        for (String line : truth.subList(1, truth.size())) {
            String[] cells = line.split(",", -1);
            String place = cells[0].equals(FLAGS_ANOTHER_ROW) ? cells[0] + ' ' + cells[5]
                    : cells[0] + ' ' + cells[1] + ' ' + cells[2] + ' ' + cells[3];
            assertTrue(found.contains(place), () -> "not found: " + line);
            rules.add(cells[0]);
        }
        assertTrue(rules.size() >= 42, () -> "the sample has errors of " + rules.size() + " rules only");
    }

    private RunResult run(int year, long seed, int children, double errors) throws IOException {
        SampleWriter.write(new SampleOptions(children, seed, errors, year, folder), Progress.NONE);
        RunOptions options = RunOptions.of(new CollectionYear(year)).withParameter("authority", SampleWriter.AUTHORITY);
        RunResult result = Run.execute(pack, load(), options, Progress.NONE);
        assertFalse(result.ledger().crashed(), () -> result.ledger().with(Status.CRASHED).toString());
        assertEquals(List.of(), result.ledger().with(Status.SKIPPED));
        return result;
    }

    private Return load() {
        Path reference = folder.resolve("reference");
        Sources sources = Sources.of(folder.resolve("this")).withLastYear(folder.resolve("last"))
                .withReference("Postcodes", reference.resolve("postcodes.csv")).withReference("Providers", reference.resolve("providers.csv"))
                .withReference("Authorities", reference.resolve("authorities.csv"));
        ReadResult read = ReturnReader.read(pack.info().returnType(), sources, new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
        assertNotNull(read.data(), () -> read.problems().toString());
        return read.data();
    }

    private static List<String> lines(RunResult result) {
        List<String> lines = new ArrayList<>();
        for (Flag flag : result.flags()) {
            lines.add(flag.rule().code() + ' ' + flag.subject() + ' ' + flag.message());
        }
        return lines;
    }
}
