/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import org.fettle.cases.focus.Focus;
import org.fettle.cases.waivers.RecordIssues;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordMarksTest {
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

    private int record(int fileRow) {
        return set.table().rowOfFileRow(fileRow);
    }

    private String explain(int fileRow, String column) {
        return set.marks().explain(record(fileRow), set.column(column));
    }

    @Test
    void flaggedAndBlankAndUnreadableCellsAreMarked() {
        assertEquals(RecordMarks.FLAGGED | RecordMarks.BLANK, set.marks().of(record(2), set.column("DECOM")));
        assertEquals("(blank)", set.marks().shown(record(2), set.column("DECOM")));
        assertEquals(RecordMarks.UNREADABLE, set.marks().of(record(3), set.column("DECOM")));
        assertEquals("31/02/2024", set.marks().shown(record(3), set.column("DECOM")));
        assertEquals(0, set.marks().of(record(1), set.column("PLACE")));
        assertEquals(RecordMarks.BLANK, set.marks().of(record(4), set.column("TEAM")));
    }

    @Test
    void theHoverSaysWhatIsWrongAndWhatThingsMean() {
        assertEquals("Rule 2: z is no place.\nz: not in the list Place\nPLACE: Placement (code of Place)", explain(3, "PLACE"));
        assertTrue(explain(3, "DECOM").startsWith("'31/02/2024' is no date"), explain(3, "DECOM"));
        assertEquals("U1: Foster care with a relative\nPLACE: Placement (code of Place)", explain(4, "PLACE"));
        assertEquals("01/04/2024: Monday 1 April 2024\nDECOM: Start (date)", explain(1, "DECOM"));
        assertEquals("Blank\nTEAM (not part of the return, kept as it is)", explain(4, "TEAM"));
    }

    @Test
    void whatIsWaivedIsMarkedAndToldAsSuch() throws IOException {
        Focus focus = Focus.NONE.with(set.reference(record(3)), "PLACE", "").withRule("2");
        int[] flags = RecordIssues.standing(fixture.state(), focus);
        assertEquals(1, flags.length);
        assertTrue(RecordIssues.label(fixture.state(), flags).endsWith("Episodes row 3"), RecordIssues.label(fixture.state(), flags));
        fixture.model.decide((issues, run) -> issues.waive(run, flags, "Agreed", "ada", null));
        set = RecordSet.of(fixture.state().result(), "Episodes", Period.THIS, null, Set.of(), fixture.state().issues()::isWaived, Progress.NONE);
        assertEquals(RecordMarks.WAIVED, set.marks().of(record(3), set.column("PLACE")));
        assertEquals("Waived: 2: z is no place.", explain(3, "PLACE").lines().findFirst().orElseThrow());
        assertTrue(set.marks().describe(record(3), set.column("DECOM")).contains("Waived: 2: z is no place."));
        assertEquals(0, RecordIssues.standing(fixture.state(), focus).length);
        assertTrue(fixture.model.caseIssues().waived(fixture.state().result(), flags[0]).startsWith("Agreed \u2013 ada, "));
        assertEquals("", fixture.model.caseIssues().waived(fixture.state().result(), flags[0] == 0 ? 1 : 0));
    }

    @Test
    void editedCellsSayWhatTheFileSays() throws IOException {
        fixture.edit(set, 1, "PLACE", "B");
        set = fixture.episodes();
        assertEquals(RecordMarks.EDITED, set.marks().of(record(1), set.column("PLACE")));
        assertTrue(explain(1, "PLACE").startsWith("Edited: the file says 'A'."), explain(1, "PLACE"));
        assertEquals(0, set.marks().of(record(5), set.column("PLACE")));
        fixture.edit(set, 1, "PLACE", "A");
        set = fixture.episodes();
        assertEquals(0, set.marks().of(record(1), set.column("PLACE")));
    }

    @Test
    void lastYearsRecordIsTheOneOfTheSameStart() {
        RecordColumn last = set.lastColumn("PLACE");
        assertEquals("B", set.text(record(1), last));
        assertEquals(RecordMarks.LAST_YEAR | RecordMarks.DIFFERENT, set.marks().of(record(1), last));
        assertTrue(set.marks().explain(record(1), last).startsWith("From the record of last year with the same DECOM.\nNot the same as this year."));
    }

    @Test
    void aFirstRecordWithoutPartnerGoesWithTheLastOneOfLastYear() {
        assertEquals("U1", set.text(record(5), set.lastColumn("PLACE")));
        assertTrue(set.marks().explain(record(5), set.lastColumn("PLACE")).contains("this is the child's last one"));
        assertEquals("", set.text(record(4), set.lastColumn("PLACE")));
        assertEquals("", set.text(record(2), set.lastColumn("PLACE")));
    }
}
