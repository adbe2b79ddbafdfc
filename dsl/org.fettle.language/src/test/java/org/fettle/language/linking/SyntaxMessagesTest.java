/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.linking;

import java.util.List;

import org.fettle.data.Problem;
import org.fettle.language.LoadedPack;
import org.fettle.language.Snippet;
import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SyntaxMessagesTest {

    @Test
    void aWordOfTheLanguageIsNoName() {
        Snippet.rule("let «first» = 1").error(IssueCodes.RESERVED_WORD, "as a name write ^first");
    }

    @Test
    void aCategoryThatDoesNotExist() {
        Snippet.rule("category «wrong»").error(IssueCodes.SYNTAX, "missing, invalid, inconsistent or cross-year", "found wrong");
    }

    @Test
    void anExpressionThatIsMissing() {
        Snippet.when("e.DEC = «and» e.LS = C1").error(IssueCodes.SYNTAX, "a value", "found and");
    }

    @Test
    void aColumnWithoutType() {
        Snippet.of("reference R key A file \"a\" { A «B» text }").error(IssueCodes.SYNTAX, "the type of the column", "found B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"e.DEC =«=» 01/01/2020~equal is =", "e.DEC «!»= 01/01/2020~unequal is <>",
            "e.LS in «(»C1, C2)~{C1, C2}", "e.LS = «'»C1'~double quotes", "e.DEC is «empty»~write is blank", "e.LS is «C1»~compared with =",
            "e.PLACE not «starts» with \"U\"~does not start with", "e.DEC.«year» > 2020~year of …", "e.DEC is blank «where» e.LS = C1~any … where"})
    void slipsOfThoseWhoKnowOtherLanguages(String condition, String hint) {
        Snippet.when(condition).error(IssueCodes.SYNTAX, hint);
    }

    @Test
    void aCellWithoutItsColumn() {
        Snippet.rule("each Episodes e\nflag e «when» e.DEC is blank").error(IssueCodes.SYNTAX, "a cell is written e.COLUMN");
    }

    @Test
    void whatIsMissingAtTheEndOfALineIsMissedThere() {
        Snippet.rule("each Episodes e\nflag e.LS when e.LS = C1 and e«.»\nmessage \"x\"").error(IssueCodes.SYNTAX,
                "Expected a column, found message");
        Snippet.rule("each Episodes e\nflag e.LS when e.LS «=»\nmessage \"x\"").error(IssueCodes.SYNTAX, "a value", "found message");
        Snippet.rule("each Episodes e\nflag e. «when» e.LS = C1").error(IssueCodes.SYNTAX, "Expected a column, found when");
    }

    @Test
    void aBraceThatIsMissing() {
        Snippet.of("codes A { 1 2 \n«rule» 1 \"x\"").has(IssueCodes.SYNTAX, "Expected }", "found rule");
    }

    @Test
    void theParserGoesOnWithTheNextDeclaration() {
        LoadedPack pack = Snippet
                .of(Snippet.aRule("1", "each Episodes e\nflag e.LS when = 3") + Snippet.aRule("2", "each Episodes e\nflag e.XX when e.DEC is blank")
                        + Snippet.aRule("3", "let = 4"))
                .load();
        assertEquals(List.of(IssueCodes.SYNTAX, IssueCodes.UNKNOWN_NAME, IssueCodes.SYNTAX), pack.problems().stream().map(Problem::code).toList());
        assertEquals(3, pack.index().rules().size());
    }

    @Test
    void namesDeclaredInWhatCouldNotBeReadAreNotCalledUnknown() {
        Snippet.of("codes Kind { 1 «;» 2 }\ndefine kind-of = 3\nreference R key A file \"a\" { A code Kind }").error(IssueCodes.SYNTAX, "found ;");
        Snippet.rule("each Episodes e\nflag e.LS when e.KIND = X1")
                .with("b.fettle", "codes Kinds { «,» X1 }\nderive Episodes.KIND code Kinds = blank")
                .error(IssueCodes.SYNTAX, "found ,");
    }
}
