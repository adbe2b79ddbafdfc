/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.fettle.cases.edits.EditLog;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.compiler.PackLibrary;
import org.fettle.data.CancelledException;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.Recheck;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackFile;
import org.fettle.fix.ChangeSet;

/**
 * The open case and all that can be done with it. The methods that work take their time and are called from a background thread, one after the other; each
 * ends in a new {@link #state}. The files of the return are only read: edits go to the journal.
 */
public final class CaseModel implements Closeable {
    /** Code of a problem that has no better one. */
    public static final String FAILURE = "case.failure";
    /** Code of the problem that the case cannot be changed. */
    public static final String READ_ONLY = "case.read.only";

    private final CaseLoader loader;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile CaseState state = CaseState.NONE;
    private Journal journal;
    private volatile CaseIssues caseIssues;
    private EditedReturn edited;
    private volatile CaseLoader.Loaded loaded;
    private List<Problem> runProblems = List.of();

    /** A model that knows no packs but those of the cases, and keeps nothing that it compiles. */
    public CaseModel() {
        this(new PackLibrary(List.of(), null));
    }

    /** @param library finds and compiles packs */
    public CaseModel(PackLibrary library) {
        this.loader = new CaseLoader(library);
    }

    /** Is told of every new state, in the thread that made it. */
    @FunctionalInterface
    public interface Listener {
        /** Called after the state changed. */
        void changed(CaseState newState);
    }

    /** Large references are from now on kept in this folder in a form that loads faster; it is made when it is not there, and may be deleted. */
    public synchronized void keepReferencesIn(Path folder) {
        loader.keepReferencesIn(folder);
    }

    /** Adds a listener; it is not called for the state that is there. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Takes a listener off again. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The case as it is now. May be called from any thread. */
    public CaseState state() {
        return state;
    }

    private void publish(CaseState next) {
        state = next;
        listeners.forEach(listener -> listener.changed(next));
    }

    /**
     * Opens a case: settings, journal, pack, files, run. Another one that was open is closed. When it cannot be opened the state says why.
     *
     * @throws CancelledException when the progress was cancelled; then no case is open
     */
    public synchronized void open(CaseFolder folder, Progress progress) {
        close();
        publish(CaseState.loading("Opening " + folder.name(), folder, null));
        try {
            CaseSettings settings = CaseSettings.read(folder.settings());
            publish(CaseState.loading("Opening " + settings.title(), folder, settings));
            caseIssues = new CaseIssues(folder, Clock.systemUTC(), () -> journal);
            journal = Journals.open(folder);
            run(false, progress);
        } catch (IOException e) {
            publish(state.failed("The case could not be opened", List.of(Mishaps.of(folder.settings(), e))));
        } catch (CaseFailure e) {
            publish(state.failed(e.getMessage(), e.problems()));
        } catch (CancelledException e) {
            close();
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            publish(state.failed("The case could not be opened", List.of(Mishaps.of(folder.root(), e))));
            throw e;
        }
    }

    /**
     * Compiles the pack again and runs it with the settings that the case has now; the files are read again only when they or the pack's tables have
     * changed. Rules that do not compile leave the older results standing, beside the problems.
     *
     * @throws CancelledException when the progress was cancelled; the older results stand
     */
    public synchronized void rerun(Progress progress) {
        CaseState before = state;
        if (before.folder() == null || before.phase() == CaseState.Phase.EMPTY) {
            return;
        }
        if (journal == null || before.settings() == null) {
            open(before.folder(), progress);
            return;
        }
        publish(before.busy("Checking"));
        try {
            publish(before.with(CaseSettings.read(before.folder().settings())).busy("Checking"));
            journal = Journals.again(before.folder(), journal);
            run(true, progress);
        } catch (IOException e) {
            publish(older(before, "The rules could not be run", List.of(Mishaps.of(before.folder().root(), e))));
        } catch (CaseFailure e) {
            publish(older(before, e.getMessage(), e.problems()));
        } catch (CancelledException e) {
            publish(before);
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            publish(older(before, "The rules could not be run", List.of(Mishaps.of(before.folder().root(), e))));
            throw e;
        }
    }

    private static CaseState older(CaseState before, String what, List<Problem> problems) {
        return before.result() == null ? before.failed(what, problems) : before.withProblems(problems);
    }

    private void run(boolean again, Progress progress) throws IOException, CaseFailure {
        CaseLoader.Loaded next = loader.load(state.folder(), state.settings(), again ? loaded : null, progress);
        EditedReturn now = EditedReturn.replay(next.original(), journal.steps());
        RunResult result = Run.execute(next.pack(), now.data(), next.options(), progress);
        List<Problem> problems = new ArrayList<>(next.problems());
        problems.addAll(journal.problems());
        if (!journal.readOnly().isEmpty()) {
            problems.add(0, Problem.warning(READ_ONLY, state.folder().root().toString(), 0, 0, journal.readOnly()));
        }
        edited = now;
        loaded = next;
        runProblems = problems;
        publish(ready(next.pack(), result));
        if (journal.readOnly().isEmpty() && caseIssues.keep(result)) {
            publish(ready(next.pack(), result));
        }
    }

    private CaseState ready(CompiledPack pack, RunResult result) {
        List<Problem> all = new ArrayList<>(runProblems);
        all.addAll(edited.problems());
        all.addAll(caseIssues.problems());
        IssueIndex issues = caseIssues.index(pack, result, CaseNotes.of(result.ledger(), loaded.repairs(), loaded.fileProblems()));
        return new CaseState(CaseState.Phase.READY, "", state.folder(), state.settings(), all, pack, result, issues, label(journal.undoable()),
                label(journal.redoable()), edited.applied(), LocalTime.now(),
                EditLog.of(journal.steps()), journal.readOnly());
    }

    private static String label(Optional<Step> step) {
        return step.map(Step::label).orElse("");
    }

    /** What the case knows of its issues beyond the run: waivers and earlier runs; null when no case is open. */
    public CaseIssues caseIssues() {
        return caseIssues;
    }

    /** Waives, revokes or compares with another run. Throws what the decision throws, and when the case may only be looked at; then nothing changed. */
    public synchronized void decide(CaseIssues.Decision decision) throws IOException {
        CaseState before = ready();
        Journals.requireWritable(journal);
        decision.make(caseIssues, before.result());
        publish(before.with(caseIssues.over(before.issues())));
    }

    /**
     * Makes changes that were looked through as one step of the journal, and checks again what they touched.
     *
     * @param changes made for the return of the results that are shown
     * @return what was done; empty when nothing changes
     * @throws IOException           when the journal cannot be written; then nothing was done
     * @throws IllegalStateException when the changes were made for another return, or no case is open; then nothing was done
     */
    public synchronized Optional<Step> apply(ChangeSet changes, Progress progress) throws IOException {
        CaseState before = ready();
        if (changes.data() != before.result().data()) {
            throw new IllegalStateException("the case has changed since the changes were worked out; look at them again");
        }
        Optional<Step> step = changes.apply(journal);
        if (step.isPresent()) {
            recheck(before, List.of(step.get()), changes, progress);
        }
        return step;
    }

    /**
     * Writes other settings to the case and checks again with them.
     *
     * @throws IOException when they cannot be written; then the old ones stay
     */
    public synchronized void change(CaseSettings settings, Progress progress) throws IOException {
        CaseState before = state;
        if (before.folder() == null) {
            throw new IllegalStateException("no case is open");
        }
        Journals.requireWritable(journal);
        settings.write(before.folder().settings());
        rerun(progress);
    }

    /** Takes the last step back; empty when there is none. Throws as {@link #apply} does. */
    public synchronized Optional<Step> undo(Progress progress) throws IOException {
        return travel(journal == null ? Optional.empty() : journal.undoable(), Journal::undo, progress);
    }

    /** Repeats the step that was taken back last; empty when there is none. Throws as {@link #apply} does. */
    public synchronized Optional<Step> redo(Progress progress) throws IOException {
        return travel(journal == null ? Optional.empty() : journal.redoable(), Journal::redo, progress);
    }

    /**
     * Takes steps back, whichever they are, the newest first.
     *
     * @param ids numbers of steps that stand
     * @return what was taken back
     * @throws EditRefusedException when other steps that were made later and stand are about the same cells or rows; then nothing was done
     * @throws IOException          when the journal cannot be written; steps that were taken back until then are
     */
    public synchronized List<Step> undo(Collection<Long> ids, Progress progress) throws IOException {
        CaseState before = ready();
        List<Long> newestFirst = ids.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        List<String> reasons = TakingBack.reasons(journal, newestFirst);
        if (!reasons.isEmpty()) {
            throw new EditRefusedException(reasons);
        }
        List<Step> done = new ArrayList<>();
        try {
            for (long id : TakingBack.order(journal, newestFirst)) {
                done.add(journal.undo(id));
            }
        } finally {
            if (!done.isEmpty()) {
                recheck(before, done, progress);
            }
        }
        return done;
    }

    /**
     * Takes single changes back, as a new step that sets the cells to what they were before.
     *
     * @param changes changes of cells, out of steps of the journal
     * @throws EditRefusedException when a cell is not any more what the change made it, or a change is about a row; then nothing was done
     * @throws IOException          when the journal cannot be written; then nothing was done
     */
    public synchronized Optional<Step> revert(List<Edit> changes, Progress progress) throws IOException {
        CaseState before = ready();
        List<Edit> back = TakingBack.opposite(edited.data(), changes);
        Step step = journal.append(Reason.byHand(TakingBack.LABEL + (changes.size() == 1 ? "1 change" : changes.size() + " changes")), back);
        recheck(before, List.of(step), progress);
        return Optional.of(step);
    }

    /** A way through the journal. */
    private interface Travel {
        Optional<Step> go(Journal journal) throws IOException;
    }

    private Optional<Step> travel(Optional<Step> subject, Travel travel, Progress progress) throws IOException {
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        CaseState before = ready();
        Optional<Step> step = travel.go(journal);
        if (step.isPresent()) {
            recheck(before, List.of(step.get()), progress);
        }
        return step;
    }

    /**
     * Gives cells new texts as one step of the journal, and checks again what that touches. The step is on the disk before the new state is published.
     *
     * @param edits    the cells; the last text for a cell wins
     * @param label    why, in a few words, for the list of edits; may be empty
     * @param progress is told how far the check is; it cannot be cancelled any more once the step is on the disk
     * @return what was done; empty when all cells say that already
     * @throws EditRefusedException  when one of the edits cannot be made; then none was
     * @throws IOException           when the journal cannot be written; then nothing was done
     * @throws IllegalStateException when no case is open or it has no results yet
     */
    public synchronized Optional<Step> edit(List<CellEdit> edits, String label, Progress progress) throws IOException {
        CaseState before = ready();
        List<Edit> changes = EditCheck.edits(edited.data(), edits);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Step step = journal.append(Reason.byHand(label), changes);
        recheck(before, List.of(step), progress);
        return Optional.of(step);
    }

    private void recheck(CaseState before, List<Step> done, Progress progress) {
        recheck(before, done, null, progress);
    }

    /**
     * The steps are in the journal, so that their effect is shown even when the user loses patience: only the reading of files may be cancelled.
     *
     * @param tried changes that the one step consists of, which may have been looked at before; or null
     */
    private void recheck(CaseState before, List<Step> done, ChangeSet tried, Progress progress) {
        for (Step step : done) {
            edited = edited.with(step, journal.steps(), tried == null ? null : tried.edited());
        }
        try {
            Progress whole = progress.cancelledBy(() -> false);
            RunResult result = tried != null && tried.edited() == edited.data() ? tried.outcome(before.pack(), before.result(), whole)
                    : Recheck.run(before.pack(), before.result(), edited.data(), whole);
            publish(ready(before.pack(), result));
        } catch (RuntimeException e) {
            publish(before.withProblems(List.of(Problem.error(FAILURE, journal.file().toString(), 0, 0, "The change was kept (" + done.get(0).label()
                    + "), but the rules could not be run over it: " + e + ". What is shown is from before it; check again"))));
            throw e;
        }
    }

    private CaseState ready() {
        CaseState now = state;
        if (now.phase() != CaseState.Phase.READY || now.result() == null) {
            throw new IllegalStateException("no case is open, or it has no results yet");
        }
        return now;
    }

    /**
     * Writes the compiled pack of the case to one file, with its sources. The file is replaced at once, never half written.
     *
     * @throws IOException when it cannot be written
     */
    public synchronized void exportPack(Path file) throws IOException {
        ready();
        Path absolute = file.toAbsolutePath();
        Path draft = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            PackFile.write(loaded.parts(), draft);
            Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The return of the files and the journal, for lists of changes and recipes. Throws {@link IllegalStateException} when there are no results. */
    public synchronized CasePapers papers() {
        ready();
        return new CasePapers(edited.original(), journal.steps());
    }

    /**
     * Where a rule file lies; it need not be there. A case must be open.
     *
     * @param name as rules and problems name it: a file of the case's pack, or with the name of a pack that this one builds on and a slash in front
     */
    public Path ruleFile(String name) {
        return loader.file(state.folder(), state.settings().pack(), name);
    }

    /**
     * What happened to the files of the case since they were read; nothing when there are no results. Looks at the files' sizes and times only, waits for no
     * other work, and may be called from any thread.
     *
     * @throws IOException when the folder cannot be read
     */
    public DiskChanges changesOnDisk() throws IOException {
        CaseState now = state;
        CaseLoader.Loaded read = loaded;
        if (read == null || now.folder() == null || now.settings() == null) {
            return DiskChanges.NONE;
        }
        return DiskChanges.between(read.stamps(), CaseFiles.stamps(now.folder(), now.settings()));
    }

    /** Adds a problem to those of the case until the next run. One that is there already is not added again. */
    public synchronized void tell(Problem problem) {
        CaseState now = state;
        if (now.phase() == CaseState.Phase.READY && !now.problems().contains(problem)) {
            List<Problem> all = new ArrayList<>(now.problems());
            all.add(0, problem);
            publish(now.withProblems(all));
        }
    }

    /** Closes the case and lets go of its journal. */
    @Override
    public synchronized void close() {
        Journal open = journal;
        if (open != null && open.readOnly().isEmpty() && caseIssues != null && state.result() != null) {
            caseIssues.keep(state.result());
        }
        caseIssues = null;
        journal = null;
        edited = null;
        loaded = null;
        if (state != CaseState.NONE) {
            publish(CaseState.NONE);
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the journal cannot be closed", e);
            }
        }
    }
}
