/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fettle.workbench.editor.RuleEditors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The pointer rests on a word: what it means stands below it, and F2 gives that note the keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorHoverTest {
    private static final String TEXT = """
            /* SPDX-License-Identifier: EPL-2.0 */

            rule L1 "Long stay in a foster placement" {
                category inconsistent  severity query  impact low
                each Episodes e
                flag e.DEC when days between e.DECOM and e.DEC > 1000 and e.PLACE = U1 and ends-before(e.DECOM, e.DEC)
                message "Stayed from {e.DECOM} to {e.DEC}."
                help "Look at the plan."

                example "long" {
                    Episodes | CHILD | DECOM      | DEC        | PLACE |
                             | 1     | 01/06/2020 | 30/06/2024 | U1    | flagged
                }
                example "short" {
                    Episodes | CHILD | DECOM      | DEC        | PLACE |
                             | 1     | 01/06/2024 | 30/06/2024 | U1    | flagged
                }
            }
            """;

    private LocalPack pack;

    @BeforeAll
    void aFileIsOpen() throws IOException {
        pack = LocalPack.make("notes", TEXT);
        Files.writeString(pack.header(),
                Files.readString(pack.header()).replace("version 1", "version 1\n    rule 501 severity query because \"mended overnight\""));
        pack.open();
    }

    @AfterAll
    void asItWas() throws IOException {
        pack.remove();
    }

    private static Point place(String before) {
        return Screen.shown(() -> {
            int at = EditorScreen.document().get().indexOf(before) + before.length();
            int inWidget = EditorScreen.editor().viewer().modelOffset2WidgetOffset(at);
            Point found = EditorScreen.widget().getLocationAtOffset(inWidget);
            return EditorScreen.widget().toDisplay(found.x + 2, found.y + EditorScreen.widget().getLineHeight() / 2);
        });
    }

    private static String note() {
        return Screen.shown(() -> {
            for (Shell shell : Display.getCurrent().getShells()) {
                StyledText text = shell != Screen.window().getShell() && shell.isVisible() ? text(shell) : null;
                if (text != null) {
                    return text.getText();
                }
            }
            return null;
        });
    }

    private static StyledText text(Composite parent) {
        for (Control child : parent.getChildren()) {
            StyledText found = child instanceof StyledText text ? text : child instanceof Composite composite ? text(composite) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Rests the pointer on a word, which the text before it ends in, and waits for its note. */
    private static String pointAt(String before) {
        Person.point(Screen.shown(() -> EditorScreen.widget().toDisplay(5, EditorScreen.widget().getSize().y - 40)));
        Screen.await("the note before is gone", () -> note() == null);
        Point place = place(before);
        Person.point(new Point(place.x - 3, place.y));
        Person.point(place);
        Screen.await("there is a note for " + before, () -> note() != null);
        return note();
    }

    private static void says(String before, String... parts) {
        String note = pointAt(before);
        for (String part : parts) {
            assertTrue(Pattern.compile(part).matcher(note).find(), part + " is not in " + note);
        }
    }

    @Test
    void whatAWordMeansAndWhatTheOpenReturnHasOfIt() {
        Screen.activate();
        says("flag e.D", "^Episodes.DEC: date\nDate the episode ceased", "In the open return\nThis year: [\\d,]+ rows, [\\d,]+ given", "Last year: ");
        Screen.picture("hover-column");
        says("e.PLACE = U", "^Placement U1\nfoster care", "Episodes.PLACE: [\\d,]+ rows");
        says("when day", "^days between A and B\n");
        says("and ends-b", "^definition ends-before: \\(mine date, theirs date\\) condition\n");
        says("rule L", "row that passes, found none.\nCtrl\\+1  Add an example", "rule L1: Long stay");
        says("}\n    exam", "fails:\nrow 1 of Episodes \\(line 16\\) is marked as flagged and is not\nF4 shows why.");
        Screen.picture("hover-example");
    }

    @Test
    void theKeyOfThePlatformGivesTheNoteTheKeyboard() {
        Screen.activate();
        Screen.run(() -> EditorScreen.editor().setFocus());
        says("> 1000 and e.PL", "^Episodes.PLACE: code of Placement\nPlacement type\nIn the open return\nThis year: ");
        Screen.picture("hover-codes");
        Person.press("F2");
        Screen.await("the note has the keyboard",
                () -> Display.getCurrent().getFocusControl() instanceof StyledText text && text != EditorScreen.widget());
        StyledText text = Screen.shown(() -> (StyledText) Display.getCurrent().getFocusControl());
        assertTrue(Screen.shown(text::getText).contains("K2  children's home"));
        Screen.picture("hover-focus");
        Person.press("Next");
        Screen.await("it is scrolled", () -> text.getTopIndex() > 0);
        Person.press("Escape");
        Screen.await("the editor has the keyboard again", () -> Display.getCurrent().getFocusControl() == EditorScreen.widget());
    }

    @Test
    void aRuleThatIsNamedSaysHowManyItFlags() {
        Screen.activate();
        Screen.run(() -> RuleEditors.open(Screen.page(), pack.header(), 1));
        EditorScreen.awaitAnalysis();
        says("    rule 5", "^rule 501: Episode starts before the previous one ended\n", "In the open return\nFlags [\\d,]+ rows of [\\d,]+ subjects");
        Screen.run(() -> Screen.page().closeEditor(EditorScreen.editor(), false));
    }
}
