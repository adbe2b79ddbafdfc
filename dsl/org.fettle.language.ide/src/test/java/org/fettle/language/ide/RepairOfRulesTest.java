/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;

import static org.fettle.language.ide.Repair.assisted;
import static org.fettle.language.ide.Repair.assists;
import static org.fettle.language.ide.Repair.fixed;
import static org.fettle.language.ide.Repair.repaired;
import static org.fettle.language.ide.Repair.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What rules lack or say in another way, and assists. */
class RepairOfRulesTest {
    private static final String RULE = "rule 1 \"x\" {\n    category missing\n    each Episodes e\n    ";

    @Test
    void aMissingCategory() {
        String wrong = "rule 1 \"x\" {\n    each Episodes e\n    flag e.LS\n}";
        assertEquals("rule 1 \"x\" {\n    category inconsistent\n    each Episodes e\n    flag e.LS\n}", repaired(wrong, IssueCodes.PROPERTY));
        assertEquals(List.of("Add category inconsistent", "Add category missing", "Add category invalid", "Add category cross-year"),
                titles(wrong, IssueCodes.PROPERTY));
    }

    @Test
    void aCategoryGoesBeforeTheSeverity() {
        assertEquals("rule 1 \"x\" {\n    category invalid  severity error\n    each Episodes e\n    flag e.LS\n}",
                fixed("rule 1 \"x\" {\n    severity error\n    each Episodes e\n    flag e.LS\n}", IssueCodes.PROPERTY, "Add category invalid"));
    }

    @Test
    void aPropertyThatIsThereTwice() {
        assertEquals(RULE + "flag e.LS\n}", repaired(RULE + "category invalid\n    flag e.LS\n}", IssueCodes.PROPERTY));
    }

    @Test
    void aMessage() {
        assertEquals(RULE + "flag e.LS, e.DEC\n    message \"… ({e.LS}, {e.DEC})\"\n}",
                repaired(RULE + "flag e.LS, e.DEC\n}", IssueCodes.NO_MESSAGE));
    }

    @Test
    void examplesHaveTheColumnsThatTheRuleReads() {
        String rule = RULE + "let before = last last year Episodes by DEC\n    flag e.LS when Header.SEX = 1 and before.DEC < e.DECOM\n";
        assertEquals(rule + """
                    example "…" {
                        Episodes | CHILD | LS | DECOM |
                                 | 1     |    |       | flagged
                        last year Episodes | CHILD | DEC |
                                           | 1     |     |
                        Header | CHILD | SEX |
                               | 1     |     |
                    }
                }""".indent(0).stripTrailing(), repaired(rule + "}", IssueCodes.NO_FAILING_EXAMPLE));
        assertTrue(repaired(rule + "    example { Episodes | CHILD | LS |\n | 1 | C1 | flagged\n }\n}", IssueCodes.NO_PASSING_EXAMPLE)
                .contains("| passes"));
    }

    @Test
    void tablesOfExamples() {
        String start = RULE + "flag e.LS\n    example {\n        ";
        assertEquals(start + "Episodes | CHILD | LS |\n | 1 | C1 | flagged\n }\n}",
                repaired(start + "Episodes | CHILD | LSS |\n | 1 | C1 | flagged\n }\n}", IssueCodes.EXAMPLE_TABLE));
        assertEquals(start + "Episodes | CHILD | LS |\n | 1 | | flagged\n }\n}",
                repaired(start + "Episodes | CHILD | LS |\n | 1 | flagged\n }\n}", IssueCodes.EXAMPLE_TABLE));
        assertEquals(start + "Episodes | CHILD | LS |\n | 1 | C1 | flagged\n }\n}",
                repaired(start + "Episodes | CHILD | LS |\n | 1 | C1 | flaged\n }\n}", IssueCodes.EXAMPLE_TABLE));
    }

    @Test
    void comparisonsWithBlank() {
        String wrong = RULE + "flag e.LS when e.DEC = blank\n}";
        assertEquals(RULE + "flag e.LS when e.DEC is blank\n}", repaired(wrong, IssueCodes.COMPARED_WITH_BLANK));
        assertEquals(RULE + "flag e.LS when e.DEC same as blank\n}",
                fixed(wrong, IssueCodes.COMPARED_WITH_BLANK, "Compare blanks as values (same as)"));
        assertEquals(RULE + "flag e.LS when e.DEC is not blank\n}",
                repaired(RULE + "flag e.LS when blank <> e.DEC\n}", IssueCodes.COMPARED_WITH_BLANK));
    }

    @Test
    void datesInOtherClothes() {
        for (String date : List.of("\"2024-03-31\"", "2024-03-31", "\"31 March 2024\"")) {
            assertEquals(RULE + "flag e.LS when e.DECOM > 31/03/2024\n}",
                    repaired(RULE + "flag e.LS when e.DECOM > " + date + "\n}", IssueCodes.TYPE_MISMATCH), date);
        }
        for (String date : List.of("31.03.2024", "31/3/2024", "31 March 2024")) {
            assertEquals(RULE + "flag e.LS when e.DECOM > 31/03/2024\n}",
                    repaired(RULE + "flag e.LS when e.DECOM > " + date + "\n}", IssueCodes.SYNTAX), date);
        }
        assertEquals(RULE + "flag e.LS when e.DECOM > 28/02/2023\n}",
                repaired(RULE + "flag e.LS when e.DECOM > 30/02/2023\n}", IssueCodes.BAD_LITERAL));
    }

    @Test
    void aTableOfManyRows() {
        assertEquals(RULE + "flag e.LS when (first last year Episodes by DECOM).DEC > e.DEC\n}",
                repaired(RULE + "flag e.LS when (last year Episodes).DEC > e.DEC\n}".replace("(last year Episodes)", "last year Episodes"),
                        IssueCodes.MANY_ROWS));
    }

    @Test
    void existsAndGiven() {
        assertEquals(RULE + "flag e.LS when e.DEC is given\n}", repaired(RULE + "flag e.LS when e.DEC exists\n}", IssueCodes.TYPE_MISMATCH));
        assertEquals(RULE + "flag e.LS when Header exists\n}", repaired(RULE + "flag e.LS when Header is given\n}", IssueCodes.TYPE_MISMATCH));
    }

    @Test
    void wordsFromOtherLanguages() {
        assertEquals(RULE + "flag e.LS when e.DEC = e.DECOM\n}", repaired(RULE + "flag e.LS when e.DEC == e.DECOM\n}", IssueCodes.SYNTAX));
        assertEquals(RULE + "flag e.LS when e.DEC is blank\n}", repaired(RULE + "flag e.LS when e.DEC is null\n}", IssueCodes.SYNTAX));
    }

    @Test
    void misspeltWords() {
        assertEquals("rule 1 \"x\" {\n    category missing\n    each Episodes e flag e.LS\n}",
                repaired("rule 1 \"x\" {\n    categroy missing\n    each Episodes e flag e.LS\n}", IssueCodes.SYNTAX));
        assertEquals("rule 1 \"x\" {\n    category missing\n    each Episodes e flag e.LS\n}",
                repaired("rule 1 \"x\" {\n    category mising\n    each Episodes e flag e.LS\n}", IssueCodes.SYNTAX));
    }

    @Test
    void anUnusedLet() {
        assertEquals(RULE + "flag e.LS\n}", repaired(RULE + "let before = previous Episodes by DECOM\n    flag e.LS\n}", IssueCodes.UNUSED));
    }

    @Test
    void aFixThatAsks() {
        assertEquals(RULE + "flag e.LS\n    fix ask \"a\" { enter e.LS }\n}",
                repaired(RULE + "flag e.LS\n    fix certain \"a\" { enter e.LS }\n}", IssueCodes.FIX_SHAPE));
    }

    @Test
    void aReferenceWithoutItsKey() {
        assertEquals("reference R key URN file \"r\" {\n    URN text\n    NAME text\n}",
                repaired("reference R key URN file \"r\" {\n    NAME text\n}", IssueCodes.KEY_COLUMN));
    }

    @Test
    void assistsAtTheHeadOfARule() {
        List<String> titles = assists(RULE.replace("rule", "ru¦le") + "flag e.LS\n}");
        assertTrue(titles.containsAll(List.of("Add severity error", "Add impact low", "Add help", "Let it hold since 2026/27", "Switch the rule off",
                "Add an example that passes")), titles::toString);
        assertEquals("rule 1 \"x\" since 2026/27 { category missing each Episodes e flag e.LS }",
                assisted("rule 1¦ \"x\" { category missing each Episodes e flag e.LS }", "Let it hold since 2026/27"));
    }

    @Test
    void aCellThatIsToBeGiven() {
        assertEquals(RULE + "when e.DEC is given\n    flag e.LS when e.DEC < e.DECOM\n}",
                assisted(RULE + "flag e.LS when e.D¦EC < e.DECOM\n}", "Go on only when e.DEC is given"));
    }

    @Test
    void noSuchOfferForARowThatIsOnlySeenInside() {
        assertFalse(assists(RULE + "flag e.LS when any Episodes x where x.D¦EC > e.DEC\n}").contains("Go on only when x.DEC is given"));
    }

    @Test
    void equalBecomesSame() {
        assertEquals(RULE + "flag e.LS when e.DEC differs from e.DECOM\n}",
                assisted(RULE + "flag e.LS when e.DEC <¦> e.DECOM\n}", "Compare blanks as values (differs from)"));
    }

    @Test
    void whatIsSelectedGetsAName() {
        assertEquals(RULE + "let value = days between e.DECOM and e.DEC\n    flag e.LS when value > 3\n}",
                assisted(RULE + "flag e.LS when ¦days between e.DECOM and e.DEC¦ > 3\n}", "Name it with a let"));
    }

    @Test
    void noAssistsInAnEmptyFile() {
        assertEquals(List.of(), assists("¦"));
    }
}
