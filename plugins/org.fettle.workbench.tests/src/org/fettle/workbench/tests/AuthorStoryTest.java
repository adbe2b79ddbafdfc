/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseFolder;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.workbench.editor.preview.LivePreview;
import org.fettle.workbench.editor.preview.PreviewView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An author's first hour: a pack of one's own, a rule of which each word is chosen from the completion list or typed at one of its places, its count in the
 * preview, a mistake and its repair, another name, a layout, and a save. The thread of the window is watched all the while.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorStoryTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path work;
    private CaseFolder sample;
    private Pauses session;
    private long longestTyping;
    private long mostTypingWork;
    private String longestReport = "";
    private final List<String> readingRules = new ArrayList<>();

    /** The sample case as it is on the first day: without edits, and with the pack that came with the program. */
    @BeforeAll
    void theSampleCaseIsOpen() throws IOException {
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, 1366, 768));
        Screen.awaitReady();
        sample = Screen.state().folder();
        Path folder = work.resolve("sample");
        for (Path part : List.of(sample.thisYear(), sample.lastYear(), sample.references(), sample.settings())) {
            copy(part, folder.resolve(sample.root().relativize(part)));
        }
        Screen.run(() -> CaseSession.current().open(new CaseFolder(folder)));
        Screen.await("the copy is open", () -> Screen.state().folder() != null && Screen.state().folder().root().equals(folder));
        Screen.awaitReady();
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.AUTHOR, Screen.window()));
        Screen.activate();
        session = Pauses.watch(Screen.shown(Display::getCurrent));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @AfterAll
    void theSampleIsBack() {
        session.close();
        System.out.println("author's session as a whole: " + session.report() + "\nall its pauses:" + session.all());
        System.out.println("longest while typing (most work in any pause: " + mostTypingWork + " ms): " + longestReport);
        Screen.run(() -> Screen.page().closeAllEditors(false));
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.CLEAN, Screen.window()));
        Screen.run(() -> CaseSession.current().open(sample));
        Screen.await("the sample is open", () -> Screen.state().folder() != null && Screen.state().folder().root().equals(sample.root()));
        Screen.awaitReady();
    }

    /** Something that is typed, watched. */
    private void typing(Runnable work) {
        try (Pauses pauses = Pauses.watch(Screen.shown(Display::getCurrent))) {
            work.run();
            readingRules.addAll(pauses.readingRules());
            mostTypingWork = Math.max(mostTypingWork, pauses.longestWork());
            if (pauses.longest() > longestTyping) {
                longestTyping = pauses.longest();
                longestReport = pauses.report();
            }
        }
    }

    private static void tab() {
        Keys.press(SWT.NONE, SWT.TAB);
        Screen.settle();
    }

    @Test
    @Order(1)
    void aPackOfOnesOwn() {
        Screen.start("org.fettle.workbench.editor.newPack");
        Screen.await("the wizard is open", () -> Screen.button("Finish") != null);
        Screen.picture("story-new-pack");
        Screen.press("Finish");
        Screen.await("the pack is open", () -> Screen.page().getActiveEditor() != null);
        EditorScreen.awaitAnalysis();
        Screen.awaitReady();
        assertTrue(EditorScreen.text().startsWith("pack local \"Local checks\" extends ssda903 {"), EditorScreen.text());
        assertEquals("local", Screen.state().settings().pack());
        assertEquals("local", Screen.state().result().pack().name());
    }

    @Test
    @Order(2)
    void aRuleFromTheList() {
        Screen.activate();
        Screen.run(() -> {
            EditorScreen.editor().selectAndReveal(EditorScreen.document().getLength(), 0);
            EditorScreen.editor().setFocus();
        });
        typing(() -> {
            Keys.type("\n");
            Chooser.complete("ru", "rule about the row before");
            assertEquals("L1", EditorScreen.selected());
            tab();
            Keys.type("Starts early in another placement");
            tab();
            Chooser.take("inconsistent");
        });
        EditorScreen.awaitAnalysis();
        Screen.picture("story-tab-stops");
        assertEquals(List.of(), EditorScreen.underlined(), "nothing is wrong any more, in places that are still to fill in too");
        typing(() -> {
            Chooser.take("query");
            Chooser.take("medium");
        });
        EditorScreen.awaitAnalysis();
        assertTrue(EditorScreen.text().contains("rule L1 \"Starts early in another placement\" {\n"
                + "    category inconsistent  severity query  impact medium\n"), EditorScreen.text());
        typing(() -> {
            assertEquals("Starts {r.DECOM}, before the end of the one before.", EditorScreen.selected());
            tab();
            Keys.type("Look at the care record.");
            tab();
            Keys.type("earlier");
            for (String cell : List.of("1", "01/06/2024", "30/06/2024", "1", "20/06/2024", "")) {
                tab();
                Keys.type(cell);
            }
            tab();
            Keys.type("later");
            for (String cell : List.of("1", "01/06/2024", "30/06/2024", "1", "30/06/2024", "")) {
                tab();
                Keys.type(cell);
            }
        });
        EditorScreen.awaitAnalysis();
        assertEquals(List.of(), EditorScreen.marks("editor.error"));
        Screen.await("its examples hold", () -> EditorScreen.marks("example-holds").size() == 2);
        Screen.picture("story-rule");
    }

    @Test
    @Order(3)
    void aConditionWordByWord() {
        EditorScreen.caretBehind("when r.DECOM < before.DEC");
        typing(() -> {
            Keys.type(" ");
            Chooser.complete("an", "and");
            Keys.type(" ");
            Chooser.complete("r", "r");
            Keys.type(".");
            Chooser.complete("PL", "PLACE");
            Keys.type(" ");
            Chooser.complete("dif", "differs from");
            Keys.type(" ");
            Chooser.complete("bef", "before");
            Keys.type(".");
            EditorScreen.awaitProposal("PLACE");
        });
        Screen.picture("story-completion");
        typing(() -> Chooser.complete("PL", "PLACE"));
        EditorScreen.awaitAnalysis();
        assertTrue(EditorScreen.text().contains("when r.DECOM < before.DEC and r.PLACE differs from before.PLACE\n"), EditorScreen.text());
        assertEquals(List.of(), EditorScreen.marks("editor.error"));
    }

    @Test
    @Order(4)
    void thePreviewCountsWhatTheCommandCounts() throws IOException, InterruptedException {
        Screen.run(() -> EditorScreen.editor().setFocus());
        Keys.press(SWT.CTRL, 's');
        Screen.await("it is saved", () -> !EditorScreen.editor().isDirty());
        Screen.awaitReady();
        PreviewView preview = Screen.view(Views.PREVIEW);
        Screen.await("the rule ran", () -> preview.shown().phase() == LivePreview.Phase.CURRENT && preview.shown().code().equals("L1"));
        int shown = Screen.shown(() -> preview.shown().outcome().flags());
        Screen.picture("story-preview");
        Path folder = Screen.state().folder().root();
        List<String> printed = FettleCommand.run(work, "run", "--pack", folder.resolve("packs/local").toString(), "--data", folder.toString(),
                "--year",
                Screen.state().settings().year(), "--set", "authority=" + Screen.state().settings().authority(), "--rules", "L1", "--format",
                "jsonl");
        assertEquals(printed.size(), shown, String.join("\n", printed));
        assertTrue(shown > 0, "the rule flags nothing: nothing is compared");
    }

    @Test
    @Order(5)
    void aMistakeIsRepaired() {
        EditorScreen.caretBehind("r.PLACE");
        typing(() -> Keys.press(SWT.NONE, SWT.BS));
        EditorScreen.awaitAnalysis();
        assertEquals(1, EditorScreen.marks("editor.error").size(), EditorScreen.marks("editor.error").toString());
        Keys.press(SWT.CTRL, '1');
        EditorScreen.awaitProposal("Change to PLACE");
        Screen.picture("story-repair");
        Chooser.take("Change to PLACE");
        EditorScreen.awaitAnalysis();
        assertEquals(List.of(), EditorScreen.marks("editor.error"));
        assertTrue(EditorScreen.text().contains("r.PLACE differs"), EditorScreen.text());
    }

    @Test
    @Order(6)
    void aNameIsChangedEverywhere() {
        EditorScreen.caretAt("before = previous");
        Keys.press(SWT.ALT | SWT.SHIFT, 'r');
        Screen.await("the dialog is open", () -> Screen.button("Rename") != null);
        typing(() -> Keys.type("earlier"));
        Screen.await("the new name is possible", () -> Screen.button("Rename").isEnabled());
        Screen.picture("story-rename");
        Screen.press("Rename");
        Screen.await("it has the new name", () -> EditorScreen.document().get().contains("let earlier = previous Episodes by DECOM"));
        assertTrue(EditorScreen.text().contains("r.DECOM < earlier.DEC and r.PLACE differs from earlier.PLACE"), EditorScreen.text());
        assertFalse(EditorScreen.text().contains("before.DEC") || EditorScreen.text().contains("before.PLACE"), EditorScreen.text());
    }

    @Test
    @Order(7)
    void itIsLaidOutAndSaved() throws IOException {
        EditorScreen.awaitAnalysis();
        Screen.activate();
        Screen.run(() -> EditorScreen.editor().setFocus());
        typing(() -> Keys.press(SWT.CTRL | SWT.SHIFT, 'f'));
        Screen.await("it is laid out", () -> EditorScreen.document().get().contains("when r.DECOM < earlier.DEC"));
        Screen.settle();
        EditorScreen.awaitAnalysis();
        Keys.press(SWT.CTRL, 's');
        Screen.await("it is saved", () -> !EditorScreen.editor().isDirty());
        Screen.awaitReady();
        assertEquals(EditorScreen.text(), Files.readString(EditorScreen.editor().file()));
        PreviewView preview = Screen.view(Views.PREVIEW);
        Screen.await("the rule ran", () -> preview.shown().phase() == LivePreview.Phase.CURRENT);
        RuleInfo rule = Screen.state().rule("L1");
        assertEquals(Screen.state().result().flags().count(rule), Screen.shown(() -> preview.shown().outcome().flags()));
        assertEquals(0, Screen.shown(() -> preview.shown().outcome().fresh()));
        Screen.picture("story-end");
    }

    @Test
    @Order(8)
    void typingNeverWaitsForRulesToBeRead() {
        assertEquals(List.of(), readingRules);
    }
}
