/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"any Episodes where LS = C1 and «e.DEC is blank»", "no Episodes where LS = C1 or «e.DEC is blank»",
            "any Episodes where LS = C1 and DEC is blank and «no Reviews where REVIEW > e.DECOM»",
            "e.LS = C1 and any Reviews r where r.REVIEW > e.DEC or «Header.MOTHER is true»"})
    void aConditionThatSaysNothingOfTheRowsLookedAt(String condition) {
        Snippet.when(condition).warning(IssueCodes.REACH, "behind where belongs to it", "in parentheses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"each Episodes e where any Reviews where REVIEW > 01/01/2024 and «e.DEC is blank»\nflag e.LS when e.LS = C1",
            "each Episodes e where e.LS = C1 or no Episodes where LS = C1 and «e.DEC is blank»\nflag e.LS when e.LS = C1",
            "each Episodes e\nwhen any Reviews where REVIEW > 01/01/2024 and «e.DEC is blank»\nflag e.LS when e.LS = C1",
            "each Episodes e\nlet x = any Reviews where REVIEW > 01/01/2024 and «e.DEC is blank»\nflag e.LS when x"})
    void inTheConditionsOfWhatIsVisitedToo(String statements) {
        Snippet.rule(statements).warning(IssueCodes.REACH, "behind where belongs to it", "in parentheses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(any Episodes where LS = C1) and e.DEC is blank", "e.DEC is blank and any Episodes where LS = C1",
            "any Episodes where LS = C1 and (DEC is blank or e.DEC is blank)", "any Episodes where (LS = C1 and e.DEC is blank)",
            "any Episodes where LS = C1 and DEC = e.DEC", "any Episodes x where x.LS = C1 and x.DEC is blank", "any Episodes where e.DEC is blank",
            "any Reviews where REVIEW > e.DEC and no Episodes x where x.DEC = REVIEW", "any Episodes where LS = C1 and in-the-year"})
    void conditionsThatReachAsFarAsTheyLook(String condition) {
        Snippet.of(Snippet.aRule("1", "each Episodes e\nflag e.LS when " + condition)
                + "define in-the-year for Episodes = DECOM <= collection end\n").load().problems().stream()
                .filter(problem -> problem.code().equals(IssueCodes.REACH)).findAny().ifPresent(problem -> {
                    throw new AssertionError(problem.toString());
                });
    }
}
