/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.engine.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What people and machines do to a case: each ends in a message that says what happened, and with nothing lost. */
class CaseHurtTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path root;
    private CaseFolder folder;
    private CaseModel model = new CaseModel();

    @BeforeEach
    void open() throws IOException {
        folder = SmallCase.in(root);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private CaseState opened() {
        model.open(folder, Progress.NONE);
        return model.state();
    }

    private void write(String episodes) throws IOException {
        Files.writeString(folder.thisYear().resolve("episodes.csv"), episodes);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsLookedAt() throws IOException {
        opened();
        model.edit(List.of(SmallCase.edit(1, "PLACE", "B")), "", Progress.NONE);
        model.close();
        assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"), "permissions as on Unix");
        Files.setPosixFilePermissions(folder.journal(), Set.of(OWNER_READ));
        Files.setPosixFilePermissions(folder.root(), Set.of(OWNER_READ, OWNER_EXECUTE));
        try {
            assumeFalse(Files.isWritable(folder.root()), "nothing is read-only for the administrator");
            CaseState state = opened();
            assertEquals(CaseState.Phase.READY, state.phase(), state.problems().toString());
            assertEquals("B", SmallCase.cell(state, 1, "PLACE"));
            assertTrue(state.readOnly().contains("can be looked at, but not changed"), state.readOnly());
            IOException refused = assertThrows(IOException.class, () -> model.edit(List.of(SmallCase.edit(1, "PLACE", "A")), "", Progress.NONE));
            assertEquals(state.readOnly(), refused.getMessage());
        } finally {
            Files.setPosixFilePermissions(folder.root(), Set.of(OWNER_READ, OWNER_EXECUTE, OWNER_WRITE));
        }
    }

    @Test
    void twoWindowsOnOneCaseWhereOneLooksUntilTheOtherIsClosed() throws IOException {
        opened();
        model.edit(List.of(SmallCase.edit(1, "PLACE", "B")), "", Progress.NONE);
        try (CaseModel second = new CaseModel()) {
            second.open(folder, Progress.NONE);
            assertEquals("B", SmallCase.cell(second.state(), 1, "PLACE"));
            String reason = second.state().readOnly();
            assertTrue(reason.contains("is open in another window") && reason.contains("check again here (F9)"), reason);
            CaseSettings other = new CaseSettings("Other", "2024/25", "small", Map.of());
            IOException refused = assertThrows(IOException.class, () -> second.change(other, Progress.NONE));
            assertEquals(reason, refused.getMessage(), "nothing is written over what the first shows");
            model.edit(List.of(SmallCase.edit(2, "PLACE", "B")), "", Progress.NONE);
            model.close();
            second.rerun(Progress.NONE);
            assertEquals("", second.state().readOnly());
            second.edit(List.of(SmallCase.edit(3, "PLACE", "B")), "", Progress.NONE);
            assertEquals(3, second.state().edits());
        }
    }

    /** What a full disk does at opening cannot be had here: what the system says of it is in FileTroubleTest. */
    @Test
    void aFileThatCannotBeWrittenIsAsItWas() throws IOException {
        CaseState before = opened();
        Files.createDirectories(folder.root().resolve("case.json.part").resolve("in the way"));
        IOException refused = assertThrows(IOException.class,
                () -> model.change(new CaseSettings("Other", "2024/25", "small", Map.of()), Progress.NONE));
        assertTrue(refused.getMessage().startsWith("case.json in the folder " + folder.root() + " could not be written and is as it was: "),
                refused.getMessage());
        assertEquals(before.settings(), CaseSettings.read(folder.settings()));
        assertEquals(before.settings(), model.state().settings());
    }

    @Test
    void whenTheProgramItselfFailsTheCaseSaysSoAndGoesOn() throws IOException {
        assertThrows(IllegalStateException.class, () -> model.open(folder, failing(() -> new IllegalStateException("a mistake"))));
        assertEquals(CaseState.Phase.FAILED, model.state().phase(), "and is not shown as loading for ever");
        assertTrue(model.state().problems().get(0).message().contains("Fettle itself failed"), model.state().problems().toString());
        model.rerun(Progress.NONE);
        List<String> flags = SmallCase.flags(model.state());
        assertThrows(OutOfMemoryError.class, () -> model.rerun(failing(() -> new OutOfMemoryError("Java heap space"))));
        assertEquals(flags, SmallCase.flags(model.state()), "the older results stand");
        assertFalse(model.state().isBusy());
        assertTrue(model.state().problems().get(0).message().contains("not enough memory"), model.state().problems().toString());
    }

    private static Progress failing(Supplier<Throwable> failure) {
        return new Progress() {
            @Override
            public void begin(String what, long units) {
                CaseHurtTest.<RuntimeException>fail(failure.get());
            }

            @Override
            public void worked(long units) {
                // fails before
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }

    /** Two hundred megabytes: four million rows, in about the memory that the start script allows. */
    @Test
    void aVeryLargeFileIsReadOrRefusedAndNeverHalf() throws IOException {
        Path large = folder.thisYear().resolve("episodes.csv");
        String line = "01/04/2024,A,team of the north and the east of the county\n";
        int rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(large, StandardCharsets.US_ASCII)) {
            out.write("CHILD,DECOM,PLACE,TEAM\n");
            for (long bytes = 0; bytes < 200 * MEGABYTE; rows++) {
                String key = Integer.toString(rows / 7);
                out.write(key);
                out.write(',');
                out.write(line);
                bytes += key.length() + 1 + line.length();
            }
        }
        CaseState state = opened();
        assertEquals(CaseState.Phase.READY, state.phase(), state.problems().toString());
        assertEquals(rows, state.result().data().table("Episodes", Period.THIS).rowCount());
        model.edit(List.of(SmallCase.edit(rows, "PLACE", "x")), "", Progress.NONE);
        assertTrue(SmallCase.flags(model.state()).contains("2:this:" + rows + ":x is no place."));
    }

    @Test
    void aTableWithoutAnyRowIsATable() throws IOException {
        write("CHILD,DECOM,PLACE,TEAM\n");
        CaseState state = opened();
        assertEquals(CaseState.Phase.READY, state.phase(), state.problems().toString());
        assertEquals(0, state.result().data().table("Episodes", Period.THIS).rowCount());
        assertTrue(state.result().ledger().rules().stream().allMatch(entry -> entry.status() == Status.RAN), "nothing was skipped");
    }

    @Test
    void anEmptyFileSaysWhatItShouldHave() throws IOException {
        write("");
        CaseState state = opened();
        assertEquals(CaseState.Phase.FAILED, state.phase());
        assertTrue(
                state.problems().stream()
                        .anyMatch(problem -> problem.isError() && problem.toString().contains("is empty: the first line should name the columns")),
                state.problems().toString());
    }

    @Test
    void rulesWithAnErrorLeaveResultsAndEditsStanding() throws IOException {
        opened();
        Path rules = folder.packs().resolve("small").resolve("small.fettle");
        Files.writeString(rules, SmallCase.PACK.replace("e.DECOM is blank", "e.DECMO is blank"));
        model.rerun(Progress.NONE);
        CaseState state = model.state();
        assertEquals(CaseState.Phase.READY, state.phase());
        assertTrue(state.problems().stream().anyMatch(problem -> problem.isError() && problem.line() > 0 && problem.message().contains("DECMO")),
                state.problems().toString());
        model.edit(List.of(SmallCase.edit(2, "DECOM", "02/05/2024")), "", Progress.NONE);
        assertFalse(SmallCase.flags(model.state()).contains("1:this:2:The start is missing."), "edits are judged by the rules that worked last");
        model.close();
        assertEquals(CaseState.Phase.FAILED, opened().phase());
        Files.writeString(rules, SmallCase.PACK);
        model.rerun(Progress.NONE);
        assertEquals(1, model.state().edits(), "and are there when the rules are mended");
    }

    /** A pattern that goes back and forth over a very long text runs out of stack; no other rule suffers. */
    @Test
    void aRuleThatCrashesIsListedAndTheOthersRun() throws IOException {
        Files.writeString(folder.packs().resolve("small").resolve("small.fettle"), SmallCase.PACK + """
                rule 9 "Crashes" {
                    category inconsistent severity error impact low
                    each Episodes e
                    flag e.NOTE when e.NOTE matches "(A|B)*C"
                    message "never"
                }
                """);
        write("CHILD,DECOM,PLACE,NOTE\n1,01/04/2024,a," + "AB".repeat(40_000) + "\n2,,A,\n");
        CaseState state = opened();
        assertEquals(CaseState.Phase.READY, state.phase(), state.problems().toString());
        assertEquals(Status.CRASHED, state.result().ledger().rule("9").status(), state.result().ledger().rule("9").toString());
        assertEquals("9", state.notRun().get(0).rule().code());
        assertTrue(state.result().flags().size() > 0, "the others ran");
        Note note = state.issues().note("notRun/9");
        String why = note.lines().get(0).cells().get(3);
        assertTrue(why.matches("It broke off at \\S+[.]fettle, line \\d+: it needed more steps within steps than there is room for"
                + " [(]StackOverflowError[)]"), why);
        assertTrue(note.advice().contains("very long text") && note.advice().endsWith("what this one would find is not known."), note.advice());
        model.edit(List.of(SmallCase.edit(1, "PLACE", "B")), "", Progress.NONE);
        assertEquals(Status.CRASHED, model.state().result().ledger().rule("9").status(), "after an edit it is still listed");
    }
}
