/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Replay;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.fix.rows.Merge;
import org.fettle.fix.rows.NewRecord;
import org.fettle.fix.rows.Records;
import org.fettle.fix.rows.Split;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** On the extract that it was made from a recipe does what the journal did; on any extract replaying it twice equals once. */
class RecipeLawsTest {
    private static final List<String> COLUMNS = List.of("CHILD", "DECOM", "DEC", "LS");
    private static final Reason HAND = Reason.byHand("");

    /** Something that is done; numbers are taken modulo what there is. */
    private record Deed(int kind, int row, int other, int column, int text, boolean last) {
        Period period() {
            return last ? Period.LAST : Period.THIS;
        }
    }

    /** The rows of both years. */
    private record Extract(List<String> rows, List<String> lastRows) {
        Return data() {
            return RecipeTest.episodes(rows, lastRows);
        }
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 5);
        return Combinators.combine(Arbitraries.integers().between(0, 10), small, small, Arbitraries.integers().between(0, 3), small,
                Arbitraries.of(false, false, true)).as(Deed::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Extract> extracts() {
        Arbitrary<String> children = Arbitraries.of("1", "2");
        Arbitrary<String> days = Arbitraries.of("01/06/2023", "1/6/2023", "02/06/2023", "03/06/2023", "");
        Arbitrary<String> rows = Combinators.combine(children, days, days, Arbitraries.of("C2", "V2", ""))
                .as((child, from, to, status) -> String.join("|", child, from, to, status));
        return Combinators.combine(rows.list().ofMinSize(1).ofMaxSize(6), rows.list().ofMaxSize(3)).as(Extract::new);
    }

    /** Records whose keys are not those of others. */
    private static List<String> unlike(List<String> rows) {
        Set<String> keys = new HashSet<>();
        return rows.stream().filter(row -> keys.add(key(row))).toList();
    }

    /** Child and start, which tell records apart, as they are read. */
    private static String key(String row) {
        return row.replace("|1/6/", "|01/06/").split("[|](?=[^|]*[|][^|]*$)")[0];
    }

    @Property(tries = 400)
    void onItsOwnExtractItDoesWhatWasDone(@ForAll("extracts") Extract extract, @ForAll("deeds") List<Deed> deeds) throws IOException {
        Return original = new Extract(unlike(extract.rows()), unlike(extract.lastRows())).data();
        Made made = made(original, deeds);
        // of two records with one key nobody can tell which was meant: both are left alone
        Assume.that(made.apart());
        RecipeReplay.Result result = replay(made.recipe(), original);
        assertEquals(sorted(made.after()), sorted(result.changes().edited()), made.recipe()::toString);
    }

    @Property(tries = 400)
    void replayingTwiceEqualsOnce(@ForAll("extracts") Extract extract, @ForAll("deeds") List<Deed> deeds, @ForAll("extracts") Extract nextExtract)
            throws IOException {
        Made made = made(extract.data(), deeds);
        Return once = replay(made.recipe(), nextExtract.data()).changes().edited();
        RecipeReplay.Result again = replay(made.recipe(), once);
        assertEquals(rows(once), rows(again.changes().edited()), made.recipe()::toString);
    }

    @Property(tries = 100)
    void aFileHoldsTheWholeRecipe(@ForAll("extracts") Extract extract, @ForAll("deeds") List<Deed> deeds) throws IOException {
        Recipe recipe = made(extract.data(), deeds).recipe();
        assertEquals(recipe, RecipeFile.parse(RecipeFile.text(recipe)));
    }

    private static List<String> rows(Return data) {
        return Stream.of(Period.THIS, Period.LAST).flatMap(period -> RecipeTest.rows(data, period).stream().map(row -> period + " " + row)).toList();
    }

    private static RecipeReplay.Result replay(Recipe recipe, Return data) {
        return RecipeReplay.replay(recipe, data, 2023, Progress.NONE);
    }

    private static List<String> sorted(Return data) {
        return rows(data).stream().sorted().toList();
    }

    /** @param apart whether no record had the key of another one at the same time */
    private record Made(Recipe recipe, Return after, boolean apart) {
    }

    private static List<String> keys(Return data) {
        return Stream.of(Period.THIS, Period.LAST).flatMap(period -> RecipeTest.rows(data, period).stream().map(row -> period + " " + key(row)))
                .toList();
    }

    private static Made made(Return original, List<Deed> deeds) throws IOException {
        Path file = Files.createTempFile("recipe", ".jsonl");
        try (Journal journal = Journal.open(file)) {
            Return now = original;
            boolean apart = true;
            for (Deed deed : deeds) {
                if (deed.kind() == 9) {
                    journal.undo();
                } else {
                    ChangeSet.of(now, changes(now, deed)).apply(journal);
                }
                now = Replay.of(original, journal.steps()).data();
                List<String> keys = keys(now);
                apart &= new HashSet<>(keys).size() == keys.size();
            }
            return new Made(RecipeMaker.make(original, 2023, journal.steps(), (step, edit) -> true, "", Instant.EPOCH), now, apart);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Change> changes(Return now, Deed deed) {
        Table table = now.table("Episodes", deed.period());
        if (table.rowCount() == 0 || deed.kind() == 8) {
            return List.of(NewRecord.of(now, "Episodes", deed.period(), Integer.toString(1 + deed.other() % 3))
                    .with("DECOM", "0" + (1 + deed.text() % 3) + "/06/2023")
                    .with("LS", "new").change());
        }
        int row = deed.row() % table.rowCount();
        if (table.fileRow(row) > table.origin().rowCount()) {
            return List.of();
        }
        RowRef ref = new RowRef("Episodes", deed.period(), table.fileRow(row));
        int other = deed.other() % table.rowCount();
        if (deed.kind() == 7) {
            return List.of(Records.delete(now, ref, HAND));
        }
        if (deed.kind() == 6 && other != row && table.subject(row) == table.subject(other)) {
            return List.of(Merge.of(now, ref, List.of(new RowRef("Episodes", deed.period(), table.fileRow(other)))).change());
        }
        if (deed.kind() == 10 && "01/06/2023".equals(table.column("DECOM").rawText(row)) && "03/06/2023".equals(table.column("DEC").rawText(row))) {
            return List.of(Split.of(now, ref, "02/06/2023").change());
        }
        List<String> texts = deed.column() == 0 ? List.of("1", "2", "3")
                : deed.column() == 3 ? List.of("C2", "E1", "") : List.of("01/06/2023", "02/06/2023", "x", "");
        List<Change> changes = new ArrayList<>();
        changes.add(Change.cell(now, ref, COLUMNS.get(deed.column()), texts.get(deed.text() % texts.size()), HAND));
        return changes;
    }
}
