/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Undo and redo as any word processor has them, checked against a list of whole states. */
class UndoLawsTest {
    private enum Act {
        EDIT, UNDO, REDO, REOPEN
    }

    /** One thing that a user does. */
    private record Move(Act act, int row, String text) {
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Act> act = Arbitraries.frequency(Tuple.of(4, Act.EDIT), Tuple.of(3, Act.UNDO),
                Tuple.of(2, Act.REDO), Tuple.of(1, Act.REOPEN));
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(4);
        return Combinators.combine(act, Arbitraries.integers().between(1, 3), texts).as(Move::new).list().ofMaxSize(25);
    }

    @Property(tries = 150)
    void theCellsAreAlwaysThoseOfTheStateThatUndoAndRedoLeadTo(@ForAll("moves") List<Move> moves) throws IOException {
        Path file = Files.createTempFile("journal", ".jsonl");
        Journal journal = Journal.open(file);
        try {
            List<Map<Integer, String>> states = new ArrayList<>(List.of(Map.of()));
            int now = 0;
            for (Move move : moves) {
                switch (move.act()) {
                    case EDIT -> {
                        Map<Integer, String> next = new HashMap<>(states.get(now));
                        String old = next.getOrDefault(move.row(), "");
                        next.put(move.row(), move.text());
                        journal.append(Reason.byHand(""), List.of(Edit.cell("T", Period.THIS, move.row(), "C", old, move.text())));
                        states.subList(++now, states.size()).clear();
                        states.add(next);
                    }
                    case UNDO -> now -= journal.undo().isPresent() ? 1 : 0;
                    case REDO -> now += journal.redo().isPresent() ? 1 : 0;
                    case REOPEN -> {
                        journal.close();
                        journal = Journal.open(file);
                    }
                }
                assertEquals(withoutBlanks(states.get(now)), withoutBlanks(cells(journal.steps())));
                assertEquals(now > 0, journal.undoable().isPresent());
                assertEquals(now < states.size() - 1, journal.redoable().isPresent());
            }
        } finally {
            journal.close();
            Files.delete(file);
        }
    }

    private static Map<Integer, String> cells(List<Step> steps) {
        Map<Integer, String> cells = new HashMap<>();
        for (Step step : steps) {
            for (Edit edit : step.edits()) {
                assertEquals(cells.getOrDefault(edit.fileRow(), ""), edit.oldText());
                cells.put(edit.fileRow(), edit.newText());
            }
        }
        return cells;
    }

    private static Map<Integer, String> withoutBlanks(Map<Integer, String> cells) {
        Map<Integer, String> given = new HashMap<>(cells);
        given.values().removeIf(String::isEmpty);
        return given;
    }
}
