/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files that change while the case is open, and references that lie elsewhere. */
class DiskChangesTest {
    @TempDir
    private Path root;
    private CaseFolder folder;
    private final CaseModel model = new CaseModel();

    @BeforeEach
    void open() throws IOException {
        folder = SmallCase.in(root);
        model.open(folder, Progress.NONE);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void changedNewAndDeletedFilesAreNoticed() throws IOException {
        assertTrue(model.changesOnDisk().isEmpty());
        Path episodes = folder.thisYear().resolve("episodes.csv");
        Files.writeString(episodes, SmallCase.EPISODES + "4,01/04/2024,A,x\n");
        Path note = Files.writeString(folder.thisYear().resolve("note.txt"), "hello");
        Files.delete(folder.lastYear().resolve("episodes.csv"));
        DiskChanges changes = model.changesOnDisk();
        assertEquals(List.of(episodes, note), changes.changed());
        assertEquals(List.of(folder.lastYear().resolve("episodes.csv")), changes.gone());
        assertEquals("this/episodes.csv, this/note.txt", DiskChanges.names(changes.changed()));
        model.rerun(Progress.NONE);
        assertTrue(model.changesOnDisk().isEmpty());
        assertEquals(5, SmallCase.cells(model.state()).size());
    }

    @Test
    void aFileThatIsDeletedWhileOpenLeavesTheResultsAndComesBack() throws IOException {
        Path episodes = folder.thisYear().resolve("episodes.csv");
        model.edit(List.of(SmallCase.edit(1, "PLACE", "B")), "", Progress.NONE);
        List<String> flags = SmallCase.flags(model.state());
        Files.delete(episodes);
        model.rerun(Progress.NONE);
        assertEquals(CaseState.Phase.READY, model.state().phase());
        assertEquals(flags, SmallCase.flags(model.state()), "the older results stand");
        assertTrue(
                model.state().problems().stream().anyMatch(problem -> problem.isError() && problem.message().contains("no file here holds a table")),
                model.state().problems().toString());
        model.edit(List.of(SmallCase.edit(2, "PLACE", "B")), "", Progress.NONE);
        Files.writeString(episodes, SmallCase.EPISODES);
        model.rerun(Progress.NONE);
        assertEquals(2, model.state().edits(), "edits from before and from between are there");
    }

    @Test
    void whatIsToldIsSeenOnceAndUntilTheNextRun() {
        Problem gone = Problem.warning("case.file.gone", "episodes.csv", 0, 0, "gone");
        model.tell(gone);
        model.tell(gone);
        assertEquals(1, model.state().problems().stream().filter(gone::equals).count());
        model.rerun(Progress.NONE);
        assertTrue(model.state().problems().stream().noneMatch(gone::equals));
    }

    @Test
    void aReferenceLiesElsewhereAndIsMissedWhenItIsGone() throws IOException {
        Path towns = Files.writeString(root.resolve("my towns.csv"), "TOWN\nA\n");
        CaseSettings settings = new CaseSettings("Small case", "2024/25", "small", "", Map.of(), Map.of("Towns", towns.toString()));
        model.change(settings, Progress.NONE);
        assertEquals(settings, CaseSettings.read(folder.settings()));
        assertEquals(1, model.state().result().data().reference("Towns").rowCount());
        Files.delete(towns);
        assertEquals(List.of(towns), model.changesOnDisk().gone());
        model.rerun(Progress.NONE);
        assertEquals(0, model.state().result().data().reference("Towns").rowCount());
        assertTrue(model.state().problems().stream().anyMatch(problem -> problem.message().startsWith("The file of Towns is not there")),
                model.state().problems().toString());
    }
}
