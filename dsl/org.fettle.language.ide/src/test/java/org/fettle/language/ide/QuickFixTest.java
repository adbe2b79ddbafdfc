/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Map;

import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;

import static org.fettle.language.ide.Repair.apply;
import static org.fettle.language.ide.Repair.fixed;
import static org.fettle.language.ide.Repair.repaired;
import static org.fettle.language.ide.Repair.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Did you mean …, and declaring what does not exist. */
class QuickFixTest {
    private static final String RULE = "rule 1 \"x\" {\n    category missing\n    each Episodes e\n    ";

    private static void change(String wrong, String right) {
        assertEquals(right, repaired(wrong, IssueCodes.UNKNOWN_NAME));
    }

    @Test
    void aTable() {
        change("rule 1 \"x\" { each Epsiodes e flag e.LS }", "rule 1 \"x\" { each Episodes e flag e.LS }");
    }

    @Test
    void aColumnAfterADot() {
        change(RULE + "flag e.DECMO\n}", RULE + "flag e.DECOM\n}");
    }

    @Test
    void aColumnInsideWhere() {
        change(RULE + "flag e.LS when any Header where DBO is given\n}", RULE + "flag e.LS when any Header where DOB is given\n}");
    }

    @Test
    void anAlias() {
        change(RULE.replace("Episodes e", "Episodes episode") + "flag episod.LS\n}", RULE.replace("Episodes e", "Episodes episode")
                + "flag episode.LS\n}");
    }

    @Test
    void aLet() {
        change(RULE + "let before = previous Episodes by DECOM\n    flag e.LS when befor.DEC > e.DEC\n}",
                RULE + "let before = previous Episodes by DECOM\n    flag e.LS when before.DEC > e.DEC\n}");
    }

    @Test
    void aDefinition() {
        change(RULE + "flag e.LS when overlpa(e.DECOM, e.DEC)\n}", RULE + "flag e.LS when overlap(e.DECOM, e.DEC)\n}");
    }

    @Test
    void aCodeList() {
        change(RULE + "flag e.LS when e.LS in Respit\n}", RULE + "flag e.LS when e.LS in Respite\n}");
    }

    @Test
    void aParameter() {
        change(RULE + "flag e.LS\n    example with grac = 2 { Episodes | CHILD |\n | 1 | flagged\n }\n}",
                RULE + "flag e.LS\n    example with grace = 2 { Episodes | CHILD |\n | 1 | flagged\n }\n}");
    }

    @Test
    void aTableOfAnExample() {
        change(RULE + "flag e.LS\n    example { Epsodes | CHILD |\n | 1 | flagged\n }\n}",
                RULE + "flag e.LS\n    example { Episodes | CHILD |\n | 1 | flagged\n }\n}");
    }

    @Test
    void theSubject() {
        change("rule 1 \"x\" { each Chlid let f = first Episodes by DECOM flag f.LS }",
                "rule 1 \"x\" { each Child let f = first Episodes by DECOM flag f.LS }");
    }

    @Test
    void aCode() {
        String wrong = RULE + "flag e.LS when e.LS = C11\n}";
        assertEquals(RULE + "flag e.LS when e.LS = C1\n}", repaired(wrong, IssueCodes.CODE_NOT_IN_LIST));
    }

    @Test
    void aCodeThatTheListIsToGet() {
        String wrong = RULE + "flag e.LS when e.LS = V9\n}";
        PackSources changed = apply(wrong, IssueCodes.CODE_NOT_IN_LIST, "Add the code V9 to Status in return.fettle");
        assertTrue(changed.text("return.fettle").contains("V2 \"accommodated\" V9 \"…\" }"), () -> changed.text("return.fettle"));
        assertTrue(Typing.services().diagnostics(changed).stream().noneMatch(found -> found.problem().code().equals(IssueCodes.CODE_NOT_IN_LIST)));
    }

    @Test
    void aCodeOfAListWithALineEach() {
        String list = "codes Mine {\n    A \"a\"\n    B \"b\"\n}\n";
        String wrong = list + "define odd(x code Mine) = x = Z9";
        assertEquals("codes Mine {\n    A \"a\"\n    B \"b\"\n    Z9 \"…\"\n}\ndefine odd(x code Mine) = x = Z9",
                fixed(wrong, IssueCodes.CODE_NOT_IN_LIST, "Add the code Z9 to Mine"));
    }

    @Test
    void aColumnOfAnOuterRowIsQualified() {
        assertEquals(RULE + "flag e.LS when any Header where DOB < e.DECOM\n}",
                repaired(RULE + "flag e.LS when any Header where DOB < DECOM\n}", IssueCodes.OUTER_COLUMN));
    }

    @Test
    void aVisitedRowWithoutANameGetsOne() {
        assertEquals("rule 1 \"x\" { each Episodes e flag Header.DOB when e.DECOM > Header.DOB }",
                repaired("rule 1 \"x\" { each Episodes flag Header.DOB when DECOM > Header.DOB }", IssueCodes.OUTER_COLUMN));
    }

    @Test
    void aValueOfAMessage() {
        assertEquals(RULE + "flag e.LS\n    message \"Was {e.LS}\"\n}",
                repaired(RULE + "flag e.LS\n    message \"Was {e.LSS}\"\n}", IssueCodes.PLACEHOLDER));
        assertEquals(List.of("Change to {e.LS}"), titles(RULE + "flag e.LS\n    message \"Was {LS}\"\n}", IssueCodes.PLACEHOLDER));
    }

    @Test
    void aNewCodeList() {
        String text = fixed(RULE + "flag e.LS when e.LS in Fresh\n}", IssueCodes.UNKNOWN_NAME, "Declare the code list Fresh");
        assertEquals("codes Fresh {\n    CODE \"…\"\n}\n\n" + RULE + "flag e.LS when e.LS in Fresh\n}", text);
    }

    @Test
    void aNewParameter() {
        PackSources changed = apply(RULE + "flag e.LS when e.COST > limit\n}", IssueCodes.UNKNOWN_NAME, "Declare the parameter limit");
        assertTrue(changed.text("return.fettle").contains("parameter grace : number = 0 parameter limit : number = 0 }"),
                () -> changed.text("return.fettle"));
    }

    @Test
    void aNewColumn() {
        PackSources changed = apply(RULE + "flag e.WORKER\n}", IssueCodes.UNKNOWN_NAME, "Add the column WORKER to Episodes");
        assertTrue(changed.text("return.fettle").contains("COST decimal\n        WORKER text\n    }"), () -> changed.text("return.fettle"));
    }

    @Test
    void theDayOfTheRun() {
        assertEquals(List.of("Change to collection end", "Change to collection start"),
                titles(RULE + "flag e.LS when e.DECOM > today\n}", IssueCodes.UNKNOWN_NAME).subList(0, 2));
    }

    @Test
    void textsInQuotes() {
        assertEquals(RULE + "flag e.LS when e.CHILD in { \"abc\" }\n}",
                repaired(RULE + "flag e.LS when e.CHILD in { abc }\n}", IssueCodes.UNKNOWN_NAME));
    }

    @Test
    void aWordOfTheLanguageAsAName() {
        assertEquals("define ^flag for Child = true", repaired("define flag for Child = true", IssueCodes.RESERVED_WORD));
    }

    @Test
    void withAnErrorAbove() {
        change("codes { ,,\nrule 0 \"broken { each }\n" + RULE + "flag e.DECMO\n}",
                "codes { ,,\nrule 0 \"broken { each }\n" + RULE + "flag e.DECOM\n}");
    }

    @Test
    void anEmptyPackGetsAHeader() {
        PackSources pack = new PackSources(Map.of("new.fettle", ""));
        Diagnostic found = Typing.services().diagnostics(pack).get(0);
        assertEquals("Add a header", Typing.services().fixes(pack, found).get(0).title());
    }

    @Test
    void aQuestionIsPutInParentheses() {
        String rule = """
                rule 1 "A rule" {
                    category invalid
                    each Episodes e
                    flag e.LS when any Episodes where LS = C1 and e.DEC is blank
                    message "Wrong."
                }
                """;
        assertTrue(Repair.repaired(rule, IssueCodes.REACH).contains("when (any Episodes where LS = C1) and e.DEC is blank"));
    }

    @Test
    void aDateInOtherClothesIsWrittenOut() {
        String rule = "rule 1 \"A rule\" {\ncategory invalid\neach Episodes e\nflag e.LS when e.DEC > 31/3/2024 and e.LS = C1\n}\n";
        assertTrue(Repair.repaired(rule, IssueCodes.SYNTAX).contains("e.DEC > 31/03/2024 and"));
    }
}
