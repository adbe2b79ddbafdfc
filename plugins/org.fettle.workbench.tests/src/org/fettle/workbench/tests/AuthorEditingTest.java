/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.SubContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.fettle.workbench.editor.RuleEditors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Changes and their undoing: whatever changed a text, one undo takes it back and one redo makes it again. And the outline, and names that are refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorEditingTest {
    private static final String UNDO = "org.eclipse.ui.edit.undo";
    private static final String REDO = "org.eclipse.ui.edit.redo";
    private static final String TEXT = """
            /* SPDX-License-Identifier: EPL-2.0 */

            rule L2 "Starts before the one before ends" {
                category inconsistent  severity query  impact low
                each Episodes e
                let before = previous Episodes by DECOM
                let later = next Episodes by DECOM
                flag e.DECOM beside before.DEC when e.DECOM < before.DEC and later exists and any Header where DOB is given
                message "Starts {e.DECOM}, after {before.DEC}."
            }

            rule L1 "Long stay" {
                category inconsistent  severity query  impact low
                each Episodes e
                flag e.DEC when days between e.DECOM and e.DEC > 1000
                message "Stayed from {e.DECOM} to {e.DEC}."
            }
            """;

    private LocalPack pack;

    @BeforeAll
    void aFileIsOpen() throws IOException {
        pack = LocalPack.make("editing", TEXT);
        pack.open();
    }

    @BeforeEach
    void theTextIsAsItWas() {
        Screen.run(() -> {
            if (Screen.button("Cancel") != null) {
                Screen.button("Cancel").getShell().close(); // of a test that failed
            }
        });
        pack.reopen();
        assertEquals(TEXT, EditorScreen.text());
    }

    @AfterAll
    void asItWas() throws IOException {
        pack.remove();
    }

    /** One undo takes the change back, one redo makes it again, and another undo leaves the file as it was saved, with nothing to save. */
    private static void assertUndone() {
        String changed = EditorScreen.text();
        assertFalse(changed.equals(TEXT), "nothing has changed");
        assertStands(changed);
        Screen.execute(UNDO);
        assertStands(TEXT);
        Screen.execute(REDO);
        assertStands(changed);
        Screen.execute(UNDO);
        assertStands(TEXT);
        EditorScreen.awaitAnalysis();
    }

    private static void assertStands(String text) {
        assertEquals(text, EditorScreen.text());
        boolean other = !text.equals(TEXT);
        assertEquals(other, Screen.shown(() -> EditorScreen.editor().isDirty()), "whether there is something to save");
        assertEquals(other, Screen.shown(() -> EditorScreen.editor().isSaveOnCloseNeeded()), "whether it is asked about");
    }

    @Test
    void whatIsTypedIsUndoneAndDoneAgain() {
        EditorScreen.caretBehind("e.DEC > 100");
        Keys.type("55");
        assertTrue(EditorScreen.text().contains("> 1005500\n") || EditorScreen.text().contains("> 100550\n"), EditorScreen.text());
        assertUndone();
    }

    @Test
    void aProposalIsUndoneAndDoneAgain() {
        EditorScreen.caretBehind("let later = next Episodes by ");
        Chooser.complete("", "DEC");
        assertUndone();
    }

    @Test
    void whatAProposalMeansStandsBesideIt() {
        EditorScreen.caretBehind("e.DECOM < before.");
        Keys.press(SWT.CTRL, ' ');
        EditorScreen.awaitProposal("DEC");
        Screen.await("its meaning stands beside it", () -> notes().stream().anyMatch(text -> text.startsWith("DECOM: date")));
        Screen.picture("editing-documentation");
        Keys.press(SWT.NONE, SWT.ESC);
        EditorScreen.awaitNoProposals();
    }

    /** The texts of notes over the window. */
    private static List<String> notes() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell != Screen.window().getShell() && shell.isVisible())
                .flatMap(shell -> Widgets.all(shell, StyledText.class).stream()).map(StyledText::getText).toList();
    }

    @Test
    void whatARepairChangesStandsBesideIt() {
        EditorScreen.caretAt("L1 \"Long");
        Keys.press(SWT.CTRL, '1');
        EditorScreen.awaitProposal("Add an example that is flagged");
        List<String> titles = Screen.shown(EditorScreen::proposals);
        assertEquals(titles.stream().distinct().toList(), titles, "nothing is offered twice");
        Screen.await("what it changes stands beside it", () -> notes().stream().anyMatch(text -> text.contains("example")));
        Screen.picture("editing-repair");
        Keys.press(SWT.NONE, SWT.ESC);
        EditorScreen.awaitNoProposals();
    }

    @Test
    void aRepairIsUndoneAndDoneAgain() {
        EditorScreen.caretAt("L1 \"Long");
        Keys.press(SWT.CTRL, '1');
        Chooser.take("Add an example that is flagged");
        Screen.await("the example is there", () -> !EditorScreen.document().get().equals(TEXT));
        assertUndone();
    }

    private static void rename(String place, String name) {
        EditorScreen.caretAt(place);
        Keys.press(SWT.ALT | SWT.SHIFT, 'r');
        Screen.await("the dialog is open", () -> Screen.button("Rename") != null);
        Keys.type(name);
    }

    @Test
    void anotherNameIsUndoneAndDoneAgain() {
        rename("before = previous", "earlier");
        Screen.press("Rename");
        Screen.await("it has the new name", () -> EditorScreen.document().get().contains("let earlier = previous"));
        Screen.activate(); // the keyboard comes back from the dialog by itself only with a window manager
        assertUndone();
    }

    @Test
    void aNameThatWouldMeanSomethingElseIsRefused() {
        rename("before = previous", "later");
        Screen.await("it is said why and where", () -> refusal().contains("The name is taken. In rules.fettle, line 7: "));
        Screen.picture("editing-refused");
        assertFalse(Screen.shown(() -> Screen.button("Rename").isEnabled()), "what is refused cannot be done");
        Screen.press("Cancel");
        Screen.await("the dialog is gone", () -> Screen.button("Cancel") == null);
        assertEquals(TEXT, EditorScreen.text());
    }

    @Test
    void aNameThatWouldCaptureAnotherIsRefusedWithThePlace() {
        rename("before = previous", "DOB");
        Screen.await("it is said what and where",
                () -> refusal().contains("In rules.fettle, line 8, DOB would then stand for the let DOB instead of the column DOB"));
        Screen.picture("editing-captured");
        assertFalse(Screen.shown(() -> Screen.button("Rename").isEnabled()), "what is refused cannot be done");
        Screen.press("Cancel");
        Screen.await("the dialog is gone", () -> Screen.button("Cancel") == null);
    }

    /** What the dialog says above its field. */
    private static String refusal() {
        Shell dialog = Screen.button("Rename").getShell();
        return String.join("\n", Widgets.all(dialog, Text.class).stream().map(Text::getText).toList());
    }

    @Test
    void theFileIsAsItWasSavedAgain() {
        EditorScreen.caretBehind("Long stay");
        Keys.type("s");
        Screen.settle();
        Screen.execute("org.eclipse.ui.file.revert");
        assertEquals(TEXT, EditorScreen.text());
        Screen.execute(UNDO);
        assertTrue(EditorScreen.text().contains("Long stays"), "reverting can be undone too: " + EditorScreen.text());
    }

    @Test
    void whatTheExtendedPackDeclaresIsFound() {
        Keys.press(SWT.CTRL | SWT.SHIFT, 't');
        Screen.await("the window is open", () -> !EditorScreen.proposals().isEmpty());
        Keys.type("501");
        Screen.await("the rule of the bundled pack is found", () -> EditorScreen.proposals().get(0).startsWith("501 "));
        Screen.picture("editing-names");
        Keys.press(SWT.NONE, SWT.CR);
        Screen.await("its file is open", () -> EditorScreen.editor().getEditorInput().getName().equals("episodes.fettle"));
        assertEquals("501", EditorScreen.selected());
    }

    private static IViewPart outline() {
        return Screen.shown(() -> Screen.page().findView(IPageLayout.ID_OUTLINE));
    }

    /** The lines of the outline. */
    private static List<String> lines() {
        Shell window = Screen.window().getShell();
        Tree tree = Widgets.all(window, Tree.class).stream().filter(each -> each.isVisible() && !isOf(each, "Packs of the case")).findFirst()
                .orElseThrow();
        return Arrays.stream(tree.getItems()).map(TreeItem::getText).toList();
    }

    private static boolean isOf(Tree tree, String first) {
        return tree.getItemCount() > 0 && tree.getItem(0).getText().equals(first);
    }

    private static void sort() {
        Screen.run(() -> {
            for (IContributionItem item : outline().getViewSite().getActionBars().getToolBarManager().getItems()) {
                IContributionItem inner = item instanceof SubContributionItem sub ? sub.getInnerItem() : item;
                if (inner instanceof ActionContributionItem button && button.getAction().getText().equals("Sort by name")) {
                    IAction action = button.getAction();
                    action.setChecked(!action.isChecked());
                    action.run();
                }
            }
        });
    }

    @Test
    void aDeclarationInAPackAtAnotherPlaceIsOpened() throws IOException {
        Path shared = Files.createDirectories(Screen.state().folder().root().resolve("shared"));
        Path base = Files.writeString(Files.createDirectories(shared.resolve("tiny pack")).resolve("pack.fettle"), TinyCase.PACK);
        Path header = pack.header().resolveSibling("../placed/pack.fettle").normalize();
        Files.createDirectories(header.getParent());
        Files.writeString(header, """
                pack placed "Placed" extends tiny from "../../shared/tiny pack" { version 1 }
                rule L9 "Starts late" { category missing each Episodes e flag e.DECOM when e.DECOM is blank message "No start." }
                """);
        try {
            Screen.run(() -> RuleEditors.open(Screen.page(), header, 1));
            EditorScreen.awaitAnalysis();
            assertEquals(List.of(), EditorScreen.marks("editor.error"));
            EditorScreen.caretAt("DECOM when");
            Keys.press(SWT.NONE, SWT.F3);
            Screen.await("the file with the column is open", () -> EditorScreen.editor().file().equals(base));
            assertEquals("DECOM", EditorScreen.selected());
        } finally {
            Screen.run(() -> Screen.page().closeAllEditors(false));
            pack.open();
            Files.delete(header);
            Files.delete(header.getParent());
            Files.delete(base);
            Files.delete(base.getParent());
            Files.delete(shared);
        }
    }

    @Test
    void theOutlineIsSortedAndFiltered() {
        List<String> inFile = List.of("L2  Starts before the one before ends", "L1  Long stay");
        Screen.await("the outline shows the rules", () -> lines().equals(inFile));
        sort();
        assertEquals(List.of(inFile.get(1), inFile.get(0)), Screen.shown(AuthorEditingTest::lines));
        Screen.picture("editing-outline-sorted");
        sort();
        assertEquals(inFile, Screen.shown(AuthorEditingTest::lines));
        Text search = Screen.shown(() -> Widgets.all(Screen.window().getShell(), Text.class).stream()
                .filter(text -> text.isVisible() && text.getMessage().startsWith("Filter by code")).findFirst().orElseThrow());
        Screen.run(() -> search.setText("long"));
        assertEquals(List.of("L1  Long stay"), Screen.shown(AuthorEditingTest::lines));
        Screen.picture("editing-outline-filtered");
        Screen.run(() -> search.setText(""));
        assertEquals(inFile, Screen.shown(AuthorEditingTest::lines));
    }
}
