/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.fettle.data.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens to a journal's file when the machine stops in the middle of a write, and when somebody or something damages it. */
class JournalFileTest {
    private static final Reason BY_HAND = Reason.byHand("typing error");

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("journal.jsonl");
    }

    private static Edit edit(int row) {
        return Edit.cell("Episodes", Period.THIS, row, "DECOM", "01/06/2020", "04/06/2020");
    }

    /** Two steps; returns the bytes of the file after the first. */
    private byte[] twoSteps() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.append(BY_HAND, List.of(edit(1), edit(2)));
            byte[] first = Files.readAllBytes(file);
            journal.append(BY_HAND, List.of(edit(3), edit(4), edit(5)));
            return first;
        }
    }

    @Test
    void cutAtEveryByteOfTheLastStepTheStepsBeforeAreThere() throws IOException {
        byte[] first = twoSteps();
        byte[] whole = Files.readAllBytes(file);
        for (int length = first.length; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file)) {
                assertEquals(1, journal.steps().size(), "cut at " + length);
                assertEquals(length == first.length ? 0 : 1, journal.problems().size(), "cut at " + length);
            }
            assertArrayEquals(first, Files.readAllBytes(file), "cut at " + length);
        }
    }

    @Test
    void cutAtEveryByteTheJournalGoesOn() throws IOException {
        byte[] first = twoSteps();
        byte[] whole = Files.readAllBytes(file);
        for (int length = first.length; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file)) {
                journal.append(BY_HAND, List.of(edit(6)));
            }
            try (Journal journal = Journal.open(file)) {
                assertEquals(2, journal.steps().size(), "cut at " + length);
                assertEquals(edit(6).numbered(3), journal.steps().get(1).edits().get(0), "cut at " + length);
                assertEquals(List.of(), journal.problems(), "cut at " + length);
            }
        }
    }

    @Test
    void blocksThatNeverReachedTheDiskAreAnUnconfirmedStep() throws IOException {
        byte[] first = twoSteps();
        byte[] whole = Files.readAllBytes(file);
        for (int from = first.length; from < whole.length; from += 11) {
            byte[] zeroed = whole.clone();
            Arrays.fill(zeroed, from, zeroed.length, (byte) 0);
            Files.write(file, zeroed);
            try (Journal journal = Journal.open(file)) {
                assertEquals(1, journal.steps().size(), "zero from " + from);
                assertEquals(Journal.UNCONFIRMED, journal.problems().get(0).code());
            }
        }
    }

    @Test
    void theUnconfirmedBytesAreKeptBeside() throws IOException {
        twoSteps();
        byte[] cut = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 5);
        Files.write(file, cut);
        Journal.open(file).close();
        assertArrayEquals(cut, Files.readAllBytes(folder.resolve("journal.jsonl.unconfirmed")));
    }

    @Test
    void cutInTheFirstLineTheJournalIsNew() throws IOException {
        Journal.open(file).close();
        byte[] first = Files.readAllBytes(file);
        for (int length = 0; length < first.length; length++) {
            Files.write(file, Arrays.copyOf(first, length));
            try (Journal journal = Journal.open(file)) {
                assertEquals(List.of(), journal.steps());
            }
            assertArrayEquals(first, Files.readAllBytes(file), "cut at " + length);
        }
    }

    @Test
    void aByteChangedInAConfirmedStepIsAnErrorThatNamesTheLine() throws IOException {
        byte[] first = twoSteps();
        byte[] whole = Files.readAllBytes(file);
        int line = 1;
        for (int at = 0; at < first.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            JournalDamagedException damaged = assertThrows(JournalDamagedException.class, () -> Journal.open(file), "changed at " + at);
            assertEquals(line, damaged.line(), "changed at " + at);
            assertArrayEquals(changed, Files.readAllBytes(file), "changed at " + at);
            line += whole[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aLineTakenOutOfAConfirmedStepIsAnError() throws IOException {
        twoSteps();
        List<String> lines = Files.readAllLines(file);
        for (int gone = 0; gone < lines.size() - 1; gone++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(gone);
            Files.write(file, rest);
            assertThrows(JournalDamagedException.class, () -> Journal.open(file), "without line " + (gone + 1));
        }
    }

    @Test
    void anotherFileIsNeverTakenForAJournal() throws IOException {
        Files.writeString(file, "CHILD,SEX\n1,2\n");
        JournalDamagedException refused = assertThrows(JournalDamagedException.class, () -> Journal.open(file));
        assertTrue(refused.getMessage().contains("not a journal"), refused.getMessage());
        assertEquals("CHILD,SEX\n1,2\n", Files.readString(file));
    }

    @Test
    void aNewerJournalIsLeftAlone() throws IOException {
        JsonObject newer = Records.file();
        newer.addProperty(Records.FILE, Records.VERSION + 1);
        byte[] line = Lines.encode(Lines.NO_CHECK, newer);
        Files.write(file, line);
        JournalDamagedException refused = assertThrows(JournalDamagedException.class, () -> Journal.open(file));
        assertTrue(refused.getMessage().contains("newer Fettle"), refused.getMessage());
        assertArrayEquals(line, Files.readAllBytes(file));
    }

    @Test
    void aStepWithTheWrongNumberOfEditsIsAnError() throws IOException {
        JsonObject head = Records.head(new Step(1, Step.Kind.APPLY, 0, BY_HAND, Instant.EPOCH, "ana", List.of(edit(1), edit(2))));
        byte[] l1 = Lines.encode(Lines.NO_CHECK, Records.file());
        byte[] l2 = Lines.encode(Lines.statedCheck(l1), head);
        byte[] l3 = Lines.encode(Lines.statedCheck(l2), Records.edit(edit(1).numbered(1)));
        JsonObject commit = new JsonObject();
        commit.addProperty(Records.COMMIT, 1);
        byte[] l4 = Lines.encode(Lines.statedCheck(l3), commit);
        StringBuilder text = new StringBuilder();
        for (byte[] line : List.of(l1, l2, l3, l4)) {
            text.append(new String(line, StandardCharsets.UTF_8));
        }
        Files.writeString(file, text);
        JournalDamagedException refused = assertThrows(JournalDamagedException.class, () -> Journal.open(file));
        assertTrue(refused.getMessage().contains("1 edits instead of 2"), refused.getMessage());
        assertEquals(4, refused.line());
    }
}
