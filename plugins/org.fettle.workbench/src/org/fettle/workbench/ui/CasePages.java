/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.data.Problem;

/** What the views say while there are no issues to show: no case, loading, failed, or all well. */
public final class CasePages {
    private static final int MOST_PROBLEMS = 6;

    private CasePages() {
    }

    public static void show(StatePage page, CaseState state) {
        CaseSession session = CaseSession.current();
        switch (state.phase()) {
            case EMPTY -> page
                    .show("No case is open", "A case is a folder with this year's files, last year's, and the rules. The sample case has made-up"
                            + " children with made-up errors; nothing in it is real.")
                    .button("Open the sample case", session::openSample)
                    .button("Open a case...", () -> OpenCaseHandler.ask(shell()));
            case LOADING -> page.show(state.activity() + "...", "Reading the files and running the rules.").progress()
                    .button("Stop", session::cancel);
            case FAILED -> page.show(state.activity(), problems(state)).button("Try again", session::rerun)
                    .button("Open another case...", () -> OpenCaseHandler.ask(shell()));
            case READY -> page.show("No issues", allWell(state)).button("Check again", session::rerun);
        }
    }

    private static Shell shell() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
    }

    private static String problems(CaseState state) {
        StringBuilder text = new StringBuilder();
        int errors = 0;
        for (Problem problem : state.problems()) {
            if (problem.isError() && errors++ < MOST_PROBLEMS) {
                text.append(problem).append("\n\n");
            }
        }
        if (errors > MOST_PROBLEMS) {
            text.append("... and ").append(errors - MOST_PROBLEMS).append(" more.\n\n");
        }
        return text + (errors == 1 ? "Put that right, then try again." : "All of them are listed under Problems. Put them right, then try again.");
    }

    private static String allWell(CaseState state) {
        int notRun = state.notRun().size();
        int ran = state.result() == null ? 0 : state.result().ledger().rules().size() - notRun;
        String text = Figures.count(ran, "rule", "rules") + " ran and flagged no record of " + state.settings().title() + ".";
        return notRun == 0 ? text : text + " But " + Figures.count(notRun, "rule", "rules") + " could not run; Problems says why.";
    }
}
