/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A journal that is closed and read again leads to the return that was on the screen; taking everything back leads to the files. */
class ReplayLawsTest {
    private static final List<String> COLUMNS = List.of("CHILD", "DECOM", "NOTE");

    /** A wish to change; numbers are taken modulo what there is. */
    private record Wish(int kind, int row, int column, String text) {
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<String> texts = Arbitraries.of("", "1", "2", " 2 ", "02/01/2020", "2/1/2020", "2020-01-02", "31/02/2020",
                "x", "\"", "a\nb");
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 9);
        return Combinators.combine(kinds, Arbitraries.integers().between(0, 99), Arbitraries.integers().between(0, 2), texts)
                .as(Wish::new).list().ofMaxSize(20);
    }

    @Property(tries = 80)
    void replayIsWhatWasOnTheScreen(@ForAll("wishes") List<Wish> wishes) throws IOException {
        Return original = ReplayTest.episodes("1|01/01/2020|a", "2|2/1/2020|", "1|x|b", "|03/01/2020|c");
        Path file = Files.createTempFile("replay", ".jsonl");
        List<String> shown;
        try (Journal journal = Journal.open(file)) {
            for (Wish wish : wishes) {
                Return now = Replay.of(original, journal.steps()).data();
                List<String> expected = expected(now, wish, journal, original);
                Replay.Result after = Replay.of(original, journal.steps());
                assertEquals(expected, ReplayTest.rows(after.data()));
                assertEquals(List.of(), after.problems());
            }
            shown = ReplayTest.rows(Replay.of(original, journal.steps()).data());
        }
        try (Journal journal = Journal.open(file)) {
            assertEquals(shown, ReplayTest.rows(Replay.of(original, journal.steps()).data()));
            while (journal.undo().isPresent()) {
                assertEquals(List.of(), Replay.of(original, journal.steps()).problems());
            }
            assertEquals(ReplayTest.rows(original), ReplayTest.rows(Replay.of(original, journal.steps()).data()));
            while (journal.redo().isPresent()) {
                assertEquals(List.of(), Replay.of(original, journal.steps()).problems());
            }
            assertEquals(shown, ReplayTest.rows(Replay.of(original, journal.steps()).data()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Makes the wish a step and says what the rows should be afterwards. */
    private static List<String> expected(Return now, Wish wish, Journal journal, Return original) throws IOException {
        List<String> rows = new ArrayList<>(ReplayTest.rows(now));
        Table table = now.table("Episodes", Period.THIS);
        List<Edit> edits = new ArrayList<>();
        if (wish.kind() == 0 || table.rowCount() == 0) {
            edits.add(Edit.add("Episodes", Period.THIS, table.lastFileRow() + 1));
            rows.add("||");
        } else {
            List<Integer> fileRows = new ArrayList<>();
            for (int row = 0; row < table.rowCount(); row++) {
                fileRows.add(table.fileRow(row));
            }
            fileRows.sort(null);
            int at = wish.row() % fileRows.size();
            int row = table.rowOfFileRow(fileRows.get(at));
            if (wish.kind() == 1) {
                edits.add(Edit.remove(table, row));
                rows.remove(at);
            } else {
                Column column = table.column(COLUMNS.get(wish.column()));
                edits.add(Edit.cell("Episodes", Period.THIS, fileRows.get(at), column.spec().name(), column.rawText(row), wish.text()));
                String[] cells = rows.get(at).split("\\|", -1);
                cells[wish.column()] = wish.text();
                rows.set(at, String.join("|", cells));
            }
        }
        journal.append(Reason.byHand("test"), edits);
        return rows;
    }
}
