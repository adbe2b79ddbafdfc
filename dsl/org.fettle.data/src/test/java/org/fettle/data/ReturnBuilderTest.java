/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How rows become a return. */
class ReturnBuilderTest {

    private static final ReturnType TYPE = ReturnTypes.school();

    @Test
    void rowsOfASubjectLieSideBySideInFileOrder() {
        Return data = new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID", "POINTS")
                .row("b", "1").row("a", "2").row("", "3").row("b", "4").row("a", "5").build();
        Table marks = data.table("Marks", Period.THIS);
        assertArrayEquals(new int[] {0, 2, 4, 5}, marks.offsets());
        assertArrayEquals(new long[] {1, 4, 2, 5, 3}, ((LongColumn) marks.column("POINTS")).values());
        assertEquals("b", data.subjects().key(0));
        assertEquals("a", data.subjects().key(1));
        assertEquals(2, data.subjects().keyless());
        assertEquals(3, data.subjects().count());
        assertEquals(Values.BLANK, data.subjects().keySymbol(2));
        assertEquals(1, data.subjects().find("a"));
        assertEquals(-1, data.subjects().find("c"));
        int[] fileRows = new int[5];
        for (int row = 0; row < 5; row++) {
            fileRows[row] = marks.fileRow(row);
            assertEquals(row, marks.rowOfFileRow(marks.fileRow(row)));
            assertEquals(marks.fileRow(row) + 1, marks.line(row));
        }
        assertArrayEquals(new int[] {1, 4, 2, 5, 3}, fileRows);
        assertEquals(2, marks.subject(4));
        assertEquals(-1, marks.rowOfFileRow(6));
        assertEquals(-1, marks.rowOfFileRow(0));
    }

    @Test
    void subjectsAreNumberedByFirstAppearanceThisYearFirst() {
        Return data = new ReturnBuilder(TYPE).table("Pupils", Period.LAST, "ID").row("old").row("both")
                .table("Marks", Period.THIS, "ID").row("mark").row("both")
                .table("Pupils", Period.THIS, "ID").row("pupil").build();
        assertEquals(List.of("pupil", "mark", "both", "old"),
                List.of(data.subjects().key(0), data.subjects().key(1), data.subjects().key(2),
                        data.subjects().key(3)));
        assertEquals(3, data.table("Pupils", Period.LAST).subject(1));
    }

    @Test
    void aTableThatIsNotThereHasNoRowsAndSaysSo() {
        Return data = new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID").row("a").build();
        Table pupils = data.table("Pupils", Period.LAST);
        assertFalse(pupils.isLoaded());
        assertEquals(0, pupils.rowCount());
        assertArrayEquals(new int[3], pupils.offsets());
        assertFalse(data.reference("Rooms").isLoaded());
        assertThrows(IllegalArgumentException.class, () -> data.table("Staff", Period.THIS));
    }

    @Test
    void aTableWithoutRowsIsLoaded() {
        assertTrue(new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID").build().table("Marks", Period.THIS).isLoaded());
    }

    @Test
    void columnsComeInAnyOrderAndUnknownOnesAreKept() {
        Table marks = new ReturnBuilder(TYPE).table("marks", Period.THIS, " points ", "Team", "id").row("7", " A ", "x").build()
                .table("Marks", Period.THIS);
        assertEquals(7, marks.column("POINTS").value(0));
        assertEquals(" A ", marks.column("team").rawText(0));
        assertEquals("A", marks.column("TEAM").text(0));
        assertFalse(marks.column("TEAM").spec().declared());
        assertNull(marks.column("DAY"));
        assertEquals(3, marks.columns().size());
    }

    @Test
    void theExactTextOfEveryCellIsKept() {
        Table marks = new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID", "DAY", "POINTS", "SHARE")
                .row("2", "1/6/2020", "007", "1.50").row("1", "31/02/2020", "n/a", "x").row("2", " ", "7", "1.5").build()
                .table("Marks", Period.THIS);
        assertEquals("1/6/2020", marks.column("DAY").rawText(0));
        assertEquals(" ", marks.column("DAY").rawText(1));
        assertEquals("", marks.column("DAY").text(1));
        assertEquals("31/02/2020", marks.column("DAY").rawText(2));
        assertTrue(marks.column("DAY").isUnreadable(2));
        assertEquals("007", marks.column("POINTS").rawText(0));
        assertEquals("7", marks.column("POINTS").rawText(1));
        assertEquals("1.50", marks.column("SHARE").rawText(0));
        assertEquals("1.5", marks.column("SHARE").rawText(1));
    }

    @Test
    void aReferenceHasNoSubjects() {
        Table rooms = new ReturnBuilder(TYPE).table("Rooms", Period.THIS, "ROOM").row("B1").build().reference("Rooms");
        assertNull(rooms.offsets());
        assertEquals(-1, rooms.subject(0));
    }

    @Test
    void shortRowsAreFilledWithBlanksAndLongOnesRefused() {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Marks", Period.THIS, "ID", "DAY").row("a");
        assertThrows(IllegalArgumentException.class, () -> builder.row("a", "", ""));
        assertTrue(builder.build().table("Marks", Period.THIS).column("DAY").isBlank(0));
    }
}
