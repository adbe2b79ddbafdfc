/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Replay;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.io.ReturnWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RowChangesTest {
    private final Return data = SmallReturn.make();

    @TempDir
    private Path folder;

    private Return after(Change... changes) {
        ChangeSet set = ChangeSet.of(data, List.of(changes));
        assertEquals(List.of(), set.refusals());
        assertEquals(List.of(), set.conflicts());
        return set.edited();
    }

    private List<String> rowsAfter(String table, Change... changes) {
        return SmallReturn.rows(after(changes), table);
    }

    private static String message(Runnable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
    }

    @Test
    void aRecordGoes() {
        Change change = Records.delete(data, SmallReturn.row("Reviews", 2), Reason.byHand(""));
        assertEquals("1", change.subject());
        assertEquals(List.of("1|1|1/7/2023|", "3|1|01/07/2023|PN1", "4|2|01/07/2023|PN1", "5|2||PN0"), rowsAfter("Reviews", change));
        assertTrue(message(() -> Records.delete(data, SmallReturn.row("Reviews", 9), Reason.byHand(""))).contains("no row 9"));
    }

    @Test
    void recordsThatSayTheSameAreDuplicatesHoweverDatesAreWritten() {
        assertEquals(List.of(List.of(SmallReturn.row("Reviews", 2), SmallReturn.row("Reviews", 3))),
                Duplicates.identical(data, "Reviews", Period.THIS));
        assertEquals(List.of(List.of(SmallReturn.row("Reviews", 1), SmallReturn.row("Reviews", 2), SmallReturn.row("Reviews", 3))),
                Duplicates.sameKey(data, "Reviews", Period.THIS));
        List<Change> gone = Duplicates.deletions(data, "Reviews", Period.THIS);
        assertEquals("the same as row 2 in every cell", gone.get(0).reason().why());
        assertEquals(4, rowsAfter("Reviews", gone.toArray(new Change[0])).size());
    }

    @Test
    void theRecordThatStaysWinsUnlessItSaysNothing() {
        Merge merge = Merge.of(data, SmallReturn.row("Reviews", 1), List.of(SmallReturn.row("Reviews", 2), SmallReturn.row("Reviews", 3)));
        Merge.Line date = merge.lines().get(1);
        assertEquals(new Merge.Line("REVIEW", List.of("1/7/2023", "01/07/2023", "01/07/2023"), "1/7/2023", 0, false), date);
        assertEquals(new Merge.Line("REVIEW_CODE", List.of("", "PN1", "PN1"), "PN1", 1, false), merge.lines().get(2));
        assertEquals(List.of("1|1|1/7/2023|PN1", "4|2|01/07/2023|PN1", "5|2||PN0"), rowsAfter("Reviews", merge.change()));
    }

    @Test
    void whatIsLostInAMergeIsSaidAndCanBeChosen() {
        Merge merge = Merge.of(data, SmallReturn.row("Episodes", 1), List.of(SmallReturn.row("Episodes", 2)));
        assertEquals(List.of("DECOM"), merge.lines().stream().filter(Merge.Line::contested).map(Merge.Line::column).toList());
        Merge chosen = merge.with("DEC", "").with("REC", "X2");
        assertEquals(-1, chosen.lines().get(4).winner());
        assertEquals("row 2 into row 1, where they differed: DECOM '01/06/2023'", chosen.change().reason().why());
        assertEquals(List.of("1|1|01/06/2023|C2||X2|North", "3|2|05/05/2023|V2|06/06/2023|E3|South"), rowsAfter("Episodes", chosen.change()));
    }

    @Test
    void onlyRecordsOfOneChildAndTableAreMerged() {
        RowRef first = SmallReturn.row("Episodes", 1);
        assertTrue(message(() -> Merge.of(data, first, List.of(SmallReturn.row("Episodes", 3)))).contains("not of the same child"));
        assertTrue(message(() -> Merge.of(data, first, List.of(SmallReturn.row("Reviews", 1)))).contains("not of the same child"));
        assertTrue(message(() -> Merge.of(data, first, List.of(first))).contains("two different records"));
        assertTrue(message(() -> Merge.of(data, first, List.of(SmallReturn.row("Episodes", 2))).with("NONE", "")).contains("no column NONE"));
    }

    @Test
    void aRecordIsSplitAtADayAndTheEndGoesToTheSecond() {
        Split split = Split.of(data, SmallReturn.row("Episodes", 3), "20/5/2023");
        assertEquals(new Span("DECOM", "DEC"), split.span());
        assertEquals("", split.first().get("REC"));
        Change change = split.withFirst("REC", "X1").withSecond("LS", "E1").change();
        assertEquals(List.of("1|1|01/06/2023|C2|01/09/2023|X1|North", "2|1|01/09/2023|C2|||North", "3|2|05/05/2023|V2|20/05/2023|X1|South",
                "4|2|20/05/2023|E1|06/06/2023|E3|South"), rowsAfter("Episodes", change));
    }

    @Test
    void aRecordThatLastsStaysOpenInItsSecondHalf() {
        List<String> rows = rowsAfter("Episodes", Split.of(data, SmallReturn.row("Episodes", 2), "01/01/2024").change());
        assertEquals("2|1|01/09/2023|C2|01/01/2024||North", rows.get(1));
        assertEquals("4|1|01/01/2024|C2|||North", rows.get(3));
    }

    @Test
    void aRecordIsOnlySplitWhileItLasts() {
        RowRef third = SmallReturn.row("Episodes", 3);
        for (String day : List.of("05/05/2023", "06/06/2023", "01/01/2020", "x", "")) {
            assertTrue(message(() -> Split.of(data, third, day)).contains("between 05/05/2023 and 06/06/2023"));
        }
        assertTrue(message(() -> Split.of(data, SmallReturn.row("Reviews", 1), "01/01/2024")).contains("cannot be split"));
        assertTrue(message(() -> Split.of(data, SmallReturn.row("Episodes", 9), "01/01/2024")).contains("no row 9"));
    }

    @Test
    void aMissingRecordIsInserted() {
        Change change = NewRecord.of(data, "Reviews", Period.THIS, "2").with("REVIEW", "03/03/2023").change();
        assertEquals("6|2|03/03/2023|", rowsAfter("Reviews", change).get(5));
        Change like = NewRecord.like(data, new RowRef("Episodes", Period.LAST, 1), Period.THIS).change();
        assertEquals("like row 1 of last year's Episodes", like.reason().why());
        assertEquals("4|2|04/05/2023|V2|||", rowsAfter("Episodes", like).get(3));
    }

    @Test
    void aRecordMayComeIntoATableThatIsNotThereYet() {
        Return edited = after(NewRecord.of(data, "Reviews", Period.LAST, "1").with("REVIEW", "03/03/2022").change());
        assertEquals(1, edited.table("Reviews", Period.LAST).rowCount());
        assertEquals(List.of(), ReturnWriter.write(edited, Period.LAST, folder, Progress.NONE));
        assertTrue(Files.exists(folder.resolve("reviews.csv")));
    }

    @Test
    void aRecordThatCannotBeIsNotInserted() {
        assertTrue(message(() -> NewRecord.of(data, "Header", Period.THIS, "1")).contains("can have only one"));
        assertTrue(message(() -> NewRecord.of(data, "Reviews", Period.THIS, " ")).contains("is blank"));
        assertTrue(message(() -> NewRecord.of(data, "Reviews", Period.THIS, "1").with("CHILD", "2")).contains("cannot be changed"));
        assertTrue(message(() -> NewRecord.of(data, "Reviews", Period.THIS, "1").with("NONE", "2")).contains("no column NONE"));
    }

    @Test
    void allOfItIsJournaledAndTakenBackInAnyOrder() throws Exception {
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            Change merge = Merge.of(data, SmallReturn.row("Reviews", 1), List.of(SmallReturn.row("Reviews", 2))).change();
            ChangeSet.of(data, List.of(merge)).apply(journal);
            Return merged = Replay.of(data, journal.steps()).data();
            ChangeSet.of(merged, List.of(Split.of(merged, SmallReturn.row("Episodes", 3), "20/05/2023").change())).apply(journal);
            Return split = Replay.of(data, journal.steps()).data();
            Change last = Change.cell(split, new RowRef("Episodes", Period.LAST, 1), "DEC", "05/05/2023", Reason.byHand("last year"));
            ChangeSet.of(split, List.of(last, NewRecord.of(split, "Reviews", Period.THIS, "2").change())).apply(journal);
            Return all = Replay.of(data, journal.steps()).data();
            assertEquals(4, all.table("Episodes", Period.THIS).rowCount());
            assertEquals("05/05/2023", all.table("Episodes", Period.LAST).column("DEC").text(0));
            journal.undo(1);
            journal.undo(3);
            assertEquals(SmallReturn.rows(data, "Reviews"), SmallReturn.rows(Replay.of(data, journal.steps()).data(), "Reviews"));
            journal.undo(2);
            assertEquals(SmallReturn.rows(data, "Episodes"), SmallReturn.rows(Replay.of(data, journal.steps()).data(), "Episodes"));
        }
    }
}
