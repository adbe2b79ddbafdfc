/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.fettle.language.Snippet;
import org.junit.jupiter.api.Test;

class PackAndDefinitionChecksTest {

    @Test
    void aPackHasAHeader() {
        Snippet.of("codes A { 1 }").alone().error(IssueCodes.NO_HEADER);
    }

    @Test
    void aPackHasOneHeader() {
        Snippet.of("pack «second» { version 1 collections 2024/25 to 2024/25 }").error(IssueCodes.SECOND_HEADER, "the first is test");
    }

    @Test
    void aHeaderHasAVersionAndCollections() {
        Snippet.of("pack «p» { collections 2024/25 to 2024/25 }").alone().error(IssueCodes.PROPERTY, "a version");
        Snippet.of("pack «p» { version 1 }").alone().error(IssueCodes.PROPERTY, "collections");
    }

    @Test
    void tablesDifferInName() {
        Snippet.of("reference «Reviews» key A file \"a\" { A text }").error(IssueCodes.DUPLICATE_NAME, "a table already", "a-return.fettle:19");
    }

    @Test
    void codeListsOfOneNameDifferInYears() {
        Snippet.of("codes «Sex» since 2023/24 { X }").error(IssueCodes.DUPLICATE_NAME, "Sex");
        Snippet.of("codes Kind until 2023/24 { X } codes Kind since 2024/25 { Y }").good();
    }

    @Test
    void codesOfAListDiffer() {
        Snippet.of("codes K ignoring case { a «A» }").error(IssueCodes.DUPLICATE_NAME, "A again");
        Snippet.of("codes K { a A }").good();
    }

    @Test
    void columnsOfATableDifferWhateverTheirCase() {
        Snippet.of("reference R key A file \"a\" { A text «a» text }").error(IssueCodes.DUPLICATE_NAME, "a again");
    }

    @Test
    void aDerivedColumnIsNew() {
        Snippet.of("derive Episodes.«DEC» date = DECOM").error(IssueCodes.DUPLICATE_NAME, "a column of Episodes already");
        Snippet.of("derive Episodes.N number = 1 derive last year Episodes.N number = 1").good();
    }

    @Test
    void theKeyIsAColumn() {
        Snippet.of("reference R key «KEYY» file \"a\" { KEY text }").error(IssueCodes.KEY_COLUMN, "did you mean KEY?");
    }

    @Test
    void aListIsNotBasedOnItself() {
        Snippet.of("codes A = «B» codes B = A").error(IssueCodes.BAD_LIST, "another list than A");
    }

    @Test
    void aListsConditionIsAboutItsCodes() {
        Snippet.of("codes A = Status where «grace = 1»").has(IssueCodes.BAD_LIST, "a condition on the code alone");
    }

    @Test
    void aListWithoutCodes() {
        Snippet.of("codes «A» = Status where code starts with \"X\"").warning(IssueCodes.BAD_LIST, "found none");
    }

    @Test
    void definitionsDoNotUseThemselves() {
        Snippet.of("define «a» for Episodes = b(x) and a or DEC is blank\ndefine b for Episodes = DEC is blank").has(IssueCodes.RECURSION,
                "a uses a");
    }

    @Test
    void aCircleOfDefinitionsIsReportedOnce() {
        Snippet.of("define «a» for Episodes = b\ndefine b for Episodes = c\ndefine c for Episodes = a").error(IssueCodes.RECURSION,
                "a uses b uses c uses a");
    }

    @Test
    void derivedColumnsFormNoCircle() {
        Snippet.of("derive Episodes.«A» number = B\nderive Episodes.B number = A + 1").error(IssueCodes.RECURSION, "Episodes.A uses Episodes.B");
    }

    @Test
    void aDefinitionIsAskedOfARowOfItsTable() {
        Snippet.of("define late for Episodes = DEC is blank\n" + Snippet.aRule("1", "each Episodes e\nflag e.LS when late(«Header»)")).error(
                IssueCodes.TYPE_MISMATCH,
                "a row of Episodes", "a row of Header");
    }

    @Test
    void aBareDefinitionNeedsARowLookedAt() {
        Snippet.of("define late for Episodes = DEC is blank\n" + Snippet.aRule("1", "each Episodes e\nflag e.LS when «late»"))
                .error(IssueCodes.NO_CURRENT_ROW, "late(x)");
        Snippet.of("define late for Episodes = DEC is blank\n"
                + Snippet.aRule("1", "each Episodes e where late\nflag e.LS when any Episodes where late")).good();
    }

    @Test
    void aDefinitionWithParametersTakesItsValues() {
        String define = "define later(a date, b date) = latest of (a, b)\n";
        Snippet.of(define + Snippet.aRule("1", "each Episodes e\nflag e.LS when «later»(e.DEC) is blank")).error(IssueCodes.ARGUMENTS, "Expected 2",
                "found 1");
        Snippet.of(define + Snippet.aRule("1", "each Episodes e\nflag e.LS when later(e.DEC, «e.LS») is blank")).error(IssueCodes.TYPE_MISMATCH,
                "a date for b");
        Snippet.of(define + Snippet.aRule("1", "each Episodes e\nflag e.LS when «later» is blank")).error(IssueCodes.ARGUMENTS, "later(a, b)");
    }

    @Test
    void aDefinitionForTheSubjectStandsAlone() {
        String define = "define open for Child = any Episodes where DEC is blank\n";
        Snippet.of(define + Snippet.aRule("1", "each Episodes e\nflag e.LS when open")).good();
        Snippet.of(define + Snippet.aRule("1", "each Episodes e\nflag e.LS when «open»(e)")).error(IssueCodes.ARGUMENTS, "open alone");
    }

    @Test
    void spellsByFileOrderHaveNoStart() {
        Snippet.when("any spells of Episodes by file order s joined while next.DECOM = DEC where «s.start» is blank").error(IssueCodes.RULE_SHAPE,
                "their start");
    }

    @Test
    void spellsStartOnDates() {
        Snippet.when("any spells of Episodes by «LS» to DEC").error(IssueCodes.TYPE_MISMATCH, "a column of dates");
    }
}
