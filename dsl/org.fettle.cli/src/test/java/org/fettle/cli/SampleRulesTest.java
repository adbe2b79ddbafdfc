/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** The SSDA903 pack on made-up returns: nothing is flagged in a clean one, and every seeded error is found in a broken one. */
class SampleRulesTest {

    private static final Path PACK = Path.of("../../packs/ssda903");

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
    void findsEverySeededErrorAndThereAreSomeOfEachRule(int year) throws IOException {
        Set<String> found = places(run(year, 1, 3_000, 0.6));
        Map<String, Boolean> errors = new TreeMap<>();
        Set<String> rules = new TreeSet<>();
        Map<String, List<String>> files = new HashMap<>();
        List<String> truth = Files.readAllLines(folder.resolve("truth.csv"));
        for (String line : truth.subList(1, truth.size())) {
            String[] cells = line.split(",", -1);
            String rule = cells[0];
            String file = cells[1] + '/' + cells[2].toLowerCase(Locale.ROOT) + ".csv";
            String child = child(files, "clean/" + file, Integer.parseInt(cells[3]));
            String written = child(files, file, Integer.parseInt(cells[3]));
            boolean flagged = found.contains(rule + ' ' + cells[1] + ' ' + cells[2] + ' ' + cells[3]) || found.contains(rule + ' ' + child)
                    || found.contains(rule + ' ' + written);
            errors.merge(rule + " of " + child, flagged, Boolean::logicalOr);
            rules.add(rule);
        }
        assertEquals(List.of(), errors.entrySet().stream().filter(error -> !error.getValue()).map(Map.Entry::getKey).toList(), "not found");
        assertEquals(SampleWriter.rulesWithErrors(year), rules);
    }

    @Test
    void theDocumentationListsTheRulesWithoutErrors() throws IOException {
        Set<String> without = new TreeSet<>();
        pack.info().rules().forEach(rule -> without.add(rule.code()));
        for (int year = SampleOptions.FIRST_YEAR; year <= SampleOptions.LAST_YEAR; year++) {
            without.removeAll(SampleWriter.rulesWithErrors(year));
        }
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../../docs/sample.md"))) {
            Matcher row = Pattern.compile("\\| (\\w*\\d\\w*) \\| .*").matcher(line);
            if (row.matches()) {
                listed.add(row.group(1));
            }
        }
        assertEquals(without, listed);
    }

    /** Of each flag: rule and child; rule and row, of the flagged row and of those beside it. */
    private static Set<String> places(RunResult result) {
        Set<String> places = new HashSet<>();
        for (Flag flag : result.flags()) {
            String rule = flag.rule().code();
            places.add(rule + ' ' + withoutMistyping(flag.subject()));
            places.add(rule + ' ' + flag.period().label() + ' ' + flag.table() + ' ' + flag.row());
            for (RowRef row : flag.related()) {
                places.add(rule + ' ' + row.period().label() + ' ' + row.table() + ' ' + row.row());
            }
        }
        return places;
    }

    /** The child number in a row of a file of the sample. */
    private String child(Map<String, List<String>> files, String file, int row) throws IOException {
        if (!files.containsKey(file)) {
            files.put(file, Files.readAllLines(folder.resolve(file)));
        }
        String line = files.get(file).get(row);
        return withoutMistyping(line.substring(0, line.indexOf(',')));
    }

    /** A mistyped child number is the right one with an X behind it. */
    private static String withoutMistyping(String child) {
        return child.endsWith("X") ? child.substring(0, child.length() - 1) : child;
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
