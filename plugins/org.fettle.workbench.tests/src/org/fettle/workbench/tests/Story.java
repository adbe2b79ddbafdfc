/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.Preset;
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
    private static final List<Dimension> GROUPED = List.of(Dimension.field("SOCIAL_WORKER"), Dimension.RULE);

    private Story() {
    }

    static void untilItIsClosed() throws IOException {
        CaseState first = theSampleCaseOpensByItself();
        groupBySocialWorkerThenRule();
        IssueNode rule = openTheRuleWithMostErrors();
        System.out.println(rule.id() + " " + rule.label() + " " + rule.counts());
        Screen.shown(() -> {
            for (IssueNode node : rule.children().subList(0, Math.min(5, rule.children().size()))) {
                System.out.println(node.label() + " | " + node.flag());
            }
            return null;
        });
        selectARecord();
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

    /** The first social worker has most issues, and of hers the first rule. */
    private static IssueNode openTheRuleWithMostErrors() {
        Person.click(Person.line(() -> tree().getItem(0)));
        if (!Screen.shown(() -> tree().getItem(0).getExpanded())) {
            Person.press("shift+Right");
        }
        Person.click(Person.line(() -> tree().getItem(0).getItem(0)));
        IssueNode rule = Screen.shown(() -> issues().selection().get(0));
        Screen.await("its records are shown", () -> shown() != null && shown().rows().set().group() != null
                && shown().rows().set().group().id().equals(rule.id()));
        Screen.settle();
        Screen.picture("story-4-rule");
        return rule;
    }

    private static Shown shown() {
        return records().records().shown();
    }

    private static void selectARecord() {
        NatTable grid = records().records().table();
        Person.click(Person.cell(grid, 2, 3));
        Screen.settle();
        Screen.picture("story-5-record");
    }

    static void whenItIsOpenedAgain() {
        Screen.picture("story-10-again");
    }
}
