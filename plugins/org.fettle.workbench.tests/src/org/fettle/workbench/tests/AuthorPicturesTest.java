/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.fettle.language.ide.Token;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.editor.text.Palette;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Pictures of the Author perspective in both themes and two sizes, for a person to look at; the colours of the text change with the theme. */
class AuthorPicturesTest {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    @Test
    void theEditorFollowsTheTheme() {
        Screen.await("a case is open", () -> Screen.state().folder() != null);
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.AUTHOR, Screen.window()));
        Screen.run(() -> RuleEditors.open(Screen.page(), RulePlace.bundled().resolve("ssda903/episodes.fettle"), 30));
        EditorScreen.awaitAnalysis();
        RGB light = Screen.shown(() -> Palette.colour(Token.Kind.KEYWORD).getRGB());
        pictures("light");
        theme(DARK);
        Screen.await("the colours are those of the dark theme", () -> !Palette.colour(Token.Kind.KEYWORD).getRGB().equals(light));
        pictures("dark");
        assertNotEquals(light, Screen.shown(() -> Palette.colour(Token.Kind.KEYWORD).getRGB()));
        theme(LIGHT);
        Screen.await("the colours are those of the light theme", () -> Palette.colour(Token.Kind.KEYWORD).getRGB().equals(light));
        assertEquals("UTF-8", Screen.shown(AuthorPicturesTest::encoding));
    }

    private static String encoding() {
        TextFileDocumentProvider provider = (TextFileDocumentProvider) EditorScreen.editor().getDocumentProvider();
        String own = provider.getEncoding(EditorScreen.editor().getEditorInput());
        return own == null ? provider.getDefaultEncoding() : own;
    }

    private static void pictures(String theme) {
        for (int[] size : new int[][] {{1366, 768}, {1600, 1000}}) {
            Screen.run(() -> Screen.window().getShell().setBounds(0, 0, size[0], size[1]));
            Screen.picture("author-" + theme + "-" + size[0]);
        }
    }

    private static void theme(String id) {
        Screen.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
        Screen.settle();
    }

    @AfterEach
    void lightAgain() {
        theme(LIGHT);
    }
}
