/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"Header.UPN starts with «e.LS»~type.mismatch", "e.COST > «1.23456»~syntax.literal",
            "e.COST > «999999999999999»~syntax.literal", "(previous Episodes by «LATE») exists~row.order",
            "(first all Episodes by «DECOM» then DEC) exists~row.order", "(first Episodes of both years by «DECOM» missing first) exists~row.order",
            "(first Providers by «URN» then KIND) exists~row.order", "(first Episodes by LS or «DECOM») exists~row.order",
            "any distinct «(pairs of Episodes a, b) by DECOM»~row.order",
            "any spells of «all Episodes» by DECOM to DEC s where s.end is blank~row.order",
            "any spells of Episodes by «LATE» to DEC s where s.end is blank~row.order",
            "any spells of Episodes by DECOM to «LATE» s where s.end is blank~row.order",
            "any spells of (Episodes where DECOM > «e».DECOM) by DECOM to DEC s where s.end is blank~row.order",
            "any spells of Episodes by DECOM to DEC s joined while (next.DECOM > «e».DEC) where s.end is blank~row.order",
            "(if open then «e» else e).DEC is blank~row.many"})
    void whatCouldNotBeCompiled(String condition, String code) {
        String rule = Snippet.aRule("1", "each Episodes e\nflag e.LS when " + condition);
        Snippet.of(rule + DEFINITIONS).has("fettle." + code);
    }

    private static final String DEFINITIONS = "derive Episodes.LATE date \"Late\" = DEC plus 3 days\n"
            + "define open for Child = any Episodes where DEC is blank\n";

    @ParameterizedTest
    @ValueSource(strings = {"e.COST > 1.2345", "(first Episodes by DECOM then DEC missing last) exists", "(first Episodes by LATE) exists",
            "(previous Episodes by DECOM then DEC) exists", "(first all Episodes by DECOM) exists", "(first Episodes by DECOM or DEC) exists",
            "any spells of (Episodes x where x.DECOM > collection start) by DECOM to DEC s where s.end > e.DEC",
            "any spells of Episodes by DECOM to DEC s joined while (next.DECOM > DEC) where any rows of s r where r.DEC = e.DEC",
            "(if open then e.DEC else e.DECOM) is blank", "Header.UPN contains \"a\"", "any distinct Episodes by DECOM"})
    void whatCanBeCompiled(String condition) {
        Snippet.of(Snippet.aRule("1", "each Episodes e\nflag e.LS when " + condition) + DEFINITIONS).good();
    }

    @Test
    void aDefinitionIsNoRow() {
        Snippet.of("define opening for Child = «first Episodes by DECOM»").error(IssueCodes.MANY_ROWS, "a row of Episodes", "let in the rule");
    }

    @Test
    void ofEverybodyNothingIsAskedThatIsAskedOfOne() {
        Snippet.of(Snippet.aRule("1", "once\nlet x = first all Episodes by DECOM\nflag x.LS when «Header».DOB is blank")).error(
                IssueCodes.NO_CURRENT_ROW, "first all Header");
        Snippet.of(Snippet.aRule("1", "once\nlet x = first all Episodes by DECOM\nflag x.LS when x exists and «open»") + DEFINITIONS)
                .error(IssueCodes.NO_CURRENT_ROW, "a Child", "open");
        Snippet.of("derive Providers.OPEN flag = «open»\n" + DEFINITIONS).error(IssueCodes.NO_CURRENT_ROW, "a Child");
        Snippet.of(Snippet.aRule("1", "once\nlet x = first all Episodes by DECOM\nflag x.LS when Header is loaded")).good();
    }
}
