/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.fettle.cases.create.GivenFile;
import org.fettle.cases.create.NewExtract;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.engine.RowRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A new extract in an open case: what it stands for, what becomes of edits, and that nothing is lost. */
class NewExtractTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-01T10:00:00Z"), ZoneId.of("UTC"));

    @TempDir
    private Path root;

    private CaseFolder folder() throws IOException {
        CaseFolder folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Path pack = Files.createDirectories(folder.packs().resolve("small"));
        Files.writeString(pack.resolve("small.fettle"), SmallCase.PACK);
        Files.writeString(folder.thisYear().resolve("episodes.csv"), "CHILD,DECOM,PLACE,NOTE\n1,01/05/2024,z,\n2,02/05/2024,A,\n");
        Files.writeString(folder.thisYear().resolve("notes.txt"), "mine");
        new CaseSettings("Small", "2024/25", "small", Map.of()).write(folder.settings());
        return folder;
    }

    private Path given(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(root.resolve("given")).resolve(name), text);
    }

    private static List<String> names(List<GivenFile> files) {
        return files.stream().map(file -> file.path().getFileName().toString()).toList();
    }

    @Test
    void aFileStandsForTheOneWithItsTableAndEditsThatFitStay() throws IOException {
        CaseFolder folder = folder();
        try (CaseModel model = new CaseModel()) {
            model.open(folder, Progress.NONE);
            model.edit(List.of(new CellEdit(new RowRef("Episodes", Period.THIS, 2), "PLACE", "z")), "", Progress.NONE);
            int before = model.state().issues().total().issues();
            given("episodes may.csv", "CHILD,DECOM,PLACE,NOTE\n1,01/05/2024,A,\n2,02/05/2024,A,\n");
            given("letter.txt", "Dear colleague");
            NewExtract extract = NewExtract.of(folder, model.state().pack().info().returnType(), List.of(root.resolve("given")), TODAY,
                    Progress.NONE);
            assertEquals(List.of("episodes may.csv"), names(extract.taken()));
            assertEquals(List.of("episodes.csv"), names(extract.replaced()));
            assertEquals(List.of("notes.txt"), names(extract.staying()));
            assertEquals(List.of("letter.txt"), names(extract.leftOut()));
            assertEquals(List.of(), extract.lost());
            Path earlier = extract.take(folder, CLOCK, Progress.NONE);
            assertEquals(folder.root().resolve("earlier").resolve("2025-06-01 100000"), earlier);
            assertTrue(Files.readString(earlier.resolve("episodes.csv")).contains("1,01/05/2024,z"));
            model.rerun(Progress.NONE);
            assertEquals(before - 1, model.state().issues().total().issues(), "one was put right at the source, the edit stands");
            assertEquals(1, model.state().edits());
            assertNotNull(model.state().issues().comparison(), "compared with the run over the extract of before");
        }
        assertTrue(Files.notExists(folder.root().resolve(".arriving")));
    }

    @Test
    void aFolderWithBothYearsGivesThisYearsFilesAndEachFileSaysWhatBecomesOfIt() throws IOException {
        CaseFolder folder = folder();
        given("episodes.csv", "CHILD,DECOM,PLACE,NOTE\n1,01/05/2024,A,\n");
        given("letter.txt", "Dear colleague");
        Path last = Files.createDirectories(root.resolve("given").resolve("last"));
        Files.writeString(last.resolve("episodes.csv"), "CHILD,DECOM,PLACE,NOTE\n1,01/05/2023,A,\n");
        try (CaseModel model = new CaseModel()) {
            model.open(folder, Progress.NONE);
            ReturnType type = model.state().pack().info().returnType();
            NewExtract both = NewExtract.of(folder, type, List.of(root.resolve("given")), TODAY, Progress.NONE);
            assertEquals(List.of("episodes.csv: Takes the place of episodes.csv (2 rows)", "notes.txt: Stays as it is",
                    "episodes.csv: Left out: it is last year's",
                    "letter.txt: Left out: neither its name nor its header is that of a table of the return Small"),
                    both.lines().stream().map(line -> line.file() + ": " + line.what()).toList());
            assertEquals("", both.impossible() + both.warning());
            NewExtract wrongYear = NewExtract.of(folder, type, List.of(last), TODAY, Progress.NONE);
            assertEquals("episodes.csv ends in 2023/24, and the file that it takes the place of in 2024/25. Is it last year's?", wrongYear.warning());
            Path twice = Files.createDirectories(root.resolve("given").resolve("again"));
            Files.writeString(twice.resolve("episodes.csv"), "CHILD,DECOM,PLACE,NOTE\n1,01/05/2024,A,\n");
            NewExtract clash = NewExtract.of(folder, type, List.of(root.resolve("given")), TODAY, Progress.NONE);
            assertEquals("episodes.csv and episodes.csv are the same table or have the same name. Give one of them.", clash.impossible());
            NewExtract nothing = NewExtract.of(folder, type, List.of(root.resolve("given").resolve("letter.txt")), TODAY, Progress.NONE);
            assertTrue(nothing.impossible().startsWith("None of the files is a table of the return"), nothing.impossible());
        }
    }

    @Test
    void aFailureInBetweenLeavesTheCaseWithTheFilesThatItHad() throws IOException {
        CaseFolder folder = folder();
        given("episodes.csv", "CHILD,DECOM,PLACE,NOTE\n3,01/05/2024,A,\n");
        try (CaseModel model = new CaseModel()) {
            model.open(folder, Progress.NONE);
            NewExtract extract = NewExtract.of(folder, model.state().pack().info().returnType(), List.of(root.resolve("given")), TODAY,
                    Progress.NONE);
            Path inTheWay = Files.createDirectories(folder.root().resolve("earlier/2025-06-01 100000/episodes.csv/in"));
            assertThrows(IOException.class, () -> extract.take(folder, CLOCK, Progress.NONE));
            assertTrue(Files.exists(inTheWay));
            assertTrue(Files.readString(folder.thisYear().resolve("episodes.csv")).contains("1,01/05/2024,z"));
        }
    }
}
