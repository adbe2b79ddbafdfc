/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Edits: the new return is what the changed rows would have read as, and the old one stays. */
class ChangesTest {

    private static final ReturnType TYPE = ReturnTypes.school();
    private static final List<String> HEADER = List.of("ID", "DAY", "SUBJECT", "POINTS", "TEAM");

    /** One edit of a random table: what to do, in which row, and the cells to do it with. */
    record Edit(int kind, int row, int column, List<String> cells) {
    }

    @Provide
    Arbitrary<List<String>> row() {
        return Combinators.combine(Arbitraries.of("a", "b", "c", " a", ""), Arbitraries.of("01/01/2020", "1/1/2020", "x", ""),
                Arbitraries.of("art", "maths ", ""), Arbitraries.of("1", "01", "no", ""), Arbitraries.of("red", "blue", " "))
                .as((i, d, s, p, t) -> List.of(i, d, s, p, t));
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return row().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 11),
                Arbitraries.integers().between(0, 4), row()).as(Edit::new).list().ofMaxSize(8);
    }

    private static Return of(Iterable<List<String>> rows, List<List<String>> last) {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Marks", Period.THIS, HEADER);
        rows.forEach(builder::row);
        builder.table("Marks", Period.LAST, HEADER);
        last.forEach(builder::row);
        return builder.build();
    }

    @Property
    void editedIsWhatTheEditedRowsReadAs(@ForAll("rows") List<List<String>> rows, @ForAll("rows") List<List<String>> last,
            @ForAll("edits") List<Edit> edits) {
        Return before = of(rows, last);
        String shownBefore = ReturnTypes.show(before);
        Table marks = before.table("Marks", Period.THIS);
        TreeMap<Integer, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            expected.put(i + 1, new ArrayList<>(rows.get(i)));
        }
        Changes changes = new Changes();
        List<List<String>> added = new ArrayList<>();
        for (Edit edit : edits) {
            plan(edit, marks, changes, expected, added);
        }
        Return after = before.with(changes);
        assertEquals(shownBefore, ReturnTypes.show(before));
        added.forEach(row -> expected.put(Math.max(rows.size(), expected.isEmpty() ? 0 : expected.lastKey()) + 1, row));
        Return fresh = of(expected.values(), last);
        assertEquals(withFileRows(ReturnTypes.show(fresh), List.copyOf(expected.keySet())), ReturnTypes.show(after));
        assertEquals(fresh.subjects().count(), after.subjects().count());
    }

    /** Adds the edit to the changes and does the same to the plain rows. */
    private static void plan(Edit edit, Table marks, Changes changes, TreeMap<Integer, List<String>> rows, List<List<String>> added) {
        int row = marks.rowOfFileRow(edit.row + 1);
        if (edit.kind == 0) {
            added.add(edit.cells);
            Map<String, String> cells = new TreeMap<>();
            for (int i = 0; i < HEADER.size(); i++) {
                cells.put(HEADER.get(i), edit.cells.get(i));
            }
            changes.add("Marks", Period.THIS, cells);
        } else if (row >= 0 && edit.kind == 1) {
            rows.remove(edit.row + 1);
            changes.delete("marks", Period.THIS, row);
        } else if (row >= 0) {
            if (rows.containsKey(edit.row + 1)) {
                rows.get(edit.row + 1).set(edit.column, edit.cells.get(edit.column));
            }
            changes.set("Marks", Period.THIS, row, HEADER.get(edit.column), edit.cells.get(edit.column));
        }
    }

    /** The rows of this year's table carry the numbers that they had before rows were deleted. */
    private static String withFileRows(String shown, List<Integer> fileRows) {
        StringBuilder result = new StringBuilder();
        boolean thisYear = false;
        for (String line : shown.split("\n")) {
            if (line.startsWith("Marks (")) {
                thisYear = line.contains("this year");
            } else if (thisYear) {
                int space = line.indexOf(' ');
                line = fileRows.get(Integer.parseInt(line.substring(0, space)) - 1) + line.substring(space);
            }
            result.append(line).append('\n');
        }
        return result.toString();
    }

    @Test
    void whatDidNotChangeIsShared() {
        Return before = of(List.of(List.of("a", "", "art", "1", "")), List.of(List.of("a", "", "art", "1", "")));
        Return after = before.with(new Changes().set("Marks", Period.THIS, 0, "POINTS", "2"));
        assertSame(before.table("Marks", Period.LAST), after.table("Marks", Period.LAST));
        assertSame(before.table("Marks", Period.THIS).column("DAY"), after.table("Marks", Period.THIS).column("DAY"));
        assertSame(before.subjects(), after.subjects());
        assertSame(before.table("Marks", Period.THIS), after.table("Marks", Period.THIS).origin());
    }

    @Test
    void aColumnThatTheFileLacksIsAdded() {
        Return before = of(List.of(List.of("a", "", "art", "1", "")), List.of());
        Table after = before.with(new Changes().set("Marks", Period.THIS, 0, "SHARE", "2.5")).table("Marks", Period.THIS);
        assertEquals("2.5", after.column("SHARE").text(0));
        assertEquals(6, after.columns().size());
    }

    @Test
    void addedRowsHaveNoLineAndOldOnesKeepTheirs() {
        Return before = of(List.of(List.of("a", "", "", "", ""), List.of("b", "", "", "", "")), List.of());
        Changes changes = new Changes().delete("Marks", Period.THIS, 0).add("Marks", Period.THIS, Map.of("ID", "a", "POINTS", "9"));
        Table after = before.with(changes).table("Marks", Period.THIS);
        int old = after.rowOfFileRow(2);
        int added = after.rowOfFileRow(3);
        assertEquals(3, after.line(old));
        assertEquals(0, after.line(added));
        assertEquals("9", after.column("POINTS").text(added));
        assertEquals(-1, after.rowOfFileRow(1));
    }

    @Test
    void rowsCanBeAddedToATableThatWasNotLoaded() {
        Return before = of(List.of(), List.of());
        Return after = before.with(new Changes().add("Pupils", Period.THIS, Map.of("ID", "new")));
        assertTrue(after.table("Pupils", Period.THIS).isLoaded());
        assertEquals(0, after.subjects().find("new"));
    }

    @Test
    void aReferenceCanBeEdited() {
        Return before = new ReturnBuilder(TYPE).table("Rooms", Period.THIS, "ROOM", "SEATS").row("B1", "30").build();
        Return after = before.with(new Changes().set("Rooms", Period.THIS, 0, "ROOM", "B2"));
        assertEquals("B2", after.reference("Rooms").column("ROOM").text(0));
    }

    @Test
    void rowsAndColumnsThatAreNotThereAreRefused() {
        Return data = of(List.of(List.of("a", "", "", "", "")), List.of());
        assertThrows(IllegalArgumentException.class, () -> data.with(new Changes().set("Marks", Period.THIS, 1, "DAY", "")));
        assertThrows(IllegalArgumentException.class, () -> data.with(new Changes().delete("Marks", Period.THIS, -1)));
        assertThrows(IllegalArgumentException.class, () -> data.with(new Changes().set("Marks", Period.THIS, 0, "NONE", "")));
        assertThrows(IllegalArgumentException.class, () -> data.with(new Changes().set("Staff", Period.THIS, 0, "ID", "")));
    }
}
