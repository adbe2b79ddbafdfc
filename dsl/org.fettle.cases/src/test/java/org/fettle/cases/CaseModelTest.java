/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.fettle.engine.Flag;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.PackFile;
import org.fettle.fix.ChangeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The open case without windows: a pack of three rules over a handful of episodes. */
class CaseModelTest {
    private static final String PACK = SmallRules.head("""
                table Episodes many per Child file "episodes" { CHILD text required  DECOM date  PLACE code Place }
            """) + SmallRules.startAndPlace("high") + SmallRules.NO_PLACE;

    @TempDir
    private Path root;
    private CaseFolder folder;
    private final CaseModel model = new CaseModel();

    @BeforeEach
    void makeCase() throws IOException {
        folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Files.createDirectories(folder.packs().resolve("small"));
        write("CHILD,DECOM,PLACE,TEAM\n1,01/04/2024,A,x\n2,,a,x\n2,,z,y\n3,01/05/2024,,y\n");
        rules(PACK);
        new CaseSettings("Small case", "2024/25", "small", Map.of()).write(folder.settings());
    }

    @AfterEach
    void close() {
        model.close();
    }

    private void write(String episodes) throws IOException {
        Files.writeString(folder.thisYear().resolve("episodes.csv"), episodes);
    }

    private void rules(String text) throws IOException {
        Files.writeString(folder.packs().resolve("small").resolve("small.fettle"), text);
    }

    private CaseState open() {
        model.open(folder, Progress.NONE);
        return model.state();
    }

    private static List<String> flags(CaseState state) {
        List<String> flags = new ArrayList<>();
        for (Flag flag : state.result().flags()) {
            flags.add(flag.rule().code() + ":" + flag.row());
        }
        return flags;
    }

    private FlagGroup rule(String code) {
        return model.state().issues().group("rule:" + code);
    }

    private ChangeSet certain(String code) {
        FixOffers offers = FixOffers.of(model.state().issues().mending(), rule(code).flags(), Progress.NONE);
        List<FixOffers.Offer> certain = offers.offers().stream().filter(offer -> offer.kind() == FixKind.CERTAIN).toList();
        return certain.isEmpty() ? ChangeSet.of(model.state().result().data(), List.of()) : offers.draft(certain.get(0)).set();
    }

    @Test
    void opensWithIssuesRowsAndChildrenCountedApart() {
        CaseState state = open();
        assertEquals(CaseState.Phase.READY, state.phase(), state.problems().toString());
        assertEquals(List.of("1:2", "1:3", "2:2", "2:3", "3:4"), flags(state));
        assertEquals(new Counts(5, 3, 2), state.issues().total());
        IssueNode missing = state.issues().tree(IssueQuery.DEFAULT, () -> false).roots().get(0);
        assertEquals("Missing", missing.label());
        assertEquals(new Counts(3, 3, 2), missing.counts());
        assertEquals(List.of("1  No start", "3  No place"), missing.children().stream().map(IssueNode::label).toList());
        assertEquals(new Counts(2, 2, 1), missing.children().get(0).counts());
    }

    @Test
    void applyingFixesLowersTheCountsAndLeavesTheFilesAlone() throws IOException {
        open();
        String before = Files.readString(folder.thisYear().resolve("episodes.csv"));
        ChangeSet fixes = certain("2");
        assertEquals("changes 1 cell, resolves 1 issue, creates 0",
                fixes.preview(model.state().pack(), model.state().result(), Progress.NONE).summary());
        model.apply(fixes, Progress.NONE);
        assertEquals(List.of("1:2", "1:3", "2:3", "3:4"), flags(model.state()));
        assertEquals(1, model.state().edits());
        assertEquals("2: Write A", model.state().undo());
        assertEquals(before, Files.readString(folder.thisYear().resolve("episodes.csv")));
    }

    @Test
    void whatWasLookedAtIsShownWithoutCheckingItAgain() throws IOException {
        open();
        ChangeSet fixes = certain("2");
        RunResult seen = fixes.preview(model.state().pack(), model.state().result(), Progress.NONE).after();
        model.apply(fixes, Progress.NONE);
        assertSame(seen, model.state().result());
        assertSame(seen.data(), model.state().result().data());
        List<String> shown = flags(model.state());
        int edits = model.state().edits();
        model.rerun(Progress.NONE);
        assertNotSame(seen, model.state().result());
        assertEquals(shown, flags(model.state()), "a whole run over the files and the journal finds the same");
        assertEquals(edits, model.state().edits());
        model.undo(Progress.NONE);
        assertEquals(List.of("1:2", "1:3", "2:2", "2:3", "3:4"), flags(model.state()));
    }

    @Test
    void undoAndRedoGoBothWays() throws IOException {
        open();
        model.apply(certain("2"), Progress.NONE);
        model.undo(Progress.NONE);
        assertEquals(List.of("1:2", "1:3", "2:2", "2:3", "3:4"), flags(model.state()));
        assertEquals(0, model.state().edits());
        assertEquals("2: Write A", model.state().redo());
        model.redo(Progress.NONE);
        assertEquals(List.of("1:2", "1:3", "2:3", "3:4"), flags(model.state()));
    }

    @Test
    void aGroupWithoutCertainFixIsLeftAlone() throws IOException {
        open();
        assertTrue(model.apply(certain("1"), Progress.NONE).isEmpty());
        assertEquals(0, model.state().edits());
        assertFalse(model.state().isBusy());
    }

    @Test
    void editsAreThereAfterReopening() throws IOException {
        open();
        model.apply(certain("2"), Progress.NONE);
        List<String> flags = flags(model.state());
        model.close();
        assertEquals(flags, flags(open()));
        assertEquals("2: Write A", model.state().undo());
    }

    @Test
    void anEditThatTheNewFileContradictsIsReported() throws IOException {
        open();
        model.apply(certain("2"), Progress.NONE);
        model.close();
        write("CHILD,DECOM,PLACE,TEAM\n1,01/04/2024,A,x\n2,01/04/2024,B,x\n");
        CaseState state = open();
        assertEquals(List.of(), flags(state));
        assertTrue(state.problems().stream().anyMatch(problem -> problem.message().contains("the file now has 'B' there")),
                state.problems().toString());
    }

    @Test
    void rulesWithErrorsLeaveTheOldResultsStanding() throws IOException {
        open();
        rules(PACK.replace("e.DECOM is blank", "e.DECOMM is blank"));
        model.rerun(Progress.NONE);
        assertEquals(CaseState.Phase.READY, model.state().phase());
        assertEquals(5, model.state().issues().total().issues());
        assertTrue(model.state().problems().stream().anyMatch(problem -> problem.isError() && problem.message().contains("DECOMM")));
        rules(PACK.replace("e.DECOM is blank", "e.DECOM is unreadable"));
        model.rerun(Progress.NONE);
        assertEquals(List.of("2:2", "2:3", "3:4"), flags(model.state()));
        assertFalse(model.state().problems().stream().anyMatch(problem -> problem.isError()));
    }

    @Test
    void otherColumnsInThePackMeanReadingTheFilesAgain() throws IOException {
        open();
        rules(PACK.replace("PLACE code Place }", "PLACE code Place  TEAM code Place }").replace("e.DECOM is blank", "e.TEAM is none of Place"));
        model.rerun(Progress.NONE);
        assertEquals(List.of("1:1", "1:2", "1:3", "1:4"), flags(model.state()).subList(0, 4));
    }

    @Test
    void aCaseWithoutSettingsSaysSo() throws IOException {
        Files.delete(folder.settings());
        CaseState state = open();
        assertEquals(CaseState.Phase.FAILED, state.phase());
        assertTrue(state.problems().get(0).toString().contains("case.json: there is no such file."), state.problems().toString());
    }

    @Test
    void aYearOutsideThePackIsExplained() throws IOException {
        new CaseSettings("Small case", "next year", "small", Map.of()).write(folder.settings());
        CaseState state = open();
        assertEquals(CaseState.Phase.FAILED, state.phase());
        assertTrue(state.problems().get(0).message().contains("expected a collection year"), state.problems().toString());
    }

    @Test
    void allProblemsOfTheFilesAreListed() throws IOException {
        write("");
        CaseState state = open();
        assertEquals(CaseState.Phase.FAILED, state.phase());
        assertEquals("The files of the return have errors", state.activity());
        assertTrue(state.problems().get(0).file().endsWith("episodes.csv"), state.problems().toString());
    }

    @Test
    void aFailedCaseOpensOnceItIsPutRight() throws IOException {
        write("");
        open();
        write("CHILD,DECOM,PLACE\n1,,A\n");
        model.rerun(Progress.NONE);
        assertEquals(List.of("1:1"), flags(model.state()));
    }

    @Test
    void cancelledWhileOpeningNoCaseIsOpen() {
        Progress impatient = Progress.silent(() -> true);
        assertThrows(CancelledException.class, () -> model.open(folder, impatient));
        assertEquals(CaseState.Phase.EMPTY, model.state().phase());
        assertEquals(CaseState.Phase.READY, open().phase());
    }

    @Test
    void theExportedPackFindsTheSame() throws IOException {
        CaseState state = open();
        Path file = root.resolve("small.fettlepack");
        model.exportPack(file);
        var result = Run.execute(PackFile.open(file), state.result().data(), state.result().options(), Progress.NONE);
        List<String> flags = new ArrayList<>();
        result.flags().forEach(flag -> flags.add(flag.rule().code() + ":" + flag.row()));
        assertEquals(flags(state), flags);
    }

    @Test
    void listenersSeeLoadingThenReady() {
        List<CaseState.Phase> phases = new ArrayList<>();
        model.addListener(state -> phases.add(state.phase()));
        open();
        assertEquals(CaseState.Phase.LOADING, phases.get(0));
        assertEquals(CaseState.Phase.READY, phases.get(phases.size() - 1));
    }
}
