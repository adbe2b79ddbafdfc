/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fettle.cases.edits.EditLog;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.journal.Step;
import org.fettle.engine.RowRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.fettle.cases.SmallCase.cell;
import static org.fettle.cases.SmallCase.editLast;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Edits by hand: judged at once, kept, and refused with reasons. */
class CaseEditTest {
    @TempDir
    private Path root;
    private CaseFolder folder;
    private CaseModel model = new CaseModel();

    @BeforeEach
    void open() throws IOException {
        folder = SmallCase.in(root);
        model.open(folder, Progress.NONE);
        assertEquals(CaseState.Phase.READY, model.state().phase(), model.state().problems().toString());
    }

    @AfterEach
    void close() {
        model.close();
    }

    private Step edit(CellEdit... edits) throws IOException {
        return model.edit(List.of(edits), "", Progress.NONE).orElseThrow();
    }

    @Test
    void aRehearsalChangesNothing() throws IOException {
        CaseState before = model.state();
        List<String> flags = SmallCase.flags(before);
        assertEquals(8, Rehearsal.run(before, () -> false));
        assertEquals(flags, SmallCase.flags(before));
        assertEquals(before, model.state());
        assertEquals("", model.state().undo());
        assertEquals(0, Rehearsal.run(before, () -> true), "nobody waits for it");
        edit(SmallCase.edit(2, "DECOM", "02/05/2024"));
        assertEquals(8, Rehearsal.run(before, () -> false), "the case may go on meanwhile");
    }

    @Test
    void anEditIsJudgedAtOnceAndIsOneStep() throws IOException {
        List<CaseState> seen = new ArrayList<>();
        model.addListener(seen::add);
        Step step = model.edit(List.of(SmallCase.edit(2, "DECOM", "02/05/2024"), SmallCase.edit(2, "PLACE", "A")), "as told by phone", Progress.NONE)
                .orElseThrow();
        assertEquals("as told by phone", step.label());
        assertEquals(
                List.of("1:this:3:The start is missing.", "2:this:3:z is no place.", "3:this:1:Last year it was B.", "3:this:4:Last year it was B."),
                SmallCase.flags(model.state()));
        assertEquals("as told by phone", model.state().undo());
        assertEquals(2, model.state().edits());
        assertEquals(1, seen.size(), "nothing but the outcome is published");
        model.undo(Progress.NONE);
        assertEquals("a", cell(model.state(), 2, "PLACE"));
        assertEquals("", cell(model.state(), 2, "DECOM"));
        assertEquals(0, model.state().edits());
        model.redo(Progress.NONE);
        assertEquals("A", cell(model.state(), 2, "PLACE"));
    }

    @Test
    void lastYearsReturnIsEditedToo() throws IOException {
        edit(editLast(1, "PLACE", "A"));
        assertTrue(SmallCase.flags(model.state()).stream().noneMatch(flag -> flag.startsWith("3:this:1")), SmallCase.flags(model.state()).toString());
        assertTrue(Files.readString(folder.lastYear().resolve("episodes.csv")).contains("1,01/04/2023,B"), "the file stays as it was");
    }

    @Test
    void whatIsSaidAlreadyIsNoEdit() throws IOException {
        assertTrue(model.edit(List.of(SmallCase.edit(1, "PLACE", "A")), "", Progress.NONE).isEmpty());
        assertEquals("", model.state().undo());
    }

    @Test
    void theLastTextForACellWins() throws IOException {
        assertEquals(1, edit(SmallCase.edit(1, "PLACE", "B"), SmallCase.edit(1, "place", "C")).edits().size());
        assertEquals("C", cell(model.state(), 1, "PLACE"));
    }

    @Test
    void aColumnThatTheFileLacksIsMade() throws IOException {
        edit(SmallCase.edit(1, "NOTE", "rung up"));
        assertEquals("rung up", cell(model.state(), 1, "NOTE"));
        edit(SmallCase.edit(2, "NOTE", "too"));
        reopen();
        assertEquals("rung up", cell(model.state(), 1, "NOTE"));
    }

    @Test
    void columnsThatTheReturnDoesNotNameAreEditedToo() throws IOException {
        edit(SmallCase.edit(1, "TEAM", "z"));
        assertEquals("z", cell(model.state(), 1, "TEAM"));
    }

    @Test
    void oneImpossibleEditStopsAllAndEveryReasonIsTold() {
        EditRefusedException refused = assertThrows(EditRefusedException.class,
                () -> edit(SmallCase.edit(1, "PLACE", "B"), SmallCase.edit(9, "PLACE", "B"), SmallCase.edit(1, "COLOUR", "red"),
                        SmallCase.edit(1, "PLACE", "a\0"),
                        new CellEdit(new RowRef("Moon", Period.THIS, 1), "X", ""), new CellEdit(new RowRef("Towns", Period.THIS, 1), "TOWN", "")));
        assertEquals(
                List.of("Episodes row 9 (this year), PLACE: there is no such row (any more).",
                        "Episodes row 1 (this year), COLOUR: neither the return nor its file has a column COLOUR.",
                        "Episodes row 1 (this year), PLACE: the text is no text: it has a zero character in it.",
                        "Moon row 1 (this year), X: the return has no table Moon.",
                        "Towns row 1 (this year), TOWN: Towns is a reference; replace its file instead."),
                refused.reasons());
        assertEquals("A", cell(model.state(), 1, "PLACE"));
        assertEquals(0, model.state().edits());
    }

    @Test
    void anEditOfACellThatTheNewFileContradictsStands() throws IOException {
        edit(SmallCase.edit(2, "PLACE", "B"));
        Files.writeString(folder.thisYear().resolve("episodes.csv"), SmallCase.EPISODES.replace("2,,a,x", "2,,c,x"));
        model.rerun(Progress.NONE);
        assertEquals("c", cell(model.state(), 2, "PLACE"), "the older edit does not fit the new file");
        edit(SmallCase.edit(2, "PLACE", "A"));
        assertEquals("A", cell(model.state(), 2, "PLACE"));
        reopen();
        assertEquals("A", cell(model.state(), 2, "PLACE"));
        assertEquals(1, model.state().edits());
    }

    /** The quick way, which puts a step on top of the return, and the slow one, which replays the journal over the files, agree. */
    @Test
    void manyEditsComeToTheSameWhenTheCaseIsReopened() throws IOException {
        Random random = new Random(903);
        List<String> columns = List.of("CHILD", "DECOM", "PLACE", "TEAM", "NOTE");
        List<String> texts = List.of("", "1", "2", "7", "A", "b", "01/04/2024", "31/02/2024", " A ", "x");
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 6; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> model.undo(Progress.NONE);
                    case 1 -> model.redo(Progress.NONE);
                    default ->
                        model.edit(List.of(SmallCase.edit(1 + random.nextInt(4), columns.get(random.nextInt(5)), texts.get(random.nextInt(10)))), "",
                                Progress.NONE);
                }
            }
            CaseState quick = model.state();
            reopen();
            assertEquals(SmallCase.cells(model.state()).stream().sorted().toList(), SmallCase.cells(quick).stream().sorted().toList());
            assertEquals(SmallCase.flags(model.state()), SmallCase.flags(quick));
            assertEquals(model.state().edits(), quick.edits());
            assertEquals(model.state().undo(), quick.undo());
            assertEquals(model.state().redo(), quick.redo());
        }
    }

    @Test
    void aStepIsTakenBackAloneWhenNoLaterOneIsAboutItsCells() throws IOException {
        long place = edit(SmallCase.edit(2, "PLACE", "B")).id();
        long team = edit(SmallCase.edit(2, "TEAM", "z")).id();
        long again = edit(SmallCase.edit(2, "PLACE", "A")).id();
        EditRefusedException refused = assertThrows(EditRefusedException.class, () -> model.undo(List.of(place), Progress.NONE));
        assertEquals(
                List.of("Change 1 (1 edit) cannot be taken back alone: a later change is about the same cells. Take back first: change 3 (1 edit)."),
                refused.reasons());
        model.undo(List.of(team), Progress.NONE);
        assertEquals("x", cell(model.state(), 2, "TEAM"));
        model.undo(List.of(place, again), Progress.NONE);
        assertEquals("a", cell(model.state(), 2, "PLACE"));
        assertEquals(0, model.state().edits());
        assertEquals(List.of(false, false, false), model.state().log().entries().stream().map(EditLog.Entry::stands).toList());
        model.redo(Progress.NONE);
        assertEquals("B", cell(model.state(), 2, "PLACE"));
    }

    @Test
    void oneChangeOfAStepIsTakenBack() throws IOException {
        Step step = edit(SmallCase.edit(2, "PLACE", "B"), SmallCase.edit(3, "PLACE", "B"));
        model.revert(step.edits().subList(0, 1), Progress.NONE);
        assertEquals("a", cell(model.state(), 2, "PLACE"));
        assertEquals("B", cell(model.state(), 3, "PLACE"));
        assertEquals("Taken back: 1 change", model.state().undo());
        EditRefusedException refused = assertThrows(EditRefusedException.class, () -> model.revert(step.edits(), Progress.NONE));
        assertEquals(List.of("Episodes row 2, PLACE: it was changed again since and says a now. Take that back first."), refused.reasons());
    }

    @Test
    void aSecondWindowOnTheCaseLooksOnAndIsToldWhoHasIt() throws IOException {
        edit(SmallCase.edit(2, "PLACE", "B"));
        try (CaseModel second = new CaseModel()) {
            second.open(folder, Progress.NONE);
            assertEquals(CaseState.Phase.READY, second.state().phase());
            assertEquals("B", cell(second.state(), 2, "PLACE"), "what was confirmed until then is there");
            assertTrue(second.state().readOnly().contains("open in another window or program (" + System.getProperty("user.name")),
                    second.state().readOnly());
            assertEquals(CaseModel.READ_ONLY, second.state().problems().get(0).code());
            IOException refused = assertThrows(IOException.class, () -> second.edit(List.of(SmallCase.edit(1, "PLACE", "B")), "", Progress.NONE));
            assertEquals(second.state().readOnly(), refused.getMessage());
        }
        edit(SmallCase.edit(1, "PLACE", "B"));
        reopen();
        assertEquals("", model.state().readOnly());
        assertEquals(2, model.state().edits());
    }

    private void reopen() {
        model.close();
        model = new CaseModel();
        model.open(folder, Progress.NONE);
    }
}
