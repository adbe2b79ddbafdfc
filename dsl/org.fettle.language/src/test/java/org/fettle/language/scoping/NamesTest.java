/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.scoping;

import java.util.List;
import java.util.Map;

import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.Snippet;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class NamesTest {

    @Test
    void aBareNameInWhereIsAColumnOfTheRowLookedAt() {
        Comparison comparison = Snippet.when("any other Episodes where DECOM = e.DEC").first(Comparison.class);
        Column column = assertInstanceOf(Column.class, ((NameRef) comparison.getLeft()).getTarget());
        assertEquals("DECOM", column.getName());
    }

    @Test
    void aLetHidesAColumn() {
        Comparison comparison = Snippet.rule("each Episodes e\nlet DECOM = e.DEC\nflag e.LS when any Episodes where DECOM = 01/01/2020")
                .first(Comparison.class);
        assertInstanceOf(Let.class, ((NameRef) comparison.getLeft()).getTarget());
    }

    @Test
    void aParameterIsFoundWhereNoColumnHasItsName() {
        Comparison comparison = Snippet.when("e.VISITS > grace").first(Comparison.class);
        assertInstanceOf(Parameter.class, ((NameRef) comparison.getRight()).getTarget());
    }

    @Test
    void aNameBesideACodeIsACodeOfItsList() {
        Comparison comparison = Snippet.when("e.LS = C2").first(Comparison.class);
        assertInstanceOf(Code.class, ((NameRef) comparison.getRight()).getTarget());
    }

    @Test
    void theCodeMayStandOnTheLeft() {
        Comparison comparison = Snippet.when("C2 = e.LS").first(Comparison.class);
        assertInstanceOf(Code.class, ((NameRef) comparison.getLeft()).getTarget());
    }

    @Test
    void aColumnWinsOverACodeOutsideBraces() {
        Comparison comparison = Snippet.when("any Episodes where PLACE = CHILD").first(Comparison.class);
        assertInstanceOf(Column.class, ((NameRef) comparison.getRight()).getTarget());
    }

    @Test
    void aCodeWinsOverAColumnInBraces() {
        Membership membership = Snippet.when("any Episodes where PLACE in { CHILD, U1 }").first(Membership.class);
        assertInstanceOf(Code.class, ((NameRef) membership.getSet().getValues().get(0)).getTarget());
    }

    @Test
    void anAliasWinsOverATableBeforeADot() {
        Cell cell = Snippet.rule("each Episodes Header\nflag Header.LS when Header.DEC > collection end").first(Cell.class);
        assertInstanceOf(Alias.class, ((NameRef) cell.getRow()).getTarget());
    }

    @Test
    void aDerivedColumnBelongsToItsTable() {
        Snippet.of(
                "derive Episodes.NIGHTS number = days between DECOM and DEC\n" + Snippet.aRule("1", "each Episodes e\nflag e.LS when e.NIGHTS > 3"))
                .good();
    }

    @Test
    void aColumnDerivedForThisYearIsNoneOfLastYears() {
        Snippet.of("derive Episodes.NIGHTS number = days between DECOM and DEC\n"
                + Snippet.aRule("1", "each Episodes e\nflag e.LS when any last year Episodes where «NIGHTS» > 3"))
                .error(IssueCodes.OUTER_COLUMN, "e.NIGHTS");
    }

    @Test
    void columnsOfASpell() {
        Snippet.rule(
                "each Episodes e\nflag e.LS when any spells of Episodes by DECOM to DEC s where s.start < e.DECOM and s.first.LS = C1 and end is missing")
                .good();
    }

    @Test
    void filesSeeEachOtherWhateverTheirOrder() {
        Snippet.of(Snippet.aRule("1", "each Episodes e\nflag e.LS when late(e)"))
                .with("z.fettle", "define late for Episodes = DECOM > collection end").good();
    }

    @Test
    void anUnknownColumnComesWithTheNearestGoodName() {
        Snippet.when("e.«DECOMM» is blank").error(IssueCodes.UNKNOWN_NAME, "a column of Episodes", "found DECOMM", "did you mean DECOM?");
    }

    @Test
    void anUnknownTable() {
        Snippet.when("any «Episode» where DEC is blank").error(IssueCodes.UNKNOWN_NAME, "a table", "did you mean Episodes?");
    }

    @Test
    void anUnknownCode() {
        Snippet.when("e.LS = «V5»").error(IssueCodes.CODE_NOT_IN_LIST, "a code of Status", "found V5", "there are C1, C2, V3");
    }

    @Test
    void anUnknownCodeList() {
        Snippet.when("e.LS in «Shorts»").error(IssueCodes.UNKNOWN_NAME, "a code list", "did you mean Short?");
    }

    @Test
    void anUnknownRow() {
        Snippet.when("«x».DECOM is blank").error(IssueCodes.UNKNOWN_NAME, "the name of a row", "found x");
    }

    @Test
    void aTextInBracesIsQuoted() {
        Snippet.rule("each Episodes e\nflag e.LS when Header.UPN in { «UN1» }").error(IssueCodes.UNKNOWN_NAME, "did you mean \"UN1\"?");
    }

    @Test
    void aColumnOfAnOuterRowIsReachedByItsAlias() {
        Snippet.when("«DECOM» > collection end").error(IssueCodes.OUTER_COLUMN, "write e.DECOM");
        Snippet.when("any Reviews where REVIEW < «DECOM»").error(IssueCodes.OUTER_COLUMN, "write e.DECOM");
    }

    @Test
    void aVisitedRowWithoutAliasIsAskedToHaveOne() {
        Snippet.rule("each Episodes\nflag Header.SEX when «DEC» > collection end").has(IssueCodes.OUTER_COLUMN, "each Episodes x", "x.DEC");
    }

    @Test
    void aTableWithManyRowsIsNoRow() {
        Snippet.when("Reviews.«REVIEW» is blank").error(IssueCodes.MANY_ROWS, "may have many", "first Reviews by");
    }

    @Test
    void rulesDoNotKnowTheDay() {
        Snippet.when("e.DEC > «today»").error(IssueCodes.UNKNOWN_NAME, "collection end");
        Snippet.when("e.DEC > «collection_end»").error(IssueCodes.UNKNOWN_NAME, "did you mean collection end?");
    }

    @Test
    void aSubjectHasNoCells() {
        Snippet.rule("each Child c\neach Episodes e\nflag e.LS when c.«DOB» is blank").error(IssueCodes.MANY_ROWS, "found a subject");
    }

    @Test
    void aMisspeltAliasIsReportedOnceAndNotItsColumns() {
        Snippet.rule("each Episodes e\nflag «f».LS when e.DECOM is blank").error(IssueCodes.UNKNOWN_NAME, "found f");
    }

    @Test
    void namesThatUseThemselvesEndInAnErrorAndNotInACrash() {
        LoadedPack pack = PackLoader
                .load(Map.of("a.fettle", "define a = b.X\ndefine b = a.X\ndefine c = c = c\ndefine d = e = f\ndefine e = d\ndefine f = d"));
        assertEquals(List.of(), pack.problems().stream().filter(problem -> problem.code().isEmpty()).toList());
    }

    @Test
    void derivationsAreKnownByTable() {
        LoadedPack pack = Snippet.of("derive last year Episodes.NIGHTS number = days between DECOM and DEC").good();
        Derivation derivation = pack.index().derivationsOf(pack.index().tables().get("Episodes")).get(0);
        assertEquals("NIGHTS", derivation.getColumn().getName());
    }
}
