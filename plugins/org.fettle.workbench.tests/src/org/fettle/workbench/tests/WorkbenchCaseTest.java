/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseState;
import org.fettle.workbench.editor.ProblemsView;
import org.fettle.workbench.fix.Latest;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A case of a workbook and an XML file in the window: what did not run and was read as something else, what a fix would do, stopping, and the keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchCaseTest {
    private static final String APPLY = "org.fettle.workbench.applyFix";
    private static final String SETTINGS = "org.fettle.workbench.settings";
    private static final String STOP = "org.fettle.workbench.stop";

    private CaseFolder folder;

    @BeforeAll
    void writeCase(@TempDir Path root) throws IOException {
        Screen.awaitReady();
        folder = MixedCase.write(root.resolve("mixed"));
    }

    @BeforeEach
    void openCase() {
        if (Screen.state().folder() == null || !Screen.state().folder().equals(folder)) {
            CaseSession.current().open(folder);
            Screen.await("the case is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().equals(folder));
        }
        Screen.awaitReady();
    }

    @AfterAll
    void leaveTheSampleOpen() {
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && !Screen.state().folder().equals(folder));
        Screen.awaitReady();
    }

    private static void select(String id) {
        IssuesView issues = Screen.view(IssuesView.ID);
        Screen.run(() -> {
            Screen.page().activate(issues);
            issues.selectPlace(id);
        });
    }

    /** The lines that the records view shows once the note is selected; the first and second cell of each. */
    private static List<String> lines(String id) {
        select(id);
        RecordsView records = Screen.view(RecordsView.ID);
        Screen.await("the note is shown", () -> records.shownNote() != null && records.shownNote().id().equals(id));
        return Screen.shown(() -> {
            Screen.page().activate(records);
            Table table = (Table) Display.getCurrent().getFocusControl();
            return List.of(table.getItems()).stream().map(item -> item.getText(0) + " " + item.getText(1)).toList();
        });
    }

    @Test
    void rulesThatDidNotRunAreListedBesideTheIssues() {
        List<String> lines = lines("notRun");
        Screen.picture("11-not-run");
        assertTrue(lines.contains("4 Towns") && lines.contains("5 Limit"), lines.toString());
    }

    @Test
    void whatWasReadAsSomethingElseIsListedCellByCell() {
        assertEquals(List.of("this/return.xlsx, Episodes B2"), lines("readAs/date-serial"));
        List<String> all = lines("readAs");
        Screen.picture("12-read-as");
        assertTrue(all.contains("this/return.xlsx, Episodes B3"), all.toString());
    }

    @Test
    void filesThatNobodyKnowsAreListed() {
        assertEquals(2, lines("leftOut").size());
    }

    @Test
    void theStatusLineSaysHowLargeTheCaseIs() {
        Screen.await("the status line says it", () -> statusTexts(Screen.window().getShell()).stream()
                .anyMatch(text -> text.startsWith("5 records, 3 children  |  ")));
    }

    private static List<String> statusTexts(Composite parent) {
        List<String> texts = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (child instanceof CLabel label && label.getText() != null) {
                texts.add(label.getText());
            } else if (child instanceof Composite composite) {
                texts.addAll(statusTexts(composite));
            }
        }
        return texts;
    }

    @Test
    void aFixThatIsLookedAtAndCancelledChangesNothing() {
        select("category:INVALID/rule:2");
        Screen.execute(APPLY);
        Screen.await("what the fix does is shown", () -> Screen.button("Apply") != null && Screen.button("Apply").isEnabled());
        Screen.picture("13-preview");
        Screen.press("Cancel");
        Screen.await("the preview is gone", () -> Screen.button("Apply") == null);
        assertEquals(0, Screen.awaitReady().edits());
    }

    @Test
    void theAuthorityIsSetInTheWindow() {
        Screen.execute(SETTINGS);
        Screen.await("the settings are shown", () -> Screen.button("OK") != null);
        Screen.run(() -> {
            List<Text> fields = new ArrayList<>();
            collect(Screen.button("OK").getShell(), fields);
            fields.stream().filter(text -> text.getToolTipText() != null && text.getToolTipText().startsWith("Code of the authority")).findFirst()
                    .orElseThrow()
                    .setText("E1");
        });
        Screen.press("OK");
        Screen.await("the rule has run", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().issues().note("notRun/3") == null);
        assertEquals("E1", Screen.awaitReady().settings().authority());
    }

    private static void collect(Composite parent, List<Text> fields) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Text text && text.getEditable()) {
                fields.add(text);
            } else if (child instanceof Composite composite) {
                collect(composite, fields);
            }
        }
    }

    /** Holds the work as soon as it says what it does, so that it can be stopped whatever the speed of the machine. */
    private static final class Hold implements CaseModel.Listener, AutoCloseable {
        private final String activity;
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        Hold(String activity) {
            this.activity = activity;
            CaseSession.current().model().addListener(this);
        }

        @Override
        public void changed(CaseState state) {
            if (state.activity().startsWith(activity)) {
                held.countDown();
                await(released);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                assertTrue(latch.await(2, TimeUnit.MINUTES), "waited in vain");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        void awaitHeld() {
            await(held);
        }

        @Override
        public void close() {
            released.countDown();
            CaseSession.current().model().removeListener(this);
        }
    }

    @Test
    void openingIsStoppedWithTheButtonOnThePage() {
        try (Hold hold = new Hold("Opening")) {
            CaseSession.current().open(folder);
            hold.awaitHeld();
            Screen.await("the page offers to stop", () -> Screen.button("Stop") != null);
            Screen.picture("14-opening");
            Screen.press("Stop");
        }
        Screen.await("no case is open", () -> Screen.state().phase() == CaseState.Phase.EMPTY);
        Screen.await("the page says what to do", () -> Screen.button("Open the sample case") != null);
    }

    @Test
    void checkingIsStoppedWithTheCommandAndTheOldResultsStand() {
        CaseState before = Screen.state();
        try (Hold hold = new Hold("Checking")) {
            CaseSession.current().rerun();
            hold.awaitHeld();
            Screen.await("it can be stopped", () -> Screen.enabled(STOP));
            Screen.execute(STOP);
        }
        assertEquals(before.result(), Screen.awaitReady().result());
        assertFalse(Screen.enabled(STOP));
    }

    @Test
    void workingOutAFixIsStoppedWithCancel() {
        select("category:INVALID/rule:2");
        Screen.settle();
        Screen.run(() -> {
            // in one go, so that nothing can be worked out before Cancel is pressed
            Screen.window().getService(IHandlerService.class).executeCommand(APPLY, null);
            assertFalse(Screen.button("Apply").isEnabled(), "there is nothing to apply yet");
            Screen.button("Cancel").notifyListeners(SWT.Selection, new Event());
        });
        Screen.await("nothing is worked out any more", () -> Job.getJobManager().find(Latest.FAMILY).length == 0);
        Screen.await("the preview is gone", () -> Screen.button("Apply") == null);
        assertEquals(0, Screen.awaitReady().edits());
    }

    @Test
    void everyViewTakesTheKeyboard() {
        Screen.activate();
        for (String id : List.of(IssuesView.ID, RecordsView.ID, ProblemsView.ID)) {
            select("category:INVALID/rule:2");
            Screen.settle();
            IViewPart view = Screen.view(id);
            Screen.await("the list of " + id + " has the focus", () -> {
                if (isInItsList(id)) {
                    return true;
                }
                // comes from elsewhere each time: what the window gets from the system comes late, and may put the focus somewhere else
                Screen.page().activate(Screen.page().findView(Views.WHY));
                Screen.page().activate(view);
                return isInItsList(id);
            });
        }
    }

    private static boolean isInItsList(String id) {
        Control focus = Display.getCurrent().getFocusControl();
        return id.equals(IssuesView.ID) ? focus instanceof Tree
                : focus instanceof Table || focus == ((RecordsView) Screen.view(RecordsView.ID)).records().table();
    }
}
