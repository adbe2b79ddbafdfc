/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.fettle.cases.focus.Focus;
import org.fettle.engine.Flag;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.editor.preferences.EditorSettings;
import org.fettle.workbench.editor.preview.ExampleView;
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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Examples of a rule that is being written: how they went in the margin, why, and examples of records of the return. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorExamplesTest {
    private static final String COMMAND = "org.fettle.workbench.editor.recordExample";
    private static final String RULE = """
            /* SPDX-License-Identifier: EPL-2.0 */

            rule L1 "Ends when it starts" {
                category inconsistent  severity query  impact low
                each Episodes e
                flag e.DEC beside e.DECOM when e.DEC <= e.DECOM
                message "The episode began {e.DECOM} and ended {e.DEC}."
                example "ended before it began" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 01/06/2024 | flagged
                }
                example "on one day" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 02/06/2024 | flagged
                             | 1     | 02/06/2024 | 05/06/2024 | passes
                }
            }
            """;

    private LocalPack pack;

    @BeforeAll
    void aRuleWithExamplesIsOpen() throws IOException {
        pack = LocalPack.make("examples", RULE);
        pack.open();
    }

    @AfterAll
    void asItWas() throws IOException {
        pack.remove();
    }

    private static List<String> marks(String outcome) {
        return EditorScreen.marks("example-" + outcome);
    }

    private static void replace(String before, String after) {
        Screen.run(() -> {
            int at = EditorScreen.document().get().indexOf(before);
            EditorScreen.document().replace(at, before.length(), after);
        });
        EditorScreen.awaitAnalysis();
    }

    @Test
    @Order(1)
    void theRuleAtTheCaretRunsItsExamples() {
        Screen.await("both hold", () -> marks("holds").size() == 2);
        assertEquals(List.of(), marks("fails"));
        assertTrue(marks("holds").stream().anyMatch(text -> text.startsWith("Example \"on one day\" holds")), marks("holds").toString());
    }

    @Test
    @Order(2)
    void aFailureSaysWhatWasExpectedAndFound() {
        replace("e.DEC <= e.DECOM", "e.DEC < e.DECOM");
        Screen.await("one fails", () -> marks("fails").size() == 1);
        String fault = marks("fails").get(0);
        assertTrue(fault.contains("row 1 of Episodes (line 14) is marked as flagged and is not"), fault);
        assertEquals(1, marks("holds").size());
        Screen.picture("author-examples");
    }

    @Test
    @Order(3)
    void whyAnExampleFailsIsReadPartByPart() {
        EditorScreen.caretAt("rule L1");
        Keys.press(SWT.NONE, SWT.F4);
        Screen.await("it is explained", () -> example() != null && example().shown() != null);
        assertEquals("is not flagged, but is marked as flagged", Screen.shown(() -> example().shown().verdict()));
        Screen.picture("author-example-why");
        EditorScreen.caretAt("| 1     | 02/06/2024 | 05/06/2024");
        Screen.await("the other row is explained", () -> example().shown() != null && example().shown().line() == 15);
        assertEquals("is not flagged, as it should be", Screen.shown(() -> example().shown().verdict()));
    }

    private static ExampleView example() {
        return Screen.view(ExampleView.ID);
    }

    @Test
    @Order(4)
    void examplesCanBeSwitchedOff() {
        Screen.run(() -> EditorSettings.preferences().setValue(EditorSettings.EXAMPLES, false));
        Screen.await("there are no marks", () -> marks("fails").isEmpty() && marks("holds").isEmpty());
        Screen.run(() -> EditorSettings.preferences().setToDefault(EditorSettings.EXAMPLES));
        Screen.await("they are back", () -> marks("fails").size() == 1);
    }

    @Test
    @Order(5)
    void aRowOfThePreviewBecomesAnExampleThatHolds() {
        replace("e.DEC < e.DECOM", "e.DEC <= e.DECOM");
        Screen.run(() -> Screen.page().showView(Views.PREVIEW));
        PreviewView preview = Screen.view(Views.PREVIEW);
        Screen.await("the rule ran", () -> preview.shown().phase() == LivePreview.Phase.CURRENT && preview.shown().outcome().flags() > 0);
        String before = EditorScreen.text();
        Screen.run(() -> preview.makeExample(preview.shown().outcome().first().get(0)));
        Screen.await("the example is there", () -> EditorScreen.document().get().contains("example \"as in the return\""));
        EditorScreen.awaitAnalysis();
        Screen.await("it holds", () -> marks("holds").stream().anyMatch(text -> text.contains("as in the return")));
        assertTrue(EditorScreen.line().contains("example \"as in the return\""), EditorScreen.line());
        Screen.picture("author-example-of-record");
        Screen.run(() -> EditorScreen.editor().setFocus());
        Keys.press(SWT.CTRL, 'z');
        assertEquals(before, EditorScreen.text());
    }

    @Test
    @Order(6)
    void whatIsBundledStaysAndTheExampleMayBeCopied() {
        Path episodes = RulePlace.bundled().resolve("ssda903/episodes.fettle");
        Screen.run(() -> RuleEditors.open(Screen.page(), episodes, 1));
        EditorScreen.awaitAnalysis();
        EditorScreen.caretAt("rule 501 ");
        PreviewView preview = Screen.view(Views.PREVIEW);
        Screen.await("rule 501 ran", () -> preview.shown().code().equals("501") && preview.shown().phase() == LivePreview.Phase.CURRENT);
        Screen.run(() -> preview.makeExample(preview.shown().outcome().first().get(0)));
        Screen.await("it is offered", () -> Screen.button("Copy the example") != null);
        Screen.picture("author-example-bundled");
        Screen.press("Cancel");
        Screen.await("it is gone", () -> Screen.button("Copy the example") == null);
        Screen.run(() -> Screen.page().closeEditor(EditorScreen.editor(), false));
    }

    @Test
    @Order(7)
    void theCommandIsThereForAFlaggedRecordOfARule() {
        Flag flag = Screen.state().result().flags().flag(0);
        Screen.run(() -> CaseSession.current().focus().go(Focus.NONE.with(flag)));
        assertTrue(Screen.enabled(COMMAND));
        Screen.run(() -> CaseSession.current().focus().go(Focus.NONE));
        assertFalse(Screen.enabled(COMMAND));
    }
}
