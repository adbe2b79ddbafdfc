/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;

class NeverTrueChecksTest {

    @Test
    void aQuotedCodeOutsideItsList() {
        Snippet.when("e.LS = «\"V33\"»").error(IssueCodes.CODE_NOT_IN_LIST, "a code of Status", "found V33", "did you mean V3?");
    }

    @Test
    void aNumberIsACodeOnlyAsWritten() {
        Snippet.when("e.LS in { C1, «1» }").error(IssueCodes.CODE_NOT_IN_LIST, "found 1", "there are C1, C2");
    }

    @Test
    void aListThatIgnoresCaseHasACodeInAnyCase() {
        Snippet.when("e.PLACE = \"u1\"").good();
        Snippet.when("e.LS = «\"c1\"»").error(IssueCodes.CODE_NOT_IN_LIST, "did you mean C1?");
    }

    @Test
    void aCodeOfAnyYearsVersionIsACode() {
        Snippet.when("Header.SEX in { 1, M }").good();
    }

    @Test
    void aCodeThatNoYearOfTheRuleHas() {
        Snippet.of(Snippet.aRule("1", "each Episodes e\nflag e.LS when Header.SEX = «1»").replace("\"A rule\"", "\"A rule\" since 2024/25"))
                .warning(IssueCodes.CODE_NOT_IN_YEARS, "1 is a code of Sex", "rule 1");
    }

    @Test
    void anEmptyInterval() {
        Snippet.when("e.DEC between 02/01/2020 and «01/01/2020»").warning(IssueCodes.EMPTY_INTERVAL);
        Snippet.when("e.DEC between 01/01/2020 and 01/01/2020").good();
    }

    @Test
    void twoBoundsWithNothingBetweenThem() {
        Snippet.when("«e.VISITS > 5 and e.VISITS < 5»").warning(IssueCodes.NEVER_TRUE);
        Snippet.when("e.VISITS >= 5 and e.VISITS <= 5").good();
    }

    @Test
    void oneCellWithTwoCodes() {
        Snippet.when("«e.LS = C1 and e.LS = C2»").warning(IssueCodes.NEVER_TRUE, "exclude each other");
        Snippet.when("e.LS = C1 or e.LS = C2").good();
    }

    @Test
    void aComparisonOfLiterals() {
        Snippet.when("e.DEC is blank and «1 > 2»").warning(IssueCodes.NEVER_TRUE);
    }

    @Test
    void aGuardThatIsFalse() {
        Snippet.rule("each Episodes e\nwhen «false»\nflag e.LS when e.DEC is blank").warning(IssueCodes.NEVER_TRUE);
    }
}
