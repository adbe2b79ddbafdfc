/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.CaseSummary;
import org.fettle.cases.Note;
import org.fettle.data.Progress;
import org.fettle.engine.Flag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said beside the issues, on a case with a workbook, an XML file and rules that cannot run; without windows. */
class CaseNotesTest {
    @TempDir
    private Path root;
    private CaseFolder folder;
    private final CaseModel model = new CaseModel();

    @BeforeEach
    void openCase() throws IOException {
        folder = MixedCase.write(root.resolve("case"));
        model.open(folder, Progress.NONE);
        assertEquals(CaseState.Phase.READY, model.state().phase(), model.state().problems().toString());
    }

    @AfterEach
    void close() {
        model.close();
    }

    private List<String> flags() {
        List<String> flags = new ArrayList<>();
        for (Flag flag : model.state().result().flags()) {
            flags.add(flag.rule().code() + ":" + flag.row());
        }
        return flags;
    }

    private Note note(String id) {
        return model.state().issues().note(id);
    }

    private List<String> notRun() {
        return note("notRun").lines().stream().map(line -> line.cells().get(0)).sorted().toList();
    }

    @Test
    void aWorkbookOfThisYearIsCheckedAgainstAnXmlFileOfLastYear() {
        assertEquals(List.of("1:2", "2:2", "2:3", "6:3"), flags());
    }

    @Test
    void rulesThatDidNotRunAreAGroupWithReasonsAndWhatToDo() {
        assertEquals("Not run (3)", note("notRun").label());
        assertEquals(List.of("3", "4", "5"), notRun());
        assertEquals(List.of("4", "Towns", "skipped", "Reference Towns is not loaded"), note("notRun/4").lines().get(0).cells());
        assertTrue(note("notRun").advice().contains("Towns.csv"), note("notRun").advice());
        assertTrue(note("notRun/3").advice().contains("Settings of the case"), note("notRun/3").advice());
        assertTrue(note("notRun/5").advice().contains("parameter limit"), note("notRun/5").advice());
        assertEquals("4", note("notRun/4").rule().code());
        assertNull(note("notRun").rule());
    }

    @Test
    void cellsReadAsSomethingElseAreListedByKind() {
        List<String> kinds = note("readAs").children().stream().map(Note::id).toList();
        assertTrue(kinds.containsAll(List.of("readAs/nothing", "readAs/date-serial")), kinds.toString());
        List<String> cells = note("readAs/date-serial").lines().get(0).cells();
        assertEquals(List.of("this/return.xlsx, Episodes", "B2", "Episodes", "DECOM", "45383", "01/04/2024"), cells.subList(0, 6));
        assertEquals("(blank)", note("readAs/nothing").lines().get(0).cells().get(5));
    }

    @Test
    void filesThatNobodyKnowsAreListed() {
        assertEquals("Left out (2)", note("leftOut").label());
        assertEquals(List.of("reference/readme.md", "this/notes.txt"),
                note("leftOut").lines().stream().map(line -> line.cells().get(0)).sorted().toList());
    }

    @Test
    void theAuthorityOfTheCaseReachesTheRules() throws IOException {
        CaseSettings old = model.state().settings();
        model.change(new CaseSettings(old.title(), old.year(), old.pack(), "E1", old.parameters()), Progress.NONE);
        assertEquals(List.of("4", "5"), notRun());
        assertTrue(flags().contains("3:3"), flags().toString());
        assertEquals("E1", CaseSettings.read(folder.settings()).authority());
    }

    @Test
    void anAuthorityThatTheRulesDoNotAskForIsNoMistake() throws IOException {
        Path rules = folder.packs().resolve("mixed").resolve("mixed.fettle");
        Files.writeString(rules, Files.readString(rules).replace("parameter authority", "parameter council").replace("= authority", "= council"));
        new CaseSettings("Mixed case", "2024/25", "mixed", "E1", Map.of()).write(folder.settings());
        model.rerun(Progress.NONE);
        assertEquals(List.of("3", "4", "5"), notRun());
    }

    @Test
    void checkingAgainReadsNewFilesAndSettings() throws IOException {
        Files.writeString(folder.references().resolve("Towns 2024.csv"), "TOWN,NAME\nE1,Made-up\n");
        new CaseSettings("Mixed case", "2024/25", "mixed", "", Map.of("limit", "2030")).write(folder.settings());
        model.rerun(Progress.NONE);
        assertEquals(List.of("3"), notRun());
        assertEquals(List.of("4:1", "4:2"), flags().stream().filter(flag -> flag.startsWith("4:")).toList());
    }

    @Test
    void oneLineSaysHowLargeTheCaseIsAndWhenItWasChecked() {
        String summary = CaseSummary.of(model.state());
        assertTrue(summary.startsWith("5 records, 3 children  |  4 issues  |  checked at "), summary);
        assertEquals("", CaseSummary.of(CaseState.NONE));
    }
}
