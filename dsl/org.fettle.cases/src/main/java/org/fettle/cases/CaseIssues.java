/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.fettle.cases.history.FlagName;
import org.fettle.cases.history.FlagNames;
import org.fettle.cases.history.KeptRun;
import org.fettle.cases.history.RunComparison;
import org.fettle.cases.history.RunHistory;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.waivers.WaivedFlags;
import org.fettle.cases.waivers.WaivedNode;
import org.fettle.cases.waivers.Waiver;
import org.fettle.cases.waivers.Waivers;
import org.fettle.data.Problem;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Step;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;

/**
 * What a case knows of its issues beyond the run: what is waived, and earlier runs to compare with. Its files are never in the way of the case: what is
 * wrong with them is a problem among others.
 */
public final class CaseIssues {
    private final RunHistory history;
    private final Waivers waivers;
    private final Supplier<Journal> journal;
    private final List<Problem> problems = new ArrayList<>();
    private KeptRun compared;
    private boolean keeping = true;
    private boolean first = true;

    /** A decision about issues that is to be made, in a background thread. */
    @FunctionalInterface
    public interface Decision {
        /**
         * Makes it.
         *
         * @param result the run that is shown
         * @throws IOException when it cannot be remembered; then nothing was decided
         */
        void make(CaseIssues issues, RunResult result) throws IOException;
    }

    CaseIssues(CaseFolder folder, Clock clock, Supplier<Journal> journal) {
        this.journal = journal;
        history = new RunHistory(folder.root().resolve("history"), clock);
        waivers = new Waivers(folder.root().resolve("waivers.json"), clock, System.getProperty("user.name", ""));
        compared = history.compared(null);
    }

    /** The kept runs. */
    public RunHistory history() {
        return history;
    }

    /** The waivers. */
    public Waivers waivers() {
        return waivers;
    }

    /** The run that is compared with; null for none. */
    public synchronized KeptRun compared() {
        return compared;
    }

    /** What is wrong with the files of waivers and runs. */
    synchronized List<Problem> problems() {
        List<Problem> all = new ArrayList<>(waivers.problems());
        all.addAll(history.problems());
        all.addAll(problems);
        return all;
    }

    /** The issues of a run. */
    synchronized IssueIndex index(CompiledPack pack, RunResult result, List<Note> notes) {
        return over(IssueIndex.of(pack, result, notes));
    }

    /** The same run after something was waived, revoked or is compared with another one. */
    synchronized IssueIndex over(IssueIndex issues) {
        WaivedFlags waived = new WaivedFlags(standing(), issues.result(), waivers.today());
        IssueIndex index = issues.withWaived(waived.flags(), !waived.found().isEmpty(), i -> WaivedNode.of(waived));
        return index.comparedWith(compared == null ? null : new RunComparison(history, compared, issues.result()));
    }

    /**
     * Keeps a run, unless it is the same as the newest that is kept. The first one since the case was opened decides what is compared with, unless somebody
     * has chosen: the newest that differs from it.
     *
     * @return whether something is to be shown anew
     */
    synchronized boolean keep(RunResult result) {
        if (!keeping) {
            return false;
        }
        try {
            KeptRun kept = history.keep(result);
            KeptRun before = compared;
            compared = first ? history.compared(kept) : compared;
            first = false;
            return !Objects.equals(before, compared);
        } catch (IOException e) {
            keeping = false; // a folder that cannot be written to is said once
            problems.add(Problem.warning(RunHistory.PROBLEM, "", 0, 0, "this run is not kept for later comparison: " + e.getMessage()));
            return true;
        }
    }

    /**
     * Compares with another run from now on.
     *
     * @param run null for with none
     * @throws IOException when that cannot be remembered; then nothing changes
     */
    public synchronized void compareWith(KeptRun run) throws IOException {
        history.choose(run);
        compared = run;
    }

    /** Compares with the newest run that differs again, as when nobody has chosen. Throws as {@link #compareWith} does. */
    public synchronized void compareWithLatest(RunResult result) throws IOException {
        history.latest();
        compared = history.compared(history.keep(result));
    }

    /** Why a flag of a run is waived, by whom and until when; empty when it is not. */
    public synchronized String waived(RunResult result, int flag) {
        for (WaivedFlags.Found found : new WaivedFlags(standing(), result, waivers.today()).found()) {
            if (found.holds() && Arrays.stream(found.flags()).anyMatch(own -> own == flag)) {
                return found.waiver().reason() + " \u2013 " + WaivedNode.who(found);
            }
        }
        return "";
    }

    /** The waivers but for those that came with a step that was taken back. */
    private List<Waiver> standing() {
        Journal steps = journal.get();
        Set<Long> ids = new HashSet<>();
        if (steps != null && waivers.all().stream().anyMatch(waiver -> waiver.step() > 0)) {
            Step.standing(steps.steps()).forEach(step -> ids.add(step.id()));
        }
        return waivers.all().stream().filter(waiver -> waiver.step() == 0 || ids.contains(waiver.step())).toList();
    }

    /** Waives flags of a run. Throws as {@link Waivers#waive} does. */
    public Waiver waive(RunResult result, int[] flags, String reason, String by, LocalDate until) throws IOException {
        return waive(result, flags, reason, by, until, 0);
    }

    /**
     * Waives flags of a run together with a step of the journal: when that is taken back they count again. Throws as {@link Waivers#waive} does.
     *
     * @param step number of the step; 0 for none
     */
    public synchronized Waiver waive(RunResult result, int[] flags, String reason, String by, LocalDate until, long step) throws IOException {
        FlagNames names = new FlagNames(result);
        List<FlagName> chosen = new ArrayList<>();
        for (int flag : flags) {
            chosen.add(names.name(flag));
        }
        return waivers.waive(chosen, reason, by, until, step);
    }
}
