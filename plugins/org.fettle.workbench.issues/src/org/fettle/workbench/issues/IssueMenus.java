/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.io.IOException;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.fettle.cases.CaseIssues;
import org.fettle.cases.history.KeptRun;
import org.fettle.cases.history.RunChoice;
import org.fettle.cases.history.RunComparison;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.issues.Preset;
import org.fettle.engine.RunResult;
import org.fettle.workbench.ui.CaseSession;

/** The menu of the view: the same as with the mouse on chips and headers, for the keyboard. */
final class IssueMenus {
    private final IssuesView view;

    IssueMenus(IssuesView view) {
        this.view = view;
    }

    static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private static Action choice(String text, boolean chosen, Runnable work) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    work.run();
                }
            }
        };
        action.setChecked(chosen);
        return action;
    }

    void addTo(IMenuManager menu) {
        menu.add(filled("&Group by", this::groups));
        menu.add(filled("&Sort by", this::sorts));
        menu.add(filled("&Compare with", this::runs));
        menu.add(filled("Co&lumns", this::columns));
    }

    /** Fills a menu each time that it is shown. */
    private interface Filler {
        void fill(IMenuManager menu);
    }

    private static MenuManager filled(String text, Filler filler) {
        MenuManager menu = new MenuManager(text);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(filler::fill);
        menu.add(new Separator());
        return menu;
    }

    private void groups(IMenuManager menu) {
        for (Preset preset : Preset.of(view.shown().index())) {
            menu.add(choice(preset.label(), preset.chain().equals(view.query().chain()), () -> view.ask(view.query().with(preset.chain()))));
        }
        menu.add(new Separator());
        menu.add(action("&Other...\tCtrl+G", view::chooseGroups));
    }

    private void sorts(IMenuManager menu) {
        for (IssueQuery.Measure measure : IssueQuery.Measure.values()) {
            boolean chosen = view.query().sort().by() == measure;
            menu.add(choice(IssueColumns.title(measure), chosen, () -> view.ask(view.query().with(
                    measure == IssueQuery.Measure.USUAL ? IssueQuery.Sort.USUAL : IssueQuery.Sort.USUAL.next(measure)))));
        }
        menu.add(new Separator());
        Action reverse = action("&Other way round", () -> view.ask(view.query().with(
                new IssueQuery.Sort(view.query().sort().by(), !view.query().sort().descending()))));
        reverse.setEnabled(view.query().sort().by() != IssueQuery.Measure.USUAL);
        menu.add(reverse);
    }

    private void columns(IMenuManager menu) {
        for (IssueQuery.Measure measure : List.of(IssueQuery.Measure.ISSUES, IssueQuery.Measure.ROWS, IssueQuery.Measure.CHILDREN,
                IssueQuery.Measure.FIXABLE, IssueQuery.Measure.SUGGESTED)) {
            boolean shown = view.columns().isShown(measure);
            Action action = new Action(IssueColumns.title(measure), IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    view.columns().show(measure, !shown);
                }
            };
            action.setChecked(shown);
            menu.add(action);
        }
        menu.add(new Separator());
        menu.add(action("&Usual columns and widths", view.columns()::usual));
    }

    private void runs(IMenuManager menu) {
        CaseIssues issues = CaseSession.current().model().caseIssues();
        if (issues == null) {
            return;
        }
        KeptRun now = view.shown().index().comparison() instanceof RunComparison comparison ? comparison.earlier() : null;
        menu.add(action("&Latest run that differs", () -> compare("the latest run that differs", CaseIssues::compareWithLatest)));
        menu.add(choice("&Nothing", now == null, () -> compare("nothing", (own, result) -> own.compareWith(null))));
        menu.add(new Separator());
        for (RunChoice run : RunChoice.of(issues.history().runs())) {
            menu.add(choice(run.text(), run.run().equals(now), () -> compare(run.when(), (own, result) -> own.compareWith(run.run()))));
        }
    }

    /** Chooses what to compare with. */
    private interface Choice {
        void make(CaseIssues issues, RunResult result) throws IOException;
    }

    private static void compare(String with, Choice choice) {
        CaseSession.current().decide("Comparing with " + with, "Compared with " + with, choice::make);
    }
}
