/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseState;
import org.fettle.cases.create.GivenFile.Role;
import org.fettle.data.Progress;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;
import org.fettle.workbench.create.NewCaseDialog;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A case is made of the files of two years and a register, and opened; then its settings. */
class NewCaseDialogTest {
    @TempDir
    private Path root;

    @AfterEach
    void leaveTheSampleOpen() {
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().name().equals("sample"));
        Screen.awaitReady();
    }

    @Test
    void aFolderBecomesACase() throws IOException {
        Screen.awaitReady();
        Path given = root.resolve("export");
        SampleWriter.write(new SampleOptions(40, 1, 0.1, 2024, given), Progress.NONE);
        Files.writeString(given.resolve("letter.txt"), "Dear colleague");
        NewCaseDialog dialog = Screen.shown(() -> NewCaseDialog.open(Screen.window().getShell(), List.of()));
        Screen.await("the rules are loaded", () -> dialog.made() != null);
        Screen.picture("new-case-empty");
        Screen.run(dialog::close);
        NewCaseDialog filled = Screen.shown(() -> NewCaseDialog.open(Screen.window().getShell(), List.of(given.resolve("this"), given.resolve("last"),
                given.resolve("reference"), given.resolve("letter.txt"))));
        Screen.await("the files are known", () -> filled.made() != null && !filled.made().files().isEmpty());
        theLetterIsTakenOffTheList(filled);
        CaseFolder folder = new CaseFolder(root.resolve("cases").resolve("Mine"));
        Screen.run(() -> filled.fill("My return", folder.root(), SampleWriter.AUTHORITY));
        Screen.picture("new-case");
        assertEquals("2024/25", Screen.shown(() -> filled.made().suggestedYear().toString()));
        assertEquals(List.of(), Screen.shown(() -> filled.made().missing(Role.THIS_YEAR)));
        Screen.press("Create");
        Screen.await("the case is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().equals(folder));
        Screen.awaitReady();
        Screen.picture("new-case-open");
        assertEquals("My return", Screen.state().settings().title());
        assertTrue(Screen.state().settings().references().containsKey("Postcodes"), Screen.state().settings().references().toString());
        assertTrue(Screen.state().result().flags().size() > 0);

        Screen.execute("org.fettle.workbench.settings");
        Screen.await("the settings are shown", () -> Screen.button("OK") != null);
        Screen.picture("settings");
        Screen.press("Cancel");
    }

    private static void theLetterIsTakenOffTheList(NewCaseDialog dialog) {
        Table files = Screen.shown(() -> Widgets.find(dialog.getShell(), Table.class));
        assertFalse(Screen.shown(() -> Screen.button("Remove").isEnabled()), "nothing is selected");
        Screen.run(() -> {
            int letter = dialog.made().files().stream().map(file -> file.path().getFileName().toString()).toList().indexOf("letter.txt");
            files.select(letter);
            files.notifyListeners(SWT.Selection, new Event());
            assertTrue(Screen.button("Remove").isEnabled());
            Event key = new Event();
            key.keyCode = SWT.DEL;
            files.notifyListeners(SWT.KeyDown, key);
            assertTrue(dialog.made().files().stream().noneMatch(file -> file.path().endsWith("letter.txt")));
        });
    }
}
