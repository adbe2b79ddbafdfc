/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExampleAgendaTest {
    private static final String FILE = "rules.fettle";
    private static final String TEXT = rule("A1", "e.DEC < e.DECOM") + rule("A2", "e.DEC = e.DECOM") + rule("A3", "e.DEC > e.DECOM");

    private final ExampleAgenda agenda = new ExampleAgenda();

    private static String rule(String code, String condition) {
        return "rule " + code + " \"Agenda\" {\n    category inconsistent\n    each Episodes e\n    flag e.DEC when " + condition
                + "\n    message \"x\"\n    example \"one\" {\n        Episodes | CHILD | DECOM      | DEC        |\n"
                + "                 | 1     | 02/06/2024 | 01/06/2024 | flagged\n    }\n}\n";
    }

    private List<String> next(String text, String caret) {
        PackSources pack = Typing.pack(text);
        return agenda.next(Typing.services().examples(pack, FILE), Typing.services().outline(pack, FILE), text, caret);
    }

    private void run(String text, String code) {
        Typing.services().runExamples(Typing.pack(text), FILE, code);
    }

    @Test
    void onlyTheRuleAtTheCaretRunsInAFileThatWasJustOpened() {
        assertEquals(List.of(), next(TEXT, ""));
        assertEquals(List.of("A2"), next(TEXT, "A2"));
    }

    @Test
    void whatRanAsItStandsDoesNotRunAgain() {
        String text = TEXT.replace("Agenda", "Agenda, once");
        assertEquals(List.of("A1"), next(text, "A1"));
        run(text, "A1");
        assertEquals(List.of(), next(text, "A1"));
        String changed = text.replace("e.DEC < e.DECOM", "e.DEC <= e.DECOM");
        assertEquals(List.of("A1"), next(changed, ""));
    }

    @Test
    void changedRulesFollowTheOneAtTheCaret() {
        next(TEXT, "");
        String changed = TEXT.replace("e.DEC < e.DECOM", "e.DEC <= e.DECOM");
        assertEquals(List.of("A3", "A1"), next(changed, "A3"));
    }

    @Test
    void rulesThatRanRunAgainWhenADefinitionChanges() {
        String text = TEXT.replace("Agenda", "Agenda of definitions");
        next(text, "A1");
        run(text, "A1");
        assertEquals(List.of("A1"), next(text + "define odd for Episodes = DEC is blank\n", ""));
    }

    @Test
    void anExampleGoesBehindEverythingElseOfItsRule() {
        OutlineItem rule = Typing.services().outline(Typing.pack(TEXT), FILE).get(1);
        TextEdit edit = ExamplePlace.into(FILE, TEXT, rule, "    example \"two\" {\n    }\n");
        String changed = TextEdit.apply(FILE, TEXT, List.of(edit));
        assertTrue(changed.contains("flagged\n    }\n    example \"two\" {\n    }\n}\nrule A3 "), changed);
        assertEquals("one 2", ExamplePlace.title(TEXT, rule, "one"));
        assertEquals("two", ExamplePlace.title(TEXT, rule, "two"));
    }

    @Test
    void aRuleOnOneLineIsBrokenBeforeItsBrace() {
        String text = "rule B1 \"Short\" { category missing each Episodes e flag e.DEC message \"x\" }";
        OutlineItem rule = Typing.services().outline(Typing.pack(text), FILE).get(0);
        String changed = TextEdit.apply(FILE, text, List.of(ExamplePlace.into(FILE, text, rule, "    example {\n    }\n")));
        assertTrue(changed.endsWith("message \"x\" \n    example {\n    }\n}"), changed);
        String open = "rule B1 \"Short\" ";
        assertThrows(IllegalArgumentException.class, () -> ExamplePlace.into(FILE, open, rule, "x"));
    }
}
