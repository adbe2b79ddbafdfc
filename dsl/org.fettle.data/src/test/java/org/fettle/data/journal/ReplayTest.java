/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReplayTest {
    static final ReturnType TYPE = type();

    private final Return original = episodes("2|01/01/2020|a", "1|02/01/2020|b", "2|03/01/2020| c");
    private final List<Step> steps = new ArrayList<>();

    private static ReturnType type() {
        List<ColumnSpec> columns = List.of(column("CHILD", ColumnType.TEXT), column("DECOM", ColumnType.DATE),
                column("NOTE", ColumnType.TEXT), column("LS", ColumnType.TEXT));
        TableType episodes = new TableType("Episodes", false, false, "CHILD", "episodes", columns);
        return new ReturnType("SSDA903", "Child", "CHILD", List.of(episodes), List.of());
    }

    private static ColumnSpec column(String name, ColumnType type) {
        return new ColumnSpec(name, type, null, false, false, null, "", true);
    }

    /** This year's episodes, the cells CHILD, DECOM and NOTE between bars. */
    static Return episodes(String... rows) {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM", "NOTE");
        for (String row : rows) {
            builder.row(List.of(row.split("\\|", -1)));
        }
        return builder.build();
    }

    /** The episodes in file order, as {@link #episodes} takes them. */
    static List<String> rows(Return data) {
        Table table = data.table("Episodes", Period.THIS);
        List<String> rows = new ArrayList<>();
        for (int fileRow = 1; fileRow <= table.rowCount() + 20; fileRow++) {
            int row = table.rowOfFileRow(fileRow);
            if (row >= 0) {
                rows.add(String.join("|", table.column("CHILD").rawText(row), table.column("DECOM").rawText(row),
                        table.column("NOTE").rawText(row)));
            }
        }
        return rows;
    }

    private void step(Edit... edits) {
        steps.add(new Step(steps.size() + 1L, Step.Kind.APPLY, 0, Reason.byHand(""), Instant.EPOCH, "ana", List.of(edits)));
    }

    private static Edit cell(int row, String column, String oldText, String newText) {
        return Edit.cell("Episodes", Period.THIS, row, column, oldText, newText);
    }

    private Edit remove(int fileRow) {
        Table table = original.table("Episodes", Period.THIS);
        return Edit.remove(table, table.rowOfFileRow(fileRow));
    }

    private Replay.Result replay() {
        return Replay.of(original, steps);
    }

    @Test
    void withoutStepsTheReturnIsTheOriginal() {
        assertSame(original, replay().data());
    }

    @Test
    void editsNameRowsByTheirPlaceInTheFile() {
        step(cell(2, "NOTE", "b", "B"));
        assertEquals(List.of("2|01/01/2020|a", "1|02/01/2020|B", "2|03/01/2020| c"), rows(replay().data()));
        assertEquals(1, replay().applied());
    }

    @Test
    void theLastOfSeveralEditsOfACellCounts() {
        step(cell(2, "NOTE", "b", "x"));
        step(cell(2, "NOTE", "x", "y"));
        assertEquals("1|02/01/2020|y", rows(replay().data()).get(1));
        assertEquals(1, replay().applied());
    }

    @Test
    void anEditThatWasTakenBackLeavesTheExactTextOfTheFile() {
        Edit edit = cell(3, "NOTE", " c", "c");
        step(edit);
        step(edit.inverse());
        assertSame(original, replay().data());
    }

    @Test
    void aChangedKeyMovesTheRowToTheOtherChild() {
        step(cell(1, "CHILD", "2", "1"));
        Return data = replay().data();
        Table table = data.table("Episodes", Period.THIS);
        int child = data.subjects().find("1");
        assertEquals(2, table.offsets()[child + 1] - table.offsets()[child]);
        assertEquals("1|01/01/2020|a", rows(data).get(0));
    }

    @Test
    void aColumnThatTheFileLacksArrives() {
        step(cell(1, "LS", "", "C2"));
        Table table = replay().data().table("Episodes", Period.THIS);
        assertEquals("C2", table.column("LS").text(table.rowOfFileRow(1)));
    }

    @Test
    void aRemovedRowGoesAndComesBackWithItsCells() {
        Edit edit = remove(1);
        step(edit);
        assertEquals(List.of("1|02/01/2020|b", "2|03/01/2020| c"), rows(replay().data()));
        step(edit.inverse());
        assertEquals(rows(original), rows(replay().data()));
    }

    @Test
    void addedRowsKeepTheirNumbersWhenAnEarlierOneGoes() {
        assertEquals(3, replay().data().table("Episodes", Period.THIS).lastFileRow());
        Edit first = Edit.add("Episodes", Period.THIS, 4);
        step(first, cell(4, "CHILD", "", "7"));
        step(Edit.add("Episodes", Period.THIS, 5), cell(5, "CHILD", "", "8"));
        step(cell(4, "CHILD", "7", ""), first.inverse());
        Table table = replay().data().table("Episodes", Period.THIS);
        assertEquals(-1, table.rowOfFileRow(4));
        assertEquals("8", table.column("CHILD").text(table.rowOfFileRow(5)));
        assertEquals(5, table.lastFileRow());
    }

    @Test
    void theNumberOfAnAddedRowThatWentIsNotGivenAgain() {
        Edit added = Edit.add("Episodes", Period.THIS, 4);
        step(added);
        step(added.inverse());
        assertEquals(4, replay().data().table("Episodes", Period.THIS).lastFileRow());
    }

    @Test
    void aRowThatIsAddedUnderAnOldNumberIsBlank() {
        Edit added = Edit.add("Episodes", Period.THIS, 4);
        step(added, cell(4, "NOTE", "", "old"));
        step(added.inverse());
        step(added, cell(4, "CHILD", "", "9"));
        assertEquals("9||", rows(replay().data()).get(3));
    }

    @Test
    void aTableThatIsOnlyThereForItsNewRowsGoesWithThem() {
        Edit added = Edit.add("Episodes", Period.LAST, 1);
        step(added, Edit.cell("Episodes", Period.LAST, 1, "CHILD", "", "1"));
        Table table = replay().data().table("Episodes", Period.LAST);
        assertTrue(table.isLoaded());
        assertFalse(table.origin().isLoaded());
        assertEquals(0, table.line(0));
        step(added.inverse());
        assertSame(original, replay().data());
    }

    @Test
    void aCellThatTheFileHasDifferentlyNowIsLeftAloneAndReported() {
        step(cell(2, "NOTE", "before", "after"), cell(1, "NOTE", "a", "A"));
        Replay.Result result = replay();
        assertEquals(List.of("2|01/01/2020|A", "1|02/01/2020|b", "2|03/01/2020| c"), rows(result.data()));
        assertEquals(1, result.problems().size());
        assertEquals("Episodes:3: Episodes row 2 (this year): NOTE was changed from 'before' to 'after', but the file now has 'b' there;"
                + " the edit was left out", result.problems().get(0).toString());
    }

    @Test
    void aCellThatTheFileHasRightNowIsNoProblem() {
        step(cell(2, "NOTE", "before", "b"));
        assertSame(original, replay().data());
        assertEquals(List.of(), replay().problems());
    }

    @Test
    void aRowThatIsAnotherNowIsNotRemoved() {
        step(remove(1));
        Return replaced = episodes("3|01/01/2020|a", "1|02/01/2020|b");
        Replay.Result result = Replay.of(replaced, steps);
        assertEquals(rows(replaced), rows(result.data()));
        assertTrue(result.problems().get(0).message().contains("CHILD=2; DECOM=01/01/2020; NOTE=a"), result.problems().get(0).message());
    }

    @Test
    void anEditOfARowThatIsGoneIsReported() {
        step(cell(3, "NOTE", " c", "c"));
        Replay.Result result = Replay.of(episodes("2|01/01/2020|a"), steps);
        assertEquals(1, result.problems().size());
        assertTrue(result.problems().get(0).message().contains("no such row"), result.problems().get(0).message());
    }

    @Test
    void anEditOfATableThatThePackNoLongerHasIsReported() {
        step(Edit.cell("Reviews", Period.THIS, 1, "REVIEW", "", "x"));
        assertTrue(replay().problems().get(0).message().contains("no table Reviews"));
        assertSame(original, replay().data());
    }
}
