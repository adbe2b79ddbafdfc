/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.time.LocalTime;
import java.util.List;

import org.fettle.cases.edits.EditLog;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.data.Problem;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;

/**
 * The open case at one moment. Never modified: views show one state after the other.
 *
 * @param phase     what the views show
 * @param activity  what is going on or went wrong, in a few words; empty when nothing is
 * @param folder    where the case is; null when none is open
 * @param settings  what the case says about itself; null as long as they are not read
 * @param problems  what is wrong with its files, its rules or its journal
 * @param pack      the pack that made the result; null when none was compiled yet
 * @param result    the flags; null when there was no run yet
 * @param issues    the flags, to be grouped, narrowed and counted
 * @param undo      what undo takes back; empty when there is nothing
 * @param redo      what redo repeats; empty when there is nothing
 * @param edits     how many cells and rows differ from the files
 * @param checkedAt when the rules ran last; null when they did not
 * @param log       all edits, those that were taken back included
 * @param readOnly  why nothing can be changed, for people; empty when it can
 */
public record CaseState(Phase phase, String activity, CaseFolder folder, CaseSettings settings, List<Problem> problems, CompiledPack pack,
        RunResult result, IssueIndex issues, String undo, String redo, int edits, LocalTime checkedAt,
        EditLog log, String readOnly) {

    /** What the views show. */
    public enum Phase {
        /** No case is open. */
        EMPTY,
        /** The case is being opened; there is nothing to show yet. */
        LOADING,
        /** There are issues to show, or the good news that there are none. */
        READY,
        /** The case could not be opened; the problems say why. */
        FAILED
    }

    /** No case. */
    public static final CaseState NONE = new CaseState(Phase.EMPTY, "", null, null, List.of(), null, null, IssueIndex.EMPTY, "", "", 0, null,
            EditLog.EMPTY, "");

    /** Keeps a copy of the problems. */
    public CaseState {
        problems = List.copyOf(problems);
    }

    /** Whether something runs in the background while older results are shown. */
    public boolean isBusy() {
        return phase == Phase.LOADING || phase == Phase.READY && !activity.isEmpty();
    }

    /** Whether there are results and edits can be made. */
    public boolean isEditable() {
        return phase == Phase.READY && result != null && readOnly.isEmpty();
    }

    /** The rules that could not run, which must never look like a clean result. */
    public List<LedgerEntry> notRun() {
        return result == null ? List.of() : result.ledger().rules().stream().filter(entry -> entry.status() != Status.RAN).toList();
    }

    /** The rule with this code, as the last run knew it; null when there was no run or no such rule in it. */
    public RuleInfo rule(String code) {
        if (result != null) {
            for (LedgerEntry entry : result.ledger().rules()) {
                if (entry.rule().code().equals(code)) {
                    return entry.rule();
                }
            }
        }
        return null;
    }

    /** A case that is being opened. */
    static CaseState loading(String what, CaseFolder folder, CaseSettings settings) {
        return new CaseState(Phase.LOADING, what, folder, settings, List.of(), null, null, IssueIndex.EMPTY, "", "", 0, null, EditLog.EMPTY, "");
    }

    CaseState busy(String what) {
        return new CaseState(phase, what, folder, settings, problems, pack, result, issues, undo, redo, edits, checkedAt, log, readOnly);
    }

    CaseState with(CaseSettings other) {
        return new CaseState(phase, activity, folder, other, problems, pack, result, issues, undo, redo, edits, checkedAt, log, readOnly);
    }

    CaseState with(IssueIndex other) {
        return new CaseState(phase, activity, folder, settings, problems, pack, result, other, undo, redo, edits, checkedAt, log, readOnly);
    }

    CaseState failed(String what, List<Problem> found) {
        return new CaseState(Phase.FAILED, what, folder, settings, found, pack, null, IssueIndex.EMPTY, undo, redo, edits, null, log, readOnly);
    }

    CaseState withProblems(List<Problem> found) {
        return new CaseState(phase, "", folder, settings, found, pack, result, issues, undo, redo, edits, checkedAt, log, readOnly);
    }
}
