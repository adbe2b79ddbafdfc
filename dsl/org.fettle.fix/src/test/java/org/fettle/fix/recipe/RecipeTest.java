/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Replay;
import org.fettle.engine.RowRef;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.fettle.fix.rows.Merge;
import org.fettle.fix.rows.NewRecord;
import org.fettle.fix.rows.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecipeTest {
    static final ReturnType TYPE = new ReturnType("SSDA903", "Child", "CHILD", List.of(
            new TableType("Header", true, false, "CHILD", "header", List.of(column("CHILD"), column("DOB"), column("SEX"))),
            new TableType("Episodes", false, false, "CHILD", "episodes", List.of(column("CHILD"), column("DECOM"), column("DEC"), column("LS")))),
            List.of());
    private static final Reason HAND = Reason.byHand("typed");
    private static final String[] EPISODES = {"1|01/06/2023|01/09/2023|C2", "1|01/09/2023||C2", "2|05/05/2023|06/06/2023|V2",
            "2|05/05/2023|06/06/2023|V2"};

    private final Return original = episodes(EPISODES);

    @TempDir
    private Path folder;
    private Journal journal;

    @BeforeEach
    void open() throws IOException {
        journal = Journal.open(folder.resolve("journal.jsonl"));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    private static ColumnSpec column(String name) {
        return ColumnSpec.of(name, List.of("DOB", "DECOM", "DEC").contains(name) ? ColumnType.DATE : ColumnType.TEXT);
    }

    /** Episodes of this year, the cells CHILD, DECOM, DEC and LS between bars, with a header for child 1. */
    static Return episodes(String... rows) {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Header", Period.THIS, "CHILD", "DOB", "SEX").row("1", "01/01/2010", "M")
                .table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "LS");
        for (String row : rows) {
            builder.row(row.split("\\|", -1));
        }
        return builder.build();
    }

    /** The rows of both years. */
    static Return episodes(List<String> rows, List<String> lastRows) {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Header", Period.THIS, "CHILD", "DOB", "SEX").row("1", "01/01/2010", "M");
        builder.table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "LS");
        rows.forEach(row -> builder.row(row.split("\\|", -1)));
        builder.table("Episodes", Period.LAST, "CHILD", "DECOM", "DEC", "LS");
        lastRows.forEach(row -> builder.row(row.split("\\|", -1)));
        return builder.build();
    }

    static List<String> rows(Return data) {
        return rows(data, Period.THIS);
    }

    static List<String> rows(Return data, Period period) {
        Table table = data.table("Episodes", period);
        List<String> rows = new ArrayList<>();
        for (int fileRow = 1; fileRow <= table.lastFileRow(); fileRow++) {
            int row = table.rowOfFileRow(fileRow);
            if (row >= 0) {
                rows.add(String.join("|", table.columns().stream().map(column -> column.rawText(row)).toList()));
            }
        }
        return rows;
    }

    private Return now() {
        return Replay.of(original, journal.steps()).data();
    }

    private static RowRef row(int row) {
        return new RowRef("Episodes", Period.THIS, row);
    }

    private void apply(Change... changes) throws IOException {
        ChangeSet set = ChangeSet.of(now(), List.of(changes));
        assertEquals(List.of(), set.refusals());
        set.apply(journal);
    }

    private void set(int row, String column, String text) throws IOException {
        apply(Change.cell(now(), row(row), column, text, HAND));
    }

    private Recipe recipe() throws IOException {
        Recipe made = RecipeMaker.make(original, 2023, journal.steps(), (step, edit) -> true, "May", Instant.EPOCH);
        RecipeFile.write(made, folder.resolve("may.recipe.json"));
        assertEquals(made, RecipeFile.read(folder.resolve("may.recipe.json")));
        return made;
    }

    private static RecipeReplay.Result replay(Recipe recipe, Return data) {
        return RecipeReplay.replay(recipe, data, 2023, Progress.NONE);
    }

    private static List<Outcome> outcomes(RecipeReplay.Result result) {
        return result.results().stream().map(Replayed::outcome).toList();
    }

    @Test
    void onTheSameExtractItDoesTheSameAndTheSecondTimeNothing() throws IOException {
        set(1, "LS", "E1");
        set(2, "DECOM", "02/09/2023");
        Recipe recipe = recipe();
        RecipeReplay.Result first = replay(recipe, original);
        assertEquals(List.of(Outcome.APPLIED, Outcome.APPLIED), outcomes(first));
        assertEquals(rows(now()), rows(first.changes().edited()));
        RecipeReplay.Result second = replay(recipe, first.changes().edited());
        assertEquals(List.of(Outcome.ALREADY, Outcome.ALREADY), outcomes(second));
        assertEquals(List.of(), second.changes().edits());
    }

    @Test
    void everyEntrySaysWhatCameOfItOnTheNextExtract() throws IOException {
        set(1, "LS", "E1");
        set(2, "LS", "E1");
        set(2, "DEC", "02/02/2024");
        set(3, "LS", "C1");
        Return next = episodes("9|01/01/2023||C2", "1|1/9/2023||C3", "1|01/06/2023|01/09/2023|E1");
        RecipeReplay.Result result = replay(recipe(), next);
        assertEquals(List.of(Outcome.ALREADY, Outcome.CHANGED, Outcome.APPLIED, Outcome.GONE), outcomes(result));
        assertEquals("LS is 'C3'; it was 'C2' when it was changed to 'E1'", result.results().get(1).note());
        assertEquals("there is no record Episodes of 2, DECOM 05/05/2023", result.results().get(3).note());
        assertEquals("1|1/9/2023|02/02/2024|C3", rows(result.changes().edited()).get(1));
        assertEquals(1, result.count(Outcome.APPLIED));
    }

    @Test
    void severalEditsOfACellAreOneAndTakenBackOnesNone() throws IOException {
        set(1, "LS", "x");
        set(1, "LS", "E1");
        set(2, "LS", "y");
        set(3, "LS", "z");
        journal.undo(3);
        set(3, "LS", "V2");
        RecipePart.SetCell only = (RecipePart.SetCell) recipe().entries().get(0).parts().get(0);
        assertEquals(1, recipe().entries().size());
        assertEquals("C2", only.oldText());
        assertEquals("E1", only.newText());
    }

    @Test
    void aChosenPartIsTaken() throws IOException {
        set(1, "LS", "E1");
        set(2, "LS", "E1");
        assertEquals(1, RecipeMaker.make(original, 2023, journal.steps(), (step, edit) -> step.id() == 2, "", Instant.EPOCH).entries().size());
    }

    @Test
    void keysThatMoveAlongAreToldApart() throws IOException {
        Return chain = episodes("1|01/06/2023|02/06/2023|C2", "1|02/06/2023|03/06/2023|C2", "1|03/06/2023||C2");
        ChangeSet shifted = ChangeSet.of(chain, List.of(Change.cell(chain, row(1), "DECOM", "02/06/2023", HAND),
                Change.cell(chain, row(2), "DECOM", "03/06/2023", HAND), Change.cell(chain, row(3), "DECOM", "04/06/2023", HAND)));
        shifted.apply(journal);
        Recipe recipe = RecipeMaker.make(chain, 2023, journal.steps(), (step, edit) -> true, "", Instant.EPOCH);
        assertEquals(rows(shifted.edited()), rows(replay(recipe, chain).changes().edited()));
        assertEquals(List.of(Outcome.ALREADY, Outcome.ALREADY, Outcome.ALREADY), outcomes(replay(recipe, shifted.edited())));
    }

    @Test
    void aDuplicateGoesOnlyAsLongAsItIsOne() throws IOException {
        apply(Records.delete(now(), row(4), HAND));
        Recipe recipe = recipe();
        assertEquals(List.of(EPISODES[0], EPISODES[1], EPISODES[2]), rows(replay(recipe, original).changes().edited()));
        assertEquals(List.of(Outcome.ALREADY), outcomes(replay(recipe, now())));
        assertEquals(List.of(Outcome.CHANGED), outcomes(replay(recipe, episodes("2|05/05/2023|06/06/2023|V3", "2|05/05/2023||V2"))));
    }

    @Test
    void whatBelongsTogetherIsDoneWholeOrNotAtAll() throws IOException {
        Return twins = episodes("2|05/05/2023||V2", "2|05/05/2023|06/06/2023|V2");
        ChangeSet merged = ChangeSet.of(twins, List.of(Merge.of(twins, row(1), List.of(row(2))).change()));
        merged.apply(journal);
        Recipe recipe = RecipeMaker.make(twins, 2023, journal.steps(), (step, edit) -> true, "", Instant.EPOCH);
        assertEquals(1, recipe.entries().size());
        assertEquals(rows(merged.edited()), rows(replay(recipe, twins).changes().edited()));
        assertEquals(List.of(Outcome.ALREADY), outcomes(replay(recipe, merged.edited())));
        Return changed = episodes("2|05/05/2023|06/06/2023|V2", "2|05/05/2023|07/06/2023|V2");
        assertEquals(List.of(Outcome.CHANGED), outcomes(replay(recipe, changed)));
        assertEquals(rows(changed), rows(replay(recipe, changed).changes().edited()));
    }

    @Test
    void aRecordIsInsertedOnce() throws IOException {
        apply(NewRecord.of(now(), "Episodes", Period.THIS, "1").with("DECOM", "01/10/2023").change());
        set(5, "LS", "E1");
        apply(NewRecord.of(now(), "Episodes", Period.THIS, "7").with("DECOM", "01/10/2023").change());
        Recipe recipe = recipe();
        RecipeReplay.Result first = replay(recipe, original);
        assertEquals(rows(now()), rows(first.changes().edited()));
        assertEquals(List.of(Outcome.ALREADY, Outcome.ALREADY), outcomes(replay(recipe, first.changes().edited())));
        assertEquals(List.of(Outcome.CHANGED, Outcome.APPLIED), outcomes(replay(recipe, episodes("1|1/10/2023||C1"))));
        assertEquals(List.of(Outcome.ALREADY, Outcome.APPLIED), outcomes(replay(recipe, episodes("1|1/10/2023||E1"))));
    }

    /** An episode began earlier, and a second one begins where it did: the record that is there is the first one, even if the second says the same. */
    @Test
    void aRecordIsInsertedWhereAnotherOneWas() throws IOException {
        Return one = episodes("1|02/06/2023||C2");
        ChangeSet.of(one, List.of(Change.cell(one, row(1), "DECOM", "01/06/2023", HAND))).apply(journal);
        Return moved = Replay.of(one, journal.steps()).data();
        ChangeSet.of(moved, List.of(Change.cell(moved, row(1), "DEC", "02/06/2023", HAND),
                NewRecord.of(moved, "Episodes", Period.THIS, "1").with("DECOM", "02/06/2023").with("LS", "C2").change())).apply(journal);
        Recipe recipe = RecipeMaker.make(one, 2023, journal.steps(), (step, edit) -> true, "", Instant.EPOCH);
        RecipeReplay.Result first = replay(recipe, one);
        assertEquals(List.of("1|01/06/2023|02/06/2023|C2", "1|02/06/2023||C2"), rows(first.changes().edited()));
        RecipeReplay.Result second = replay(recipe, first.changes().edited());
        assertEquals(List.of(), second.changes().edits());
        assertEquals(List.of(Outcome.ALREADY, Outcome.ALREADY, Outcome.ALREADY), outcomes(second));
    }

    @Test
    void aRecordOfAChildThatIsGoneIsNotInserted() throws IOException {
        apply(NewRecord.of(now(), "Episodes", Period.THIS, "2").with("DECOM", "01/10/2023").change());
        RecipeReplay.Result result = replay(recipe(), episodes("1|1/10/2023||C1"));
        assertEquals("the return has nothing of 2", result.results().get(0).note());
        assertEquals(List.of(Outcome.GONE), outcomes(result));
    }

    @Test
    void inTheNextYearItIsAboutLastYearsReturn() throws IOException {
        set(1, "LS", "E1");
        Recipe recipe = recipe();
        Return next = new ReturnBuilder(TYPE).table("Episodes", Period.LAST, "CHILD", "DECOM", "DEC", "LS").row(EPISODES[0].split("\\|")).build();
        RecipeReplay.Result result = RecipeReplay.replay(recipe, next, 2024, Progress.NONE);
        assertEquals(Period.LAST, result.changes().edits().get(0).period());
        assertEquals("there is no Episodes of that year", RecipeReplay.replay(recipe, next, 2022, Progress.NONE).results().get(0).note());
        assertEquals("no Episodes of last-2 year is loaded", RecipeReplay.replay(recipe, next, 2025, Progress.NONE).results().get(0).note());
    }

    @Test
    void aSpellingIsRepairedOnlyWhereItIsWrong() throws IOException {
        Return spelled = episodes("1|1/6/2023||C2");
        ChangeSet.of(spelled, List.of(Change.cell(spelled, row(1), "DECOM", "01/06/2023", HAND))).apply(journal);
        Recipe recipe = RecipeMaker.make(spelled, 2023, journal.steps(), (step, edit) -> true, "", Instant.EPOCH);
        assertEquals(List.of(Outcome.APPLIED), outcomes(replay(recipe, spelled)));
        assertEquals(List.of(Outcome.ALREADY), outcomes(replay(recipe, episodes("1|01/06/2023||C2"))));
    }

    @Test
    void aFileThatIsNoRecipeSaysSo() throws IOException {
        set(1, "LS", "E1");
        String text = RecipeFile.text(recipe());
        assertTrue(message("[]").contains("does not begin with \"fettle-recipe\""));
        assertTrue(message("{").contains("the file is no recipe"));
        assertTrue(message(text.replace("\"fettle-recipe\": 1", "\"fettle-recipe\": 9")).contains("newer Fettle (format 9"));
        assertEquals("the recipe is damaged: change 1: there is no \"old\"", message(text.replace("\"old\"", "\"odd\"")));
        assertTrue(message(text.replace("\"set\"", "\"sell\"")).contains("\"do\" is \"sell\""));
        Files.write(folder.resolve("x"), new byte[] {(byte) 0xff});
        assertThrows(RecipeFile.UnreadableException.class, () -> RecipeFile.read(folder.resolve("x")));
    }

    private static String message(String text) {
        return assertThrows(RecipeFile.UnreadableException.class, () -> RecipeFile.parse(text)).getMessage();
    }
}
