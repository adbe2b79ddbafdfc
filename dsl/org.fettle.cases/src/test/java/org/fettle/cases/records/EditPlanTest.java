/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EditPlanTest {

    private static List<String> texts(EditPlan plan) {
        return plan.changes().stream()
                .map(change -> change.row().row() + " " + change.column() + " '" + change.oldText() + "' '" + change.newText() + "'")
                .toList();
    }

    @Nested
    class OfACase {
        @TempDir
        Path root;

        private List<String> plan(String clipboard, int first, int last, int column, int lastColumn) throws IOException {
            try (Fixture fixture = new Fixture(root)) {
                RecordSet set = fixture.episodes();
                EditPlan plan = EditPlan.paste(Fixture.rows(set, RecordQuery.ALL), set.columns(), Clip.parse(clipboard), first, last, column,
                        lastColumn);
                List<String> all = new ArrayList<>(texts(plan));
                all.addAll(plan.summary());
                all.add(plan.impossible());
                return all;
            }
        }

        @Test
        void aBlockGoesToWhereTheCursorIs() throws IOException {
            assertEquals(List.of("1 DECOM '01/04/2024' '03/04/2024'", "1 PLACE 'A' 'B'", "2 DECOM '' '04/04/2024'", "3 cells change.",
                    "1 cell already says the same.", ""), plan("3/4/24\tB\r\n2024-04-04\tB\r\n", 0, 0, 1, 1));
        }

        @Test
        void aSingleCellFillsWhatIsChosen() throws IOException {
            assertEquals(List.of("1 TEAM 'North' 'West'", "2 TEAM 'south' 'West'", "3 TEAM 'South' 'West'", "3 cells change.", ""),
                    plan("West", 0, 2, 5, 5));
        }

        @Test
        void aBlockIsRepeatedWhenItFits() throws IOException {
            assertEquals(List.of("1 NIGHTS '7' '1'", "2 NIGHTS '10' '2'", "3 NIGHTS '' '1'", "4 NIGHTS '2' '2'").subList(0, 3),
                    plan("1\n2", 0, 3, 4, 4).subList(0, 3));
        }

        @Test
        void whatDoesNotFitIsCountedAndLeftOut() throws IOException {
            assertEquals(List.of("5 TEAM 'North' 'x'", "1 cell changes.", "1 cell is left out: right of the last column.",
                    "2 cells are left out: below the last record.", ""), plan("x\ty\nz\tw", 4, 4, 5, 5));
        }

        @Test
        void whatWouldBeUnreadableOrUnknownIsSaidBefore() throws IOException {
            List<String> plan = plan("soon\tQ", 0, 0, 1, 1);
            assertTrue(plan.contains("1 cell would hold text that is no value of the column, and would be unreadable."), plan.toString());
            assertTrue(plan.contains("1 cell would hold a code that is not in the list of the column."), plan.toString());
        }

        @Test
        void clearingAndFillingDownTouchOnlyWhatIsChosen() throws IOException {
            try (Fixture fixture = new Fixture(root)) {
                RecordSet set = fixture.episodes();
                RecordRows rows = Fixture.rows(set, RecordQuery.ALL);
                EditPlan clear = EditPlan.clear(rows, set.columns(), 0, 4,
                        (position, column) -> position == 1 && column == 2 || position == 3 && column == 5);
                assertEquals(List.of("2 PLACE 'B' ''"), texts(clear));
                assertEquals("Clear: 1 cell", clear.label());
                EditPlan fill = EditPlan.fillDown(rows, set.columns(), 0, 3, (position, column) -> column == 5 && position != 1);
                assertEquals(List.of("3 TEAM 'South' 'North'", "4 TEAM '' 'North'"), texts(fill));
                RecordColumn last = set.lastColumn("PLACE");
                EditPlan refused = EditPlan.type(rows, 0, last, "A");
                assertTrue(refused.impossible().contains("open last year's table"), refused.impossible());
                assertEquals("Edit of PLACE", EditPlan.type(rows, 0, set.column("PLACE"), "B").label());
            }
        }

        @Test
        void completionOffersCodesByCodeAndByMeaning() throws IOException {
            try (Fixture fixture = new Fixture(root)) {
                RecordColumn place = fixture.episodes().column("PLACE");
                assertEquals(List.of("A  At home", "B  With a family", "U1  Foster care with a relative"),
                        CodeChoices.of(place, "").stream().map(CodeChoices.Choice::label).toList());
                assertEquals(List.of("A", "B", "U1"), CodeChoices.of(place, "a").stream().map(CodeChoices.Choice::text).toList());
                assertEquals(List.of("U1"), CodeChoices.of(place, "rel fos").stream().map(CodeChoices.Choice::text).toList());
                assertEquals(List.of("01/06/2024  Saturday 1 June 2024"),
                        CodeChoices.of(fixture.episodes().column("DECOM"), "1.6.24").stream().map(CodeChoices.Choice::label).toList());
            }
        }

        @Test
        void columnsStayAsTheyWereArranged() throws IOException {
            try (Fixture fixture = new Fixture(root)) {
                RecordSet set = fixture.episodes();
                ColumnLayout layout = ColumnLayout.PLAIN.moved(set, "TEAM", "DECOM").withWidth("TEAM", 90);
                layout = layout.with(layout.order(), Set.of("COST", "CHILD"));
                assertEquals(List.of("CHILD", "TEAM", "DECOM", "PLACE", "NIGHTS"),
                        layout.shown(set, false).stream().map(RecordColumn::name).toList());
                assertEquals(layout, ColumnLayout.parse(layout.text()));
                assertEquals(ColumnLayout.PLAIN, ColumnLayout.parse(""));
                assertEquals(Map.of("TEAM", 90), ColumnLayout.parse(layout.text()).widths());
                assertEquals(List.of("CHILD", "TEAM", "DECOM", "last: DECOM"),
                        layout.shown(set, true).stream().map(RecordColumn::heading).toList().subList(0, 4));
                assertEquals("TEAM", layout.moved(set, "TEAM", null).order().get(5));
            }
        }
    }

    @Test
    void whatIsTypedAsADayIsKeptAsADay() {
        var day = ColumnSpec.of("D", ColumnType.DATE);
        assertEquals("01/06/2024", Entry.text(day, " 1-6-24 "));
        assertEquals("01/06/2024", Entry.text(day, "010624"));
        assertEquals("31/02/2024", Entry.text(day, "31/02/2024"));
        assertEquals("soon", Entry.text(day, "soon"));
        assertEquals("", Entry.text(day, " "));
    }

    @Test
    void aFieldRemembersWhatWasTyped() {
        TextHistory history = new TextHistory("a");
        history.typed("ab");
        history.typed("abc");
        assertEquals("ab", history.undo());
        assertEquals("a", history.undo());
        assertEquals("a", history.undo());
        assertEquals("ab", history.redo());
        history.typed("x");
        assertEquals("x", history.redo());
    }

    @Test
    void quotesThatAreJustCharactersStay() {
        assertEquals(List.of(List.of("\"a\" b", "c")), Clip.parse("\"a\" b\tc"));
        assertEquals(List.of(List.of("", "")), Clip.parse("\t"));
        assertEquals(List.of(), Clip.parse(""));
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), Clip.parse("a\n\nb\n"));
    }

    @Property(tries = 300)
    void whatIsCopiedIsPasted(
            @ForAll @Size(min = 1, max = 4) List<@Size(min = 2, max = 2) List<@StringLength(max = 5) @CharRange(from = 'a', to = 'c') @Chars({'"',
                    '\t', '\n', '\r', ' '}) String>> cells) {
        assertEquals(cells, Clip.parse(Clip.format(cells)));
    }
}
