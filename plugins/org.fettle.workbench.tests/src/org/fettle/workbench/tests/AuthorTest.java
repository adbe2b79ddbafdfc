/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.fettle.cases.packs.PackShelf;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.editor.RuleUnderCaret;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An author writes a rule in a pack of the case: with keys, the completion list and Ctrl+1, and the text is checked as it is typed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorTest {

    private LocalPack pack;

    @BeforeAll
    void aLocalPackIsOpen() throws IOException {
        pack = LocalPack.make("wigan", "/* SPDX-License-Identifier: EPL-2.0 */\n\n");
        pack.open();
    }

    /** The tests share one window and one case. */
    @AfterAll
    void asItWas() throws IOException {
        Path typing = pack.header().getParent().resolveSibling("typing");
        pack.remove();
        if (Files.isDirectory(typing)) {
            new PackShelf(Screen.state().folder().packs(), RulePlace.bundled()).deletePack(typing);
        }
    }

    @Test
    @Order(1)
    void bracesAreClosedAndLinesIndented() {
        Keys.type("rule L1 \"Too far\" {\n");
        assertTrue(EditorScreen.text().endsWith("rule L1 \"Too far\" {\n    \n}"), EditorScreen.text());
        assertEquals("    ", EditorScreen.line());
    }

    @Test
    @Order(2)
    void theListOpensWhileTypingAndIsTakenWithEnter() {
        Keys.type("ca");
        EditorScreen.awaitProposal("category");
        Screen.picture("author-completion-opens");
        Keys.type("\n");
        EditorScreen.awaitNoProposals();
        assertEquals("    category", EditorScreen.line().stripTrailing());
        Keys.type(EditorScreen.line().endsWith(" ") ? "" : " ");
        Keys.type("inconsistent severity query impact low\neach Episodes e\n");
    }

    @Test
    @Order(3)
    void columnsAreOfferedAfterADot() {
        Keys.type("flag e.");
        EditorScreen.awaitProposal("PL_POST");
        Keys.type("dis");
        EditorScreen.awaitProposal("PL_DISTANCE");
        Screen.picture("author-completion-columns");
        Keys.type("\n");
        EditorScreen.awaitNoProposals();
        assertEquals("    flag e.PL_DISTANCE", EditorScreen.line().stripTrailing());
        Keys.type(" when e.PL_DISTANCE > 20\nmessage \"The placement is {e.PL_DISTANCE} miles from home.\"");
        EditorScreen.awaitAnalysis();
        assertEquals(List.of(), EditorScreen.marks("editor.error"));
    }

    @Test
    @Order(4)
    void whatIsWrongIsMarkedListedAndRepaired() {
        EditorScreen.caretBehind("each Episodes");
        Keys.press(SWT.NONE, SWT.BS);
        Keys.press(SWT.NONE, SWT.BS);
        EditorScreen.awaitAnalysis();
        assertFalse(EditorScreen.marks("editor.error").isEmpty());
        assertTrue(Screen.shown(() -> Screen.page().isPartVisible(Screen.page().findView(Views.PROBLEMS))));
        Screen.picture("author-mistake");
        Keys.press(SWT.CTRL, '1');
        EditorScreen.awaitProposal("Change to");
        Screen.picture("author-repair");
        Keys.press(SWT.NONE, SWT.CR);
        EditorScreen.awaitNoProposals();
        EditorScreen.awaitAnalysis();
        assertEquals(List.of(), EditorScreen.marks("editor.error"));
        assertTrue(EditorScreen.text().contains("each Episodes e"), EditorScreen.text());
    }

    @Test
    @Order(5)
    void theRuleUnderTheCaretIsTold() {
        EditorScreen.caretAt("flag e");
        RuleUnderCaret.At at = Screen.shown(RuleUnderCaret::now);
        assertNotNull(at);
        assertEquals("L1", at.code());
        assertFalse(at.broken());
        assertEquals(EditorScreen.text().indexOf("rule L1"), at.offset());
    }

    @Test
    @Order(6)
    void occurrencesAreMarkedAndRenamedTogether() {
        EditorScreen.caretAt("e.PL_DISTANCE >");
        Screen.await("the occurrences are marked", () -> EditorScreen.marks("occurrence").size() >= 3);
        Screen.picture("author-occurrences");
        Keys.press(SWT.ALT | SWT.SHIFT, 'r');
        Screen.await("the dialog is open", () -> Screen.button("Rename") != null);
        Keys.type("stay");
        Screen.await("the new name is possible", () -> Screen.button("Rename").isEnabled());
        Screen.picture("author-rename");
        Screen.press("Rename");
        Screen.await("it has the new name", () -> EditorScreen.document().get().contains("flag stay.PL_DISTANCE when stay.PL_DISTANCE > 20"));
        assertTrue(EditorScreen.text().contains("{stay.PL_DISTANCE}"), EditorScreen.text());
    }

    @Test
    @Order(7)
    void theFileIsLaidOutCommentedAndPutBack() {
        EditorScreen.awaitAnalysis();
        Keys.press(SWT.CTRL | SWT.SHIFT, 'f');
        Screen.await("the file is laid out", () -> EditorScreen.document().get().contains("category inconsistent  severity query"));
        EditorScreen.caretAt("flag stay");
        Keys.press(SWT.CTRL, '/');
        assertTrue(EditorScreen.text().contains("    // flag stay.PL_DISTANCE when"), EditorScreen.text());
        Keys.press(SWT.CTRL, '/');
        assertTrue(EditorScreen.text().contains("    flag stay.PL_DISTANCE when"), EditorScreen.text());
    }

    @Test
    @Order(8)
    void aDeclarationIsAKeyAway() {
        EditorScreen.awaitAnalysis();
        EditorScreen.caretAt("PL_DISTANCE when");
        Keys.press(SWT.NONE, SWT.F3);
        Screen.await("the file with the column is open", () -> !EditorScreen.editor().file().equals(pack.rules()));
        assertEquals("PL_DISTANCE", EditorScreen.selected());
        EditorScreen.awaitAnalysis();
    }

    @Test
    @Order(9)
    void referencesAreListed() {
        Keys.press(SWT.CTRL | SWT.SHIFT, 'g');
        Screen.await("the list is shown", () -> Screen.page().findView("org.fettle.workbench.references") != null);
        Screen.picture("author-references");
        Screen.run(() -> Screen.page().closeEditor(EditorScreen.editor(), false));
    }

    @Test
    @Order(10)
    void filesOfBundledPacksAreOnlyShown() {
        Screen.run(() -> RuleEditors.open(Screen.page(), RulePlace.bundled().resolve("ssda903/episodes.fettle"), 1));
        EditorScreen.awaitAnalysis();
        assertFalse(Screen.shown(() -> EditorScreen.editor().isEditable()));
        Screen.run(() -> EditorScreen.editor().setFocus());
        String before = EditorScreen.text();
        Keys.type("x");
        assertEquals(before, EditorScreen.text());
        Screen.picture("author-episodes");
    }

    @Test
    @Order(11)
    void blocksFold() {
        Screen.run(() -> EditorScreen.editor().viewer().doOperation(ProjectionViewer.COLLAPSE_ALL));
        Screen.await("lines are hidden", () -> EditorScreen.widget().getLineCount() < EditorScreen.document().getNumberOfLines() / 2);
        Screen.picture("author-folded");
        Screen.run(() -> EditorScreen.editor().viewer().doOperation(ProjectionViewer.EXPAND_ALL));
    }

    /** What the thread works, because the machine may have other things to do; the real pauses are printed beside it. */
    @Test
    @Order(12)
    void typingInTheLargestFileNeverWaits() throws IOException {
        Path folder = Files.createDirectories(pack.header().getParent().resolveSibling("typing"));
        Path largest = null;
        try (Stream<Path> files = Files.list(RulePlace.bundled().resolve("ssda903"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".fettle")).toList()) {
                Path copy = Files.copy(file, folder.resolve(file.getFileName().toString()));
                largest = largest == null || Files.size(copy) > Files.size(largest) ? copy : largest;
            }
        }
        Path file = largest;
        Screen.run(() -> RuleEditors.open(Screen.page(), file, 20));
        EditorScreen.awaitAnalysis();
        Screen.run(() -> EditorScreen.editor().selectAndReveal(EditorScreen.document().getLength() - 1, 0));
        Screen.run(() -> EditorScreen.editor().setFocus());
        Keys.type("\n\nrule W1 \"Warm\" {\n");
        EditorScreen.awaitAnalysis();
        Display display = Screen.shown(Display::getCurrent);
        try (Pauses pauses = Pauses.watch(display)) {
            Keys.type("category inconsistent severity query impact low\neach Episodes e\nlet before = previous Episodes by DECOM\n");
            Keys.type("flag e.DECOM, e.DEC when e.DECOM < before.DEC\nmessage \"Starts {e.DECOM}.\"\n");
            System.out.println("typing in " + file.getFileName() + ", " + Files.size(file) + " bytes: " + pauses.report());
            assertEquals(List.of(), pauses.readingRules());
        }
        EditorScreen.awaitAnalysis();
        String text = EditorScreen.text();
        String typed = text.substring(text.indexOf("rule W1"));
        assertTrue(typed.contains("flag e.DECOM") && typed.contains("\"Starts {e.DECOM}"), typed);
        Screen.picture("author-largest");
    }
}
