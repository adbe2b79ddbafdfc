/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.data.Problem;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every slip in a declaration is said where it stands, marked by a bar, and nothing else is said because of it. */
class RecoveryTest {

    /** Asserts that the errors are where the bars are, whatever else there is to say of good rules (warnings). */
    private static LoadedPack errorsAtBars(String marked) {
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int line = 1;
        int column = 1;
        for (char c : marked.toCharArray()) {
            if (c == '¦') {
                expected.add(line + ":" + column);
                continue;
            }
            text.append(c);
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        LoadedPack pack = PackLoader.load(Map.of("a-return.fettle", Snippet.RETURN, "test.fettle", text.toString()));
        List<Problem> errors = pack.problems().stream().filter(Problem::isError).toList();
        assertEquals(expected, errors.stream().map(each -> each.line() + ":" + each.column()).toList(), () -> marked + errors);
        return pack;
    }

    private static LoadedPack inRule(String statements) {
        return errorsAtBars(Snippet.aRule("1", statements) + Snippet.aRule("2", "each Episodes e\nflag e.¦XX when e.DEC is blank"));
    }

    @Test
    void eachPartOfARuleSaysItsOwn() {
        LoadedPack pack = errorsAtBars("""
                rule 1 "A rule" {
                    category ¦wrong  severity error
                    each Episodes e where CHILD is given
                    let before = ¦= previous Episodes by DECOM
                    let cost = e.COST * ¦/ 2
                    when before exists ¦of
                    flag e.LS beside before.LS when e.¦XX > cost and (e.DEC is blank ¦message "Wrong."
                    help ¦wrong
                    fix ¦wrong "One" when e.DEC is blank { set e.DEC to before.DEC }
                    fix suggested "Two" { set e.DEC ¦= before.DEC }
                    fix suggested "Three" { ¦put e.DEC to 3 }
                    fix suggested "Four"
                        when e.¦YY is blank { enter e.DEC }
                    example ¦good {
                        Episodes | CHILD | LS |
                                 | 1     | C1 | flagged
                    }
                    example "two" {
                        ¦; | CHILD |
                           | 1     | passes
                    }
                }
                define late for Episodes e = e.DEC > ¦;
                rule 2 "Another" {
                    category invalid  message "Wrong."
                    each Episodes e
                    flag e.LS when late(e) and e.¦XX is blank
                }
                """);
        assertEquals(2, pack.index().rules().size());
        assertEquals(4, pack.index().rules().get(0).getFixes().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // what is missing at the end of a line is missed at the next word
            "each Episodes e\nlet x ¦=\nflag e.LS when e.DEC is blank", "each Episodes e\nlet x = e.COST ¦+\nflag e.LS when x > 3",
            // a set, parentheses that are not closed
            "each Episodes e\nflag e.LS when e.LS in {C1, ¦=} and e.DEC is blank", "each Episodes e\nlet x = (e.COST + 3\n¦flag e.LS when x > 3",
            "each Episodes e\nlet c = e.LS in {C1, C2\n¦flag e.LS when c and e.DEC is blank",
            // what is lost is not called unknown
            "each ¦= Episodes e\nlet x = e.COST\nflag e.LS when x > 3", "each Episodes ¦= e\nflag e.LS when e.DEC is blank",
            "¦eech Episodes e\nflag e.LS when e.DEC is blank", "each Episodes e\n¦lett x = e.COST\nflag e.LS when x > 3",
            "each\n¦flag e.LS when e.DEC is blank", "each Episodes e where CHILD is given ¦given\nflag e.LS when e.DEC is blank",
            // a line of its own for each condition
            "each Episodes e\nlet x = ¦= 3\nwhen e.LS = C1\nflag e.LS\nwhen e.DEC ¦blank",
            // a brace that is missing
            "each Episodes e\nflag e.LS when e.DEC is blank\nfix ask \"T\" { enter e.DEC\n¦fix suggested \"U\" { set e.DEC to ¦}",
            "each Episodes e\nflag e.LS when e.DEC is blank\nfix ask \"T\" ¦enter e.DEC }\nfix suggested \"U\" { set e.DEC to ¦}"})
    void oneSlipIsOneError(String statements) {
        inRule(statements);
    }

    @Test
    void aBraceTooManyEndsTheRuleAndNothingElse() {
        LoadedPack pack = errorsAtBars("""
                rule 1 "A rule" {
                    category invalid  message "Wrong."
                    each Episodes e
                    flag e.LS when e.DEC is blank }
                }
                }
                codes Kinds { K L }
                rule 2 "Another" {
                    category invalid  message "Wrong."
                    each Episodes e
                    flag e.LS when e.¦XX is blank
                }
                """.replaceFirst("\\n\\}\\n", "\n¦}\n"));
        assertEquals(2, pack.index().rules().size());
        assertTrue(pack.index().codeLists().containsKey("Kinds"));
    }

    @Test
    void aTextWithoutItsEndMayHideABrace() {
        errorsAtBars("""
                rule 1 "A rule" {
                    category invalid  message "Wrong."
                    each Episodes e
                    flag e.LS when e.DEC is blank
                    fix suggested ¦"Set it { set e.LS to C1 }
                    fix suggested "Set it too" when e.LS is given and ¦" {
                        set e.LS to C1
                    }
                    example "one" {
                        Episodes | CHILD | flagged
                    }
                }
                rule 2 "Another" {
                    category invalid  message "Wrong."
                    each Episodes e
                    flag e.¦XX when e.DEC is blank
                }
                """);
    }

    @Test
    void aWordAtTheTopOfTheFileGivesNothingUp() {
        errorsAtBars("¦rul 1\n" + Snippet.aRule("2", "each Episodes e\nflag e.¦XX when e.DEC is blank"));
    }

    @Test
    void whatDependsOnBrokenDeclarationsIsNotBlamed() {
        errorsAtBars("""
                reference Homes key URN file "homes" {
                    URN text ¦) KIND text
                }
                define first-one for Child = first Episodes by DECOM¦) .LS
                define earlier(a date, b ¦= date) = a < b
                rule 1 "A rule" {
                    category invalid  message "Wrong: {h.KIND}, {first-one}, {x}."
                    each Episodes e
                    let h = first Homes by URN
                    let x = first Episodes
                    flag e.LS when first-one = "C1" and earlier(e.DECOM) and h.KIND = "K" and x exists
                    example "one" {
                        Homes | URN | KIND |
                              | 1   | K    |
                        Episodes | CHILD |
                                 | 1     | flagged
                    }
                }
                """.replace("Wrong: {h.KIND}, {first-one}, {x}.", "Wrong: {h.KIND}."));
    }

    @ParameterizedTest
    @CsvSource({"31/3/2024,31/03/2024", "1/03/2024,01/03/2024", "31/03/24,31/03/2024", "2024/3/31,31/03/2024"})
    void aDateInOtherClothesIsWrittenOut(String written, String meant) {
        List<Problem> errors = PackLoader.load(Map.of("a-return.fettle", Snippet.RETURN, "test.fettle",
                Snippet.aRule("1", "each Episodes e\nflag e.LS when e.DEC > " + written + " and e.LS is given"))).problems();
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).message().equals("Expected a date as dd/MM/yyyy, found " + written + "; write " + meant + "."), errors::toString);
    }

    @Test
    void linesOfTablesAndListsSayTheirOwn() {
        LoadedPack pack = errorsAtBars("""
                reference Homes key URN file "homes" {
                    URN    text "The number"
                    KIND   ¦cod Place "What it is"
                    BEDS   number ¦)
                    CLOSED date
                }
                codes Colours {
                    R "red"
                    G ¦= "green"
                    B "blue"
                    ¦; "none"
                    W "white"
                }
                define closed for Homes = CLOSED is given
                """);
        assertEquals(List.of("URN", "KIND", "BEDS", "CLOSED"),
                pack.index().tables().get("Homes").getColumns().stream().map(each -> each.getName()).toList());
        assertEquals(List.of("R", "G", "B", "W"),
                pack.index().codeLists().get("Colours").get(0).getCodes().stream().map(each -> each.getName()).toList());
    }

    @Test
    void linesOfTheReturnAndTheHeaderSayTheirOwn() {
        LoadedPack pack = PackLoader.load(Map.of("a.fettle", """
                pack test "Test" {
                    version one
                    collections 2022/23 to 2026/27
                    parameter grace = : number
                    parameter limit : number = 3
                }
                return Care subject Child key CHILD {
                    table Header one per Child file "header" {
                        CHILD text required
                        DOB dat "Born"
                        SEX text
                    }
                    table Reviews mny per Child file "reviews" {
                        CHILD text
                    }
                    table Episodes many per Child file "episodes" {
                        CHILD text
                        DECOM dte
                        DEC date
                    }
                }
                """));
        assertEquals(List.of(2, 4, 10, 13, 18), pack.problems().stream().map(Problem::line).toList(), () -> pack.problems().toString());
        assertTrue(pack.index().parameters().containsKey("limit"));
        assertTrue(pack.index().tables().containsKey("Episodes"));
    }
}
