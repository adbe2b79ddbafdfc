/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.CancelledException;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Replay;
import org.fettle.data.journal.Step;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChangeSetTest {
    private static final Reason FIX = new Reason("as the case system has it", "overlap", "Start later");
    private static final Reason BY_HAND = Reason.byHand("typed");

    private final EpisodePack pack = new EpisodePack();
    private final Return data = EpisodePack.episodes("1|01/06/2020|04/06/2020|a", "1|02/06/2020||b", "2|05/06/2020|01/06/2020|c");
    private final RunResult run = Run.execute(pack, data, RunOptions.of(new CollectionYear(2024)), Progress.NONE);

    @TempDir
    private Path folder;

    private Change cell(int row, String column, String text, Reason reason) {
        return Change.cell(data, new RowRef("Episodes", Period.THIS, row), column, text, reason);
    }

    private Change remove(int row) {
        Table table = data.table("Episodes", Period.THIS);
        return new Change(BY_HAND, "", List.of(Edit.remove(table, table.rowOfFileRow(row))));
    }

    private static Change add(String... cells) {
        List<Edit> edits = new ArrayList<>(List.of(Edit.add("Episodes", Period.THIS, 99)));
        String[] columns = {"CHILD", "DECOM", "DEC", "NOTE"};
        for (int i = 0; i < cells.length; i++) {
            edits.add(Edit.cell("Episodes", Period.THIS, 99, columns[i], "", cells[i]));
        }
        return new Change(BY_HAND, cells[0], edits);
    }

    private ChangeSet set(Change... changes) {
        return ChangeSet.of(data, List.of(changes));
    }

    @Test
    void previewShowsCellsFlagsAndSubjectsAndLeavesTheReturnAlone() {
        FixPreview preview = set(cell(2, "DECOM", "04/06/2020", FIX), cell(3, "DEC", "09/06/2020", BY_HAND)).preview(pack, run, Progress.NONE);
        assertEquals("changes 2 cells, resolves 2 issues, creates 0", preview.summary());
        assertEquals(List.of("1", "2"), preview.subjects());
        assertEquals("02/06/2020", preview.edits().get(0).oldText());
        assertEquals(2, run.flags().size());
        assertEquals(0, preview.after().flags().size());
    }

    @Test
    void eachEditSaysWhyWhenTheStepHasSeveralReasons() throws IOException {
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            Step step = set(cell(2, "DECOM", "04/06/2020", FIX), cell(3, "DEC", "", BY_HAND)).apply(journal).orElseThrow();
            assertEquals(FIX, step.reason(step.edits().get(0)));
            assertEquals(BY_HAND, step.reason(step.edits().get(1)));
        }
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            Step step = journal.steps().get(0);
            assertEquals(FIX, step.reason(step.edits().get(0)));
            assertEquals(BY_HAND, step.reason(step.edits().get(1)));
        }
    }

    @Test
    void oneReasonIsSaidOnceForTheStep() throws IOException {
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            Step step = set(cell(1, "DECOM", "04/06/2019", FIX), cell(2, "DECOM", "04/06/2020", FIX)).apply(journal).orElseThrow();
            assertEquals(FIX, step.reason());
            assertTrue(step.edits().stream().allMatch(edit -> edit.reason() == null));
        }
    }

    @Test
    void twoTextsForOneCellAreRefusedAndBothNamed() {
        ChangeSet set = set(cell(2, "DECOM", "04/06/2020", FIX), cell(2, "DECOM", "05/06/2020", BY_HAND), cell(3, "NOTE", "x", BY_HAND));
        assertEquals("[Episodes row 2 (this year), DECOM: 'Start later' of rule overlap for 1 (04/06/2020) contradicts 'typed' for 1 (05/06/2020);"
                + " neither is applied]",
                set.conflicts().toString());
        assertEquals(1, set.edits().size());
        assertEquals(2, set.only(change -> change.reason() == BY_HAND).edits().size());
        assertEquals(List.of(), set.only(change -> change.reason() == BY_HAND).conflicts());
    }

    @Test
    void aRowIsNotDeletedWhileAnotherChangeEditsIt() {
        assertEquals(1, set(cell(2, "NOTE", "x", FIX), remove(2)).conflicts().size());
        assertEquals(1, set(remove(2), remove(2)).edits().size());
    }

    @Test
    void aChangeIsMadeWholeOrNotAtAll() {
        Change both = new Change(FIX, "1", List.of(Edit.cell("Episodes", Period.THIS, 1, "NOTE", "a", "A"),
                Edit.cell("Episodes", Period.THIS, 2, "NOTE", "something else", "B")));
        ChangeSet set = set(both, cell(3, "NOTE", "C", BY_HAND));
        assertEquals(1, set.edits().size());
        assertEquals("Episodes row 2 (this year), NOTE: 'Start later' of rule overlap for 1 is not applied: the cell says 'b' by now, not"
                + " 'something else'", set.refusals().get(0).toString());
    }

    @Test
    void whatIsNotThereIsRefused() {
        ChangeSet set = set(new Change(FIX, "", List.of(Edit.cell("Episodes", Period.LAST, 1, "NOTE", "", "x"))),
                new Change(FIX, "", List.of(Edit.cell("Nowhere", Period.THIS, 1, "NOTE", "", "x"))),
                new Change(FIX, "", List.of(Edit.cell("Episodes", Period.THIS, 1, "NOWHERE", "", "x"))),
                new Change(FIX, "", List.of(Edit.cell("Episodes", Period.THIS, 1, "NOTE", "a", "\0"))));
        assertEquals(4, set.refusals().size());
        assertEquals(List.of(), set.edits());
        assertSame(run, set.preview(pack, run, Progress.NONE).after());
    }

    @Test
    void newRowsGetNumbersOfTheirOwn() {
        ChangeSet set = set(add("1", "07/06/2020", "", "new"), add("3", "01/01/2020", "", "also new"));
        Table table = set.edited().table("Episodes", Period.THIS);
        assertEquals(5, table.rowCount());
        assertEquals("new", table.column("NOTE").text(table.rowOfFileRow(4)));
        assertEquals("also new", table.column("NOTE").text(table.rowOfFileRow(5)));
        FixPreview preview = set.preview(pack, run, Progress.NONE);
        assertEquals(List.of("1", "3"), preview.subjects());
        assertEquals("adds 2 records, resolves 0 issues, creates 0", preview.summary());
    }

    @Test
    void theReturnWithTheChangesIsThatOfTheJournal() throws IOException {
        ChangeSet set = set(add("1", "07/06/2020", "", "new"), remove(3), cell(1, "CHILD", "2", BY_HAND));
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            set.apply(journal);
            assertEquals(EpisodePack.rows(set.edited()), EpisodePack.rows(Replay.of(data, journal.steps()).data()));
            journal.undo();
            assertEquals(EpisodePack.rows(data), EpisodePack.rows(Replay.of(data, journal.steps()).data()));
        }
    }

    @Test
    void valuesAreEnteredIntoAChange() {
        Change change = cell(1, "NOTE", "x", FIX);
        assertEquals("y", set(change.withText(change.edits().get(0), "y")).edits().get(0).newText());
    }

    @Test
    void aPreviewCanBeCancelledAndIsOnlyMadeOfTheSameReturn() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String what, long units) {
                assertFalse(what.isEmpty());
            }

            @Override
            public void worked(long units) {
                assertTrue(units >= 0);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        ChangeSet set = set(cell(2, "DECOM", "04/06/2020", FIX));
        assertThrows(CancelledException.class, () -> set.preview(pack, run, cancelled));
        Return other = EpisodePack.episodes("1|01/06/2020|04/06/2020|a");
        assertThrows(IllegalArgumentException.class, () -> ChangeSet.of(other, List.of()).preview(pack, run, Progress.NONE));
        assertFalse(set.edits().isEmpty());
    }
}
