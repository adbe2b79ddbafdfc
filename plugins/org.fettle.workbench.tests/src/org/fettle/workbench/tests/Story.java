/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.Preset;
import org.fettle.engine.RowRef;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.issues.why.WhyView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.returns.child.ChildView;
import org.fettle.workbench.returns.records.Shown;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The first hour of an analyst, with mouse and keyboard: she sees what is wrong with the sample case, works through one social worker's issues, and finds
 * everything as she left it when she comes back. Each step has a picture, which the user guide shows.
 */
final class Story {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int LEAST_ISSUES = 4_000;
    private static final int SECOND = 1;
    private static final String FLAGGED = "PL_DISTANCE";
    private static final String EDITED = "PL_POST";
    private static final String GIVEN = "ZX4 1AA";
    private static final List<Dimension> GROUPED = List.of(Dimension.field("SOCIAL_WORKER"), Dimension.RULE);

    private Story() {
    }

    /** The first start, and what she does until she goes home. */
    static void untilItIsClosed() {
        CaseState first = theSampleCaseOpensByItself();
        groupBySocialWorkerThenRule();
        IssueNode rule = openTheRuleWithMostErrors();
        RowRef record = selectARecord(rule);
        seeTheChild();
        editTheCell(first, record);
        undo(first);
        waiveOne(first, record);
        Person.click(cell(0, FLAGGED)); // and on to the next, tomorrow
        Screen.await("the next record is looked at", () -> records().records().grid().position() == 0);
        leaveThePointerAside();
        Screen.run(() -> Screen.window().getShell().close());
    }

    private static IssuesView issues() {
        return Screen.view(IssuesView.ID);
    }

    private static RecordsView records() {
        return Screen.view(RecordsView.ID);
    }

    private static CaseState theSampleCaseOpensByItself() {
        Screen.await("the sample case is open", () -> Screen.state().phase() == CaseState.Phase.READY);
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, WIDTH, HEIGHT));
        Screen.activate();
        CaseState state = Screen.awaitReady();
        Screen.await("the issues are shown", () -> issues().shown().index() == state.issues());
        assertEquals("Sample case - Fettle", Screen.shown(() -> Screen.window().getShell().getText()));
        assertTrue(state.issues().total().issues() >= LEAST_ISSUES, "issues: " + state.issues().total().issues());
        assertTrue(Screen.shown(() -> Screen.page().isPartVisible(Screen.page().findView(Views.WELCOME))), "the first start welcomes");
        Screen.picture("story-1-start");
        return state;
    }

    private static void groupBySocialWorkerThenRule() {
        Screen.run(() -> Screen.page().activate(issues()));
        Person.press("ctrl+g");
        int place = 0;
        List<Preset> presets = Preset.of(Screen.state().issues());
        while (!presets.get(place).chain().equals(GROUPED)) {
            place++;
        }
        for (int i = 0; i <= place; i++) {
            Person.press("Down");
        }
        Screen.picture("story-2-group-by");
        Person.press("Return");
        Screen.await("the issues are grouped by social worker, then rule", () -> issues().shown().query().chain().equals(GROUPED));
        Screen.settle();
        Screen.picture("story-3-grouped");
    }

    private static Tree tree() {
        return (Tree) Widgets.find(Screen.window().getShell(), Tree.class);
    }

    /** The social worker with most issues, and of hers the first rule. */
    private static IssueNode openTheRuleWithMostErrors() {
        int worker = Screen.shown(() -> issues().shown().roots().get(0).label().startsWith("(") ? 1 : 0);
        bringIntoSight(() -> tree().getItem(worker).getItem(0));
        Person.click(Person.line(() -> tree().getItem(worker).getItem(0)));
        IssueNode rule = Screen.shown(() -> issues().selection().get(0));
        assertEquals(Screen.shown(() -> issues().shown().roots().get(worker).children().get(0).id()), rule.id());
        Person.press("shift+Right");
        assertTrue(Screen.shown(() -> tree().getItem(worker).getItem(0).getExpanded()), "the group is open");
        Screen.await("its records are shown", () -> shown() != null && shown().rows().set().group() != null
                && shown().rows().set().group().id().equals(rule.id()));
        Screen.settle();
        Screen.picture("story-4-rule");
        return rule;
    }

    private static void bringIntoSight(Supplier<TreeItem> item) {
        while (Screen.shown(() -> item.get().getBounds().y + 4 * item.get().getBounds().height > tree().getClientArea().height)) {
            Person.wheel(Person.middle(Story::tree), 1);
        }
    }

    private static Shown shown() {
        return records().records().shown();
    }

    /** The second record of the rule: its cell tells of the rule, and so does Why. */
    private static RowRef selectARecord(IssueNode rule) {
        Person.click(cell(SECOND, FLAGGED));
        Screen.await("Why tells of the rule", () -> focus().record() != null && why().shown() != null
                && why().shown().text().contains(rule.rule().code()));
        assertEquals(rule.rule().code(), focus().rule());
        assertFalse(Screen.shown(() -> Screen.page().isPartVisible(Screen.page().findView(Views.WELCOME))), "the welcome makes room");
        leaveThePointerAside();
        Screen.picture("story-5-record");
        return focus().record();
    }

    /** A cell of the grid by record and column; it must be in sight. */
    private static Point cell(int position, String column) {
        NatTable grid = records().records().table();
        return Person.cell(grid, 1 + Screen.shown(() -> shown().columnOf(column)), 2 + position);
    }

    private static Focus focus() {
        return Screen.shown(() -> CaseSession.current().focus().now());
    }

    private static WhyView why() {
        return Screen.view(Views.WHY);
    }

    private static void leaveThePointerAside() {
        Person.point(new Point(WIDTH - 200, HEIGHT - 8));
        Screen.pause(300);
    }

    private static void seeTheChild() {
        Person.click(Person.tab("Child"));
        ChildView child = Screen.view(Views.CHILD);
        Screen.await("the child is drawn",
                () -> child.shown() != null && child.shown().subject().equals(CaseSession.current().focus().now().subject()));
        Screen.settle();
        Screen.picture("story-6-child");
    }

    /** The distance is worked out of two postcodes, and the one of the placement is blank. */
    private static void editTheCell(CaseState before, RowRef record) {
        Person.click(cell(SECOND, FLAGGED));
        while (!focus().column().equals(EDITED)) {
            Person.press("Right");
        }
        Person.type(GIVEN);
        Screen.picture("story-7-typing");
        Person.press("Return");
        Screen.await("the edit is made", () -> Screen.state().edits() == 1);
        CaseState after = Screen.awaitReady();
        Screen.await("the counts have fallen", () -> issues().shown().index() == after.issues());
        leaveThePointerAside();
        assertTrue(after.issues().total().issues() < before.issues().total().issues(), "issues: " + after.issues().total());
        assertEquals(GIVEN, after.result().data().table(record.table(), record.period()).column(EDITED)
                .text(after.result().data().table(record.table(), record.period()).rowOfFileRow(record.row())));
        Screen.picture("story-8-edited");
    }

    private static void undo(CaseState before) {
        Person.press("ctrl+z");
        Screen.await("the edit is taken back", () -> Screen.state().edits() == 0 && !Screen.state().isBusy());
        assertEquals(before.issues().total(), Screen.awaitReady().issues().total());
        Screen.picture("story-9-undone");
    }

    private static void waiveOne(CaseState before, RowRef record) {
        Person.click(cell(SECOND, "CHILD"));
        Person.press("Right");
        assertEquals(record, focus().record());
        Person.press("ctrl+alt+w");
        Screen.await("the reason is asked for", () -> Widgets.shell("Waive") != null);
        Person.type("Postcode withheld, agreed with the placements team");
        Screen.picture("story-10-waive");
        Person.press("Return");
        Screen.await("one issue is waived", () -> Screen.state().issues().total().issues() == before.issues().total().issues() - 1);
        Screen.awaitReady();
        Screen.activate();
        Screen.await("the tree shows it", () -> issues().shown().index() == Screen.state().issues());
        leaveThePointerAside();
        Screen.picture("story-11-waived");
    }

    /** The next morning. */
    static void whenItIsOpenedAgain() {
        Screen.await("the case is open again", () -> Screen.state().phase() == CaseState.Phase.READY);
        Screen.activate();
        CaseState state = Screen.awaitReady();
        Screen.await("the issues are shown", () -> issues().shown().index() == state.issues() && !issues().selection().isEmpty());
        Screen.settle();
        Screen.picture("story-12-again");
        assertEquals(GROUPED, Screen.shown(() -> issues().shown().query().chain()));
        IssueNode rule = Screen.shown(() -> issues().selection().get(0));
        assertEquals(Dimension.RULE, rule.dimension());
        assertTrue(Screen.shown(() -> tree().getSelection()[0].getExpanded()), "the group is open");
        assertEquals(1, state.issues().waivedCount());
        assertEquals(2, rule.counts().issues(), "two of three are left");
        assertEquals(rule.rule().code(), focus().rule());
        assertNotNull(focus().record());
        assertEquals(0, Screen.shown(() -> records().records().grid().position()), "the record is selected");
        assertEquals(WIDTH, Screen.shown(() -> Screen.window().getShell().getSize().x));
        Screen.run(() -> Screen.page().activate(records()));
        Person.press("ctrl+shift+z");
        Screen.await("the edit that was taken back is made again", () -> Screen.state().edits() == 1);
        assertTrue(Screen.awaitReady().issues().total().issues() < state.issues().total().issues());
    }
}
