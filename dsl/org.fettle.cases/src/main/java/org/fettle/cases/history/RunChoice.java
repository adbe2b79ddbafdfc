/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.util.ArrayList;
import java.util.List;

import org.fettle.cases.Figures;

/**
 * A kept run as one to choose among others, told apart from each.
 *
 * @param run  the run
 * @param when its time; with seconds when another run of the list was made in the same minute, with its number when in the same second
 * @param what how many issues it has, and how many more or fewer than the run before it
 */
public record RunChoice(KeptRun run, String when, String what) {
    /**
     * The runs to choose from, newest first.
     *
     * @param runs kept runs, oldest first
     */
    public static List<RunChoice> of(List<KeptRun> runs) {
        List<RunChoice> choices = new ArrayList<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            KeptRun run = runs.get(i);
            choices.add(new RunChoice(run, when(run, runs), what(run, i == 0 ? null : runs.get(i - 1))));
        }
        return List.copyOf(choices);
    }

    private static String when(KeptRun run, List<KeptRun> runs) {
        boolean alone = runs.stream().filter(other -> other.label().equals(run.label())).count() == 1;
        if (alone) {
            return run.label();
        }
        boolean known = runs.stream().filter(other -> other.exactly().equals(run.exactly())).count() == 1;
        return known ? run.exactly() : run.exactly() + " (run " + run.number() + ")";
    }

    private static String what(KeptRun run, KeptRun before) {
        String issues = Figures.count(run.issues(), "issue", "issues");
        int more = before == null ? 0 : run.issues() - before.issues();
        if (before == null) {
            return issues;
        }
        return issues + ", " + (more == 0 ? "others than before" : Figures.number(Math.abs(more)) + (more > 0 ? " more" : " fewer") + " than before");
    }

    /** Both, in one line. */
    public String text() {
        return when + "  \u2013  " + what;
    }
}
