/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.fettle.data.CancelledException;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordRowsTest {
    private Fixture fixture;
    private RecordSet set;

    @BeforeEach
    void open(@TempDir Path root) throws IOException {
        fixture = new Fixture(root);
        set = fixture.episodes();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<Integer> filtered(String column, String typed) {
        return Fixture.fileRows(Fixture.rows(set, RecordQuery.ALL.withFilter(column, typed)));
    }

    private List<Integer> sorted(String column, boolean descending) {
        return Fixture.fileRows(Fixture.rows(set, RecordQuery.ALL.sortedBy(new SortKey(column, false, descending), false)));
    }

    @Test
    void withoutWishesAllRecordsComeInFileOrder() {
        RecordRows rows = Fixture.rows(set, RecordQuery.ALL);
        assertEquals(List.of(1, 2, 3, 4, 5), Fixture.fileRows(rows));
        assertEquals(List.of("CHILD", "DECOM", "PLACE", "COST", "NIGHTS", "TEAM"), set.columns().stream().map(RecordColumn::name).toList());
        assertEquals("Episodes, this year", set.title());
    }

    @Test
    void datesAreSortedByValueWithUnreadableOnesThenBlankOnesLast() {
        assertEquals(List.of(1, 4, 5, 3, 2), sorted("DECOM", false));
        assertEquals(List.of(5, 4, 1, 3, 2), sorted("DECOM", true));
    }

    @Test
    void numbersAreSortedByValue() {
        assertEquals(List.of(5, 2, 1, 4, 3), sorted("COST", false));
        assertEquals(List.of(5, 2, 1, 4, 3), sorted("NIGHTS", true));
    }

    @Test
    void textsAreSortedIgnoringCaseAndNumbersInThemByValue() {
        assertEquals(List.of(2, 3, 1, 4, 5), sorted("CHILD", false));
        assertEquals(List.of(1, 5, 3, 2, 4), sorted("TEAM", false));
    }

    @Test
    void severalColumnsSortWhatIsAlike() {
        RecordQuery query = RecordQuery.ALL.sortedBy(new SortKey("CHILD", false, true), false).sortedBy(new SortKey("DECOM", false, true), true);
        assertEquals(List.of(5, 4, 1, 3, 2), Fixture.fileRows(Fixture.rows(set, query)));
        assertEquals(List.of(new SortKey("DECOM", false, true)), query.unsortedBy(new SortKey("CHILD", false, false)).sort());
    }

    @Test
    void lastYearsValuesSortToo() {
        RecordQuery query = RecordQuery.ALL.sortedBy(new SortKey("PLACE", true, false), false);
        assertEquals(List.of(1, 5), Fixture.fileRows(Fixture.rows(set, query)).subList(0, 2));
    }

    @Test
    void filtersCompareByTheKindOfTheColumn() {
        assertEquals(List.of(1, 5), filtered("TEAM", "ORTH"));
        assertEquals(List.of(2), filtered("DECOM", "=blank"));
        assertEquals(List.of(1, 3, 4, 5), filtered("DECOM", "<>blank"));
        assertEquals(List.of(3), filtered("DECOM", "=unreadable"));
        assertEquals(List.of(4, 5), filtered("DECOM", "> 1/4/24"));
        assertEquals(List.of(1, 4), filtered("DECOM", "01/04/2024..02/05/2024"));
        assertEquals(List.of(4), filtered("DECOM", "/05/"));
        assertEquals(List.of(1, 4), filtered("COST", ">=12.5"));
        assertEquals(List.of(1, 4, 5), filtered("PLACE", "=a,U1"));
        assertEquals(List.of(2, 3), filtered("PLACE", "<>A|U1"));
        assertEquals(List.of(2, 3), filtered("CHILD", "<10"));
    }

    @Test
    void aFilterThatNobodyUnderstandsFiltersNothingAndSaysWhy() {
        RecordRows rows = Fixture.rows(set, RecordQuery.ALL.withFilter("DECOM", ">soon"));
        assertEquals(5, rows.size());
        assertTrue(rows.problems().get("DECOM").contains("'soon' is no date"), rows.problems().toString());
        assertTrue(Fixture.rows(set, RecordQuery.ALL.withFilter("PLACE", "=")).problems().get("PLACE").contains("=blank"));
    }

    @Test
    void theQuickTextLooksIntoAllShownColumns() {
        assertEquals(List.of(1, 2, 3, 5), Fixture.fileRows(Fixture.rows(set, RecordQuery.ALL.withText("th"))));
        assertEquals(List.of(3), Fixture.fileRows(Fixture.rows(set, RecordQuery.ALL.withText("31/02"))));
        assertEquals(List.of(), Fixture.fileRows(RecordRows.of(set, RecordQuery.ALL.withText("North"), List.of(set.column("CHILD")), Progress.NONE)));
    }

    @Test
    void onlyFlaggedLeavesTheOthersOut() {
        assertEquals(List.of(2, 3), Fixture.fileRows(Fixture.rows(set, RecordQuery.ALL.withOnlyFlagged(true))));
    }

    @Test
    void aGroupShowsItsRecordsWithItsColumnsFirst() {
        RecordSet group = RecordSet.of(fixture.state().result(), "Episodes", Period.THIS, fixture.group("2"), Set.of(), Progress.NONE);
        assertEquals(List.of(3), Fixture.fileRows(Fixture.rows(group, RecordQuery.ALL)));
        assertEquals(List.of("CHILD", "PLACE", "DECOM"), group.columns().subList(0, 3).stream().map(RecordColumn::name).toList());
        assertEquals("9", group.subject(group.records()[0]));
        assertEquals(1, TableChoice.of(fixture.group("2")).get(0).flagged());
    }

    @Test
    void allTablesAndYearsMayBeChosen() {
        assertEquals(List.of("Episodes, this year (5 records, 2 flagged)", "Episodes, last year (3 records)"),
                TableChoice.all(fixture.state().result()).stream().map(TableChoice::label).toList());
    }

    @Test
    void afterAnEditNothingMoves() throws IOException {
        RecordQuery query = RecordQuery.ALL.withFilter("DECOM", "=blank");
        RecordRows before = Fixture.rows(set, query);
        fixture.edit(set, 2, "DECOM", "05/05/2024");
        RecordRows after = before.after(fixture.episodes(), set.columns(), Progress.NONE);
        assertEquals(List.of(2), Fixture.fileRows(after));
        assertEquals("05/05/2024", after.set().text(after.record(0), after.set().column("DECOM")));
        assertEquals(0, Fixture.rows(after.set(), query).size());
    }

    @Test
    void aMendedRecordStaysInItsGroupWhileItIsKept() throws IOException {
        fixture.edit(set, 3, "PLACE", "A");
        RecordSet without = RecordSet.of(fixture.state().result(), "Episodes", Period.THIS, fixture.group("2"), Set.of(), Progress.NONE);
        RecordSet with = RecordSet.of(fixture.state().result(), "Episodes", Period.THIS, fixture.group("2"), Set.of(3), Progress.NONE);
        assertEquals(0, without.records().length);
        assertEquals(List.of(3), Fixture.fileRows(Fixture.rows(with, RecordQuery.ALL)));
    }

    @Test
    void findingGoesOnRowByRowAndStartsAgain() {
        RecordRows rows = Fixture.rows(set, RecordQuery.ALL);
        assertEquals(new Finder.Found(1, 5, false), Finder.find(rows, set.columns(), "south", -1, 0, true, Progress.NONE));
        assertEquals(new Finder.Found(2, 5, false), Finder.find(rows, set.columns(), "south", 1, 5, true, Progress.NONE));
        assertEquals(new Finder.Found(1, 5, true), Finder.find(rows, set.columns(), "south", 2, 5, true, Progress.NONE));
        assertEquals(new Finder.Found(2, 5, true), Finder.find(rows, set.columns(), "south", 1, 5, false, Progress.NONE));
        assertNull(Finder.find(rows, set.columns(), "nowhere", 0, 0, true, Progress.NONE));
    }

    @Test
    void theOnlyCellThatMatchesIsFoundAgain() {
        RecordRows rows = Fixture.rows(set, RecordQuery.ALL);
        assertEquals(new Finder.Found(2, 1, true), Finder.find(rows, set.columns(), "31/02", 2, 1, true, Progress.NONE));
    }

    @Test
    void aChildIsFoundByItsKey() {
        assertEquals(4, Fixture.rows(set, RecordQuery.ALL).positionOfSubject(" 111"));
        assertEquals(-1, Fixture.rows(set, RecordQuery.ALL).positionOfSubject("11"));
    }

    @Test
    void longWorkIsCancelled() {
        Progress impatient = Progress.silent(() -> true);
        RecordQuery query = RecordQuery.ALL.withText("x");
        assertThrows(CancelledException.class, () -> RecordRows.of(set, query, set.columns(), impatient));
    }
}
