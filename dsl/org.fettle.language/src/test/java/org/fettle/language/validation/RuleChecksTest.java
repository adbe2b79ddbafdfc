/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;

class RuleChecksTest {

    private static final String GOOD = "each Episodes e\nflag e.LS when e.DEC is blank\n";

    @Test
    void aGoodRuleHasNoProblem() {
        Snippet.rule(GOOD).good();
    }

    @Test
    void aCategoryIsRequired() {
        Snippet.of(Snippet.aRule("«1»", GOOD).replace("category invalid\n", "")).error(IssueCodes.PROPERTY, "Expected a category");
    }

    @Test
    void aSecondCategoryIsOneTooMany() {
        Snippet.rule("category «missing»\n" + GOOD).error(IssueCodes.PROPERTY, "Expected one category");
    }

    @Test
    void aRuleWithoutMessage() {
        Snippet.of(Snippet.aRule("«1»", GOOD).replace("message \"Wrong.\"\n", "")).warning(IssueCodes.NO_MESSAGE);
    }

    @Test
    void aRuleThatVisitsNothing() {
        Snippet.of(Snippet.aRule("«1»", "let e = first Episodes by DECOM\nflag e.LS when e.DEC is blank")).error(IssueCodes.RULE_SHAPE,
                "each TABLE x");
    }

    @Test
    void onceAndEachDoNotGoTogether() {
        Snippet.rule("«once»\n" + GOOD).error(IssueCodes.RULE_SHAPE, "either each or once");
    }

    @Test
    void onceHasNoSubjectWhoseRowsCouldBeMeant() {
        Snippet.rule("once\nlet e = first «Episodes» by DECOM\nflag e.LS when e.DEC is blank").error(IssueCodes.NO_CURRENT_ROW,
                "Expected all Episodes");
        Snippet.rule("once\nlet e = first all Episodes by DECOM\nflag e.LS when e.DEC is blank").good();
    }

    @Test
    void theSubjectIsVisitedFirst() {
        Snippet.rule("each Episodes e\n«each Child»\nflag e.LS when e.DEC is blank").error(IssueCodes.RULE_SHAPE, "each Child before");
    }

    @Test
    void referencesAreNotVisited() {
        Snippet.rule("each Episodes e\neach «Providers» p\nflag e.LS when p.CLOSED > e.DEC").error(IssueCodes.RULE_SHAPE, "reference Providers");
    }

    @Test
    void aRuleFlagsSomething() {
        Snippet.of(Snippet.aRule("«1»", "each Episodes e\nwhen e.DEC is blank").replace("flagged", "passes")).has(IssueCodes.RULE_SHAPE,
                "the cells that the rule flags");
    }

    @Test
    void aRequireTakesAFlagWithoutWhen() {
        Snippet.rule("each Episodes e\nrequire e.DEC is given\nflag e.LS").good();
        Snippet.rule("each Episodes e\nrequire e.DEC is given\n«flag e.LS when e.LS = C1»").error(IssueCodes.RULE_SHAPE, "a flag without when");
    }

    @Test
    void rowsOfReferencesAreNotFlagged() {
        Snippet.rule("each Episodes e\nlet p = first Providers by CLOSED\nflag e.LS, «p».CLOSED when p.CLOSED < e.DEC")
                .error(IssueCodes.TYPE_MISMATCH, "after beside");
    }

    @Test
    void placeholdersStandForSomething() {
        Snippet.of(Snippet.aRule("1", "each Episodes e\nflag e.LS when e.DEC is blank").replace("Wrong.", "Wrong {e.LS}, «{e.DCOM}», {grace}."))
                .error(IssueCodes.PLACEHOLDER,
                        "a column of that row", "found DCOM", "did you mean DECOM?");
    }

    @Test
    void aRuleCodeTwiceInAYear() {
        Snippet.of(Snippet.aRule("1", GOOD) + Snippet.aRule("«1»", GOOD)).error(IssueCodes.DUPLICATE_RULE, "test.fettle:1");
    }

    @Test
    void aRuleCodeTwiceInDifferentYears() {
        Snippet.of(Snippet.aRule("1", GOOD).replace("\"A rule\"", "\"Old\" until 2023/24")
                + Snippet.aRule("1", GOOD).replace("\"A rule\"", "\"New\" since 2024/25")).good();
    }

    @Test
    void anUnusedLet() {
        Snippet.rule("let «n» = 3\n" + GOOD).warning(IssueCodes.UNUSED, "n");
    }

    @Test
    void aLetUsedInTheMessageIsUsed() {
        Snippet.of(Snippet.aRule("1", "let n = 3\n" + GOOD).replace("Wrong.", "Wrong {n}.")).good();
    }

    @Test
    void aNameTwiceInARule() {
        Snippet.rule("each Episodes e\nlet «e» = 3\nflag e.LS when e.DEC is blank").has(IssueCodes.DUPLICATE_NAME, "a name in this rule already");
    }

    @Test
    void anAliasInsideAnExpressionHidesNone() {
        Snippet.rule("each Episodes e\nflag e.LS when any Reviews «e» where e.REVIEW is blank").error(IssueCodes.DUPLICATE_NAME);
    }

    @Test
    void previousStartsFromAVisitedRow() {
        Snippet.rule("each Header h\nlet p = «previous Episodes by DECOM»\nflag p.LS when p.DEC > h.DOB").error(IssueCodes.NO_CURRENT_ROW,
                "each Episodes x");
    }

    @Test
    void untilComesNotBeforeSince() {
        Snippet.of(Snippet.aRule("1", GOOD).replace("\"A rule\"", "\"A rule\" since 2024/25 until «2023/24»")).error(IssueCodes.YEAR_ORDER,
                "2024/25 or a later year");
    }

    @Test
    void aYearOutsideThePack() {
        Snippet.of(Snippet.aRule("1", GOOD).replace("\"A rule\"", "\"A rule\" since «2019/20»")).warning(IssueCodes.YEAR_OUTSIDE_PACK,
                "2022/23 to 2026/27");
    }
}
