/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Changes;
import org.fettle.data.Column;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.DerivationEntry;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Recheck;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The laws of runs and re-checks with the rules of the pack over a sample: whatever is edited, a re-check says what a full run says, and
 * threads do not show. The pack tells the engine which rules look across children and what each depends on; this test fails when it forgets.
 */
class PackRecheckTest {
    private static final int EDITED_RETURNS = 60;
    /** Rules that look across children and into references, which the pack has few of. */
    private static final String ACROSS = """
            define shares-a-number for Header h = any all other Header where UPN = h.UPN

            rule X1 "Pupil number used for two children" {
                category inconsistent  severity error  impact low
                each Header h
                flag h.UPN when any all other Header where UPN = h.UPN
                message "{h.UPN} is the pupil number of another child as well."
                help "Find out whose it is."
            }

            rule X2 "Date of birth of a child that shares its number" {
                category inconsistent  severity query  impact low
                each Header h
                flag h.DOB when shares-a-number(h)
                message "Born {h.DOB}."
                help "See rule X1."
            }

            rule X3 "Placement with a provider that is not on the register" {
                category inconsistent  severity query  impact low
                each Episodes e
                flag e.URN when e.URN is given and no Providers where URN = e.URN
                message "{e.URN} is not on the register."
                help "Look it up."
            }
            """;

    @TempDir
    private static Path folder;
    private static CompiledPack pack;
    private static Return sample;

    @BeforeAll
    static void compileAndRead() throws Exception {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("../../packs/ssda903"))) {
            for (Path file : files.toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        sources.put("across.fettle", ACROSS);
        CompileResult compiled = PackCompiler.compile(sources);
        assertTrue(compiled.isUsable(), () -> compiled.problems().toString());
        pack = compiled.pack();
        SampleWriter.write(new SampleOptions(120, 7, 0.5, 2024, folder.resolve("sample")), Progress.NONE);
        Sources files = Sources.of(folder.resolve("sample/this")).withLastYear(folder.resolve("sample/last"));
        for (TableType reference : pack.info().returnType().references()) {
            Path file = folder.resolve("sample/reference").resolve(reference.name().toLowerCase(Locale.ROOT) + ".csv");
            files = Files.exists(file) ? files.withReference(reference.name(), file) : files;
        }
        ReadResult read = ReturnReader.read(pack.info().returnType(), files, new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
        assertTrue(!read.failed(), () -> read.problems().toString());
        sample = read.data();
    }

    private static RunOptions options() {
        return RunOptions.of(new CollectionYear(2024)).withThreads(1);
    }

    private static RunResult full(Return data) {
        return Run.execute(pack, data, options(), Progress.NONE);
    }

    @Test
    void theSampleIsFlaggedInEveryCategory() {
        assertEquals(4, full(sample).flags().rules().stream().map(rule -> rule.category()).distinct().count());
        assertTrue(full(sample).flags().size() > 50);
    }

    @Test
    void thePackSaysWhichRulesLookAcrossChildren() {
        int year = options().collectionYear().firstYear();
        assertEquals(1, pack.info().rule("X1", year).wholeReturn().size());
        assertEquals(List.of("shares-a-number"), pack.info().rule("X2", year).dependsOn());
        assertEquals(1, pack.info().derivation("shares-a-number").wholeReturn().size());
    }

    @Test
    void threadsDoNotShow() {
        RunResult two = Run.execute(pack, sample, options().withThreads(2), Progress.NONE);
        assertEquals(describe(full(sample)), describe(two));
    }

    @Test
    void aRecheckAfterAnyEditsSaysWhatAFullRunSays() {
        Random random = new Random(20241);
        Return data = sample;
        RunResult result = full(data);
        for (int i = 0; i < EDITED_RETURNS; i++) {
            boolean cellsOnly = random.nextBoolean();
            List<String> told = new ArrayList<>();
            data = data.with(edits(random, data, cellsOnly, told));
            result = Recheck.run(pack, result, data, Progress.NONE);
            assertEquals(describe(full(data)), describe(result), () -> "after " + told);
        }
    }

    private static Changes edits(Random random, Return data, boolean cellsOnly, List<String> told) {
        Changes changes = new Changes();
        List<Table> tables = data.loadedTables().stream().filter(table -> table.rowCount() > 1).toList();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            Table table = random.nextInt(3) > 0 ? tables.get(random.nextInt(tables.size())) : shared(random, data);
            int row = random.nextInt(table.rowCount());
            int kind = cellsOnly ? 0 : random.nextInt(4);
            told.add(table.type().name() + " " + table.period() + " row " + table.fileRow(row) + " kind " + kind);
            if (kind == 2) {
                changes.delete(table.type().name(), table.period(), row);
            } else if (kind == 3) {
                changes.add(table.type().name(), table.period(), copyOf(table, row));
            } else {
                Column column = column(random, table);
                changes.set(table.type().name(), table.period(), row, column.spec().name(), text(random, table, column));
            }
        }
        return changes;
    }

    /** A table whose numbers are looked up from elsewhere. */
    private static Table shared(Random random, Return data) {
        return random.nextBoolean() ? data.table("Header", Period.THIS) : data.reference("Providers");
    }

    private static Column column(Random random, Table table) {
        Column number = table.column(table.type().isReference() ? table.type().keyColumn() : "UPN");
        return number != null && random.nextBoolean() ? number : table.columns().get(random.nextInt(table.columns().size()));
    }

    private static Map<String, String> copyOf(Table table, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            cells.put(column.spec().name(), column.text(row));
        }
        return cells;
    }

    /** The text of another row, so that keys and numbers meet again; sometimes nothing or nonsense. */
    private static String text(Random random, Table table, Column column) {
        int kind = random.nextInt(8);
        if (kind < 2) {
            return kind == 0 ? "" : "31/02/2024";
        }
        return column.text(random.nextInt(table.rowCount()));
    }

    private static String describe(RunResult result) {
        StringBuilder text = new StringBuilder();
        for (Flag flag : result.flags()) {
            text.append(flag).append(" of ").append(flag.subject()).append(" with ").append(flag.related()).append('\n');
        }
        for (LedgerEntry entry : result.ledger().rules()) {
            text.append(entry.rule().code()).append(' ').append(entry.text()).append('\n');
        }
        for (DerivationEntry entry : result.ledger().derivations()) {
            text.append(entry.derivation().id()).append(' ').append(entry.text()).append('\n');
        }
        return text.toString();
    }
}
