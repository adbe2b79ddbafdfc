/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.CellEdit;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.engine.RowRef;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.Test;

/**
 * How fast the window is with a large return; no part of the usual tests, because it only tells something on a machine that does nothing else:
 * {@code FETTLE_CHILDREN=10000 releng/window-test WorkbenchFigures}. The figures go to the standard output. {@code FETTLE_PHASES} limits the work to
 * phases whose names match; {@code FETTLE_STACKS} names a file that where the thread stood in long turns is written to.
 */
class WorkbenchFigures {
    private static final int WHEEL_NOTCHES = 150;
    private static final int TIMES = 9;
    private static final String PHASES = System.getenv().getOrDefault("FETTLE_PHASES", ".*");

    private final List<String> lines = new ArrayList<>();
    private Turns turns;

    private static IssuesView issues() {
        return Screen.view(Views.ISSUES);
    }

    private static RecordsView records() {
        return Screen.view(Views.RECORDS);
    }

    @Test
    void tellsHowLongThingsTake() throws IOException {
        String children = System.getenv("FETTLE_CHILDREN");
        CaseFolder folder = made(children == null ? 10_000 : Integer.parseInt(children));
        Screen.awaitReady();
        try (Turns watch = Turns.watch(Screen.window().getShell().getDisplay())) {
            turns = watch;
            work(folder);
        }
        lines.forEach(line -> System.out.println("FIGURES " + line));
    }

    private void work(CaseFolder folder) {
        turns.phase("opening for the first time");
        open(folder); // the files are in the page cache from now on
        Screen.awaitReady();
        phase("opening", () -> {
            CaseSession.current().openSample();
            Screen.await("the sample is open", () -> !folder.equals(Screen.state().folder()));
            Screen.awaitReady();
            open(folder);
        });
        phase("regrouping and filtering", this::regroup);
        phase("editing", this::edit);
        Screen.activate();
        Screen.run(() -> Screen.page().activate(records()));
        phase("scrolling records", () -> Person.wheel(Person.middle(() -> records().records().table()), WHEEL_NOTCHES));
        phase("scrolling issues", () -> Person.wheel(Person.middle(() -> Widgets.find(Screen.window().getShell(), Tree.class)), WHEEL_NOTCHES));
        phase("going from record to record", () -> Person.press("Down", "Down", "Down", "Down", "Down", "Down", "Down", "Down"));
        phase("typing in the filter of issues", this::typeFilter);
        phase("typing in the filter of records", this::typeRecords);
        phase("typing in a cell", this::typeCell);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        lines.add("heap in use " + (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000 + " MB");
        while (Screen.state().edits() > 0) {
            int edits = Screen.state().edits();
            CaseSession.current().undo();
            Screen.await("taken back", () -> Screen.state().edits() < edits);
        }
        CaseSession.current().openSample();
        Screen.awaitReady();
    }

    /** Does something, and says how long the window did nothing else meanwhile. */
    private void phase(String name, Runnable work) {
        if (!name.matches(PHASES)) {
            return;
        }
        turns.phase(name);
        try (Pauses pauses = Pauses.watch(Screen.window().getShell().getDisplay())) {
            Spent spent = Spent.from(Screen.window().getShell().getDisplay());
            work.run();
            String times = spent.report(1);
            Screen.awaitReady();
            lines.add(name + ": processor time of " + times);
            lines.add(name + ": " + turns.report(name) + "; everything that waited was done within " + pauses.longest() + " ms, 99 of 100 times "
                    + pauses.percentile99() + " ms");
        }
        turns.phase("between");
    }

    private static CaseFolder made(int children) throws IOException {
        Path root = Path.of(System.getProperty("java.io.tmpdir"), "fettle-figures-" + children);
        CaseFolder folder = new CaseFolder(root);
        if (!folder.exists()) {
            SampleWriter.write(new SampleOptions(children, 903, 0.05, 2024, root), Progress.NONE);
            new CaseSettings("Large", "2024/25", "ssda903", SampleWriter.AUTHORITY, Map.of()).write(folder.settings());
        }
        Files.deleteIfExists(folder.root().resolve("journal.jsonl"));
        return folder;
    }

    /** Milliseconds from the work until the window shows what came of it. */
    private static long milliseconds(Screen.Work work, BooleanSupplier shown) {
        long start = System.nanoTime();
        Screen.run(work);
        while (!Screen.shown(shown::getAsBoolean)) {
            Screen.pause(2);
            if (System.nanoTime() - start > 300_000_000_000L) {
                throw new AssertionError("waited in vain; the case is " + Screen.state().phase() + " " + Screen.state().problems());
            }
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void open(CaseFolder folder) {
        long took = milliseconds(() -> CaseSession.current().open(folder), () -> Screen.state().phase() == CaseState.Phase.READY
                && folder.equals(Screen.state().folder()) && issues().shown().index() == Screen.state().issues());
        Screen.awaitReady();
        lines.add("opened in " + took + " ms: " + Screen.state().issues().total());
    }

    private void regroup() {
        List<IssueQuery> queries = new ArrayList<>();
        for (List<Dimension> chain : List.of(List.of(Dimension.field("SOCIAL_WORKER"), Dimension.RULE), List.of(Dimension.SUBJECT, Dimension.RULE),
                List.of(Dimension.RULE, Dimension.VALUE), List.of(Dimension.TABLE, Dimension.COLUMN, Dimension.RULE))) {
            queries.add(IssueQuery.DEFAULT.with(chain));
            queries.add(IssueQuery.DEFAULT.with(chain).withText("placement"));
        }
        queries.add(IssueQuery.DEFAULT);
        Took took = new Took();
        for (IssueQuery query : queries) {
            took.add(() -> issues().ask(query), () -> issues().shown().query().equals(query));
        }
        took.say("regroup or filter");
    }

    /** How long the same thing takes, time after time: until the counts are there, and until the window has nothing more to do. */
    private final class Took {
        private final List<Long> shown = new ArrayList<>();
        private final List<Long> quiet = new ArrayList<>();
        private final Spent spent = Spent.from(Screen.window().getShell().getDisplay());

        void add(Screen.Work work, BooleanSupplier condition) {
            long start = System.nanoTime();
            shown.add(milliseconds(work, condition));
            quiet.add((turns.quiet() - start) / 1_000_000);
        }

        void say(String what) {
            lines.add(what + ": " + shown + " ms, most " + Collections.max(shown) + "; everything drawn after " + quiet + " ms; each time "
                    + spent.report(shown.size()));
        }
    }

    private void edit() {
        Took took = new Took();
        for (int i = 0; i < TIMES; i++) {
            CellEdit edit = new CellEdit(new RowRef("Episodes", Period.THIS, 10 + 37 * i), "PL_POST", "ZX4 1AA" + i);
            int edits = Screen.state().edits();
            took.add(() -> CaseSession.current().edit("", List.of(edit)), () -> Screen.state().edits() > edits
                    && issues().shown().index() == Screen.state().issues());
        }
        took.say("an edit to updated counts");
        for (int i = 1; i < TIMES; i++) {
            int edits = Screen.state().edits();
            CaseSession.current().undo();
            Screen.await("taken back", () -> Screen.state().edits() < edits);
        }
    }

    private void typeFilter() {
        Screen.run(() -> {
            Screen.page().activate(issues());
            issues().find();
        });
        Screen.settle();
        Person.type("placement");
        Screen.await("few are shown", () -> "placement".equals(issues().shown().query().text()));
        Screen.run(() -> issues().ask(IssueQuery.DEFAULT));
        Screen.await("all are shown again", () -> issues().shown().query().equals(IssueQuery.DEFAULT) && Display.getCurrent() != null);
    }

    private void typeRecords() {
        Screen.run(() -> {
            Screen.page().activate(records());
            records().records().table().setFocus();
        });
        Person.press("ctrl+l");
        Person.type("e0");
        Screen.await("few records are shown", () -> "e0".equals(records().records().shown().rows().query().text()));
        Screen.run(() -> records().records().table().setFocus());
        Person.press("ctrl+shift+x");
        Screen.await("all records are shown", () -> !records().records().shown().rows().query().isFiltered());
    }

    private void typeCell() {
        int edits = Screen.state().edits();
        Screen.run(() -> {
            records().records().table().setFocus();
            records().records().grid().select(0, 3);
        });
        Person.press("F2");
        Person.type("something else");
        Person.press("Return");
        Screen.await("it is edited", () -> Screen.state().edits() > edits && issues().shown().index() == Screen.state().issues());
    }
}
