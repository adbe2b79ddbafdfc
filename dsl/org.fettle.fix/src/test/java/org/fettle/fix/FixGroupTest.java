/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Replay;
import org.fettle.data.journal.Step;
import org.fettle.engine.CellChange;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.Proposal;
import org.fettle.engine.Proposals;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FixGroupTest {
    private static final int START_LATER = 0;
    private static final int CLEAR_END = 0;
    private static final int DELETE = 1;
    private static final int ENTER = 2;

    private final EpisodePack pack = new EpisodePack();

    @TempDir
    private Path folder;

    private RunResult run(Return data) {
        return Run.execute(pack, data, RunOptions.of(new CollectionYear(2024)), Progress.NONE);
    }

    private RunResult run(String... episodes) {
        return run(EpisodePack.episodes(episodes));
    }

    private FixGroup group(RunResult result, String rule, int fix) {
        return FixGroup.collect(pack, result, pack.rule(rule), fix, proposal -> true);
    }

    private static Edit cell(int row, String column, String oldText, String newText) {
        return Edit.cell("Episodes", Period.THIS, row, column, oldText, newText);
    }

    private static List<String> places(Iterable<Flag> flags) {
        List<String> places = new ArrayList<>();
        flags.forEach(flag -> places.add(flag.rule().code() + " " + flag.row()));
        return places;
    }

    private static final String[] TWO_OVERLAPS = {"1|01/06/2020|04/06/2020|", "1|02/06/2020||", "2|01/06/2020|09/06/2020|",
            "2|05/06/2020|07/06/2020|"};

    @Test
    void editsShowCellsBeforeAndAfter() {
        assertEquals(List.of(cell(2, "DECOM", "02/06/2020", "04/06/2020"), cell(4, "DECOM", "05/06/2020", "09/06/2020")),
                group(run(TWO_OVERLAPS), "overlap", START_LATER).edits());
    }

    @Test
    void onlyChosenFindingsAreFixed() {
        FixGroup group = FixGroup.collect(pack, run(TWO_OVERLAPS), pack.rule("overlap"), START_LATER,
                proposal -> proposal.subject().equals("1"));
        assertEquals(List.of(cell(2, "DECOM", "02/06/2020", "04/06/2020")), group.edits());
    }

    @Test
    void previewTellsWhichFlagsGoAndWhichCome() {
        RunResult before = run(TWO_OVERLAPS);
        FixPreview preview = group(before, "overlap", START_LATER).preview(Progress.NONE);
        assertEquals(List.of("overlap 2", "overlap 4"), places(preview.flags().resolved()));
        assertEquals(List.of("backwards 4"), places(preview.flags().created()));
        assertEquals("changes 2 cells, resolves 2 issues, creates 1", preview.summary());
        assertEquals(List.of("overlap 2", "overlap 4"), places(before.flags()));
    }

    @Test
    void appliedThroughTheJournalTheReturnIsAsPreviewed() throws IOException {
        RunResult before = run(TWO_OVERLAPS);
        FixGroup group = group(before, "overlap", START_LATER);
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            Step step = group.apply(journal).orElseThrow();
            assertEquals("overlap: Start it when the one before ended", step.label());
            RunResult after = run(Replay.of(before.data(), journal.steps()).data());
            assertEquals(places(group.preview(Progress.NONE).after().flags()), places(after.flags()));
            journal.undo();
            assertSame(before.data(), Replay.of(before.data(), journal.steps()).data());
        }
    }

    @Test
    void deletedRowsComeBackOnUndo() throws IOException {
        RunResult before = run("1|05/06/2020|01/06/2020|x", "1|06/06/2020||");
        FixGroup group = group(before, "backwards", DELETE);
        FixPreview preview = group.preview(Progress.NONE);
        assertEquals(List.of("backwards 1"), places(preview.flags().resolved()));
        assertEquals(1, preview.after().data().table("Episodes", Period.THIS).rowCount());
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            group.apply(journal);
            assertEquals(1, Replay.of(before.data(), journal.steps()).data().table("Episodes", Period.THIS).rowCount());
            journal.undo();
            assertSame(before.data(), Replay.of(before.data(), journal.steps()).data());
        }
    }

    @Test
    void aCellThatIsRightAlreadyIsNoEdit() {
        assertEquals(List.of(cell(1, "DEC", "01/06/2020", "")), group(run("1|05/06/2020|01/06/2020|"), "backwards", CLEAR_END).edits());
    }

    @Test
    void fixesThatWantDifferentThingsOfACellAreRefusedAndBothNamed() {
        RunResult result = run("1|01/06/2020|04/06/2020|", "1|02/06/2020|01/06/2020|", "2|05/06/2020|01/06/2020|x");
        List<Proposal> proposals = new ArrayList<>(Proposals.propose(pack, result, pack.rule("backwards"), null));
        proposals.removeIf(proposal -> proposal.fixIndex() == ENTER || proposal.fixIndex() == DELETE && proposal.subject().equals("2"));
        FixGroup group = FixGroup.of(pack, result, proposals);
        assertEquals(2, group.conflicts().size());
        assertEquals(
                "Episodes row 2 (this year), DEC: 'Clear the end' of rule backwards for 1 (blank) contradicts 'Delete the episode' of rule"
                        + " backwards for 1 (deletes the record); neither is applied",
                group.conflicts().get(0).toString());
        assertEquals(List.of(cell(3, "DEC", "01/06/2020", "").partOf(1), cell(3, "NOTE", "x", "").partOf(1)), group.edits());
    }

    @Test
    void everybodyWhoWantsAContestedCellIsRefused() {
        RunResult result = run(TWO_OVERLAPS);
        Proposal first = Proposals.propose(pack, result, pack.rule("overlap"), null).get(0);
        Proposal same = new Proposal(pack.rule("backwards"), 0, "1", first.flagged(), first.changes(), List.of());
        Proposal other = new Proposal(pack.rule("backwards"), 1, "1", first.flagged(),
                List.of(new CellChange("Episodes", Period.THIS, 2, "DECOM", "09/09/2020")), List.of());
        FixGroup group = FixGroup.of(pack, result, List.of(first, same, other));
        assertEquals(List.of(), group.proposals());
        assertEquals(1, group.conflicts().size());
    }

    @Test
    void fixesThatWantTheSameAreNoConflict() {
        RunResult result = run(TWO_OVERLAPS);
        Proposal first = Proposals.propose(pack, result, pack.rule("overlap"), null).get(0);
        Proposal same = new Proposal(pack.rule("backwards"), 0, "1", first.flagged(), first.changes(), List.of());
        FixGroup group = FixGroup.of(pack, result, List.of(first, same));
        assertEquals(List.of(), group.conflicts());
        assertEquals(1, group.edits().size());
    }

    @Test
    void whatSomebodyHasToEnterWaits() throws IOException {
        FixGroup group = group(run("1|05/06/2020|01/06/2020|"), "backwards", ENTER);
        assertEquals(1, group.unanswered().size());
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            assertTrue(group.apply(journal).isEmpty());
            assertEquals(List.of(), journal.steps());
        }
    }

    @Test
    void ofSeveralCertainFixesAFindingGetsTheFirst() {
        FixGroup group = FixGroup.certain(pack, run(TWO_OVERLAPS), List.of(pack.rule("overlap")));
        assertEquals(List.of(cell(2, "DECOM", "02/06/2020", "04/06/2020"), cell(4, "DECOM", "05/06/2020", "09/06/2020")), group.edits());
    }

    @Test
    void findingsWithACertainFixAreCountedOnce() {
        assertEquals(2, FixGroup.certainFindings(pack, run(TWO_OVERLAPS), pack.rule("overlap")));
        assertEquals(0, FixGroup.certainFindings(pack, run("1|01/06/2020|04/06/2020|"), pack.rule("overlap")));
    }

    @Test
    void certainFixesOfSeveralRulesGoTogether() {
        RunResult result = run("1|01/06/2020|04/06/2020|", "1|02/06/2020||", "2|05/06/2020|01/06/2020|");
        FixGroup group = FixGroup.certain(pack, result, List.of(pack.rule("overlap"), pack.rule("backwards")));
        assertEquals(
                List.of(cell(2, "DECOM", "02/06/2020", "04/06/2020").because(new Reason("", "overlap", "Start it when the one before ended")),
                        cell(3, "DEC", "01/06/2020", "").because(new Reason("", "backwards", "Clear the end"))),
                group.edits());
    }

    @Test
    void aGroupWithoutFindingsDoesNothing() {
        FixPreview preview = group(run("1|01/06/2020|04/06/2020|"), "overlap", START_LATER).preview(Progress.NONE);
        assertEquals("changes 0 cells, resolves 0 issues, creates 0", preview.summary());
    }
}
