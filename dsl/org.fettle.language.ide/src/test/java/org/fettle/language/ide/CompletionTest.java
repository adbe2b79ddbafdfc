/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.fettle.language.ide.Typing.chosen;
import static org.fettle.language.ide.Typing.completion;
import static org.fettle.language.ide.Typing.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompletionTest {
    private static final String RULE = "rule 1 \"x\" {\n    each Episodes e\n    let before = previous Episodes by DECOM\n    ";

    @Test
    void anEmptyFileOffersDeclarations() {
        List<String> labels = labels("¦");
        assertTrue(labels.containsAll(List.of("pack", "codes", "return", "reference", "define", "derive", "rule")), labels::toString);
        assertTrue(labels.contains("rule about rows"), labels::toString);
    }

    @Test
    void anEmptyPackOffersDeclarations() {
        List<Completion> found = Typing.services().complete(new PackSources(Map.of()), "new.fettle", 0);
        assertTrue(found.stream().anyMatch(completion -> completion.label().equals("rule")));
    }

    @Test
    void afterADotOnlyTheColumnsOfThatRow() {
        assertEquals(List.of("CHILD", "DECOM", "LS", "DEC", "COST"), labels(RULE + "flag e.¦"));
    }

    @Test
    void aColumnComesWithItsTypeAndMeaning() {
        Completion column = completion(RULE + "flag e.¦", "DECOM");
        assertEquals(Completion.Kind.COLUMN, column.kind());
        assertEquals("date", column.detail());
        assertEquals("When the episode began", column.documentation());
    }

    @Test
    void columnsOfARowThatALetHasChosen() {
        assertEquals(List.of("CHILD", "DECOM", "LS", "DEC", "COST"), labels(RULE + "flag e.DECOM when before.¦"));
    }

    @Test
    void midWordTheWholeWordIsReplaced() {
        assertEquals(RULE + "flag e.DEC¦ when e.DECOM < before.DEC", chosen(RULE + "flag e.DE¦COM when e.DECOM < before.DEC", "DEC"));
    }

    @Test
    void middlesAndInitialsOfWordsFit() {
        assertEquals(List.of("in-the-year"), labels("define x for Child = any Episodes where the-y¦"));
        assertEquals(List.of("in-the-year"), labels("define x for Child = any Episodes where ity¦"));
    }

    @Test
    void insideWhereTheColumnsOfTheRowLookedAt() {
        List<String> labels = labels(RULE + "flag e.DECOM when any Header where ¦");
        assertTrue(labels.containsAll(List.of("SEX", "DOB", "e", "before")), labels::toString);
        assertFalse(labels.contains("LS"), labels::toString);
    }

    @Test
    void comparingADateOffersWhatLeadsToADate() {
        List<String> labels = labels(RULE + "flag e.DECOM when e.DECOM < ¦");
        assertTrue(labels.containsAll(List.of("before", "collection", "earliest", "Header")), labels::toString);
        for (String unfit : List.of("any", "length of", "years between", "grace", "overlap", "Episodes")) {
            assertFalse(labels.contains(unfit), unfit + " in " + labels);
        }
    }

    @Test
    void comparingACodeOffersTheListsCodesFirst() {
        List<Completion> found = Typing.completions(RULE + "flag e.LS when e.LS = ¦");
        assertEquals(List.of("C1", "C2", "V2"), found.subList(0, 3).stream().map(Completion::label).toList());
        assertEquals("interim care order", found.get(0).detail());
    }

    @Test
    void codesInABracedSetWithWhatHasBeenTyped() {
        assertEquals(List.of("C1", "C2"), labels(RULE + "flag e.LS when e.LS in { V2, C¦").subList(0, 2));
    }

    @Test
    void codesThatAreNumbers() {
        assertEquals(List.of("1", "2"), labels("rule 1 \"x\" { each Header h flag h.SEX when h.SEX = ¦").subList(0, 2));
    }

    @Test
    void settingACodeOffersItsList() {
        assertEquals("C1", labels(RULE + "flag e.LS\n    fix certain \"a\" { set e.LS to ¦").get(0));
    }

    @Test
    void codeListsWhereASetIsWanted() {
        assertTrue(labels(RULE + "flag e.LS when e.LS in ¦").containsAll(List.of("Status", "Respite")));
    }

    @Test
    void noCodeListWithoutACodeInCommon() {
        assertFalse(labels(RULE + "flag e.LS when e.LS in ¦").contains("Sex"));
    }

    @Test
    void onlyWordsThatGoWithADateFollowADate() {
        List<String> labels = labels(RULE + "flag e.LS when e.DECOM ¦");
        assertTrue(labels.containsAll(List.of("plus", "minus", "is", "between", "same as")), labels::toString);
        for (String unfit : List.of("starts with", "exists", "and", "or")) {
            assertFalse(labels.contains(unfit), unfit + " in " + labels);
        }
    }

    @Test
    void onlyConditionsAreJoined() {
        assertTrue(labels(RULE + "flag e.LS when e.DECOM < e.DEC ¦").containsAll(List.of("and", "or")));
        assertTrue(labels(RULE + "flag e.LS when before ¦").contains("exists"));
    }

    @Test
    void whatFollowsIsTakenIntoAccount() {
        List<String> labels = labels(RULE + "flag e.DECOM when e.¦ < before.DEC\n}");
        assertEquals(List.of("DECOM", "DEC"), labels);
    }

    @Test
    void argumentsOfFunctionsHaveTheirTypes() {
        assertEquals(List.of("DECOM", "DEC"), labels(RULE + "flag e.LS when year of e.¦"));
        assertEquals(List.of("COST"), labels(RULE + "flag e.LS when (sum (COST) of Episodes) > absolute of e.¦"));
    }

    @Test
    void aDefinitionComesWithWhatItIsAskedOf() {
        assertEquals("in-the-year(e)", completion(RULE + "when in-the¦", "in-the-year").insert());
        assertEquals("in-the-year", completion(RULE + "when any Episodes where in-the¦", "in-the-year").insert());
        Completion overlap = completion(RULE + "when over¦", "overlap");
        assertEquals("overlap(a, b)", overlap.insert());
        assertEquals(2, overlap.stops().size());
    }

    @Test
    void referencesAreNotVisited() {
        List<String> labels = labels("rule 1 \"x\" { each ¦");
        assertTrue(labels.containsAll(List.of("Child", "Header", "Episodes")) && !labels.contains("Providers"), labels::toString);
    }

    @Test
    void rulesAndParametersOfTheBaseInAHeader() {
        PackSources pack = new PackSources(Map.of("pack.fettle", "pack own \"Own\" extends base { version 1 rule ", "base/a.fettle",
                Typing.RETURN.replace("pack small", "pack base")
                        + "rule 77 \"Seventy-seven\" { category invalid each Episodes e flag e.LS when e.LS = C1 }"));
        List<Completion> found = Typing.services().complete(pack, "pack.fettle", pack.text("pack.fettle").length());
        assertTrue(found.stream().anyMatch(each -> each.label().equals("77") && each.kind() == Completion.Kind.RULE), found::toString);
    }

    @Test
    void wordsThatBelongTogetherAreOneProposal() {
        List<String> labels = labels(RULE + "flag e.LS when e.LS ¦");
        assertTrue(labels.containsAll(List.of("same as", "differs from", "starts with", "is", "in")), labels::toString);
    }

    @Test
    void theKindsOfARulesProperties() {
        assertEquals(List.of("missing", "invalid", "inconsistent", "cross-year"), labels("rule 1 \"x\" { category ¦"));
    }

    @Test
    void aNewNameGetsNoProposals() {
        assertEquals(List.of(), labels("rule 1 \"x\" { let ¦"));
    }

    @Test
    void nothingInsideARemark() {
        assertEquals(List.of(), labels("// each ¦"));
    }

    @Test
    void nothingInsideAText() {
        assertEquals(List.of(), labels("rule 1 \"x\" { help \"each ¦\" }"));
    }

    @Test
    void errorsAboveDoNotMatter() {
        assertEquals("C1", labels("rule 0 \"broken { each } } flag flag\n" + "codes { ,,\n" + RULE + "flag e.LS when e.LS = ¦").get(0));
    }

    @Test
    void errorsInTheSameRuleDoNotMatter() {
        assertEquals("C1",
                labels("rule 1 \"x\" {\n severty error\n each Episodes e\n flag e.\n fix certain { set }\n flag e.LS when e.LS = ¦").get(0));
    }

    @Test
    void whatFollowsTheCaretDoesNotMatter() {
        assertEquals("C1", labels(RULE + "flag e.LS when e.LS = ¦ and\n message \"unclosed\n rule 2 \"y\" { each").get(0));
    }

    @Test
    void aListDeclaredInTheSameFileIsKnown() {
        assertTrue(labels("codes Mine { A C1 }\n" + RULE + "flag e.LS when e.LS in ¦").contains("Mine"));
    }

    @Test
    void aRulesExampleHasTheColumnsThatTheRuleReads() {
        String text = chosen(RULE + "flag e.DECOM, before.DEC when e.DECOM < before.DEC\n    exam¦", "example table, flagged");
        assertEquals("""
                example "¦that is flagged" {
                    Episodes | CHILD | DECOM | DEC |
                             | 1     |       |     | flagged
                }""", text.substring(text.indexOf("example")).replace("\n    ", "\n"));
    }

    @Test
    void anExampleIsFilledFromCellToCell() {
        Completion example = completion(RULE + "flag e.DECOM, before.DEC when e.DECOM < before.DEC\n    exam¦", "example table, passes");
        List<String> stops = example.stops().stream().map(stop -> example.insert().substring(stop.offset(), stop.offset() + stop.length())).toList();
        assertEquals(List.of("that passes", "     ", "   "), stops);
    }

    @Test
    void wholeRulesOfEachKindCheckAsTheyStand() {
        List<Completion> snippets = Typing.completions("¦").stream().filter(found -> found.label().startsWith("rule about")).toList();
        assertTrue(snippets.size() >= 6, () -> snippets.toString());
        for (Completion snippet : snippets) {
            List<Diagnostic> found = Typing.services().diagnostics(Typing.pack(snippet.insert()));
            assertEquals(List.of(), found, () -> snippet.label() + "\n" + snippet.insert());
            assertTrue(snippet.stops().size() > 5, snippet::insert);
        }
    }

    @Test
    void stopsOfOneNumberAreTypedAtOnce() {
        Completion rule = completion("¦", "rule about rows");
        List<String> fifth = rule.stops().stream().filter(stop -> stop.group() == 5)
                .map(stop -> rule.insert().substring(stop.offset(), stop.offset() + stop.length())).toList();
        assertEquals(List.of("DECOM", "DECOM"), fifth);
        assertEquals(List.of("DECOM", "DEC"), rule.stops().stream().filter(stop -> stop.group() == 5).findFirst().orElseThrow().choices());
    }

    @Test
    void fixesStartWithTheFlaggedCells() {
        Completion fix = completion(RULE + "flag e.DECOM, before.DEC when e.DECOM < before.DEC\n    fi¦", "fix that asks");
        assertEquals("fix ask \"Enter the value\" { enter e.DECOM }", fix.insert());
        assertEquals(List.of("e.DECOM", "before.DEC"), fix.stops().get(1).choices());
    }

    @Test
    void theLikeliestComesFirst() {
        List<Completion> found = Typing.completions(RULE + "flag e.LS when e.LS = ¦");
        for (int i = 0; i < found.size(); i++) {
            assertEquals(i, found.get(i).rank());
        }
    }

    private static List<String> inRule(String line) {
        return Typing.labels("rule 1 \"x\" {\n    category missing\n    each Episodes e\n    " + line + "\n}\n");
    }

    @Test
    void whatStandsBehindTheCaretDecidesToo() {
        assertEquals(List.of("LS"), inRule("flag e.DEC when e.¦ = C1"));
        assertEquals(List.of("LS"), inRule("flag e.DEC when e.¦ in { C1, V2 }"));
        assertEquals(List.of("CHILD"), inRule("flag e.DEC when e.¦ = \"no code of any list\""));
        assertFalse(inRule("flag e.DEC when ¦(1, 2)").contains("overlap"), "numbers are no dates");
        assertTrue(inRule("flag e.DEC when ¦(e.DECOM, e.DEC)").contains("overlap"));
        assertEquals(List.of("CHILD", "LS"), inRule("fix certain \"a\" { set e.¦ to \"x\" }"));
        assertEquals(List.of("LS"), inRule("fix certain \"a\" { set e.¦ to C1 }"));
        List<String> loaded = inRule("flag e.DEC when ¦ is loaded");
        assertTrue(loaded.contains("Episodes") && !loaded.contains("e") && !loaded.contains("in-the-year"), loaded::toString);
    }
}
