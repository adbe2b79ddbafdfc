/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.fettle.data.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What machines and people do to a journal while it is open; and steps that are taken back out of their turn. */
class JournalHurtTest {
    private static final Reason BY_HAND = Reason.byHand("");

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("journal.jsonl");
    }

    private static Edit cell(int row, String column, String oldText, String newText) {
        return Edit.cell("Episodes", Period.THIS, row, column, oldText, newText);
    }

    private static Clock clock(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private List<Long> reopened() throws IOException {
        try (Journal journal = Journal.open(file)) {
            assertEquals(List.of(), journal.problems());
            return journal.steps().stream().map(Step::id).toList();
        }
    }

    @Test
    void aFullDiskRefusesTheStepAndKeepsThoseBefore() throws IOException {
        SmallDisk[] disk = new SmallDisk[1];
        JournalFile.Opener opener = (path, options) -> disk[0] = new SmallDisk(FileChannel.open(path, options), 100_000);
        try (Journal journal = Journal.open(file, Clock.systemUTC(), "ana", opener)) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B")));
            long before = Files.size(file);
            for (int room : new int[] {0, 10, 200, 300, 400}) {
                disk[0].room(room);
                IOException full = assertThrows(IOException.class, () -> journal.append(BY_HAND, List.of(cell(2, "PLACE", "A", "B".repeat(300)))));
                assertTrue(full.getMessage().contains("was not made: the disk is full. Make room"), full.getMessage());
                assertEquals(before, Files.size(file), "with room for " + room + " bytes");
                assertEquals(1, journal.steps().size());
            }
            disk[0].room(100_000);
            journal.append(BY_HAND, List.of(cell(3, "PLACE", "A", "B")));
        }
        assertEquals(List.of(1L, 2L), reopened());
    }

    @Test
    void aJournalThatIsDeletedWhileOpenIsWrittenAnew() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B")));
            Files.delete(file);
            journal.append(BY_HAND, List.of(cell(2, "PLACE", "A", "B")));
            assertThrows(JournalInUseException.class, () -> Journal.open(file), "it is locked as before");
        }
        assertEquals(List.of(1L, 2L), reopened());
    }

    @Test
    void withoutItsFolderTheStepIsRefused() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("case"));
        file = inner.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file)) {
            Path moved = folder.resolve("moved");
            Files.move(inner, moved);
            IOException refused = assertThrows(IOException.class, () -> journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B"))));
            assertTrue(refused.getMessage().contains("Was it moved or deleted"), refused.getMessage());
            assertEquals(List.of(), journal.steps());
        }
    }

    @Test
    void whatAnotherProgramDidToTheJournalIsNotWrittenOver() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B")));
            Files.writeString(file, "more\n", StandardOpenOption.APPEND);
            IOException refused = assertThrows(IOException.class, () -> journal.append(BY_HAND, List.of(cell(2, "PLACE", "A", "B"))));
            assertTrue(refused.getMessage().contains("Close the case and open it again"), refused.getMessage());
        }
        assertTrue(Files.readString(file).endsWith("more\n"));
    }

    @Test
    void aClockThatIsSetBackChangesNoOrder() throws IOException {
        try (Journal journal = Journal.open(file, clock("2026-05-02T09:00:00Z"), "ana")) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B")));
        }
        try (Journal journal = Journal.open(file, clock("2019-01-01T00:00:00Z"), "ana")) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "B", "C")));
            assertEquals(2, journal.undoable().orElseThrow().id());
            journal.undo();
        }
        assertEquals(List.of(1L, 2L, 3L), reopened());
    }

    @Test
    void whatIsOnlyReadIsNotTouched() throws IOException {
        try (Journal journal = Journal.open(file, clock("2026-05-02T09:00:00Z"), "ana")) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B")));
            String before = Files.readString(file);
            try (Journal second = Journal.readOnly(file, "Somebody else has it")) {
                assertEquals(1, second.steps().size());
                assertEquals("Somebody else has it", second.readOnly());
                assertEquals("Somebody else has it", assertThrows(IOException.class, second::undo).getMessage());
            }
            assertEquals(before, Files.readString(file));
            journal.append(BY_HAND, List.of(cell(2, "PLACE", "A", "B")));
        }
        try (Journal none = Journal.readOnly(folder.resolve("none.jsonl"), "a reason")) {
            assertEquals(List.of(), none.steps());
            assertFalse(Files.exists(folder.resolve("none.jsonl")));
        }
    }

    @Test
    void aStepIsTakenBackOutOfItsTurn() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B")));
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "B", "C")));
            journal.append(BY_HAND, List.of(cell(1, "DECOM", "", "01/04/2024"), cell(2, "PLACE", "A", "B")));
            assertEquals(List.of(2L), journal.blocking(1).stream().map(Step::id).toList());
            assertTrue(assertThrows(IllegalStateException.class, () -> journal.undo(1)).getMessage().contains("before step 2"));
            Step undone = journal.undo(2);
            assertEquals("B", undone.edits().get(0).newText());
            assertEquals(List.of(), journal.blocking(1));
            journal.undo(1);
            assertThrows(IllegalStateException.class, () -> journal.undo(1));
            assertEquals(3, journal.undoable().orElseThrow().id());
            assertEquals(1, journal.redoable().orElseThrow().id());
        }
        try (Journal journal = Journal.open(file)) {
            assertEquals(1, journal.redo().orElseThrow().of());
            assertEquals(2, journal.redo().orElseThrow().of());
            assertEquals(2, journal.undoable().orElseThrow().id());
        }
    }

    @Test
    void rowsThatWentAndCellsInThemDependOnEachOther() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.append(BY_HAND, List.of(cell(1, "PLACE", "A", "B")));
            journal.append(BY_HAND, List.of(new Edit(0, Edit.Kind.REMOVE, "Episodes", Period.THIS, 1, "", "CHILD=1", "", null, 0)));
            journal.append(BY_HAND, List.of(Edit.add("Episodes", Period.THIS, 5)));
            journal.append(BY_HAND, List.of(cell(5, "PLACE", "", "B")));
            assertEquals(List.of(2L), journal.blocking(1).stream().map(Step::id).toList());
            assertEquals(List.of(4L), journal.blocking(3).stream().map(Step::id).toList());
        }
    }
}
