/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.why.WhyDocument.Style;
import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.compiler.explain.Explainer;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The page that tells why: what it says, where its links lead, and what it underlines. */
class WhyPageTest {

    private static final Map<String, String> PACK = Map.of("p.fettle", """
            pack stays "made up" { version 1 collections 2022/23 to 2026/27 }
            codes Sort { A "by the sea" B "in the hills" }
            return Stay subject Guest key ID {
                table Stays many per Guest file "stays" { ID text  CAME date  WENT date  SORT code Sort }
            }
            define short-stay for Stays = days between CAME and WENT < 3
            rule 1 "Two short stays by the sea" {
                category inconsistent severity error impact high
                each Stays s
                when s.SORT = A or s.SORT = B and short-stay(s)   // { a brace that is none
                flag s.CAME when any other Stays where SORT = s.SORT and short-stay
                message "Stayed {s.CAME}."
                help "Ask {the} guest."
                example "one" {
                    Stays | ID | CAME       | WENT       | SORT |
                          | 1  | 01/06/2024 | 02/06/2024 | A    | passes
                }
            }
            rule 2 "Came" {
                category inconsistent severity query impact low
                each Stays s
                flag s.CAME when s.CAME is given
            }
            """);

    private static final RunResult RUN = run();
    private static final Explainer EXPLAINER = Explainer.of(PACK);

    private static RunResult run() {
        CompileResult pack = PackCompiler.compile(PACK);
        ReturnBuilder builder = new ReturnBuilder(pack.pack().info().returnType());
        builder.table("Stays", Period.THIS, List.of("ID", "CAME", "WENT", "SORT"));
        builder.row(List.of("7", "01/06/2024", "02/06/2024", "A"));
        builder.row(List.of("7", "01/07/2024", "02/07/2024", "A"));
        builder.row(List.of("7", "01/08/2024", "02/09/2024", "B"));
        builder.row(List.of("8", "", "", ""));
        return Run.execute(pack.pack(), builder.build(), RunOptions.of(new CollectionYear(2024)), Progress.NONE);
    }

    private static Why why(int row, String rule) {
        return Why.of(EXPLAINER, RUN, new RowRef("Stays", Period.THIS, row), rule, Progress.NONE);
    }

    private static WhyDocument page(Why why, Set<String> open) {
        return WhyPage.of(why.explanation(), why.flag(), why.others(), 0, open);
    }

    private static String underlined(WhyDocument page) {
        return String.join(" | ", page.looks().stream().filter(look -> look.style() == Style.DECIDES)
                .map(look -> page.text().substring(look.offset(), look.offset() + look.length())).toList());
    }

    @Test
    void saysWhatWasComparedBelowEachLine() {
        WhyDocument page = page(why(1, "1"), Set.of());
        assertTrue(page.text().contains("true  s.SORT = A   s.SORT A (by the sea)"), page.text());
        assertTrue(page.text().contains("false  s.SORT = B   s.SORT A (by the sea)"), page.text());
        assertTrue(page.text().contains("· Stays row 2"), page.text());
        assertTrue(page.text().contains("Ask {the} guest."), page.text());
        assertFalse(page.text().contains("02/06/2024 | A"), "examples are hidden at first");
        assertFalse(page.text().contains("taken together\n            · true  taken"), page.text());
    }

    @Test
    void saysThatTheIssueIsWaived() {
        Why why = why(1, "1");
        assertEquals("1", RUN.flags().flag(why.number()).rule().code());
        WhyDocument page = WhyPage.of(why.explanation(), why.flag(), "Agreed \u2013 ada", "", why.others(), 0, Set.of());
        assertTrue(page.text().contains("Waived  Agreed \u2013 ada"), page.text());
    }

    @Test
    void saysWhichChangeMendsIt() {
        Why why = why(1, "1");
        WhyDocument known = WhyPage.of(why.explanation(), why.flag(), "", "One change clears both issues.", why.others(), 0, Set.of());
        assertTrue(known.text().contains("What mends it  One change clears both issues.  See it\n"), known.text());
        assertTrue(known.links().stream().anyMatch(link -> link.target() instanceof WhyDocument.ToFix));
        WhyDocument working = WhyPage.of(why.explanation(), why.flag(), "", null, why.others(), 0, Set.of());
        assertTrue(working.text().contains("What mends it  \u2026\n"), working.text());
        WhyDocument nothing = WhyPage.of(why.explanation(), why.flag(), "", WhyPage.NOTHING_MENDS, why.others(), 0, Set.of());
        assertTrue(nothing.links().stream().noneMatch(link -> link.target() instanceof WhyDocument.ToFix), "there is nothing to see");
    }

    @Test
    void underlinesWhatTheFlagFollowsFrom() {
        assertEquals("s.SORT = A | any other Stays where SORT = s.SORT and short-stay | SORT = s.SORT | short-stay",
                underlined(page(why(1, "1"), Set.of())).replace("any other Stays where SORT = s.SORT and short-stay | any", "any"));
    }

    @Test
    void linksLeadToRowsOtherRulesAndHiddenParts() {
        Why why = why(1, "1");
        assertEquals(List.of("2"), why.others());
        WhyDocument page = page(why, Set.of());
        assertTrue(page.links().stream().anyMatch(l -> l.target().equals(new WhyDocument.ToRow(new RowRef("Stays", Period.THIS, 2), "7"))));
        assertTrue(page.links().stream().anyMatch(l -> l.target().equals(new WhyDocument.ToOther("2"))));
        assertTrue(page.links().stream().anyMatch(l -> l.target().equals(new WhyDocument.ToRule("1"))));
        WhyDocument unfolded = page(why, Set.of(WhyPage.EXAMPLES));
        assertTrue(unfolded.text().contains("02/06/2024 | A"), unfolded.text());
        WhyDocument.Link definition = page.links().stream().filter(l -> l.target() instanceof WhyDocument.Toggle).findFirst().orElseThrow();
        String more = page(why, Set.of(((WhyDocument.Toggle) definition.target()).id())).text();
        assertTrue(more.contains("short-stay means days between CAME and WENT < 3"), more);
    }

    @Test
    void rowsThatAreNotFlaggedAreExplainedToo() {
        Why why = why(3, "1");
        assertNull(why.flag());
        WhyDocument page = page(why, Set.of());
        assertTrue(page.text().contains("does not flag Stays row 3: the when on line 10 is false"), page.text());
        assertTrue(page.text().contains("false  short-stay(s)"), page.text());
        assertTrue(page.looks().stream().anyMatch(look -> look.style() == Style.CODE_FAINT), "the flag line was not reached");
    }

    @Test
    void aRecordWithoutFlagsHasNothingToExplain() {
        assertNull(why(4, ""));
    }

    @Test
    void tipsTellTheInnermostValue() {
        WhyDocument page = page(why(1, "1"), Set.of());
        int at = page.text().indexOf("s.SORT = A or");
        assertTrue(page.tipAt(at).contains("A (by the sea)"), page.tipAt(at));
    }

    @Test
    void tabGoesAroundTheLinks() {
        WhyDocument page = page(why(1, "1"), Set.of());
        assertEquals(page.links().get(0), page.linkFrom(-1, 1));
        assertEquals(page.links().get(page.links().size() - 1), page.linkFrom(0, -1));
        assertEquals(page.links().get(1), page.linkFrom(page.links().get(0).offset(), 1));
        assertEquals(page.links().get(0), page.linkFrom(page.links().get(1).offset(), -1));
    }
}
