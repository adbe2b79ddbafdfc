/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ColouringTest {
    @Test
    void wordsNamesAndValues() {
        assertEquals(
                List.of("COMMENT // why", "KEYWORD rule", "DECLARATION 5A", "STRING \"x\"", "KEYWORD each", "TABLE Episodes", "DECLARATION e",
                        "KEYWORD flag",
                        "NAME e", "COLUMN DECOM", "KEYWORD when", "NAME e", "COLUMN DECOM", "DATE 01/02/2024"),
                colours("// why\nrule 5A \"x\" { each Episodes e flag e.DECOM when e.DECOM > 01/02/2024 }"));
    }

    @Test
    void wordsOfWhichOneIsChosen() {
        List<String> colours = colours(
                "rule 1 \"x\" { category missing each Child flag e.DEC for every Episodes e when no Episodes where DEC is blank }");
        assertTrue(colours.containsAll(List.of("KEYWORD missing", "KEYWORD every", "KEYWORD no", "KEYWORD is", "KEYWORD blank")), colours::toString);
    }

    @Test
    void codesOfALaw() {
        assertEquals(List.of("KEYWORD codes", "DECLARATION Sex", "CODE 1", "STRING \"male\""), colours("codes Sex { 1 \"male\" }"));
    }

    @Test
    void whatAnExampleRowExpects() {
        assertEquals(List.of("TABLE Episodes", "EXAMPLE_ROW | CHILD |", "EXAMPLE_ROW | 1 |", "EXAMPLE_FLAGGED flagged"),
                colours("rule 1 \"x\" { example { Episodes | CHILD |\n| 1 | flagged\n}}").subList(4, 8));
    }

    @Test
    void aColumnMayBeCalledLikeAWord() {
        assertTrue(colours("return R subject C key K { table T one per C file \"t\" { start date } }").contains("DECLARATION start"));
    }

    @Test
    void behindAMistakeTheWordsKeepTheirColours() {
        String rule = """
                rule 1 "x" {
                    category missing
                    each Episodes e
                    flag e.DECOM whenn e.DECOM > 01/02/2024 and and e.COST = 12.5 // why
                    message "Starts."
                    example "x" {
                        Episodes | CHILD |
                                 | 1     | flagged
                    }
                }
                rule 2 "y" { category category each flag flag Episodes % }
                """;
        List<String> colours = colours(rule);
        assertEquals(List.of("ERROR %"), colours.stream().filter(colour -> colour.startsWith("ERROR")).toList(), colours::toString);
        assertTrue(colours
                .containsAll(List.of("DATE 01/02/2024", "KEYWORD and", "NUMBER 12.5", "COMMENT // why", "KEYWORD message", "STRING \"Starts.\"",
                        "KEYWORD example", "EXAMPLE_FLAGGED flagged", "KEYWORD flag")),
                colours::toString);
    }

    @Test
    void aMistakeAnywhereReddensNoWord() {
        String rule = "rule 1 \"x\" {\n    category missing\n    each Episodes e\n    flag e.DECOM when e.DECOM > e.DEC and no Episodes where LS = C1\n"
                + "    message \"Starts {e.DECOM}.\"\n    example \"x\" {\n        Episodes | CHILD |\n                 | 1     | flagged\n    }\n}\n";
        for (int at = 0; at <= rule.length(); at++) {
            String broken = rule.substring(0, at) + " ) " + rule.substring(at);
            List<String> red = colours(broken).stream().filter(colour -> colour.startsWith("ERROR")).toList();
            assertEquals(List.of(), red, broken);
        }
    }

    @Property(tries = 200)
    void anyTextHasTokensInOrderThatDoNotOverlap(@ForAll("scraps") String text) {
        int at = 0;
        for (Token token : Typing.services().tokens(text)) {
            assertTrue(token.offset() >= at && token.length() > 0, () -> token + " in " + text);
            at = token.offset() + token.length();
        }
        assertTrue(at <= text.length());
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of("rule", " ", "\n", "\"", "{", "}", "|", "flag", "e.", "1", "A-b", "//", "/*", "%", "01/02/2024", "^", ".").list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static List<String> colours(String text) {
        return Typing.services().tokens(text).stream()
                .map(token -> token.kind() + " " + text.substring(token.offset(), token.offset() + token.length())).toList();
    }
}
