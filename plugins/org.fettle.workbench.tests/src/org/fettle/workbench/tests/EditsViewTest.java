/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.PartInitException;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseState;
import org.fettle.cases.CellEdit;
import org.fettle.data.Period;
import org.fettle.engine.RowRef;
import org.fettle.workbench.returns.edits.EditsView;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The list of edits: what was changed, the way to its record, and taking it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditsViewTest {
    @BeforeAll
    void openCase(@TempDir Path root) throws IOException {
        Screen.awaitReady();
        CaseFolder folder = MixedCase.write(root.resolve("edited"));
        CaseSession.current().open(folder);
        Screen.await("the case is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().equals(folder));
    }

    @AfterAll
    void leaveTheSampleOpen() {
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().name().equals("sample"));
        Screen.awaitReady();
    }

    private static void edit(String label, int row, String... columnsAndTexts) {
        int before = Screen.state().log().entries().size();
        List<CellEdit> edits = new ArrayList<>();
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            edits.add(new CellEdit(new RowRef("Episodes", Period.THIS, row), columnsAndTexts[i], columnsAndTexts[i + 1]));
        }
        CaseSession.current().edit(label, edits);
        Screen.await("the edit is shown", () -> Screen.state().log().entries().size() == before + 1);
    }

    private static EditsView open() {
        try {
            return (EditsView) Screen.page().showView(EditsView.ID);
        } catch (PartInitException e) {
            throw new AssertionError("the view cannot be shown", e);
        }
    }

    @Test
    void changesAreListedLeadToTheirRecordsAndAreTakenBack() {
        EditsView view = Screen.shown(EditsViewTest::open);
        Screen.picture("edits-none");
        edit("", 1, "PLACE", "B");
        edit("Told by phone", 2, "PLACE", "A", "DECOM", "01/05/2024");
        edit("", 1, "PLACE", "A");
        Screen.await("all are listed", () -> view.shownList().lines().size() == 3);
        Screen.run(() -> view.select(1));
        assertEquals(new RowRef("Episodes", Period.THIS, 1), Screen.shown(() -> CaseSession.current().focus().now().record()));
        assertEquals("PLACE", Screen.shown(() -> CaseSession.current().focus().now().column()));
        Screen.picture("edits");

        Screen.run(view::takeBackSelected);
        Screen.await("it is refused, because a later one is about the same cell", () -> Screen.button("OK") != null);
        Screen.picture("edits-refused");
        Screen.press("OK");
        assertEquals(3, Screen.state().log().standing());

        Screen.run(() -> view.select(2));
        Screen.run(view::takeBackSelected);
        Screen.await("one is taken back", () -> Screen.state().log().standing() == 2);
        assertFalse(Screen.state().log().entries().get(1).stands());
        Screen.execute("org.fettle.workbench.redo");
        Screen.await("and done again", () -> Screen.state().log().standing() == 3);
    }
}
