/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.fettle.language.ide.Typing.chosen;
import static org.fettle.language.ide.Typing.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExampleCompletionTest {
    private static final String EXAMPLE = "rule 1 \"x\" {\n    each Episodes e\n    flag e.LS when e.LS = C1\n    example \"a\" {\n        ";

    @Test
    void tablesWhereATableIsWanted() {
        assertTrue(labels(EXAMPLE + "¦").containsAll(List.of("Episodes", "Header", "without", "last year")));
    }

    @Test
    void columnsThatAreNotYetInTheHeader() {
        assertEquals(List.of("DECOM", "DEC", "COST"), labels(EXAMPLE + "Episodes | CHILD | LS | ¦ |"));
    }

    @Test
    void columnsMidWord() {
        assertEquals(EXAMPLE + "Episodes | CHILD | DECOM¦ | LS |", chosen(EXAMPLE + "Episodes | CHILD | DE¦ | LS |", "DECOM"));
    }

    @Test
    void codesOfTheColumn() {
        assertEquals(List.of("C1", "C2", "V2"), labels(EXAMPLE + "Episodes | CHILD | LS |\n                 | 1 | ¦"));
    }

    @Test
    void noCodesInAColumnOfText() {
        assertEquals(List.of(), labels(EXAMPLE + "Episodes | CHILD | LS |\n                 | ¦ | C1 |"));
    }

    @Test
    void theEndOfARowSaysWhatIsExpected() {
        assertEquals(List.of("flagged", "passes"), labels(EXAMPLE + "Episodes | CHILD | LS |\n                 | 1 | C1 | ¦"));
    }

    @Test
    void lastYearsTable() {
        assertEquals(List.of("DECOM", "DEC", "COST"), labels(EXAMPLE + "last year Episodes | CHILD | LS | ¦"));
    }

    @Test
    void valuesOfAMessage() {
        String rule = "rule 1 \"x\" {\n    message \"Starts {¦}\"\n    each Episodes e\n    let before = previous Episodes by DECOM\n    flag e.LS\n}";
        assertEquals(List.of("before", "e", "grace", "collection start", "collection end", "collection year", "collection format"), labels(rule));
    }

    @Test
    void columnsInAMessage() {
        assertEquals(List.of("DECOM", "DEC"), labels("rule 1 \"x\" {\n    each Episodes e\n    flag e.LS\n    message \"Starts {e.DE¦"));
    }
}
