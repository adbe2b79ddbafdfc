/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.history.KeptRun;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is new, fixed, still there or came back since an earlier run, which is chosen in the menu of Issues. */
class CompareTest {
    private static final String MENU = "&Compare with";

    @TempDir
    private Path root;
    private CaseFolder folder;
    private IssuesView view;

    @AfterEach
    void leave() {
        Screen.run(() -> view.ask(IssueQuery.DEFAULT));
        TinyCase.leave(folder);
    }

    private void extract(String records, int issues) throws IOException {
        TinyCase.records(folder, records);
        CaseSession.current().rerun();
        Screen.await(issues + " issues", () -> !Screen.state().isBusy() && Screen.state().issues().total().issues() == issues);
        Screen.awaitReady();
    }

    /** What stands in the menu, as when it is opened. */
    private List<MenuItem> compareMenu() {
        MenuManager menu = (MenuManager) Stream.of(view.getViewSite().getActionBars().getMenuManager().getItems())
                .filter(item -> item instanceof MenuManager each && each.getMenuText().equals(MENU)).findFirst().orElseThrow();
        Menu shown = menu.createContextMenu(Screen.window().getShell());
        shown.notifyListeners(SWT.Show, new Event());
        return List.of(shown.getItems());
    }

    private void compareWith(Predicate<String> text) {
        Screen.run(() -> {
            MenuItem item = compareMenu().stream().filter(each -> text.test(each.getText())).findFirst().orElseThrow();
            IContributionItem contribution = (IContributionItem) item.getData();
            ((ActionContributionItem) contribution).getAction().setChecked(true);
            ((ActionContributionItem) contribution).getAction().run();
        });
    }

    private List<String> statuses() {
        Screen.awaitReady();
        return Screen.shown(() -> view.shown().roots().stream().filter(node -> node.dimension() != null || node.id().equals("gone"))
                .map(node -> node.label().replaceAll(" since .*[(]", " (") + " " + node.counts().issues()).toList());
    }

    @Test
    void aRunIsChosenInTheMenu() throws IOException {
        folder = TinyCase.write(root.resolve("compared"), "1,01/05/2024,\n2,01/05/2024,\n3,01/05/2024,\n");
        TinyCase.open(folder);
        view = Screen.view(IssuesView.ID);
        extract("1,01/05/2024,\n2,01/05/2024,A\n3,01/05/2024,A\n", 1);
        extract("1,01/05/2024,\n2,01/05/2024,A\n3,01/05/2024,\n4,01/05/2024,\n", 3);
        Screen.run(() -> view.ask(IssueQuery.DEFAULT.with(List.of(Dimension.STATUS))));
        Screen.await("grouped by what became of them", () -> view.shown().query().chain().equals(List.of(Dimension.STATUS)));
        assertEquals(List.of("+ New 1", "\u21ba Came back 1", "= Still there 1", "\u2713 Fixed (1) 0"), statuses(), "since it was opened");
        Screen.picture("compare-first");

        List<KeptRun> runs = CaseSession.current().model().caseIssues().history().runs();
        String second = runs.stream().filter(run -> run.issues() == 1).findFirst().orElseThrow().label();
        compareWith(text -> text.startsWith(second) && text.contains("  1 issue,"));
        Screen.await("it is compared with the second run", () -> view.shown().index().comparison() != null && view.shown().find("gone") == null);
        assertEquals(List.of("+ New 1", "\u21ba Came back 1", "= Still there 1"), statuses(), "since then nothing was fixed");
        Screen.picture("compare-second");

        compareWith(text -> text.equals("&Nothing"));
        Screen.await("it is compared with nothing", () -> view.shown().index().comparison() == null);
    }
}
