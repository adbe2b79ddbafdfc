/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"e.DECOM < e.DEC", "e.VISITS > 1.5", "e.COST >= 3", "e.LS = \"C1\"", "e.LS = 01", "e.LS = 205A", "Header.UPN = e.LS",
            "collection year >= 2024/25", "school year of e.DECOM = 2024/25", "Header.MOTHER = 1", "Header.MOTHER is true", "e.LS in Short",
            "e.LS is none of { C1, V3 }",
            "Header.UPN in { \"UN1\" }", "e.PLACE starts with \"U\"", "e.DECOM between 01/04/2020 and collection end",
            "e.DECOM plus 3 months > e.DEC",
            "age of Header.DOB at 31 March < 16", "years between Header.DOB and e.DECOM > 3", "working days between e.DECOM and e.DEC > 5",
            "latest of (e.DECOM, e.DEC) > collection start", "largest of (e.VISITS, 3) = 3", "length of Header.UPN <> 13", "e.DEC same as blank",
            "(first Episodes by DECOM) exists", "Header exists", "Reviews is loaded", "last year Header is loaded", "sum COST of Episodes > 100",
            "max (days between DECOM and DEC) of Episodes > 7", "count Reviews = 0",
            "(if e.DEC is blank then collection end else e.DEC) > 01/01/2020",
            "rounded of (e.COST / 3) to 1 > 2", "every Reviews r satisfies r.REVIEW > e.DECOM and r.REVIEW < e.DEC", "at least 2 Reviews",
            "any pairs of Reviews a, b where a.REVIEW = b.REVIEW", "any distinct Episodes by DECOM keeping latest DEC d where d.LS = C1",
            "any all other Header h where h.UPN = Header.UPN", "last year Header exists", "latest date of Header.UPN < e.DECOM",
            "e.DEC = Header.DOB or not e.DEC is blank and e.VISITS is unreadable", "compact of Header.UPN does not match \"[A-Z]\\d+\""})
    void typesThatGoTogether(String condition) {
        Snippet snippet = condition.startsWith("any all other") ? Snippet.rule("each Header h0\neach Episodes e\nflag e.LS when " + condition)
                : Snippet.when(condition);
        snippet.good();
    }

    @Test
    void theFormatIsAText() {
        Snippet.when("collection format = \"xml\" and collection format starts with \"x\"").good();
        Snippet.when("collection format = «e.DECOM»").error(IssueCodes.TYPE_MISMATCH, "text", "a date");
    }

    @Test
    void aDateDoesNotCompareWithACode() {
        Snippet.when("e.DECOM = «e.LS»").error(IssueCodes.TYPE_MISMATCH, "Expected a date", "found a code of Status");
    }

    @Test
    void aNumberDoesNotCompareWithADate() {
        Snippet.when("e.VISITS < «01/01/2020»").error(IssueCodes.TYPE_MISMATCH, "a number", "a date");
    }

    @Test
    void codesOfListsWithoutACommonCodeDoNotCompare() {
        Snippet.when("e.LS same as «e.PLACE»").error(IssueCodes.TYPE_MISMATCH, "no code in common");
    }

    @Test
    void aListWithoutACommonCode() {
        Snippet.when("e.LS in «Place»").error(IssueCodes.TYPE_MISMATCH, "no code in common");
    }

    @Test
    void aComparisonWithBlankIsAskedForIsBlank() {
        Snippet.when("e.DEC «=» blank").error(IssueCodes.COMPARED_WITH_BLANK, "write … is blank");
        Snippet.when("e.DEC «<>» blank").error(IssueCodes.COMPARED_WITH_BLANK, "write … is not blank");
    }

    @Test
    void rowsDoNotCompare() {
        Snippet.when("(first Episodes by DECOM) = «e»").error(IssueCodes.TYPE_MISMATCH, "compare cells of rows");
    }

    @Test
    void aConditionIsNoOperand() {
        Snippet.when("e.VISITS + («e.DEC is blank») > 1").error(IssueCodes.TYPE_MISMATCH, "Expected a number", "found a condition");
    }

    @Test
    void aCellIsNoCondition() {
        Snippet.when("e.DEC is blank and «e.VISITS»").error(IssueCodes.TYPE_MISMATCH, "Expected a condition", "found a number");
    }

    @Test
    void aFlagIsAskedForIsTrue() {
        Snippet.when("«Header.MOTHER»").error(IssueCodes.TYPE_MISMATCH, "write … is true");
    }

    @Test
    void aRowIsAskedForExists() {
        Snippet.when("«Header»").error(IssueCodes.TYPE_MISMATCH, "write … exists");
    }

    @Test
    void datesAreNotSubtracted() {
        Snippet.when("«e.DEC» - 1 > 3").error(IssueCodes.TYPE_MISMATCH, "days between");
    }

    @Test
    void aWrongOperandIsReportedOnce() {
        Snippet.when("e.DEC < «e.DECOM» + 3").error(IssueCodes.TYPE_MISMATCH, "Expected a number");
    }

    @Test
    void dashesMakeNoDate() {
        Snippet.when("e.DEC > «2020-01-01»").error(IssueCodes.TYPE_MISMATCH, "31/12/2024");
    }

    @Test
    void aNumberHasNoMonths() {
        Snippet.when("«e.VISITS» plus 1 month > e.DEC").error(IssueCodes.TYPE_MISMATCH, "Expected a date");
    }

    @Test
    void workingMonthsDoNotExist() {
        Snippet.when("working «months» between e.DECOM and e.DEC > 1").error(IssueCodes.TYPE_MISMATCH, "Expected days");
    }

    @Test
    void datesHaveNoSum() {
        Snippet.when("sum «DECOM» of Episodes > 1").error(IssueCodes.TYPE_MISMATCH, "found a date (DECOM)", "no sum");
    }

    @Test
    void branchesAreOfOneType() {
        Snippet.when("(if e.DEC is blank then e.DECOM else «e.VISITS») > 01/01/2020").error(IssueCodes.TYPE_MISMATCH, "a date as after then");
    }

    @Test
    void onlyTablesAreLoaded() {
        Snippet.when("«e.DEC» is loaded").has(IssueCodes.TYPE_MISMATCH, "the name of a table");
    }

    @Test
    void aWholeTableDoesNotExistButAnyRowMay() {
        Snippet.when("«Reviews» exists").error(IssueCodes.TYPE_MISMATCH, "any Reviews");
    }

    @Test
    void aPatternIsARegularExpression() {
        Snippet.when("Header.UPN matches «\"[A-Z\"»").error(IssueCodes.BAD_PATTERN, "[A-Z");
    }

    @Test
    void aDayThatNoYearHas() {
        Snippet.when("e.DEC > «31» April").error(IssueCodes.BAD_LITERAL, "1 to 30");
    }

    @Test
    void aFixSetsWhatTheColumnTakes() {
        Snippet.rule("each Episodes e\nflag e.LS when e.DEC is blank\nfix certain \"f\" { set e.LS to «e.DECOM» }").error(IssueCodes.TYPE_MISMATCH,
                "Expected a code of Status", "found a date");
    }

    @Test
    void aDerivedColumnTakesItsType() {
        Snippet.of("derive Episodes.X number = «VISITS / 2»").error(IssueCodes.TYPE_MISMATCH, "rounded of");
    }

    @Test
    void aParametersDefaultHasItsType() {
        Snippet.of("pack p \"P\" { version 1 collections 2024/25 to 2024/25 parameter n : number = «\"x\"» }").alone().error(IssueCodes.TYPE_MISMATCH,
                "a number", "text");
    }
}
