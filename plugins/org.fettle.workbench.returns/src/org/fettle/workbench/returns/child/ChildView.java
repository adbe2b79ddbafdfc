/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.child.Chronology;
import org.fettle.cases.child.ChronologyReader;
import org.fettle.cases.child.Item;
import org.fettle.cases.child.Lane;
import org.fettle.cases.child.Picture;
import org.fettle.cases.fix.BestChange;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.data.CancelledException;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.workbench.ui.CasePages;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.MonitorProgress;
import org.fettle.workbench.ui.PageStack;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.ViewActions;
import org.fettle.workbench.ui.ViewCommands;
import org.fettle.workbench.ui.Views;
import org.fettle.workbench.ui.WhileSeen;

/** One child in time, and below the picture everything that is wrong with it. */
public final class ChildView extends ViewPart {
    private static final String ICONS = "org.fettle.workbench.returns";
    /** The view's identifier in plugin.xml. */
    public static final String ID = Views.CHILD;

    private static final int PICTURE_SHARE = 70;
    private static final int SENTENCES_SHARE = 34;
    private static final int PAUSE_MILLISECONDS = 400;

    private PageStack stack;
    private StatePage page;
    private SashForm content;
    private ChronologyCanvas canvas;
    private ChildIssues issues;
    private Job loading;
    private Job mending;
    private IssueIndex shown;
    private boolean moving;

    @Override
    public void createPartControl(Composite parent) {
        stack = new PageStack(parent);
        page = new StatePage(stack);
        content = new SashForm(stack, SWT.VERTICAL | SWT.SMOOTH);
        canvas = new ChronologyCanvas(content, this::open);
        issues = new ChildIssues(content, this::open, row -> canvas.choose(find(canvas.chronology(), row, "")),
                () -> ViewCommands.execute(getSite(), "org.fettle.workbench.applyFix"));
        content.setWeights(PICTURE_SHARE, SENTENCES_SHARE);
        actions(getViewSite().getActionBars());
        ViewCommands.undoAndRedo(getViewSite());
        new WhileSeen(this, stack, this::refresh).followCase().followFocus();
        refresh();
    }

    // ------------------------------------------------------------------ actions

    /** The same in the bar and in the menu, which the keyboard reaches. */
    private void actions(IActionBars bars) {
        for (Action action : List.of(ViewActions.action("Zoom in (+)", "Zoom in (+)", ICONS, "zoom-in", () -> canvas.zoomIn()),
                ViewActions.action("Zoom out (-)", "Zoom out (-)", ICONS, "zoom-out", () -> canvas.zoomOut()),
                ViewActions.action("Show all of the time (0)", "Show all of the time (0)", ICONS, "zoom-fit", () -> canvas.fit()),
                ViewActions.action("Save the picture...", "Save the picture as an SVG file", ICONS, "picture", this::askForFile))) {
            bars.getToolBarManager().add(action);
            bars.getMenuManager().add(action);
        }
    }

    private void askForFile() {
        if (canvas.picture() == null) {
            return;
        }
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save the picture of " + canvas.chronology().title());
        dialog.setFilterExtensions(new String[] {"*.svg"});
        dialog.setFileName(canvas.chronology().subject().replaceAll("[^A-Za-z0-9-]", "_") + ".svg");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            save(Path.of(file));
        }
    }

    /** Writes the picture as it is shown to a file, in the background. */
    public void save(Path file) {
        String svg = canvas.svg();
        Job job = Job.create("Saving " + file.getFileName(), monitor -> {
            try {
                Files.writeString(file, svg, StandardCharsets.UTF_8);
                return Status.OK_STATUS;
            } catch (IOException e) {
                return Status.error("The picture could not be written to " + file + ": " + e.getMessage() + ". Choose another folder.", e);
            }
        });
        job.setUser(true);
        job.schedule();
    }

    // ------------------------------------------------------------------ following

    private void refresh() {
        if (!stack.isDisposed()) {
            follow(CaseSession.current().focus().now());
        }
    }

    private void follow(Focus focus) {
        CaseState state = CaseSession.current().state();
        if (state.phase() != CaseState.Phase.READY || state.result() == null) {
            CasePages.show(page, state);
            stack.show(page.control());
        } else if (focus.subject().isEmpty()) {
            String child = state.result().pack().returnType().subjectName().toLowerCase(Locale.ROOT);
            page.show("No " + child + " is chosen",
                    "Select a record under Records: its " + child + " appears here, drawn in time, with everything that is wrong.");
            stack.show(page.control());
        } else if (isShown(state.issues(), focus.subject())) {
            if (!moving) {
                canvas.choose(find(canvas.chronology(), focus.record(), focus.column()));
            }
        } else {
            load(state.issues(), focus.subject());
        }
    }

    private boolean isShown(IssueIndex of, String subject) {
        return stack.shows(content) && shown == of && canvas.chronology() != null
                && canvas.chronology().subject().equals(subject);
    }

    private void load(IssueIndex of, String subject) {
        if (loading != null) {
            loading.cancel();
        }
        ICoreRunnable work = monitor -> {
            Chronology chronology = ChronologyReader.read(of.result(), subject, of::isWaived);
            stack.later(() -> show(of, subject, chronology));
        };
        loading = Job.createSystem("Reading " + subject, work);
        loading.setPriority(Job.INTERACTIVE);
        loading.schedule();
    }

    /** What was read is dropped when something else is looked at by now. */
    private void show(IssueIndex of, String subject, Chronology chronology) {
        Focus focus = CaseSession.current().focus().now();
        if (CaseSession.current().state().issues() != of || !focus.subject().equals(subject)) {
            return;
        }
        if (chronology == null) {
            page.show("Not in the return", "No record of this year's or last year's files is about " + subject + ".");
            stack.show(page.control());
            return;
        }
        shown = of;
        stack.show(content);
        canvas.show(chronology, find(chronology, focus.record(), focus.column()));
        issues.show(chronology);
        mend(of, subject);
    }

    /** When the child is looked at for a moment: which change clears most of what is wrong with it. */
    private void mend(IssueIndex of, String subject) {
        issues.showBest("");
        if (mending != null) {
            mending.cancel();
        }
        mending = Job.create("What mends " + subject, monitor -> {
            try {
                BestChange best = BestChange.ofChild(of, subject, -1, new MonitorProgress(monitor, "What mends " + subject));
                stack.later(() -> {
                    if (shown == of && canvas.chronology().subject().equals(subject)) {
                        issues.showBest(best == null ? "" : best.sentence());
                    }
                });
                return Status.OK_STATUS;
            } catch (CancelledException e) {
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                Platform.getLog(ChildView.class).error("what mends " + subject + " cannot be worked out", e);
                return Status.OK_STATUS;
            }
        });
        mending.setSystem(true);
        mending.setPriority(Job.DECORATE);
        mending.schedule(PAUSE_MILLISECONDS);
    }

    /** The picture of a record; of several the one whose lane shows the column. */
    private static Item find(Chronology chronology, RowRef row, String column) {
        if (chronology == null || row == null) {
            return null;
        }
        Item first = null;
        for (Lane lane : chronology.lanes()) {
            for (Item item : lane.items()) {
                if (item.row().equals(row)) {
                    first = first == null ? item : first;
                    if (lane.plan().label().contains(column)) {
                        return item;
                    }
                }
            }
        }
        return first;
    }

    private void open(Item item) {
        Focus now = CaseSession.current().focus().now();
        go(item.flags().isEmpty() ? now.with(item.row(), item.column(), now.subject()) : now.with(item.flags().get(0)));
    }

    private void open(Flag flag) {
        go(CaseSession.current().focus().now().with(flag));
    }

    private void go(Focus next) {
        moving = true; // the lane that was clicked stays chosen, although the record has others
        try {
            CaseSession.current().focus().go(next);
        } finally {
            moving = false;
        }
    }

    // ------------------------------------------------------------------ for tests

    /** What is shown; null when nothing is. */
    public Chronology shown() {
        return stack.shows(content) ? canvas.chronology() : null;
    }

    /** The record that is chosen in the picture, or null. */
    public Item chosen() {
        return canvas.chosen();
    }

    /** Where a record is in the picture; null when it is not in it. */
    public Picture.Place placeOf(Item item) {
        return canvas.picture().of(item);
    }

    @Override
    public void setFocus() {
        if (stack.shows(content)) {
            canvas.control().setFocus();
        } else {
            page.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (loading != null) {
            loading.cancel();
        }
        if (mending != null) {
            mending.cancel();
        }
        super.dispose();
    }
}
