/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.records.RecordQuery;
import org.fettle.cases.records.SortKey;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.returns.records.RecordsPane;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A million records in the grid: scrolled, sorted, filtered and found, and how long the window does not answer meanwhile. */
class ManyRecordsTest {
    private static final int MANY = 1_000_000;
    private static final int PAGES = 100;
    /** Five times what is promised for every page, for a machine that does other things too: half of the pages must be quicker. */
    private static final long BLOCK_MILLISECONDS = 250;

    private RecordsPane pane;

    private static CaseFolder write(Path root) throws IOException {
        CaseFolder files = new CaseFolder(root.resolve("many"));
        Files.createDirectories(files.thisYear());
        Files.createDirectories(files.packs().resolve("small"));
        try (BufferedWriter episodes = Files.newBufferedWriter(files.thisYear().resolve("episodes.csv"))) {
            episodes.write("CHILD,DECOM,PLACE,COST,TEAM\n");
            for (int i = 0; i < MANY; i++) {
                int mixed = (int) ((i * 2_654_435_761L) % MANY);
                episodes.write(
                        (mixed / 2) + "," + (mixed % 100 == 0 ? "" : "0" + (mixed % 9 + 1) + "/0" + (mixed % 7 + 1) + "/20" + (10 + mixed % 15)) + ","
                                + "ABCDE".charAt(mixed % 5) + "," + mixed % 9_973 + ".5,Team " + mixed % 300 + "\n");
            }
        }
        Files.writeString(files.packs().resolve("small").resolve("small.fettle"), """
                pack small "Small" {
                    version 1
                    collections 2022/23 to 2026/27
                }
                return Small subject Child key CHILD {
                    table Episodes many per Child file "episodes" { CHILD text required  DECOM date  PLACE text  COST decimal  TEAM text }
                }
                rule 1 "No start" {
                    category missing severity error impact high
                    each Episodes e
                    flag e.DECOM when e.DECOM is blank
                    message "The start is missing."
                }
                """);
        new CaseSettings("A million", "2024/25", "small", Map.of()).write(files.settings());
        return files;
    }

    private long awaited(BooleanSupplier condition) {
        long start = System.nanoTime();
        long block = 0;
        while (!Screen.shown(condition::getAsBoolean)) {
            block = Math.max(block, dispatch());
            Screen.pause(1);
        }
        System.out.println("records: longest block meanwhile " + block + " ms");
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Lets the window do what it has been told; the longest single piece of work in milliseconds. */
    private static long dispatch() {
        long[] longest = new long[1];
        Screen.run(() -> {
            boolean more = true;
            while (more) {
                long start = System.nanoTime();
                more = Display.getCurrent().readAndDispatch();
                longest[0] = Math.max(longest[0], (System.nanoTime() - start) / 1_000_000);
            }
        });
        return longest[0];
    }

    private long asked(RecordQuery query) {
        Screen.run(() -> pane.ask(query));
        return awaited(() -> pane.shown().rows().query().equals(query));
    }

    @Test
    void aMillionRecordsScrollSortAndFilter(@TempDir Path root) throws IOException {
        Screen.awaitReady();
        CaseFolder folder = write(root);
        CaseSession.current().open(folder);
        Screen.await("the case is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().equals(folder));
        RecordsView view = Screen.view(RecordsView.ID);
        pane = view.records();
        Screen.run(() -> CaseSession.current().focus().go(Focus.NONE));
        Screen.await("all records are there", () -> pane.shown() != null && pane.shown().rows().size() == MANY);
        Screen.awaitReady();
        Screen.run(() -> {
            Screen.page().activate(view);
            pane.table().setFocus();
        });
        assertTrue(scroll() < BLOCK_MILLISECONDS);
        long byDate = asked(RecordQuery.ALL.sortedBy(new SortKey("DECOM", false, false), false));
        long byChild = asked(RecordQuery.ALL.sortedBy(new SortKey("CHILD", false, true), false));
        long byTwo = asked(RecordQuery.ALL.sortedBy(new SortKey("TEAM", false, false), false).sortedBy(new SortKey("COST", false, true), true));
        long filtered = asked(RecordQuery.ALL.withFilter("COST", ">9000").withFilter("TEAM", "=Team 7"));
        long text = asked(RecordQuery.ALL.withText("Team 29"));
        System.out.println(
                "records: sort by date " + byDate + " ms, by child " + byChild + " ms, by team and cost " + byTwo + " ms, two filters " + filtered
                        + " ms, text in all columns " + text + " ms");
        asked(RecordQuery.ALL);
        Screen.picture("records-10-million");
        assertEquals(MANY, Screen.shown(() -> pane.shown().rows().size()));
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && !Screen.state().folder().equals(folder));
        Screen.awaitReady();
    }

    /** Goes down page by page; how long the window did not answer for a page, in milliseconds, in the middle of all. */
    private long scroll() {
        long[] blocks = new long[PAGES];
        for (int i = 0; i < PAGES; i++) {
            long key = System.nanoTime();
            Screen.run(() -> {
                Event event = new Event();
                event.keyCode = SWT.PAGE_DOWN;
                pane.table().notifyListeners(SWT.KeyDown, event);
            });
            blocks[i] = Math.max((System.nanoTime() - key) / 1_000_000, dispatch());
        }
        assertTrue(Screen.shown(() -> pane.grid().position()) >= 3 * PAGES, "a page is more than a row");
        Arrays.sort(blocks);
        System.out.println(
                "records: of " + PAGES + " pages the middle one blocks " + blocks[PAGES / 2] + " ms, 95 of them at most " + blocks[PAGES * 95 / 100]
                        + " ms, the slowest " + blocks[PAGES - 1] + " ms");
        return blocks[PAGES / 2];
    }
}
