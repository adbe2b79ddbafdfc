/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where things are declared and used, and where their names are marked. */
class NavigationTest {
    private static final String FILE = "rules.fettle";
    private static final String RULE = """
            rule 1 "x" {
                category missing
                each Episodes e
                let before = previous Episodes by DECOM
                flag e.DECOM, before.DEC when e.DECOM < before.DEC and any Episodes where DECOM > e.DECOM and LS = C1
                message "Starts {e.DECOM}, ended {before.DEC}."
                fix certain "a" { set e.DECOM to before.DEC }
                example "x" {
                    Episodes | CHILD | DECOM      | LS |
                             | 1     | 01/06/2024 | C1 | flagged
                }
            }
            """;

    /** What is named at the bar, wherever it stands: line (from 1) and text, with a mark for declarations and writes. */
    private static List<String> references(String text) {
        PackSources pack = Typing.pack(text);
        return Typing.services().references(pack, FILE, Typing.caret(text)).stream().map(found -> show(pack, found)).toList();
    }

    private static String show(PackSources pack, Occurrence found) {
        Location place = found.location();
        String text = pack.text(place.file());
        String mark = switch (found.kind()) {
            case DECLARATION -> "!";
            case WRITE -> "=";
            case READ -> "";
        };
        return place.file().charAt(1) + ":" + text.substring(0, place.offset()).lines().count() + mark + " "
                + text.substring(place.offset(), place.offset() + place.length());
    }

    @Test
    void aColumnInFlagsFixesMessagesAndExamples() {
        List<String> all = List.of("e:8! DECOM", "e:12 DECOM", "u:4 DECOM", "u:5 DECOM", "u:5 DECOM", "u:5 DECOM", "u:5 DECOM", "u:6 DECOM",
                "u:7= DECOM", "u:9 DECOM");
        assertEquals(all, references(RULE.replace("flag e.DECOM", "flag e.DE¦COM")), "mid-word, after a dot");
        assertEquals(all, references(RULE.replace("where DECOM", "where ¦DECOM")), "inside where");
        assertEquals(all, references(RULE.replace("| DECOM ", "| DECOM¦ ")), "in an example");
        assertEquals(all, references(RULE.replace("{e.DECOM}", "{e.D¦ECOM}")), "in a message");
    }

    @Test
    void aLet() {
        assertEquals(List.of("u:4! before", "u:5 before", "u:5 before", "u:6 before", "u:7 before"),
                references(RULE.replace("let before", "let be¦fore")));
    }

    @Test
    void aCode() {
        assertEquals(List.of("e:3! C1", "u:5 C1", "u:10 C1"), references(RULE.replace("LS = C1", "LS = C¦1")));
    }

    @Test
    void theKeyOfAllTables() {
        List<String> found = references(RULE.replace("| CHILD", "| CH¦ILD"));
        assertEquals(List.of("e:5 CHILD", "e:6! CHILD", "e:8! CHILD", "u:9 CHILD"), found);
    }

    @Test
    void aCodeOfANarrowerListIsTheOneOfItsBase() {
        assertEquals(List.of("e:3! V2", "e:4! V2", "u:1 V2"), references("define x(a code Respite) = a = V¦2"));
    }

    @Test
    void highlightsStayInTheFile() {
        String text = RULE.replace("flag e.DECOM", "flag e.DE¦COM");
        assertEquals(8, Typing.services().highlights(Typing.pack(text), FILE, Typing.caret(text)).size());
    }

    @Test
    void withAnErrorAbove() {
        assertEquals(List.of("u:6! before", "u:7 before", "u:7 before", "u:8 before", "u:9 before"),
                references("codes { ,,\nrule 0 \"broken { each }\n" + RULE.replace("let before", "let be¦fore")));
    }

    @Test
    void nothingInAnEmptyFileOrBetweenWords() {
        assertEquals(List.of(), references("¦"));
        assertEquals(List.of(), references(RULE.replace("flag e.DECOM", "fl¦ag e.DECOM")));
        assertNull(Typing.declaration("¦"));
    }

    @Test
    void declarationsFromMessagesExamplesAndCodesThatAreNumbers() {
        for (String text : List.of(RULE.replace("{before.DEC}", "{before.D¦EC}"), RULE.replace("| LS |", "| L¦S |"),
                "define x for Child = Header.SEX = ¦1")) {
            Location found = Typing.declaration(text);
            assertEquals("return.fettle", found.file(), text);
        }
    }

    @Test
    void packsAreKeptApart() {
        String text = "pack other \"O\" { version 1 collections 2024/25 to 2024/25 }\nreturn R subject Child key K { table Episodes many per Child "
                + "file \"e\" { K text DECOM date } }\nrule 1 \"x\" { each Episodes e flag e.DECOM }";
        PackSources other = new PackSources(Map.of("only.fettle", text));
        assertEquals(2, Typing.services().references(other, "only.fettle", text.indexOf("DECOM")).size());
        assertTrue(references(RULE.replace("flag e.DECOM", "flag e.DE¦COM")).size() > 2);
        assertEquals(2, Typing.services().references(other, "only.fettle", text.indexOf("DECOM")).size());
    }
}
