/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.fettle.workbench.editor.text.RuleTemplates;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What else an author has at hand: find, zoom, revert, signatures, outline, wizards, templates, settings, and files that others change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorToolsTest {
    private static final String TEXT = """
            /* SPDX-License-Identifier: EPL-2.0 */

            rule L1 "Long stay" {
                category inconsistent  severity query  impact low
                each Episodes e
                flag e.DEC when days between e.DECOM and e.DEC > 1000
                message "Stayed from {e.DECOM} to {e.DEC}."
            }

            rule L2 "Older of two" {
                category inconsistent  severity query  impact low
                each Episodes e
                flag e.DECOM when ends-before(e.DECOM, e.DEC)
                message "x"
            }
            """;

    private LocalPack pack;

    @BeforeAll
    void aFileIsOpen() throws IOException {
        pack = LocalPack.make("tools", TEXT);
        pack.open();
    }

    @BeforeEach
    void theTextIsAsItWas() {
        pack.reopen();
    }

    @AfterAll
    void asItWas() throws IOException {
        pack.remove();
    }

    private static void closeOthers() {
        Screen.run(() -> {
            for (Shell shell : Display.getCurrent().getShells()) {
                if (shell != Screen.window().getShell() && shell.isVisible()) {
                    shell.close();
                }
            }
        });
        Screen.settle();
    }

    @Test
    void findAndReplaceOpens() {
        EditorScreen.caretAt("Episodes e");
        Keys.press(SWT.CTRL, 'f');
        Screen.settle();
        Screen.picture("tools-find");
        assertTrue(Screen.shown(() -> Display.getCurrent().getFocusControl() != EditorScreen.widget()));
        Keys.press(SWT.NONE, SWT.ESC);
        closeOthers();
    }

    @Test
    void theTextGrowsAndShrinks() {
        int before = Screen.shown(() -> EditorScreen.widget().getFont().getFontData()[0].getHeight());
        Screen.execute("org.eclipse.ui.edit.text.zoomIn");
        Screen.execute("org.eclipse.ui.edit.text.zoomIn");
        Screen.await("the text is larger", () -> EditorScreen.widget().getFont().getFontData()[0].getHeight() > before);
        Screen.picture("tools-zoom");
        Screen.execute("org.eclipse.ui.edit.text.zoomOut");
        Screen.execute("org.eclipse.ui.edit.text.zoomOut");
        Screen.await("the text is as before", () -> EditorScreen.widget().getFont().getFontData()[0].getHeight() == before);
    }

    @Test
    void theFileIsRevertedFromTheMenu() {
        Keys.type("x");
        assertTrue(Screen.shown(() -> EditorScreen.editor().isDirty()));
        Screen.execute("org.eclipse.ui.file.revert");
        assertEquals(TEXT, EditorScreen.text());
        assertFalse(Screen.shown(() -> EditorScreen.editor().isDirty()));
    }

    @Test
    void whatAFunctionTakesIsShown() {
        EditorScreen.caretBehind("ends-before(e.DECOM, ");
        Keys.press(SWT.CTRL | SWT.SHIFT, ' ');
        Screen.await("the signature is shown", () -> visibleShells() > 1);
        Screen.picture("tools-signature");
        closeOthers();
    }

    private static long visibleShells() {
        long visible = 0;
        for (Shell shell : Display.getCurrent().getShells()) {
            visible += shell.isVisible() ? 1 : 0;
        }
        return visible;
    }

    @Test
    void rulesAreFoundInTheSmallOutline() {
        Keys.press(SWT.CTRL, 'o');
        Screen.await("the outline is open", () -> visibleShells() > 1);
        Keys.type("older");
        Screen.picture("tools-outline");
        Keys.press(SWT.NONE, SWT.CR);
        Screen.settle();
        closeOthers();
    }

    @Test
    void linesMoveInAndOut() {
        Screen.run(() -> {
            int start = EditorScreen.document().get().indexOf("    flag e.DEC when");
            EditorScreen.editor().selectAndReveal(start, EditorScreen.document().get().indexOf("}\n\nrule L2") - start);
        });
        Keys.press(SWT.NONE, SWT.TAB);
        assertTrue(EditorScreen.text().contains("\n        flag e.DEC when") && EditorScreen.text().contains("\n        message \"Stayed"),
                EditorScreen.text());
        Keys.press(SWT.SHIFT, SWT.TAB);
        assertEquals(TEXT, EditorScreen.text());
    }

    @Test
    void aRuleIsAskedForInTheWizard() {
        Screen.start("org.fettle.workbench.editor.newRule");
        Screen.await("the wizard is open", () -> Screen.button("Finish") != null);
        Screen.picture("tools-new-rule");
        Screen.press("Cancel");
        Screen.await("it is gone", () -> Screen.button("Finish") == null);
    }

    @Test
    void templatesOfOnesOwnAreOffered() {
        Screen.run(() -> RuleTemplates.add("longstay", "Stays that are too long", true,
                "flag e.DEC when days between e.DECOM and e.DEC > ${days}\n${cursor}"));
        EditorScreen.caretBehind("each Episodes e\n    ");
        Keys.type("lon");
        Chooser.complete("", "longstay - Stays that are too long");
        assertTrue(EditorScreen.text().contains("    flag e.DEC when days between e.DECOM and e.DEC > days\n    flag"), EditorScreen.text());
        assertEquals("days", EditorScreen.selected());
        preferences("org.fettle.workbench.editor.preferences.templates", "tools-templates");
        Screen.run(() -> RuleTemplates.store().restoreDefaults(false));
    }

    @Test
    void settingsHavePages() {
        preferences("org.fettle.workbench.editor.preferences", "tools-preferences");
        preferences("org.fettle.workbench.preferences", "tools-preferences-fettle");
    }

    private static void preferences(String page, String picture) {
        PlatformUI.getWorkbench().getDisplay()
                .asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(Screen.window().getShell(), page, null, null).open());
        Screen.await("the page is open", () -> Screen.button("Apply and Close") != null);
        Screen.picture(picture);
        Screen.press("Cancel");
        Screen.await("it is gone", () -> Screen.button("Apply and Close") == null);
    }

    @Test
    void aFileThatAnotherProgramChangedIsAskedAbout() throws IOException {
        Screen.run(() -> Screen.page().showView(Views.PROBLEMS)); // first: making the view can make the editor the active one on the way
        Screen.settle();
        Files.writeString(pack.rules(), TEXT.replace("1000", "2000"), StandardCharsets.UTF_8);
        Files.setLastModifiedTime(pack.rules(), FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Screen.page().activate(EditorScreen.editor()));
        Screen.await("it is asked", () -> Screen.button("Replace editor content") != null);
        Screen.picture("tools-changed");
        Screen.press("Replace editor content");
        Screen.await("the new text is there", () -> EditorScreen.document().get().contains("2000"));
        Files.writeString(pack.rules(), TEXT, StandardCharsets.UTF_8);
        Screen.run(() -> EditorScreen.editor().doRevertToSaved());
    }
}
