/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Label;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseState;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.records.RecordQuery;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Theme;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the views show when there is nothing to list, in the dark: it is said what the matter is, and it can be read. */
class StatesTest {
    private static final String DARK = "org.fettle.workbench.darkTheme";
    private static final List<String> VIEWS = List.of(Views.FIRST, Views.CHILD, Views.EDITS, Views.WHY, Views.ISSUES);

    @TempDir
    private Path root;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void inTheDark() {
        Screen.awaitReady();
        Screen.activate();
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, 1366, 768));
        Screen.execute(DARK);
        Screen.await("it is dark", Theme::isDark);
    }

    @AfterEach
    void asItWas() {
        Screen.execute(DARK);
        Screen.await("it is light", () -> !Theme.isDark());
        TinyCase.leave(new CaseFolder(root));
    }

    private void look(String state) {
        for (String view : VIEWS) {
            Screen.run(() -> Screen.page().showView(view));
            Screen.settle(2);
            Screen.run(() -> {
                Screenshots.take(Screen.window().getShell().getDisplay(), "state-" + state + view.substring(view.lastIndexOf('.')));
                AccessWalk.faults(Screen.window().getShell()).forEach(fault -> faults.add(state + ", " + view + ": " + fault));
            });
        }
    }

    private static void says(String text) {
        Screen.await("it says " + text, () -> Widgets.all(Screen.window().getShell(), Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains(text)));
    }

    @Test
    void eachStateIsToldAndCanBeRead() throws IOException {
        loading(TinyCase.write(root.resolve("well"), "1,01/05/2024,A\n"));
        says("No issues");
        look("well");
        nothingFound();
        CaseFolder wrong = TinyCase.write(root.resolve("wrong"), "1,01/05/2024,A\n");
        TinyCase.breakRules(wrong);
        CaseSession.current().open(wrong);
        Screen.await("it cannot be opened", () -> Screen.state().phase() == CaseState.Phase.FAILED);
        says("then try again.");
        look("failed");
        CaseSession.current().work("Closing", progress -> {
            CaseSession.current().model().close();
            return "";
        });
        says("No case is open");
        look("none");
        assertEquals("", String.join("\n", faults));
    }

    private void loading(CaseFolder folder) {
        CountDownLatch read = new CountDownLatch(1);
        CaseModel.Listener slow = state -> {
            try {
                if (state.phase() == CaseState.Phase.LOADING) {
                    read.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        CaseSession.current().model().addListener(slow);
        try {
            CaseSession.current().open(folder);
            says("Reading the files and running the rules.");
            look("loading");
        } finally {
            CaseSession.current().model().removeListener(slow);
            read.countDown();
        }
        Screen.await("the case is open", () -> Screen.state().phase() == CaseState.Phase.READY && folder.equals(Screen.state().folder()));
        Screen.awaitReady();
    }

    private void nothingFound() throws IOException {
        TinyCase.open(TinyCase.write(root.resolve("some"), "1,01/05/2024,\n2,01/05/2024,\n"));
        IssuesView issues = Screen.view(IssuesView.ID);
        RecordsView records = Screen.view(Views.RECORDS);
        Screen.run(() -> {
            issues.ask(IssueQuery.DEFAULT.withText("zzz"));
            records.records().ask(RecordQuery.ALL.withText("zzz"));
        });
        Screen.await("nothing is found", () -> issues.shown().shown().issues() == 0 && records.records().shown().rows().size() == 0);
        Screen.settle();
        look("nothing-found");
        Screen.run(() -> issues.ask(IssueQuery.DEFAULT));
    }
}
