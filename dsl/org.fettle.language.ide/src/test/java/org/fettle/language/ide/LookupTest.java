/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LookupTest {
    private static final String RULE = "rule 1 \"x\" {\n    each Episodes e\n    let before = previous Episodes by DECOM\n    ";

    @Test
    void aColumnsMeaning() {
        Hover hover = Typing.hover(RULE + "flag e.DE¦COM");
        assertEquals("Episodes.DECOM: date", hover.title());
        assertEquals("When the episode began", hover.text());
        assertEquals("DECOM".length(), hover.length());
    }

    @Test
    void aColumnOfCodesListsThem() {
        assertEquals("Legal status\nC1  interim care order\nC2  full care order\nV2  accommodated", Typing.hover(RULE + "flag e.L¦S").text());
    }

    @Test
    void aCodesMeaning() {
        assertEquals("Status C2", Typing.hover(RULE + "flag e.LS when e.LS = C¦2").title());
    }

    @Test
    void aNumberThatIsACode() {
        assertEquals("female", Typing.hover("rule 1 \"x\" { each Header h flag h.SEX when h.SEX = ¦2 }").text());
    }

    @Test
    void aLetSaysWhatItIs() {
        Hover hover = Typing.hover(RULE + "flag e.LS beside befo¦re.LS");
        assertEquals("row before: row of Episodes", hover.title());
        assertEquals("let before = previous Episodes by DECOM", hover.text());
    }

    @Test
    void aWordOfTheLanguage() {
        assertTrue(Typing.hover(RULE + "fl¦ag e.LS").text().startsWith("Reports"));
    }

    @Test
    void aWordThatIsPartOfAPhrase() {
        String rule = RULE + "flag e.LS when days between e.DECOM and e.DEC > 3 and working days between e.DECOM and e.DEC > 1 and e.LS is blank"
                + " and e.DECOM > collection year and e.DEC same as e.DECOM";
        for (String place : List.of("da¦ys between e.DECOM and e.DEC > 3", "days betw¦een e.DECOM and e.DEC > 3")) {
            assertEquals("days between A and B", Typing.hover(rule.replace(place.replace("¦", ""), place)).title());
        }
        assertEquals("working days between A and B", Typing.hover(rule.replace("working days", "working da¦ys")).title());
        assertEquals("X is blank, set X to blank", Typing.hover(rule.replace("is blank", "is bla¦nk")).title());
        assertEquals("A same as B", Typing.hover(rule.replace("same as", "same a¦s")).title());
        assertEquals("collection start, collection end, collection year", Typing.hover(rule.replace("collection year", "collection ye¦ar")).title());
    }

    @Test
    void theKeyColumnOfATableIsItsOwn() {
        assertEquals("Episodes.CHILD: text", Typing.hover(RULE + "flag e.CH¦ILD when e.CHILD is blank").title());
        assertEquals("Episodes.CHILD: text", Typing.hover("rule 1 \"x\" { example { Episodes | CHI¦LD |\n | 1 | flagged\n} }").title());
        assertEquals(new Location("return.fettle", Typing.RETURN.indexOf("CHILD text DECOM"), 5),
                Typing.declaration("rule 1 \"x\" { example { Episodes | CHI¦LD |\n | 1 | flagged\n} }"));
    }

    @Test
    void nothingBetweenWords() {
        assertNull(Typing.hover(RULE + "flag e.LS when   ¦   e.LS = C1"));
    }

    @Test
    void aColumnIsDeclaredInTheOtherFile() {
        assertEquals(new Location("return.fettle", Typing.RETURN.indexOf("DECOM"), 5), Typing.declaration(RULE + "flag e.DE¦COM"));
    }

    @Test
    void anAliasIsDeclaredInTheRule() {
        assertEquals(new Location("rules.fettle", RULE.indexOf(" e\n") + 1, 1), Typing.declaration(RULE + "flag e¦.DECOM"));
    }

    @Test
    void aProblemUnderlinesItsWord() {
        String text = RULE + "flag e.DECOMM\n    category missing\n}";
        List<Diagnostic> errors = Typing.services().diagnostics(Typing.pack(text)).stream().filter(found -> found.problem().isError()).toList();
        assertEquals(1, errors.size(), errors::toString);
        assertEquals("DECOMM", text.substring(errors.get(0).offset(), errors.get(0).offset() + errors.get(0).length()));
        assertTrue(errors.get(0).problem().message().contains("DECOM"), errors::toString);
    }

    @Test
    void theOutlineHasRulesAndTheirExamples() {
        String text = RULE
                + "flag e.LS when e.LS = C1\n    example \"one\" { Episodes | LS |\n | C1 | flagged\n }\n}\ndefine y for Child = any Episodes";
        List<OutlineItem> items = Typing.services().outline(Typing.pack(text), "rules.fettle");
        assertEquals(List.of("1  x", "y"), items.stream().map(OutlineItem::label).toList());
        assertEquals(List.of("one"), items.get(0).children().stream().map(OutlineItem::label).toList());
        assertEquals(new Location("rules.fettle", text.indexOf("y for"), 1), items.get(1).name());
    }

    @Test
    void aFileIsLaidOut() {
        PackSources pack = Typing.pack("rule 1 \"x\" {\neach Episodes e\n}");
        assertEquals("rule 1 \"x\" {\n    each Episodes e\n}\n", Typing.services().format(pack, "rules.fettle"));
    }

    @Test
    void aNewFileOfThePackIsSeen() {
        PackSources pack = Typing.pack("");
        Typing.services().outline(pack, "rules.fettle");
        PackSources more = pack.with("more.fettle", "codes Fresh { C1 }").with("rules.fettle", RULE + "flag e.LS when e.LS in ");
        List<Completion> found = Typing.services().complete(more, "rules.fettle", more.text("rules.fettle").length());
        assertTrue(found.stream().anyMatch(completion -> completion.label().equals("Fresh")), found::toString);
    }

    @Test
    void aSyntaxErrorStandsAtTheWordThatItIsAbout() {
        for (String wrong : List.of(RULE + "flag e.LS when e.DEC is ¦null\n}", "define ¦flag for Child = true",
                "rule 1 \"x\" {\n    ¦categroy missing\n}",
                "rule 1 \"x\" {\n    category ¦mising\n}")) {
            Diagnostic found = Typing.services().diagnostics(Typing.pack(wrong)).stream()
                    .filter(each -> each.problem().code().startsWith("fettle.syntax"))
                    .findFirst().orElseThrow();
            assertEquals(wrong.indexOf('¦'), found.offset(), () -> wrong + found);
        }
    }
}
