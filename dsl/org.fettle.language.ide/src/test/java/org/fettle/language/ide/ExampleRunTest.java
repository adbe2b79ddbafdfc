/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Examples are run from the editor, rule by rule. */
class ExampleRunTest {
    private static final String FILE = "rules.fettle";
    private static final String RULE = """
            rule 1 "Ends before it starts" {
                category inconsistent
                each Episodes e
                flag e.DEC when e.DEC < e.DECOM
                message "Ends {e.DEC}."
                example "too early" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 01/06/2024 | flagged
                }
                example "wrong" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 03/06/2024 | flagged
                }
            }
            """;
    private static final String BROKEN = "rule 2 \"x\" { category missing each Episodes e flag e.NONSENSE message \"x\"\n"
            + "    example { Episodes | CHILD |\n | 1 | flagged\n } }\n";

    private static List<ExampleState.Outcome> outcomes(List<ExampleState> states) {
        return states.stream().map(ExampleState::outcome).toList();
    }

    @Test
    void examplesHoldOrFail() {
        PackSources pack = Typing.pack(RULE);
        List<ExampleState> states = Typing.services().runExamples(pack, FILE, "1");
        assertEquals(List.of(ExampleState.Outcome.HOLDS, ExampleState.Outcome.FAILS), outcomes(states));
        assertTrue(states.get(1).faults().get(0).contains("is marked as flagged and is not"), () -> states.get(1).faults().toString());
        assertEquals("example", RULE.substring(states.get(1).place().offset(), states.get(1).place().offset() + 7));
    }

    @Test
    void outcomesAreRememberedUntilTheRuleChanges() {
        String text = RULE.replace("Ends before", "Finishes before");
        assertEquals(List.of(ExampleState.Outcome.UNKNOWN, ExampleState.Outcome.UNKNOWN),
                outcomes(Typing.services().examples(Typing.pack(text), FILE)));
        Typing.services().runExamples(Typing.pack(text), FILE, null);
        PackSources moved = Typing.pack("// a remark\n" + text);
        assertEquals(List.of(ExampleState.Outcome.HOLDS, ExampleState.Outcome.FAILS), outcomes(Typing.services().examples(moved, FILE)));
        PackSources changed = Typing.pack(text.replace("e.DEC < e.DECOM", "e.DEC <= e.DECOM"));
        assertEquals(List.of(ExampleState.Outcome.UNKNOWN, ExampleState.Outcome.UNKNOWN), outcomes(Typing.services().examples(changed, FILE)));
    }

    @Test
    void errorsOfOtherRulesDoNotMatter() {
        List<ExampleState> states = Typing.services().runExamples(Typing.pack(RULE + BROKEN), FILE, null);
        assertEquals(List.of(ExampleState.Outcome.HOLDS, ExampleState.Outcome.FAILS, ExampleState.Outcome.UNKNOWN), outcomes(states));
        assertTrue(states.get(2).faults().get(0).startsWith("cannot run: rules.fettle:"), () -> states.get(2).faults().toString());
    }

    @Test
    void anErrorInADeclarationIsSaid() {
        List<ExampleState> states = Typing.services().runExamples(Typing.pack(RULE + "define odd for Child = NONSENSE\n"), FILE, null);
        assertEquals(ExampleState.Outcome.UNKNOWN, states.get(0).outcome());
        assertTrue(states.get(0).faults().get(0).contains("NONSENSE"), () -> states.get(0).faults().toString());
    }

    @Test
    void nothingInAnEmptyFile() {
        assertEquals(List.of(), Typing.services().runExamples(Typing.pack(""), FILE, null));
        assertEquals(List.of(), Typing.services().examples(Typing.pack(""), FILE));
    }
}
