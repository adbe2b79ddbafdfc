/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.CancelledException;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Recheck;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.CompiledPackParts;
import org.fettle.engine.pack.PackFile;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.FixGroup;
import org.fettle.fix.FixPreview;
import org.fettle.io.ReadResult;
import org.fettle.io.Repairs;

/**
 * The open case and all that can be done with it. The methods that work take their time and are called from a background thread, one after the other; each
 * ends in a new {@link #state}. The files of the return are only read: edits go to the journal.
 */
public final class CaseModel implements Closeable {
    /** Code of a problem that has no better one. */
    public static final String FAILURE = "case.failure";

    private final Function<Path, CompileResult> compiler;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile CaseState state = CaseState.NONE;
    private Journal journal;
    private EditedReturn edited;
    private List<Problem> fileProblems = List.of();
    private List<Problem> runProblems = List.of();
    private Repairs repairs = Repairs.NONE;
    private Map<String, String> readStamps = Map.of();
    private Path cache;
    private CompiledPackParts parts;

    /** A model whose packs are compiled by the compiler. */
    public CaseModel() {
        this(PackCompiler::compile);
    }

    /** @param compiler compiles the pack in a folder */
    public CaseModel(Function<Path, CompileResult> compiler) {
        this.compiler = compiler;
    }

    /** Is told of every new state, in the thread that made it. */
    @FunctionalInterface
    public interface Listener {
        /** Called after the state changed. */
        void changed(CaseState newState);
    }

    /**
     * What came of applying fixes.
     *
     * @param step    what was done; empty when no record of the group has a certain fix
     * @param preview what it did to the flags
     * @param group   the fixes, with those that contradict each other
     */
    public record Applied(Optional<Step> step, FixPreview preview, FixGroup group) {
    }

    /** Large references are from now on kept in this folder in a form that loads faster; it is made when it is not there, and may be deleted. */
    public synchronized void keepReferencesIn(Path folder) {
        cache = folder;
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
            journal = Journal.open(folder.journal());
            run(null, progress);
        } catch (IOException e) {
            publish(state.failed("The case could not be opened", List.of(problem(folder.settings(), e))));
        } catch (CaseFailure e) {
            publish(state.failed(e.getMessage(), e.problems()));
        } catch (CancelledException e) {
            close();
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
            run(edited == null ? null : edited.original(), progress);
        } catch (IOException e) {
            publish(older(before, "The rules could not be run", List.of(problem(before.folder().root(), e))));
        } catch (CaseFailure e) {
            publish(older(before, e.getMessage(), e.problems()));
        } catch (CancelledException e) {
            publish(before);
            throw e;
        }
    }

    private static CaseState older(CaseState before, String what, List<Problem> problems) {
        return before.result() == null ? before.failed(what, problems) : before.withProblems(problems);
    }

    private void run(Return known, Progress progress) throws IOException, CaseFailure {
        CaseFolder folder = state.folder();
        CaseSettings settings = state.settings();
        progress.begin("Compiling the rules", 0);
        CompileResult compiled = compiler.apply(folder.packs().resolve(settings.pack()));
        if (compiled.pack() == null) {
            throw new CaseFailure("The rules have errors", compiled.problems());
        }
        CompiledPack pack = compiled.pack();
        RunOptions options = options(settings, folder, pack.info());
        List<String> wrong = Run.problems(pack.info(), options);
        if (!wrong.isEmpty()) {
            throw new CaseFailure("The settings of the case do not fit the rules",
                    wrong.stream().map(text -> Problem.error(FAILURE, folder.settings().toString(), 0, 0, text)).toList());
        }
        Map<String, String> stamps = CaseFiles.stamps(folder);
        Return original = known;
        if (known == null || !stamps.equals(readStamps) || !CaseFiles.sameShape(known.type(), pack.info().returnType())) {
            ReadResult read = CaseFiles.read(folder, pack.info().returnType(), cache, progress);
            if (read.failed()) {
                throw new CaseFailure("The files of the return have errors", read.problems());
            }
            original = read.data();
            fileProblems = read.problems();
            repairs = read.repairs();
            readStamps = stamps;
        }
        EditedReturn now = EditedReturn.replay(original, journal.steps());
        RunResult result = Run.execute(pack, now.data(), options, progress);
        List<Problem> problems = new ArrayList<>(compiled.problems());
        problems.addAll(fileProblems);
        problems.addAll(journal.problems());
        edited = now;
        parts = compiled.parts();
        runProblems = problems;
        publish(ready(pack, result));
    }

    /** A pack that does not ask for the authority does not get it. */
    private static RunOptions options(CaseSettings settings, CaseFolder folder, PackInfo pack) throws CaseFailure {
        try {
            RunOptions options = RunOptions.of(CollectionYear.parse(settings.year()));
            if (!settings.authority().isBlank() && pack.parameter(CaseSettings.AUTHORITY) != null) {
                options = options.withParameter(CaseSettings.AUTHORITY, settings.authority().trim());
            }
            for (var parameter : settings.parameters().entrySet()) {
                options = options.withParameter(parameter.getKey(), parameter.getValue());
            }
            return options;
        } catch (IllegalArgumentException e) {
            throw new CaseFailure("The settings of the case have errors",
                    List.of(Problem.error(FAILURE, folder.settings().toString(), 0, 0, e.getMessage())));
        }
    }

    private CaseState ready(CompiledPack pack, RunResult result) {
        List<Problem> all = new ArrayList<>(runProblems);
        all.addAll(edited.problems());
        IssueTree issues = IssueTree.of(result.flags(), rule -> fixable(pack, result, rule, all))
                .with(CaseNotes.of(result.ledger(), repairs, fileProblems));
        return new CaseState(CaseState.Phase.READY, "", state.folder(), state.settings(), all, pack, result, issues, label(journal.undoable()),
                label(journal.redoable()), edited.applied(), LocalTime.now());
    }

    /** A rule that crashes while it is asked for its fixes is as bad as one that crashes in a run, but no reason not to show the issues. */
    private static int fixable(CompiledPack pack, RunResult result, RuleInfo rule, List<Problem> problems) {
        try {
            return FixGroup.certainFindings(pack, result, rule);
        } catch (IllegalStateException e) {
            problems.add(Problem.error(FAILURE, rule.file(), rule.line(), 0, e.getMessage()));
            return 0;
        }
    }

    private static String label(Optional<Step> step) {
        return step.map(Step::label).orElse("");
    }

    /**
     * Works out what the certain fixes of rules change, mend and create. Nothing is changed.
     *
     * @throws CancelledException    when the progress was cancelled
     * @throws IllegalStateException when there are no results, or a rule crashes while it is asked for its fixes
     */
    public synchronized FixPlan planCertainFixes(List<RuleInfo> rules, Progress progress) {
        CaseState before = ready();
        publish(before.busy("Working out fixes"));
        try {
            progress.begin("Working out fixes", 0);
            FixGroup group = FixGroup.certain(before.pack(), before.result(), rules);
            progress.check();
            return new FixPlan(group, group.preview(progress), before.result());
        } finally {
            publish(before);
        }
    }

    /**
     * Applies fixes as one step of the journal, and checks again what they touched.
     *
     * @param plan made from the results that are shown
     * @throws IOException           when the journal cannot be written; then nothing was done
     * @throws IllegalStateException when the plan was made from other results; then nothing was done
     */
    public synchronized Applied apply(FixPlan plan, Progress progress) throws IOException {
        CaseState before = ready();
        if (!plan.isFor(before.result())) {
            throw new IllegalStateException("the case has changed since the fixes were worked out; look at them again");
        }
        publish(before.busy("Applying fixes"));
        try {
            Optional<Step> step = plan.group().apply(journal);
            if (step.isEmpty()) {
                publish(before);
            } else {
                recheck(before, step.get(), progress);
            }
            return new Applied(step, plan.preview(), plan.group());
        } catch (IOException | RuntimeException e) {
            publish(before);
            throw e;
        }
    }

    /** Plans and applies in one go. */
    public synchronized Applied applyCertainFixes(List<RuleInfo> rules, Progress progress) throws IOException {
        return apply(planCertainFixes(rules, progress), progress);
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
        settings.write(before.folder().settings());
        rerun(progress);
    }

    /** Takes the last step back; empty when there is none. Throws as {@link #applyCertainFixes} does. */
    public synchronized Optional<Step> undo(Progress progress) throws IOException {
        return travel(journal == null ? Optional.empty() : journal.undoable(), Journal::undo, progress);
    }

    /** Repeats the step that was taken back last; empty when there is none. Throws as {@link #applyCertainFixes} does. */
    public synchronized Optional<Step> redo(Progress progress) throws IOException {
        return travel(journal == null ? Optional.empty() : journal.redoable(), Journal::redo, progress);
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
            recheck(before, step.get(), progress);
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
        recheck(before, step, progress);
        return Optional.of(step);
    }

    /** The step is in the journal, so that its effect is shown even when the user loses patience: only the reading of files may be cancelled. */
    private void recheck(CaseState before, Step step, Progress progress) {
        edited = edited.with(step, journal.steps());
        try {
            RunResult result = Recheck.run(before.pack(), before.result(), edited.data(), uncancelled(progress));
            publish(ready(before.pack(), result));
        } catch (RuntimeException e) {
            publish(before.withProblems(List.of(Problem.error(FAILURE, journal.file().toString(), 0, 0, "The change was kept (" + step.label()
                    + "), but the rules could not be run over it: " + e + ". What is shown is from before it; check again"))));
            throw e;
        }
    }

    private static Progress uncancelled(Progress progress) {
        return new Progress() {
            @Override
            public void begin(String what, long units) {
                progress.begin(what, units);
            }

            @Override
            public void worked(long units) {
                progress.worked(units);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
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
            PackFile.write(parts, draft);
            Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The file of a rule in the case's pack. */
    public Path ruleFile(RuleInfo rule) {
        CaseState now = state;
        return now.folder().packs().resolve(now.settings().pack()).resolve(rule.file());
    }

    private static Problem problem(Path where, IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String reason = e instanceof NoSuchFileException ? "there is no file " + message : message;
        return Problem.error(FAILURE, where.toString(), 0, 0, reason);
    }

    /** Closes the case and lets go of its journal. */
    @Override
    public synchronized void close() {
        Journal open = journal;
        journal = null;
        edited = null;
        parts = null;
        fileProblems = List.of();
        repairs = Repairs.NONE;
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
