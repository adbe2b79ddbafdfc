/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseState;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An hour without a mouse: whatever the Clean perspective does is done with keys only, which go through the X server as from a real keyboard. */
class KeyboardTest {
    private static final int MOST_TABS = 12;

    private IssuesView issues;
    private RecordsView records;

    @BeforeEach
    void showTheSample() {
        Screen.awaitReady();
        Screen.activate();
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, 1366, 768));
        issues = Screen.view(IssuesView.ID);
        records = Screen.view(Views.RECORDS);
        Screen.run(() -> issues.ask(IssueQuery.DEFAULT));
        Screen.settle();
    }

    @AfterEach
    void asItWas() {
        Screen.run(() -> issues.ask(IssueQuery.DEFAULT));
    }

    private static void active(String view) {
        Screen.await(view + " is active", () -> Screen.page().getActivePart() == Screen.page().findView(view));
        Screen.keepFocus();
    }

    private static Control focused() {
        return Screen.shown(() -> Display.getCurrent().getFocusControl());
    }

    /** What the chip with the keyboard groups by; null when none has it. */
    private static Dimension chip() {
        return Screen.shown(() -> {
            Control control = Display.getCurrent().getFocusControl();
            return control != null && control.getData() instanceof Dimension dimension ? dimension : null;
        });
    }

    private void grouped(Dimension... chain) {
        Screen.await("grouped by " + List.of(chain), () -> issues.shown().query().chain().equals(List.of(chain)));
    }

    @Test
    void anHourWithoutAMouse() {
        int all = Screen.state().issues().total().issues();
        groupAndMoveChips();
        findAndChoose();
        seeTheFixes();
        waiveAndRevoke(all);
        editAndTakeBack(all);
    }

    /** The recent cases stand in the File menu with their numbers (alt+f, t, 2); the dialog that asks for a folder is the system's. */
    @Test
    void aCaseIsOpenedByKeysAlone(@TempDir Path root) throws IOException {
        CaseFolder other = TinyCase.write(root.resolve("other"), "1,01/05/2024,\n");
        TinyCase.open(other);
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().name().equals("sample"));
        Screen.awaitReady();
        Screen.activate();
        Screen.keepFocus();
        try {
            Person.press("alt+f", "t", "2");
            Screen.await("the case before is open", () -> Screen.state().phase() == CaseState.Phase.READY && other.equals(Screen.state().folder()));
            assertEquals(1, Screen.awaitReady().issues().total().issues());
        } finally {
            TinyCase.leave(other);
        }
    }

    private void groupAndMoveChips() {
        Person.press("alt+4");
        active(Views.RECORDS);
        Person.press("alt+3");
        active(Views.ISSUES);
        Person.press("ctrl+f");
        int tabs = 0;
        while (chip() == null && tabs++ < MOST_TABS) {
            Person.press("shift+Tab");
        }
        assertNotNull(chip(), "the chips are reached with Tab");
        Person.press(chip().equals(Dimension.RULE) ? "shift+Left" : "shift+Right");
        grouped(Dimension.RULE, Dimension.CATEGORY);
        for (int i = 0; i < MOST_TABS && !Dimension.CATEGORY.equals(chip()); i++) {
            Person.press(Dimension.RULE.equals(chip()) ? "Right" : "Left");
        }
        Person.press("Delete");
        grouped(Dimension.RULE);
    }

    private void findAndChoose() {
        Person.press("ctrl+f");
        Person.type("postcode");
        Screen.await("only some are shown", () -> issues.shown().query().text().equals("postcode"));
        Screen.settle();
        Person.press("Return");
        assertTrue(focused() instanceof Tree, "Enter goes to what was found");
        Screen.await("the first rule is chosen", () -> issues.selection().size() == 1 && issues.selection().get(0).rule() != null);
    }

    private void seeTheFixes() {
        Person.press("F8");
        Screen.await("the fixes are shown", () -> Widgets.shell("Fix") != null);
        Screen.settle();
        Person.press("Escape");
        Screen.await("nothing was done", () -> Widgets.shell("Fix") == null);
        Screen.activate();
        Person.press("alt+3");
        active(Views.ISSUES);
    }

    private void waiveAndRevoke(int all) {
        int some = Screen.shown(() -> issues.selection().get(0).counts().issues());
        Person.press("ctrl+alt+w");
        Screen.await("the reason is asked for", () -> Widgets.shell("Waive") != null);
        Person.type("Agreed by phone");
        Person.press("Return");
        Screen.await("they are waived", () -> Screen.state().issues().total().issues() == all - some);
        Screen.activate();
        Screen.await("they are listed", () -> issues.shown().index() == Screen.state().issues() && issues.shown().find("waived") != null);
        Person.press("alt+3");
        active(Views.ISSUES);
        int steps = 0;
        Person.press("End");
        while (!"waived".equals(selected()) && steps++ < MOST_TABS) {
            Person.press("Up");
        }
        Person.press("shift+Right");
        Person.press("Down");
        Screen.await("the reason is chosen", () -> selected().startsWith("waived/"));
        Person.press("ctrl+shift+r");
        Screen.await("it is asked", () -> Screen.button("OK") != null);
        Person.press("Return");
        Screen.await("they count again", () -> Screen.state().issues().total().issues() == all);
        Screen.activate();
        Screen.awaitReady();
    }

    private String selected() {
        return Screen.shown(() -> issues.selection().isEmpty() ? "" : issues.selection().get(0).id());
    }

    private void editAndTakeBack(int all) {
        Person.press("alt+4");
        active(Views.RECORDS);
        Person.press("ctrl+Home", "Right", "Right", "F2"); // behind the child a column that the file does not have
        Person.press("ctrl+a");
        Person.type("31/02/2024");
        Person.press("Return");
        Screen.await("it is edited", () -> Screen.state().edits() == 1);
        Screen.awaitReady();
        Person.press("ctrl+z");
        Screen.await("it is taken back", () -> Screen.state().edits() == 0);
        assertEquals(all, Screen.awaitReady().issues().total().issues());
        Person.press("alt+6");
        active(Views.WHY);
        Person.press("alt+5");
        active(Views.CHILD);
        Person.press("alt+7");
        active(Views.EDITS);
        Screen.await("there is a step that was taken back", () -> Screen.state().log().entries().size() > 0);
    }
}
