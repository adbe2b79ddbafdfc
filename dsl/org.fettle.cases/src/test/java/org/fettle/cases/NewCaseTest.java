/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.fettle.cases.create.CaseMaker;
import org.fettle.cases.create.FileInspector;
import org.fettle.cases.create.GivenFile.Role;
import org.fettle.cases.create.NewCase;
import org.fettle.compiler.PackLibrary;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A new case of files that were given: what they are, what is missing, and the folder that comes of it. */
class NewCaseTest {
    @TempDir
    private Path root;
    private Path given;
    private PackLibrary library;
    private ReturnType type;

    @BeforeEach
    void pack() throws IOException {
        Path pack = Files.createDirectories(root.resolve("packs").resolve("small"));
        Files.writeString(pack.resolve("small.fettle"), SmallCase.PACK);
        library = new PackLibrary(List.of(root.resolve("packs")), null);
        type = library.open(pack).pack().info().returnType();
        given = Files.createDirectories(root.resolve("given"));
    }

    private NewCase inspect(Path... paths) throws IOException {
        NewCase made = new NewCase(type);
        made.add(new FileInspector(type, LocalDate.of(2025, 6, 1)).inspect(List.of(paths), Progress.NONE));
        return made;
    }

    private static List<String> lines(NewCase made) {
        return made.files().stream().map(file -> file.role().label() + ": " + file.path().getFileName() + " = " + file.holds() + " " + file.rows())
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = given.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** A date in the wrong year is what such files are cleaned of. */
    @Test
    void aSlipOfThePenDoesNotMoveTheCollectionYear() throws IOException {
        write("episodes.csv", "CHILD,DECOM,PLACE,NOTE\n" + "1,01/05/2023,A,\n".repeat(40) + "1,01/05/2025,A,\n");
        assertEquals("2023/24", inspect(given).suggestedYear().toString());
    }

    @Test
    void twoYearsOfATableAreToldApartByTheirDates() throws IOException {
        write("episodes new.csv", "CHILD,DECOM,PLACE,NOTE\n1,01/05/2024,A,\n1,01/02/2025,A,\n1,01/01/2099,A,\n");
        write("episodes old.csv", "CHILD,DECOM,PLACE,NOTE\n1,01/05/2023,A,\n");
        write("towns.csv", "TOWN\nA\n");
        write("letter.txt", "Dear colleague");
        NewCase made = inspect(given);
        assertEquals(
                List.of("This year: episodes new.csv = Episodes 3", "Last year: episodes old.csv = Episodes 1", "Reference: towns.csv = Towns -1",
                        "Left out: letter.txt = not known -1"),
                lines(made));
        assertEquals("2024/25", made.suggestedYear().toString());
        assertEquals(List.of(), made.problems());
        assertEquals(List.of(), made.missing(Role.THIS_YEAR));
        assertTrue(made.files().get(3).why().contains("neither its name nor its header"), made.files().get(3).why());
    }

    @Test
    void foldersSayTheYearToo() throws IOException {
        write("this/episodes.csv", "CHILD,DECOM,PLACE\n1,,A\n");
        write("Last year/episodes.csv", "CHILD,DECOM,PLACE\n1,,A\n");
        NewCase made = inspect(given);
        assertEquals(List.of("This year: episodes.csv = Episodes 1", "Last year: episodes.csv = Episodes 1"), lines(made));
        assertEquals(List.of("Towns"), made.missing(Role.REFERENCE));
        assertTrue(made.files().get(0).notes().isEmpty() || made.files().get(0).notes().contains("warning"), made.files().get(0).notes());
    }

    @Test
    void whatNobodyKnowsIsSaidByHandAndKnownFromThenOn() throws IOException {
        Path file = write("export 17.csv", "CHILD,WHAT\n1,x\n");
        NewCase made = inspect(file);
        assertEquals(Role.LEFT_OUT, made.files().get(0).role());
        assertEquals(List.of("No file is of this year's return. Add its files, or its folder."), made.problems());
        made.decide(made.files().get(0), Role.THIS_YEAR, type.table("Episodes"));
        assertEquals("Episodes (as you said)", made.files().get(0).holds());
        assertEquals(List.of(), made.problems());
        CaseFolder folder = new CaseFolder(root.resolve("made"));
        CaseMaker.make(folder, new CaseSettings("Mine", "2024/25", "small", Map.of()), made.files(), Progress.NONE);
        assertTrue(Files.exists(folder.thisYear().resolve("episodes.csv")));
        assertTrue(Files.exists(file), "the given file stays");
    }

    @Test
    void theSameTableTwiceAndWhatCannotBeReadStandInTheWay() throws IOException {
        write("episodes.csv", "CHILD,DECOM,PLACE\n1,,A\n");
        write("more.csv", "CHILD,DECOM,PLACE\n2,,A\n");
        NewCase made = inspect(given);
        assertEquals(List.of("episodes.csv and more.csv both hold Episodes of this year. Say which year one of them is of, or leave it out."),
                made.problems());
        made.decide(made.files().get(1), Role.LEFT_OUT, null);
        assertEquals(List.of(), made.problems());
        write("episodes.csv", "CHILD;DECOM;PLACE\n1;;A\n");
        assertTrue(inspect(given.resolve("episodes.csv")).problems().get(0).startsWith("episodes.csv cannot be read: the cells are separated by"));
    }

    @Test
    void theCaseOpensWithThePackOfTheProgramAndReferencesWhereTheyLie() throws IOException {
        Path towns = write("towns.csv", "TOWN\nA\n");
        write("episodes.csv", SmallCase.EPISODES);
        NewCase made = inspect(given);
        CaseFolder folder = new CaseFolder(root.resolve("cases").resolve("mine"));
        CaseMaker.make(folder, new CaseSettings("Mine", "2024/25", "small", Map.of()), made.files(), Progress.NONE);
        assertEquals(Map.of("Towns", towns.toAbsolutePath().toString()), CaseSettings.read(folder.settings()).references());
        assertFalse(Files.exists(folder.packs()));
        try (CaseModel model = new CaseModel(library)) {
            model.open(folder, Progress.NONE);
            assertEquals(CaseState.Phase.READY, model.state().phase(), model.state().problems().toString());
            assertEquals(1, model.state().result().data().reference("Towns").rowCount());
            assertEquals(root.resolve("packs").resolve("small").resolve("small.fettle"), model.ruleFile(model.state().rule("1").file()));
        }
        assertThrows(IOException.class,
                () -> CaseMaker.make(folder, new CaseSettings("Mine", "2024/25", "small", Map.of()), made.files(), Progress.NONE));
        try (var cases = Files.list(folder.root().getParent())) {
            assertEquals(1, cases.count(), "nothing half made is left");
        }
    }
}
