/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.BegunWork;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseIssues;
import org.fettle.cases.CaseModel;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.CellEdit;
import org.fettle.cases.DiskChanges;
import org.fettle.cases.Figures;
import org.fettle.cases.SampleCase;
import org.fettle.cases.create.CaseMaker;
import org.fettle.cases.create.GivenFile;
import org.fettle.cases.create.NewExtract;
import org.fettle.cases.focus.FocusModel;
import org.fettle.compiler.PackLibrary;
import org.fettle.data.FileTrouble;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Step;
import org.fettle.engine.RunResult;
import org.fettle.fix.ChangeSet;

/** The case that this window works on. Starts the work in the background, and tells the views in the user interface's thread when something changed. */
public final class CaseSession {
    private static final CaseSession CURRENT = new CaseSession();
    /** So many cells in so many rows are edited and checked again in less time than progress takes to be drawn. */
    private static final int FEW_CELLS = 50;
    private static final int FEW_ROWS = 500_000;

    private final PackLibrary library = Places.library();
    private final CaseModel model = new CaseModel(library);
    private final FocusModel focus = new FocusModel();
    private final LookedAt lookedAt = new LookedAt(focus);
    private final List<Consumer<CaseState>> views = new ArrayList<>();
    private boolean refreshing;
    private volatile boolean shown;
    private volatile String lastOutcome = "";

    private CaseSession() {
        model.keepReferencesIn(Places.references());
        model.addListener(state -> {
            if (state.phase() == CaseState.Phase.READY) {
                state.issues().total(); // counted here, in the background, and not by the first view that asks
                Places.rememberCase(state.folder().root());
                if (shown) {
                    EditsAhead.after(state);
                }
            }
            later();
        });
    }

    /** The one session of the program. */
    public static CaseSession current() {
        return CURRENT;
    }

    /** The packs that this program knows: one library for all, because packs that build on others share what was loaded of those. */
    public PackLibrary library() {
        return library;
    }

    /** The model behind the session. */
    public CaseModel model() {
        return model;
    }

    /** What the analyst looks at, which all views follow; for the user interface's thread only. */
    public FocusModel focus() {
        return focus;
    }

    /** The case as it is now. */
    public CaseState state() {
        return model.state();
    }

    /** What the last finished command did, for the status line; empty when there is nothing to say. */
    public String lastOutcome() {
        return lastOutcome;
    }

    /** Adds a view, which is called in the user interface's thread after changes; several quick changes come as one. */
    public void addView(Consumer<CaseState> view) {
        views.add(view);
    }

    /** Takes a view off. */
    public void removeView(Consumer<CaseState> view) {
        views.remove(view);
    }

    private void later() {
        if (!shown || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        synchronized (this) {
            if (refreshing || display.isDisposed()) {
                return;
            }
            refreshing = true;
        }
        display.asyncExec(() -> {
            synchronized (this) {
                refreshing = false;
            }
            CaseState state = model.state();
            lookedAt.leave(state);
            for (Consumer<CaseState> view : List.copyOf(views)) {
                // what goes wrong in one view is logged, and leaves the others up to date
                SafeRunner.run(() -> view.accept(state));
            }
            lookedAt.changed(state);
        });
    }

    private void schedule(String name, CaseJob.Work work) {
        schedule(name, false, "", work);
    }

    /** Does something in the background. What the disk refused can be tried again, so that nothing that was typed or chosen is lost. */
    private void schedule(String name, boolean brief, String wanted, CaseJob.Work work) {
        Attention.here();
        CaseFolder folder = model.state().folder();
        CaseJob job = new CaseJob(name, brief, work);
        job.addJobChangeListener(IJobChangeListener.onDone(event -> {
            IStatus failure = job.failure();
            if (failure != null) {
                boolean passing = FileTrouble.mayPass(failure.getException()) && Objects.equals(folder, model.state().folder());
                Failures.show(name, failure, wanted, !passing ? null : new Failures.Choice() {
                    @Override
                    public void again() {
                        schedule(name, brief, wanted, work);
                    }

                    @Override
                    public void giveUp() {
                        outcome(name + " was given up. " + wanted);
                    }
                });
            }
        }));
        job.schedule();
    }

    /** Says something in the status line. */
    void say(String text) {
        outcome(text);
    }

    private void outcome(String text) {
        lastOutcome = text;
        later();
    }

    /**
     * Begins to open the case that the program starts with, while its window is still being made, and returns at once. {@link #take} goes on with it.
     *
     * @param chosen the folder of the case; with null the case that was open last, or else the sample case; the latter always when the preferences say so
     */
    public static BegunWork first(Path chosen) {
        return new BegunWork("Opening the first case", progress -> {
            Path folder = chosen == null && Places.opensLastCase() ? Places.lastCase() : chosen;
            if (folder == null) {
                current().openSample(progress);
            } else {
                current().model.open(new CaseFolder(folder), progress);
            }
        });
    }

    /** Goes on with what was begun, now that there are views to see it. */
    public void take(BegunWork first) {
        shown = true;
        outcome("");
        schedule("Opening the case", progress -> {
            first.take(progress);
            if (state().phase() == CaseState.Phase.READY) {
                EditsAhead.after(state());
            }
        });
    }

    /** Opens a case. */
    public void open(CaseFolder folder) {
        outcome("");
        schedule("Opening " + folder.name(), progress -> {
            model.open(folder, progress);
            outcome(model.state().readOnly());
        });
    }

    /** Makes a case of files and opens it. */
    public void make(CaseFolder folder, CaseSettings settings, List<GivenFile> files) {
        outcome("");
        schedule("Making the case " + settings.title(), progress -> {
            CaseMaker.make(folder, settings, files, progress);
            model.open(folder, progress);
        });
    }

    /** Looks at files that may be a new extract for the open case, in the background; the answer comes in the user interface's thread. */
    public void inspect(List<Path> files, Consumer<NewExtract> done) {
        schedule("Looking at the files", progress -> {
            CaseState state = model.state();
            NewExtract found = NewExtract.of(state.folder(), state.pack().info().returnType(), files, LocalDate.now(), progress);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> done.accept(found));
        });
    }

    /** Puts a new extract in the place of the files that it stands for, and checks again. */
    public void take(NewExtract extract) {
        CaseFolder folder = model.state().folder();
        schedule("Taking the new extract", progress -> {
            if (!folder.equals(model.state().folder())) {
                throw new IOException("Another case was opened in the meantime. Nothing was taken");
            }
            Path earlier = extract.take(folder, Clock.systemDefaultZone(), progress);
            model.rerun(progress);
            outcome("New extract taken: " + Figures.count(extract.taken().size(), "file", "files")
                    + (earlier == null ? "." : "; the files of before are in " + folder.root().relativize(earlier) + "."));
        });
    }

    /** Opens the sample case, which is made when it is not there yet. */
    public void openSample() {
        outcome("");
        schedule("Opening the sample case", this::openSample);
    }

    private void openSample(Progress progress) throws IOException {
        CaseFolder folder = new CaseFolder(Places.sampleCase());
        if (!folder.exists()) {
            SampleCase.make(folder, Places.packs().resolve("ssda903"), Places.sampleReturns(), progress);
        }
        model.open(folder, progress);
    }

    /** Reads files again that changed on the disk, and says so. */
    void readAgain(DiskChanges changes) {
        schedule("Reading changed files", progress -> {
            model.rerun(progress);
            outcome("Changed on the disk and read again: " + DiskChanges.names(changes.changed()) + ".");
        });
    }

    /** Compiles the rules again and runs them. */
    public void rerun() {
        outcome("");
        schedule("Checking the return", model::rerun);
    }

    /** What goes with a step, such as waivers. */
    @FunctionalInterface
    public interface Companion {
        /**
         * Called in the background when the step is made, or when there was nothing to change.
         *
         * @param step number of the step; 0 when nothing was changed
         * @return what was done, for the status line
         * @throws IOException when it cannot be done; the step stands
         */
        String make(CaseIssues issues, RunResult result, long step) throws IOException;
    }

    /** Makes changes that were looked through, as one step, and what goes with them. */
    public void apply(ChangeSet changes, Companion companion) {
        boolean[] made = new boolean[1];
        Step[] steps = new Step[1];
        schedule("Applying changes", progress -> {
            if (changes != null && !made[0]) { // they stand when what goes with them is tried again
                steps[0] = model.apply(changes, progress).orElse(null);
                made[0] = true;
            }
            Step step = steps[0];
            String[] said = new String[1];
            model.decide((issues, result) -> said[0] = companion.make(issues, result, step == null ? 0 : step.id()));
            outcome((step == null ? "" : Outcomes.of(step, changes) + " ") + said[0]);
        });
    }

    /** Makes changes that were looked through, as one step. */
    public void apply(ChangeSet changes) {
        schedule("Applying changes", progress -> {
            Step step = model.apply(changes, progress).orElse(null);
            outcome(step == null ? "Nothing was changed." : Outcomes.of(step, changes));
        });
    }

    /** Writes other settings to the case and checks again. */
    public void change(CaseSettings settings) {
        outcome("");
        schedule("Checking the return", progress -> model.change(settings, progress));
    }

    /**
     * Gives cells new texts as one step, in the background; returns at once. The views are told when the edited records have been checked again. What cannot
     * be edited is refused as a whole, with a message.
     *
     * @param label why, in a few words, for the list of edits; may be empty
     */
    public void edit(String label, List<CellEdit> edits) {
        schedule("Editing", isBrief(edits), Outcomes.wanted(edits),
                progress -> model.edit(edits, label, progress).ifPresent(step -> outcome(Outcomes.of(step))));
    }

    private boolean isBrief(List<CellEdit> edits) {
        RunResult result = model.state().result();
        return result != null && edits.size() <= FEW_CELLS && result.data().loadedTables().stream().mapToInt(Table::rowCount).sum() <= FEW_ROWS;
    }

    /**
     * Waives, revokes or compares, in the background.
     *
     * @param name what is going on
     * @param said what was done, for the status line
     */
    public void decide(String name, String said, CaseIssues.Decision decision) {
        schedule(name, progress -> {
            model.decide(decision);
            outcome(said);
        });
    }

    /** Takes the last step back. */
    public void undo() {
        schedule("Undo", progress -> model.undo(progress).ifPresentOrElse(step -> outcome("Taken back: " + step.label()),
                () -> outcome("There is nothing to take back.")));
    }

    /** Takes steps back out of their turn. */
    public void undo(Collection<Long> steps) {
        schedule("Undo", progress -> {
            int done = model.undo(steps, progress).size();
            outcome(Figures.count(done, "change", "changes") + " taken back.");
        });
    }

    /** Takes single changes of cells back, as a new step. */
    public void revert(List<Edit> changes) {
        schedule("Undo", progress -> model.revert(changes, progress).ifPresent(step -> outcome(step.label() + ".")));
    }

    /** Repeats the step that was taken back last. */
    public void redo() {
        schedule("Redo", progress -> model.redo(progress).ifPresentOrElse(step -> outcome("Done again: " + step.label()),
                () -> outcome("There is nothing to make again.")));
    }

    /** Writes the pack of the case to one file. */
    public void exportPack(Path file) {
        schedule("Exporting the rule pack", progress -> {
            model.exportPack(file);
            outcome("Rule pack written to " + file);
        });
    }

    /** Something that is done with the case and said in the status line. */
    @FunctionalInterface
    public interface Said {
        /**
         * Does it.
         *
         * @return what was done
         * @throws IOException when it cannot be done; then a message says why
         */
        String run(Progress progress) throws IOException;
    }

    /** Does something with the case in the background, after what is going on now; returns at once. */
    public void work(String name, Said said) {
        schedule(name, progress -> outcome(said.run(progress)));
    }

    /** Stops what runs in the background. */
    public void cancel() {
        Job.getJobManager().cancel(CaseJob.FAMILY);
    }

    /** Closes the case, when the program ends. */
    public void close() {
        cancel();
        lookedAt.keep();
        model.close();
    }
}
