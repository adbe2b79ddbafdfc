/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueHeading;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.data.Progress;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Working through the issues of the sample case: other groupings, filters, single issues, waiving, comparing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuesViewTest {
    private static final Dimension WORKER = Dimension.field("SOCIAL_WORKER");
    private static final String WAIVE = "org.fettle.workbench.waive";
    private static final String REVOKE = "org.fettle.workbench.revoke";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 820;

    private IssuesView view;

    @BeforeAll
    void sampleCaseIsOpen() {
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, WIDTH, HEIGHT));
        Screen.awaitReady();
        view = Screen.view(IssuesView.ID);
        Screen.run(() -> Screen.page().activate(view));
    }

    @BeforeEach
    void asAtFirst() {
        ask(IssueQuery.DEFAULT);
    }

    @AfterAll
    void leaveItAsItWas() {
        ask(IssueQuery.DEFAULT);
    }

    /** Asks for other issues and waits until they are shown. */
    private void ask(IssueQuery query) {
        Screen.run(() -> view.ask(query));
        Screen.await("the answer is shown", () -> view.shown().query().equals(query) && view.shown().index() == Screen.state().issues());
        Screen.settle();
    }

    private static Tree tree() {
        return (Tree) find(Screen.window().getShell(), Tree.class);
    }

    private static Control find(Composite parent, Class<? extends Control> type) {
        for (Control child : parent.getChildren()) {
            Control found = type.isInstance(child) && child.isVisible() ? child : child instanceof Composite inner ? find(inner, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private IssueNode root(int index) {
        return Screen.shown(() -> view.shown().roots().get(index));
    }

    @Test
    @Order(1)
    void aRuleIsReadWholeThoughItsNameIsLong() {
        Screen.picture("issues-1-rules");
        List<IssueNode> rules = new ArrayList<>();
        Screen.run(() -> view.shown().roots().forEach(root -> rules.addAll(root.children())));
        IssueNode longest = rules.stream().filter(node -> node.dimension() != null).max(Comparator.comparingInt(node -> node.label().length()))
                .orElseThrow();
        Screen.run(() -> view.selectPlace(longest.id()));
        Screen.settle();
        assertEquals(longest.label(), Screen.shown(() -> view.wholeName()));
        int[] widths = new int[2];
        Screen.run(() -> {
            widths[0] = Stream.of(tree().getColumns()).mapToInt(TreeColumn::getWidth).sum();
            widths[1] = tree().getClientArea().width;
            assertTrue(tree().getColumn(0).getWidth() >= 300, "the names have " + tree().getColumn(0).getWidth() + " pixels");
        });
        assertTrue(widths[0] <= widths[1], "columns of " + widths[0] + " pixels in " + widths[1]);
    }

    @Test
    @Order(2)
    void groupedBySocialWorkerThenRule() {
        ask(IssueQuery.DEFAULT.with(List.of(WORKER, Dimension.RULE)));
        IssueNode worker = root(0);
        Screen.run(() -> view.selectPlace(worker.id() + "/rule:" + worker.children().get(0).rule().code()));
        Screen.settle();
        Screen.picture("issues-2-workers");
        Focus focus = Screen.shown(() -> CaseSession.current().focus().now());
        assertEquals(worker.children().get(0).counts().issues(), focus.group().flags().length);
        assertEquals(worker.children().get(0).rule().code(), focus.rule());
        assertTrue(Screen.state().result().flags().flag(focus.group().flags()[0]).subject().length() > 0);
    }

    @Test
    @Order(3)
    void chipsAreMovedAndTakenAwayWithTheKeyboard() {
        ask(IssueQuery.DEFAULT.with(List.of(WORKER, Dimension.RULE)));
        Screen.run(() -> key(chip("Social worker"), SWT.ARROW_RIGHT, SWT.SHIFT));
        Screen.await("the other way round", () -> view.shown().query().chain().equals(List.of(Dimension.RULE, WORKER)));
        Screen.run(() -> key(chip("Social worker"), SWT.DEL, 0));
        Screen.await("only rules", () -> view.shown().query().chain().equals(List.of(Dimension.RULE)));
        assertNotNull(Screen.shown(() -> chip("Rule")));
    }

    private static void key(Control control, int code, int mask) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = mask;
        control.setFocus();
        control.notifyListeners(SWT.KeyDown, event);
    }

    private static Control chip(String text) {
        return chip(Screen.window().getShell(), text);
    }

    /** A chip of the bar of groups; chips know their dimension. */
    private static Control chip(Composite parent, String text) {
        for (Control child : parent.getChildren()) {
            Control found = child.getData() instanceof Dimension dimension && dimension.label().equals(text) ? child
                    : child instanceof Composite inner ? chip(inner, text) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    @Order(4)
    void narrowedByWordsAndFacets() {
        int all = Screen.state().issues().total().issues();
        ask(IssueQuery.DEFAULT.withText("placement").narrow(Dimension.SEVERITY, Set.of("ERROR")));
        int shown = Screen.shown(() -> view.shown().shown().issues());
        assertTrue(shown > 0 && shown < all, shown + " of " + all);
        Screen.picture("issues-3-narrow");
        Screen.run(() -> key(facetChip("field.SOCIAL_WORKER"), SWT.CR, 0));
        Screen.settle();
        Screen.picture("issues-4-facet");
        Shell popup = Screen.shown(() -> popup());
        Screen.run(() -> {
            Table table = (Table) find(popup, Table.class);
            Event event = new Event();
            event.item = table.getItem(0);
            event.detail = SWT.CHECK;
            table.getItem(0).setChecked(true);
            table.notifyListeners(SWT.Selection, event);
            popup.close();
        });
        Screen.await("one worker's issues", () -> view.shown().query().narrowed().containsKey(WORKER));
        assertTrue(Screen.shown(() -> view.shown().shown().issues()) < shown);
    }

    private static Control facetChip(String id) {
        List<Control> found = new ArrayList<>();
        collect(Screen.window().getShell(), id, found);
        return found.get(0);
    }

    private static void collect(Composite parent, String id, List<Control> found) {
        for (Control child : parent.getChildren()) {
            if (id.equals(child.getData())) {
                found.add(child);
            } else if (child instanceof Composite inner) {
                collect(inner, id, found);
            }
        }
    }

    private static Shell popup() {
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible() && shell.getText().equals("Show only some")) {
                return shell;
            }
        }
        throw new AssertionError("no values are shown");
    }

    @Test
    @Order(5)
    void aSingleIssueIsLookedAtAndBackGoesToTheGroup() {
        IssueNode rule = root(0).children().get(0);
        Screen.run(() -> view.selectPlace(rule.id()));
        Screen.settle();
        Screen.pause(900); // longer than what counts as one step
        IssueNode issue = rule.children().get(0);
        Screen.run(() -> view.selectPlace(issue.id()));
        Screen.settle();
        Focus focus = Screen.shown(() -> CaseSession.current().focus().now());
        assertEquals(issue.flag().subject(), focus.subject());
        assertEquals(issue.flag().row(), focus.record().row());
        assertEquals(issue.flag().columns().isEmpty() ? "" : issue.flag().columns().get(0), focus.column());
        Screen.picture("issues-5-single");
        Screen.run(() -> CaseSession.current().focus().back());
        assertEquals(List.of(rule.id()), Screen.shown(() -> view.selection().stream().map(IssueNode::id).toList()));
    }

    @Test
    @Order(6)
    void waivedIssuesLeaveTheCountsAreListedAndRevoked() {
        int all = Screen.state().issues().total().issues();
        IssueNode rule = root(0).children().get(1);
        int size = rule.counts().issues();
        Screen.run(() -> view.selectPlace(rule.id()));
        Screen.settle();
        executeLater(WAIVE);
        Screen.await("the reason is asked for", () -> Screen.button("Waive") != null);
        Screen.run(() -> {
            Combo reason = (Combo) find(Screen.button("Waive").getShell(), Combo.class);
            reason.setText("Agreed with the placements team");
        });
        Screen.picture("issues-6-waive");
        Screen.press("Waive");
        Screen.await("they are waived", () -> Screen.state().issues().total().issues() == all - size);
        assertTrue(Files.exists(Screen.state().folder().root().resolve("waivers.json")));
        Screen.await("they are listed", () -> view.shown().find("waived") != null);
        String waiver = Screen.shown(() -> view.shown().find("waived").children().get(0).id());
        Screen.run(() -> view.selectPlace(waiver + "/0"));
        Screen.settle();
        Screen.picture("issues-7-waived");
        Screen.run(() -> view.selectPlace(waiver));
        executeLater(REVOKE);
        if (size > 1) {
            Screen.press("OK");
        }
        Screen.await("they count again", () -> Screen.state().issues().total().issues() == all);
        Screen.await("the list is gone", () -> view.shown().find("waived") == null);
    }

    @Test
    @Order(7)
    void anEditKeepsWhatIsOpenAndSelectedAndListsWhatIsFixed() {
        Screen.state().issues().mending().workOut(Progress.NONE);
        List<IssueNode> rules = new ArrayList<>();
        Screen.run(() -> view.shown().roots().forEach(root -> root.children().forEach(rules::add)));
        IssueNode fixable = rules.stream().filter(node -> node.dimension() != null && node.certain() > 0).findFirst().orElseThrow();
        Screen.run(() -> view.selectPlace(fixable.id()));
        Screen.settle();
        int expanded = Screen.shown(IssuesViewTest::expanded);
        Screen.execute("org.fettle.workbench.applyFix");
        Screen.press("Apply");
        Screen.await("it is applied", () -> Screen.state().edits() > 0);
        CaseState state = Screen.awaitReady();
        Screen.await("the new issues are shown", () -> view.shown().index() == state.issues());
        Screen.settle();
        assertEquals(expanded, Screen.shown(IssuesViewTest::expanded));
        assertNotNull(Screen.shown(() -> view.shown().find("gone")), "what is fixed is not listed");
        Screen.run(() -> view.selectPlace("gone"));
        Screen.settle();
        Screen.picture("issues-8-fixed");
        Screen.execute("org.fettle.workbench.undo");
        Screen.await("it is taken back", () -> Screen.state().edits() == 0);
        Screen.awaitReady();
    }

    /** Runs a command that opens a dialog and returns when that is closed. */
    private static void executeLater(String command) {
        Screen.settle();
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                Screen.window().getService(IHandlerService.class).executeCommand(command, null);
            } catch (ExecutionException | NotDefinedException | NotEnabledException | NotHandledException e) {
                throw new AssertionError(command, e);
            }
        });
    }

    private static int expanded() {
        int count = 0;
        for (TreeItem item : tree().getItems()) {
            count += item.getExpanded() ? 1 : 0;
        }
        return count;
    }

    @Test
    @Order(8)
    void regroupingDoesNotBlockTheWindow() {
        long worst = 0;
        for (List<Dimension> chain : List.of(List.of(Dimension.SUBJECT, Dimension.RULE), List.of(WORKER, Dimension.RULE), List.of(Dimension.VALUE))) {
            IssueQuery query = IssueQuery.DEFAULT.with(chain);
            long start = System.nanoTime();
            Screen.run(() -> view.ask(query));
            worst = Math.max(worst, System.nanoTime() - start);
            Screen.await("regrouped", () -> view.shown().query().equals(query));
        }
        assertTrue(worst < 1_000_000_000L, "asking took " + worst / 1_000_000 + " ms of the window's time");
        Point size = Screen.shown(() -> tree().getSize());
        assertTrue(size.x > 300 && size.y > 300, size.toString());
        Screen.picture("issues-9-values");
    }

    @Test
    @Order(9)
    void whileVeryManyAreCountedItSaysSo() {
        CaseModel.Listener slow = state -> {
            if (state.phase() == CaseState.Phase.READY) {
                Job.getJobManager().suspend(); // as long as millions take: nothing is counted
            }
        };
        CaseSession.current().model().addListener(slow);
        try {
            CaseSession.current().openSample();
            Screen.await("it is said that they are counted", () -> label("Counting the issues...") != null);
            String total = IssueHeading.counts(Screen.state().issues().total());
            assertNotNull(Screen.shown(() -> label(total + " were found. Their groups are being counted.")));
            assertTrue(Screen.shown(() -> find(Screen.window().getShell(), Tree.class) == null), "no empty tree is shown");
            Screen.picture("issues-counting");
        } finally {
            CaseSession.current().model().removeListener(slow);
            Job.getJobManager().resume();
        }
        Screen.await("the groups are shown", () -> find(Screen.window().getShell(), Tree.class) != null && !view.shown().roots().isEmpty());
        assertNull(Screen.shown(() -> label("Counting the issues...")));
        Screen.awaitReady();
        Job.getJobManager().suspend();
        try {
            Screen.run(() -> view.ask(IssueQuery.DEFAULT.with(List.of(Dimension.TABLE))));
            Screen.await("the heading says so when it takes longer",
                    () -> label(Screen.window().getShell(), "|  counting ...", String::endsWith) != null);
        } finally {
            Job.getJobManager().resume();
        }
        Screen.await("that has gone", () -> label(Screen.window().getShell(), "|  counting ...", String::endsWith) == null);
    }

    private static Label label(String text) {
        return label(Screen.window().getShell(), text, String::equals);
    }

    private static Label label(Composite parent, String text, BiPredicate<String, String> says) {
        for (Control child : parent.getChildren()) {
            Label found = child instanceof Label label && label.isVisible() && says.test(label.getText(), text) ? label
                    : child instanceof Composite inner ? label(inner, text, says) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
