/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;

class FixAndExampleChecksTest {

    private static final String GOOD = "each Episodes e\nflag e.LS when e.DEC is blank\n";

    private static Snippet withFix(String fix) {
        return Snippet.rule(GOOD + "fix " + fix);
    }

    @Test
    void aFixMayUseAllNamesOfTheRule() {
        Snippet.rule("each Episodes e\nlet d = e.DECOM\nflag r.REVIEW, e.LS for every Reviews r where REVIEW < e.DECOM when e.DEC is blank\n"
                + "fix certain \"f\" when r.REVIEW is blank { set r.REVIEW to d delete e }").good();
    }

    @Test
    void aGuardThatIsNeverTrue() {
        withFix("certain \"f\" when «e.DEC is blank and false» { set e.LS to C1 }").has(IssueCodes.UNREACHABLE_FIX, "never offered");
    }

    @Test
    void onlyAFixThatAsksEnters() {
        withFix("«certain» \"f\" { enter e.DEC }").error(IssueCodes.FIX_SHAPE, "Expected ask");
        withFix("«ask» \"f\" { set e.LS to C1 }").error(IssueCodes.FIX_SHAPE, "a cell to enter");
    }

    @Test
    void aFixDoesSomething() {
        withFix("certain «\"f\"» { }").error(IssueCodes.FIX_SHAPE, "found nothing");
    }

    @Test
    void aCellIsSetOnce() {
        withFix("certain \"f\" { set e.LS to C1 «set e.LS to C2» }").error(IssueCodes.FIX_SHAPE, "e.LS again");
    }

    @Test
    void derivedColumnsAreNotSet() {
        Snippet.of("derive Episodes.N number = 1\n" + Snippet.aRule("1", GOOD + "fix certain \"f\" { set e.«N» to 2 }")).error(IssueCodes.FIX_SHAPE,
                "derived");
    }

    @Test
    void rulesWantAFailingAndAPassingExample() {
        String rule = Snippet.aRule("«1»", GOOD);
        Snippet.of(rule.substring(0, rule.indexOf("example")) + "example { Episodes | CHILD |\n| 1 | flagged\n}\n}")
                .warning(IssueCodes.NO_PASSING_EXAMPLE);
        Snippet.of(rule.substring(0, rule.indexOf("example")) + "example { Episodes | CHILD |\n| 1 | passes\n}\n}")
                .warning(IssueCodes.NO_FAILING_EXAMPLE);
    }

    private static Snippet withExample(String example) {
        return Snippet.rule(GOOD + "example " + example);
    }

    @Test
    void headersNameColumns() {
        withExample("{ Episodes | CHILD | «DECOMM» |\n| 1 | 2 |\n}").error(IssueCodes.EXAMPLE_TABLE, "a column of Episodes", "did you mean DECOM?");
    }

    @Test
    void headersNameAColumnOnce() {
        withExample("{ Episodes | CHILD | «CHILD» |\n| 1 | 2 |\n}").error(IssueCodes.EXAMPLE_TABLE, "CHILD again");
    }

    @Test
    void rowsHaveAsManyCellsAsTheHeader() {
        withExample("{ Episodes | CHILD | LS |\n«| 1 |» \n}").error(IssueCodes.EXAMPLE_TABLE, "Expected 2 cells", "found 1");
    }

    @Test
    void marksAreMarks() {
        withExample("{ Episodes | CHILD | LS |\n| 1 | C1 | «flaged»\n}").error(IssueCodes.EXAMPLE_TABLE, "flagged, passes or nothing");
    }

    @Test
    void onlyRowsOfFlaggedTablesAreFlagged() {
        withExample("{ Reviews | CHILD |\n| 1 | «flagged»\n}").error(IssueCodes.EXAMPLE_TABLE, "a table whose cells the rule flags");
    }

    @Test
    void aTableIsNotGivenAndAbsent() {
        withExample("{ without «Episodes» Episodes | CHILD |\n| 1 |\n}").error(IssueCodes.EXAMPLE_TABLE);
        withExample("{ without last year Episodes Episodes | CHILD |\n| 1 |\n}").good();
    }

    @Test
    void theFormatIsOneThatReturnsHave() {
        withExample("from «\"xls\"» { Episodes | CHILD |\n| 1 |\n}").error(IssueCodes.EXAMPLE_FORMAT, "csv, xml, xlsx", "did you mean");
        withExample("from \"xml\" { Episodes | CHILD |\n| 1 |\n}").good();
    }

    @Test
    void theYearIsOneInWhichTheRuleHolds() {
        Snippet.of(
                Snippet.aRule("1", GOOD + "example for «2023/24» { Episodes | CHILD |\n| 1 |\n}").replace("\"A rule\"", "\"A rule\" since 2024/25"))
                .error(IssueCodes.YEAR_ORDER, "since 2024/25", "2023/24");
    }
}
