/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseState;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordDraftTest {
    private static final int PLACE = 4;

    @TempDir
    private Path root;
    private CaseModel model;

    @BeforeEach
    void open() throws IOException {
        model = MendedCase.open(root);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private Return data() {
        return model.state().result().data();
    }

    /** Says what it does, does it as one step, takes it back and does it again. */
    private FixEffects apply(Change change) throws IOException {
        CaseState before = model.state();
        ChangeSet set = ChangeSet.of(data(), List.of(change));
        FixEffects effects = FixEffects.of(set, before.pack(), before.result(), Progress.NONE);
        model.apply(set, Progress.NONE);
        List<String> after = MendedCase.records(model.state(), Period.THIS);
        model.undo(Progress.NONE);
        assertEquals(MendedCase.records(before, Period.THIS), MendedCase.records(model.state(), Period.THIS), "one step takes it back");
        model.redo(Progress.NONE);
        assertEquals(after, MendedCase.records(model.state(), Period.THIS));
        assertEquals(before.result().flags().size() - effects.resolved().size() + effects.created().size(), model.state().result().flags().size());
        return effects;
    }

    @Test
    void mergingShowsWhatDiffersAndTheWinnerIsChosen() throws IOException {
        RecordDraft draft = MergeDraft.of(data(), List.of(MendedCase.row(1)));
        assertEquals("Merge 2 records of Episodes, child 10", draft.title());
        assertEquals(List.of("row 1, stays", "row 2, goes", "Becomes"), draft.titles());
        assertEquals(List.of("PLACE"), draft.lines().stream().filter(RecordDraft.Line::differs).map(RecordDraft.Line::column).toList());
        assertEquals(List.of("a", "C", "a"), draft.lines().get(PLACE).cells());
        assertTrue(draft.isChoice(PLACE, 1));
        assertFalse(draft.isChoice(0, 1), "both say so");
        assertThrows(IllegalArgumentException.class, () -> draft.with(PLACE, 0, "B"));
        RecordDraft other = draft.choose(PLACE, 1);
        assertEquals(1, other.lines().get(PLACE).winner());
        assertEquals(-1, draft.with(PLACE, 2, "B").lines().get(PLACE).winner(), "what is entered is nobody's");
        FixEffects effects = apply(other.change());
        assertEquals("1 10|01/04/2024|01/06/2024|X1|C", MendedCase.records(model.state(), Period.THIS).get(0));
        assertEquals(3, effects.resolved().size());
    }

    @Test
    void onlyRecordsOfOneChildAreMerged() {
        assertThrows(IllegalArgumentException.class, () -> MergeDraft.of(data(), List.of(MendedCase.row(1), MendedCase.row(3))));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> MergeDraft.of(data(), List.of(MendedCase.row(3)))).getMessage()
                .startsWith("Select the records"));
    }

    @Test
    void splittingAsksTheDay() throws IOException {
        assertEquals("after 01/04/2024 and before 01/06/2024", SplitDraft.hint(data(), MendedCase.row(2)));
        assertThrows(IllegalArgumentException.class, () -> SplitDraft.of(data(), MendedCase.row(2), "01/06/2024"));
        RecordDraft draft = SplitDraft.of(data(), MendedCase.row(2), "5/5/2024");
        assertFalse(draft.isEditable(0, 1), "whose record it is stays");
        assertFalse(draft.isEditable(PLACE, 0));
        RecordDraft entered = draft.with(3, 1, "X2").with(PLACE, 2, "B");
        assertEquals(List.of("X1", "X2", "X1"), entered.lines().get(3).cells());
        apply(entered.change());
        List<String> records = MendedCase.records(model.state(), Period.THIS);
        assertEquals("2 10|01/04/2024|05/05/2024|X2|C", records.get(1));
        assertEquals("6 10|05/05/2024|01/06/2024|X1|B", records.get(5));
    }

    @Test
    void insertingBeginsLikeTheNeighbourOrLastYears() throws IOException {
        List<InsertDraft.Model> models = InsertDraft.models(data(), MendedCase.row(3));
        assertEquals(List.of("like row 3", "like row 1 of last year", "empty"), models.stream().map(InsertDraft.Model::label).toList());
        RecordDraft draft = InsertDraft.of(data(), MendedCase.row(3), models.get(1).row(), Period.THIS);
        assertEquals(List.of("01/04/2023", "01/04/2023"), draft.lines().get(1).cells());
        assertFalse(draft.isEditable(0, 1));
        apply(draft.with(1, 1, "01/08/2024").with(PLACE, 1, "A").change());
        assertEquals("6 11|01/08/2024|||A", MendedCase.records(model.state(), Period.THIS).get(5));
    }

    @Test
    void lastYearsReturnIsEditedToo() throws IOException {
        RecordDraft draft = InsertDraft.of(data(), MendedCase.row(4), MendedCase.row(4), Period.LAST);
        apply(draft.with(1, 1, "01/05/2023").change());
        assertEquals(List.of("1 11|01/04/2023|||b", "2 12|01/05/2023|||B"), MendedCase.records(model.state(), Period.LAST));
    }

    @Test
    void duplicatesAndChosenRecordsAreLookedThroughBeforeTheyGo() {
        FixOffers duplicates = Deletions.duplicates(data());
        assertEquals("1 record says the same as another one of the child in every cell; the first of them stays.", duplicates.summary());
        assertEquals(List.of("Delete the duplicates in Episodes"), duplicates.offers().stream().map(FixOffers.Offer::title).toList());
        FixDraft draft = duplicates.draft(duplicates.offers().get(0));
        assertEquals("(deleted)", draft.text(draft.lines().get(0), FixDraft.Column.AFTER));
        FixOffers chosen = Deletions.of(data(), List.of(MendedCase.row(1), MendedCase.row(99)));
        assertEquals(1, chosen.offers().get(0).wishes().size(), "what is gone is left out");
        assertTrue(Deletions.of(data(), List.of(MendedCase.row(99))).offers().isEmpty());
    }
}
