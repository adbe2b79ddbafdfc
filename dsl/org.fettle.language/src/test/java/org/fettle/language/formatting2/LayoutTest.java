/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.Snippet;
import org.fettle.language.examples.ExampleRows;
import org.fettle.language.fettle.ExampleTable;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LayoutTest {

    /** One file of a pack: the tables and lists that it names are declared in others. */
    private static final String ALONE = """
            codes Late = Elsewhere where code in {A, B}

            rule 1 "Made up" {
                category invalid
                each Episodes e
                flag e.DEC when e.DEC is blank
                message "m"
                help "h"

                example "blank" {
                    Header             | CHILD | SEX |
                                       | 1     | F   |
                    last year Episodes | CHILD | DEC |
                                       | 1     |     |
                    Episodes           | CHILD | DEC |
                                       | 1     |     | flagged
                }
            }
            """;

    @Test
    void aFileIsLaidOutWithoutThoseThatDeclareItsTables() {
        LoadedPack alone = PackLoader.load(Map.of("alone.fettle", ALONE));
        assertEquals(ALONE, Layout.format((XtextResource) alone.models().get(0).eResource()));
    }

    private static final String LAID_OUT = """
            /* What this is. */

            // Sexes by year.
            codes Sex until 2023/24 { 1 "male"  2 "female" }
            codes Sex since 2024/25 { M "male"  F "female" }

            codes Place ignoring case {
                U1  "foster care"
                K2  "children's home"  // trailing
                // on its own
                H5X "other"
            }

            codes Bare {
                1 2 3
                4 5
            }

            return Care subject Child key CHILD {
                table Header one per Child file "header" {
                    CHILD text required               "Child number"
                    SEX   code Sex
                    UPN   text matching "[A-Z]\\d{11}" "Pupil"
                }
                table Episodes many per Child file "episodes" {
                    CHILD text
                    DEC   date
                    PLACE code Place
                }
            }

            define late for Episodes = DEC > collection end
            define later(a date, b date) = latest of (a, b)

            define kind(a text) =
                if a = "1" then "one"
                else if a = "2" then "two"
                else if a = "3" then
                    "three"
                else (if a = "4" then "four"
                    else "many")

            rule 1 "A rule" since 2023/24 {
                category invalid  severity error  impact high
                each Episodes e where PLACE in {U1, K2} and DEC plus 3 months > collection end
                let before = previous Episodes by DEC
                flag e.DEC, e.PLACE
                    when e.DEC = -1 * (2 + 3)
                        or e.DEC is blank
                            and not late(e)
                        or (e.DEC > before.DEC
                            or e.DEC < before.DEC)
                message "Wrong {e.DEC}."
                fix certain "Clear it" { set e.DEC to blank  delete e }
                fix ask "Enter it" {
                    enter e.DEC
                }

                example "one" for 2024/25 {
                    Header             | CHILD |
                                       | 1     |
                    last year Episodes | CHILD | DEC        |
                                       | 11    | 01/01/2024 | flagged // why
                                       | 1     |            | passes
                    without last year Header
                }
            }
            """;

    private static XtextResource parse(String text) {
        LoadedPack pack = PackLoader.load(Map.of("a.fettle", text));
        return (XtextResource) pack.models().get(0).eResource();
    }

    private static String format(String text) {
        return Layout.format(parse(text));
    }

    @Test
    void aFileThatIsLaidOutStaysAsItIs() {
        assertEquals(LAID_OUT, format(LAID_OUT));
    }

    @Test
    void declarationsStandABlankLineApart() {
        assertEquals("rule 1 \"a\" {\n}\n\nrule 2 \"b\" {\n}\n", format("rule 1 \"a\" { }\nrule 2 \"b\" {\n\n}"));
    }

    @Test
    void everyStatementHasALine() {
        assertEquals("rule 1 \"a\" {\n    category invalid  impact low\n    each T t\n    let x = 1 + 2\n}\n",
                format("rule 1 \"a\" { category invalid impact low each T t let x=1+2 }"));
    }

    @Test
    void rowsOfAnExampleStandBelowEachOther() {
        String expected = """
                rule 1 "a" {
                    example {
                        T           | A | BB |
                                    | 1 | x  | flagged
                        last year U | CCC |
                                    |     |
                    }
                }
                """;
        assertEquals(expected, format("reference T key A file \"t\" { A text }\nreference U key A file \"u\" { A text }\n"
                + "rule 1 \"a\" { example { T|A|BB|\n|1|x|flagged\nlast year U |CCC|\n| |\n} }").lines().skip(8).map(line -> line + "\n")
                .collect(Collectors.joining()));
    }

    @Test
    void aLongBlockIsBroken() {
        String codes = "codes A { " + "ABCDEFGH \"a meaning\"  ".repeat(8) + "}";
        assertEquals(10, format(codes).lines().count());
    }

    @Test
    void signsStandCloseWhereTheyBelong() {
        assertEquals("define f(a date, b number) = -b + count(Episodes where X in {1, 2}) - g(a).c\n".replace("count(", "count ("),
                format("define f ( a date , b number ) = - b + count ( Episodes where X in { 1 , 2 } ) - g ( a ) . c"));
    }

    @Test
    void aFileWithSyntaxErrorsIsLeftAlone() {
        String text = "rule   1 {";
        assertEquals(text, format(text));
    }

    @Test
    void tabsAndLineEndsOfOtherSystemsGo() {
        assertEquals("codes A { 1 2 }\n\ncodes B {\n    1\n    2\n}\n", format("codes\tA { 1 2 }\r\n\r\n\r\n\r\ncodes B {\r\n\t1\r\n\t2\r\n}"));
    }

    @Test
    void anEmptyFileHasNothingToLayOut() {
        assertEquals(List.of(), PackLoader.load(Map.of("a.fettle", " ")).models());
    }

    /** Whatever the spaces and line breaks between its words, a file means the same laid out, and laying out again changes nothing. */
    @Property(tries = 40)
    void layingOutIsIdempotentAndKeepsTheMeaning(@ForAll long seed) {
        Random random = new Random(seed);
        String text = scramble(Snippet.RETURN + LAID_OUT.substring(LAID_OUT.indexOf("define late")), random);
        XtextResource before = parse(text);
        assertEquals(0, before.getParseResult().getSyntaxErrors().iterator().hasNext() ? 1 : 0, text);
        String once = Layout.format(before);
        assertEquals(once, format(once));
        assertEquals(meaning(before.getContents().get(0)), meaning(parse(once).getContents().get(0)));
    }

    // Other spaces, line breaks and comments at places where they mean nothing: around words, not in texts and rows of examples.
    private static String scramble(String text, Random random) {
        StringBuilder scrambled = new StringBuilder();
        for (String line : text.split("\n")) {
            if (line.contains("|") || line.contains("//") || line.contains("\"")) {
                scrambled.append(" ".repeat(random.nextInt(9))).append(line.strip()).append('\n');
                continue;
            }
            for (String word : line.strip().split(" +")) {
                scrambled.append(word).append(switch (random.nextInt(8)) {
                    case 0 -> "\n";
                    case 1 -> "\n\n\n  ";
                    case 2 -> "   ";
                    case 3 -> random.nextInt(4) == 0 ? " // note\n" : " ";
                    case 4 -> random.nextInt(4) == 0 ? "\n/* note */ " : " ";
                    default -> " ";
                });
            }
            scrambled.append('\n');
        }
        return scrambled.toString();
    }

    /** The structure and values of a model; rows of examples by their cells. */
    private static List<Object> meaning(EObject object) {
        List<Object> meaning = new ArrayList<>();
        meaning.add(object.eClass().getName());
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            meaning.add(object instanceof ExampleTable table && attribute.isMany()
                    ? table.getRows().stream().map(row -> ExampleRows.parse(row, 0)).map(row -> row.texts() + row.mark().name() + row.tail().text())
                            .toList()
                    : String.valueOf(object.eGet(attribute)));
        }
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (reference.isContainment()) {
                Object value = object.eGet(reference);
                if (value instanceof List<?> list) {
                    list.forEach(each -> meaning.add(meaning((EObject) each)));
                } else if (value instanceof EObject each) {
                    meaning.add(meaning(each));
                }
            }
        }
        return meaning;
    }
}
