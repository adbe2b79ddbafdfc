/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.fettle.data.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalTest {
    private static final Reason FIX = new Reason("", "501", "Start it when the previous one ended");
    private static final Edit DECOM = Edit.cell("Episodes", Period.THIS, 14, "DECOM", "01/06/2020", "04/06/2020");
    private static final Edit PLACE = Edit.cell("Episodes", Period.LAST, 3, "PLACE", "u1 ", "");

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("journal.jsonl");
    }

    private Journal open() throws IOException {
        return Journal.open(file, Clock.fixed(Instant.parse("2026-05-01T09:30:00.123Z"), ZoneOffset.UTC), "ana");
    }

    @Test
    void aStepComesBackAsItWasMade() throws IOException {
        Step made;
        try (Journal journal = open()) {
            made = journal.append(FIX, List.of(DECOM, PLACE));
        }
        try (Journal journal = open()) {
            assertEquals(List.of(made), journal.steps());
        }
        assertEquals(List.of(1L, 2L), made.edits().stream().map(Edit::sequence).toList());
        assertEquals("ana", made.author());
        assertEquals(Instant.parse("2026-05-01T09:30:00.123Z"), made.when());
        assertEquals("501: Start it when the previous one ended", made.label());
    }

    @Test
    void everyLineIsJson() throws IOException {
        try (Journal journal = open()) {
            journal.append(FIX, List.of(DECOM));
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(4, lines.size());
        assertTrue(lines.get(2).matches("\\{\"check\":\"[0-9a-f]{8}\",\"edit\":1,\"kind\":\"cell\",\"table\":\"Episodes\","
                + "\"yearsBack\":0,\"row\":14,\"column\":\"DECOM\",\"old\":\"01/06/2020\",\"new\":\"04/06/2020\"}"), lines.get(2));
    }

    @Test
    void halfASurrogatePairComesBack() throws IOException {
        Edit odd = Edit.cell("Episodes", Period.THIS, 1, "NOTE", "\ud83d\ude00\ud83d", "\ude00x");
        try (Journal journal = open()) {
            journal.append(FIX, List.of(odd));
        }
        try (Journal journal = open()) {
            assertEquals(odd.numbered(1), journal.steps().get(0).edits().get(0));
        }
    }

    @Test
    void undoAppendsTheOppositeInReverseOrder() throws IOException {
        try (Journal journal = open()) {
            journal.append(FIX, List.of(DECOM, Edit.add("Reviews", Period.THIS, 9)));
            Step undone = journal.undo().orElseThrow();
            assertEquals(Step.Kind.UNDO, undone.kind());
            assertEquals(1, undone.of());
            assertEquals(List.of(Edit.add("Reviews", Period.THIS, 9).inverse().numbered(3),
                    Edit.cell("Episodes", Period.THIS, 14, "DECOM", "04/06/2020", "01/06/2020").numbered(4)), undone.edits());
            assertEquals(2, journal.steps().size());
        }
    }

    @Test
    void nothingToUndoInAnEmptyJournal() throws IOException {
        try (Journal journal = open()) {
            assertTrue(journal.undo().isEmpty());
            assertTrue(journal.redo().isEmpty());
            assertEquals(List.of(), journal.steps());
        }
    }

    @Test
    void aNewStepEndsRedo() throws IOException {
        try (Journal journal = open()) {
            journal.append(FIX, List.of(DECOM));
            journal.undo();
            journal.append(FIX, List.of(PLACE));
            assertTrue(journal.redo().isEmpty());
        }
    }

    @Test
    void undoAndRedoGoOnAfterReopening() throws IOException {
        try (Journal journal = open()) {
            journal.append(FIX, List.of(DECOM));
            journal.append(FIX, List.of(PLACE));
            journal.undo();
        }
        try (Journal journal = open()) {
            assertEquals(1, journal.undoable().orElseThrow().id());
            assertEquals(2, journal.redoable().orElseThrow().id());
            Step again = journal.redo().orElseThrow();
            assertEquals(Step.Kind.REDO, again.kind());
            assertEquals(PLACE, again.edits().get(0).numbered(0));
            assertEquals(2, journal.undoable().orElseThrow().id());
        }
    }

    @Test
    void aSecondWindowOnTheSameCaseIsRefused() throws IOException {
        try (Journal journal = open()) {
            IOException refused = assertThrows(IOException.class, this::open);
            assertTrue(refused.getMessage().contains("(ana"), refused.getMessage());
            journal.append(FIX, List.of(DECOM));
        }
    }

    @Test
    void aStepNeedsAnEdit() throws IOException {
        try (Journal journal = open()) {
            assertThrows(IllegalArgumentException.class, () -> journal.append(FIX, List.of()));
            journal.append(FIX, List.of(DECOM));
        }
        try (Journal journal = open()) {
            assertEquals(1, journal.steps().size());
        }
    }

    @Test
    void appendingAfterCloseFailsAndChangesNothing() throws IOException {
        Journal journal = open();
        journal.append(FIX, List.of(DECOM));
        journal.close();
        assertThrows(IOException.class, () -> journal.append(FIX, List.of(PLACE)));
        try (Journal again = open()) {
            assertEquals(1, again.steps().size());
        }
    }

    @Test
    void anEditSaysWhereItIs() {
        assertThrows(IllegalArgumentException.class, () -> Edit.cell("Episodes", Period.THIS, 0, "DECOM", "", ""));
        assertThrows(IllegalArgumentException.class, () -> Edit.cell("Episodes", Period.THIS, 1, "", "", ""));
    }
}
