/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.why.WhyPage;
import org.fettle.compiler.explain.Explanation;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Rule;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExampleWhyTest {
    private static final String PACK = """
            pack p "P" { version 1 collections 2024/25 }
            return Return subject Child key CHILD {
                table Header one per Child file "header" { CHILD text DOB date }
                table Episodes many per Child file "episodes" { CHILD text DECOM date DEC date }
            }
            rule 1 "Ends before it starts" {
                category inconsistent
                each Episodes e
                flag e.DEC when e.DEC < e.DECOM
                message "Ends {e.DEC}."
                example "three rows" {
                    Header | CHILD | DOB |
                           | 1     |     |
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 01/06/2024 | flagged
                             | 1     | 02/06/2024 | 03/06/2024 | flagged
                             | 1     | 04/06/2024 | 01/06/2024 |
                }
                example "of the header only" { Header | CHILD | DOB |
                                                      | 1     |     |
                }
            }
            rule 2 "Broken" { category missing each Episodes e flag e.NONSENSE message "x" }
            """;

    private static ExampleWhy why(LoadedPack pack, int number) {
        Rule rule = pack.models().stream().flatMap(model -> model.getDeclarations().stream()).filter(Rule.class::isInstance).map(Rule.class::cast)
                .filter(found -> "1".equals(found.getName())).findFirst().orElseThrow();
        Example example = rule.getExamples().get(number);
        return ExampleWhy.of(pack, rule, example);
    }

    private static LoadedPack pack() {
        LoadedPack read = PackLoader.load(Map.of("p.fettle", PACK));
        // as an editor's analysis has it: problems are kept elsewhere
        return new LoadedPack(read.models(), List.of(), read.sources(), null, false);
    }

    @Test
    void eachRowIsExplainedThoughAnotherRuleIsBroken() {
        ExampleWhy why = why(pack(), 0);
        assertEquals("three rows", why.title());
        assertEquals("is flagged, as it should be", why.rows().get(0).verdict());
        assertEquals("is not flagged, but is marked as flagged", why.rows().get(1).verdict());
        assertEquals("is flagged, but is not marked as flagged", why.rows().get(2).verdict());
        Explanation second = why.rows().get(1).explanation();
        assertFalse(second.flagged());
        String page = WhyPage.of(second, null, List.of(), 0, Set.of()).text();
        assertTrue(page.contains("e.DEC < e.DECOM"), page);
        assertTrue(page.contains("03/06/2024"), page);
        assertEquals("Ends 01/06/2024.", why.rows().get(0).flag().message());
    }

    @Test
    void theRowOfALineOrTheOneThatWentWrong() {
        ExampleWhy why = why(pack(), 0);
        assertEquals(why.rows().get(2), why.at(why.rows().get(2).line()));
        assertEquals(why.rows().get(1), why.at(1));
        int line = (int) PACK.substring(0, PACK.indexOf("| 1     | 02/06/2024 | 03/06")).lines().count();
        assertEquals(line, why.rows().get(1).line());
    }

    @Test
    void anExampleWithoutRowsOfTheFlaggedTableIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> why(pack(), 1)).getMessage();
        assertEquals("The example shows no row of a table that the rule flags.", message);
    }

    /** It is asked for at every pause in typing. */
    @Test
    void itIsThereAtOnceInALargePack() throws IOException {
        LoadedPack pack = SampleRun.made().pack();
        Rule rule = pack.models().stream().flatMap(model -> model.getDeclarations().stream()).filter(Rule.class::isInstance).map(Rule.class::cast)
                .filter(found -> "503A".equals(found.getName())).findFirst().orElseThrow();
        ExampleWhy.of(pack, rule, rule.getExamples().get(0));
        long start = System.nanoTime();
        ExampleWhy why = ExampleWhy.of(pack, rule, rule.getExamples().get(0));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        assertTrue(why.rows().stream().allMatch(ExampleWhy.Row::holds), why.toString());
        assertTrue(milliseconds < 1_000, milliseconds + " ms");
        System.out.println("why of an example: " + milliseconds + " ms");
    }
}
