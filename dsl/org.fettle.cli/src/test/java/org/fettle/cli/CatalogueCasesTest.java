/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.TableType;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReadResult;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of the SSDA903 pack against small returns written from the catalogue, on the path of `fettle run`: files, compiled rules, flags. */
class CatalogueCasesTest {

    private static final Path PACK = Path.of("../../packs/ssda903");

    private static final Path CASES = Path.of("src/test/resources/org/fettle/cli/catalogue");

    private static CompiledPack pack;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        CompileResult result = PackCompiler.compile(PACK);
        assertNotNull(result.pack(), () -> "the pack does not compile: " + result.problems());
        pack = result.pack();
    }

    @TestFactory
    Stream<DynamicTest> flagsWhatTheCatalogueSays() throws IOException {
        List<CatalogueCase> cases;
        try (Stream<Path> files = Files.list(CASES)) {
            cases = files.filter(file -> file.toString().endsWith(".cases")).sorted().flatMap(CatalogueCasesTest::read).toList();
        }
        assertFalse(cases.isEmpty(), "no cases in " + CASES);
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> check(one)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void flagsOddReturnsAsTheCatalogueSays(int year) throws IOException {
        Path place = CASES.resolve("odd-" + year);
        Sources sources = Sources.of(place.resolve("this")).withLastYear(place.resolve("last"));
        for (TableType reference : pack.info().returnType().references()) {
            sources = sources.withReference(reference.name(), place.resolve("reference").resolve(reference.fileStem() + ".csv"));
        }
        // By name, so that the rules that are switched off run too.
        Set<String> all = pack.info().rulesInForce(year).stream().map(RuleInfo::code).collect(Collectors.toSet());
        RunOptions options = RunOptions.of(new CollectionYear(year)).withRules(all).withParameter("authority", "E09000027");
        RunResult result = Run.execute(pack, load(sources), options, Progress.NONE);
        assertEquals(List.of(), result.ledger().with(Status.CRASHED));
        assertEquals(List.of(), result.ledger().with(Status.SKIPPED).stream().map(LedgerEntry::text).toList());
        Set<String> flagged = new TreeSet<>();
        for (Flag flag : result.flags()) {
            flagged.add(flag.rule().code() + ',' + (flag.period().equals(Period.LAST) ? "last " : "") + flag.table() + ',' + flag.row());
        }
        Set<String> expected = new TreeSet<>(Files.readAllLines(place.resolve("expected.csv")));
        assertTrue(expected.remove("rule,table,row"), "the first line is the header");
        assertEquals(String.join("\n", expected), String.join("\n", flagged));
    }

    private static Stream<CatalogueCase> read(Path file) {
        try {
            return CatalogueCase.read(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private void check(CatalogueCase one) throws IOException {
        Path place = Files.createTempDirectory(folder, "case");
        RunOptions options = RunOptions.of(CollectionYear.parse(one.year())).withRules(Set.of(one.rule())).withThreads(1);
        RunResult result = Run.execute(pack, load(one, place), options, Progress.NONE);
        LedgerEntry entry = result.ledger().rules().stream().filter(e -> e.rule().code().equals(one.rule())).findFirst().orElseThrow();
        assertNotEquals(Status.CRASHED, entry.status(), entry::text);
        if (one.skipped()) {
            assertEquals(Status.SKIPPED, entry.status(), entry::text);
        }
        Set<String> flagged = new TreeSet<>();
        for (Flag flag : result.flags()) {
            flagged.add((flag.period().equals(Period.LAST) ? "last " : "") + flag.table() + ' ' + flag.row());
        }
        assertEquals(one.flagged(), flagged, entry::text);
    }

    private static Return load(CatalogueCase one, Path place) throws IOException {
        Path now = Files.createDirectory(place.resolve("this"));
        Path before = Files.createDirectory(place.resolve("last"));
        for (TableType table : pack.info().returnType().tables()) {
            write(one, table, table.name(), now);
            write(one, table, "last " + table.name(), before);
        }
        Sources sources = Sources.of(now).withLastYear(before);
        for (TableType reference : pack.info().returnType().references()) {
            sources = sources.withReference(reference.name(), write(one, reference, "reference " + reference.name(), place));
        }
        return load(sources);
    }

    private static Return load(Sources sources) {
        ReadResult read = ReturnReader.read(pack.info().returnType(), sources, new Dictionary(), ReadOptions.DEFAULT.withThreads(1), Progress.NONE);
        assertNotNull(read.data(), () -> read.problems().toString());
        return read.data();
    }

    /** Writes a table with its own columns first and then those that the case leaves out; derived columns are left to the run. */
    private static Path write(CatalogueCase one, TableType table, String words, Path place) throws IOException {
        Path file = place.resolve(table.fileStem() + ".csv");
        if (one.without().contains(words)) {
            return file;
        }
        List<String> rows = one.tables().getOrDefault(words, List.of(table.keyColumn()));
        Set<String> given = Set.copyOf(Arrays.asList(rows.get(0).split(",")));
        Set<String> derived = pack.info().derivations().stream().filter(d -> table.name().equals(d.table())).map(DerivationInfo::column)
                .collect(Collectors.toSet());
        List<String> others = table.columns().stream().map(c -> c.name()).filter(c -> !given.contains(c) && !derived.contains(c)).toList();
        String header = rows.get(0) + others.stream().map(c -> ',' + c).collect(Collectors.joining());
        String more = ",".repeat(others.size());
        Files.writeString(file, header + '\n' + rows.stream().skip(1).map(row -> row + more + '\n').collect(Collectors.joining()));
        return file;
    }
}
