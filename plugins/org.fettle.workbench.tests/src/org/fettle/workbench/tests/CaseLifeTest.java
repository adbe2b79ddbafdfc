/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.data.journal.Journal;
import org.fettle.workbench.create.NewExtractHandler;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The life of an open case: its files change on the disk and by a new extract, its groups are dragged, and it is open elsewhere. */
class CaseLifeTest {
    private static final String HEADING = "CHILD,DECOM,PLACE,NOTE\n";

    @TempDir
    private Path root;
    private CaseFolder folder;

    @BeforeEach
    void openCase() throws IOException {
        Screen.awaitReady();
        folder = new CaseFolder(root.resolve("case"));
        Files.createDirectories(folder.thisYear());
        Path pack = Files.createDirectories(folder.packs().resolve("small"));
        Files.writeString(pack.resolve("small.fettle"), """
                pack small "Small" { version 1 collections 2022/23 to 2026/27 }
                return Small subject Child key CHILD {
                    table Episodes many per Child file "episodes" { CHILD text required  DECOM date  PLACE text  NOTE text }
                }
                rule 1 "No place" {
                    category missing severity error impact high
                    each Episodes e
                    flag e.PLACE when e.PLACE is blank
                    message "The place is missing."
                }
                """);
        Files.writeString(folder.thisYear().resolve("episodes.csv"), HEADING + "1,01/05/2024,,\n2,02/05/2024,,\n3,02/05/2024,A,\n");
        new CaseSettings("Spring", "2024/25", "small", Map.of()).write(folder.settings());
        CaseSession.current().open(folder);
        Screen.await("the case is open", () -> Screen.state().phase() == CaseState.Phase.READY && folder.equals(Screen.state().folder()));
        issues(2);
        Screen.activate();
    }

    @AfterEach
    void leaveTheSampleOpen() {
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && !folder.equals(Screen.state().folder()));
        Screen.awaitReady();
    }

    private static void issues(int number) {
        Screen.await(number + " issues", () -> Screen.state().issues().total().issues() == number && !Screen.state().isBusy());
        Screen.awaitReady();
    }

    private static void said(String beginning) {
        Screen.await(beginning, () -> CaseSession.current().lastOutcome().startsWith(beginning));
    }

    @Test
    void aNewExtractIsTakenAfterSayingWhatItStandsFor() throws IOException {
        Path given = Files.writeString(root.resolve("episodes june.csv"),
                HEADING + "1,01/05/2024,A,\n2,02/05/2024,,\n3,02/05/2024,,\n4,02/05/2024,,\n");
        assertTrue(Screen.enabled("org.fettle.workbench.newExtract"));
        // the dialog of the system that asks for the files cannot be driven: what follows it is
        CaseSession.current().inspect(List.of(given), found -> NewExtractHandler.ask(Screen.window().getShell(), found));
        Screen.await("it says what happens", () -> Screen.button("Take") != null);
        Screen.picture("extract");
        assertTrue(Files.exists(folder.thisYear().resolve("episodes.csv")), "nothing has happened yet");
        Screen.press("Take");
        issues(3);
        said("New extract taken: 1 file");
        assertFalse(Files.exists(folder.thisYear().resolve("episodes.csv")));
        assertTrue(Files.isDirectory(folder.root().resolve("earlier")));
        Screen.await("it is compared with the extract of before", () -> Screen.state().issues().comparison() != null);
        Screen.picture("extract-taken");
    }

    @Test
    void filesThatChangeOnTheDiskAreReadAgainAndThoseThatAreGoneAreMissed() throws IOException {
        Path episodes = folder.thisYear().resolve("episodes.csv");
        Files.writeString(episodes, HEADING + "1,01/05/2024,,\n2,02/05/2024,,\n3,02/05/2024,,\n");
        said("Changed on the disk and read again: this/episodes.csv");
        issues(3);
        Files.delete(episodes);
        said("Gone from the disk: this/episodes.csv");
        assertEquals(3, Screen.state().issues().total().issues(), "what was read stays");
    }

    @Test
    void aCaseThatIsOpenElsewhereIsLookedAtAndNotChanged() throws IOException {
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && !folder.equals(Screen.state().folder()));
        try (Journal elsewhere = Journal.open(folder.journal())) {
            assertEquals("", elsewhere.readOnly());
            CaseSession.current().open(folder);
            Screen.await("the title says so", () -> Screen.window().getShell().getText().equals("Spring (read only) - Fettle"));
            Screen.awaitReady();
            said("The case is open in another window or program (");
            Screen.execute("org.fettle.workbench.settings");
            Screen.await("the settings are shown", () -> Screen.button("OK") != null);
            assertFalse(Screen.shown(() -> Screen.button("OK").isEnabled()));
            Screen.picture("read-only-settings");
            Screen.press("Cancel");
        }
        CaseSession.current().rerun();
        Screen.await("it can be changed again", () -> Screen.window().getShell().getText().equals("Spring - Fettle"));
    }

    @Test
    void whatTheDiskRefusesIsOfferedAgain() {
        Set<String> failed = ConcurrentHashMap.newKeySet();
        IJobChangeListener failures = IJobChangeListener.onDone(event -> {
            if (event.getResult().getSeverity() == IStatus.ERROR) {
                failed.add(event.getJob().getName());
            }
        });
        Job.getJobManager().addJobChangeListener(failures);
        int[] times = new int[1];
        CaseSession.current().work("Editing", progress -> {
            if (++times[0] < 3) {
                throw new IOException("No space left on device");
            }
            return "It is made.";
        });
        Screen.press("Try again");
        Screen.await("it was tried twice", () -> times[0] == 2);
        Screen.picture("refused");
        Screen.press("Try again");
        said("It is made.");
        CaseSession.current().work("Waiving", progress -> {
            throw new IOException("The case was checked again in the meantime");
        });
        Screen.await("the reason is said", () -> Screen.button("OK") != null);
        assertNull(Screen.shown(() -> Screen.button("Try again")), "what would fail again is not offered");
        Screen.press("OK");
        Job.getJobManager().removeJobChangeListener(failures);
        assertEquals(Set.of(), failed, "the platform keeps a red icon for each of these");
    }
}
