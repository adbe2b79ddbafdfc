/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import java.util.List;

import org.fettle.language.LoadedPack;
import org.fettle.language.Snippet;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.RowChoice;
import org.fettle.language.fettle.Shift;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.fettle.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class TypesTest {

    private static Type of(String expression) {
        Let let = Snippet.find(Snippet.rule("each Episodes e\nlet x = " + expression + "\nflag e.LS when e.DEC is blank").load(), Let.class);
        return Types.of(let.getValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"e.DECOM;DATE", "e.VISITS;NUMBER", "e.COST;DECIMAL", "Header.UPN;TEXT", "Header.MOTHER;FLAG",
            "e.VISITS + 1;NUMBER", "e.VISITS + 0.5;DECIMAL",
            "e.VISITS / 2;DECIMAL", "e.DEC plus 1 day;DATE", "days between e.DECOM and e.DEC;NUMBER", "collection year;YEAR", "collection start;DATE",
            "31 March;DATE",
            "e.DEC is blank;CONDITION", "any Reviews;CONDITION", "count Reviews;NUMBER", "sum COST of Episodes;DECIMAL",
            "sum VISITS of Episodes;NUMBER", "max DEC of Episodes;DATE",
            "upper of Header.UPN;TEXT", "rounded of e.COST;NUMBER", "rounded of e.COST to 1;DECIMAL", "if e.DEC is blank then 1 else 2.5;DECIMAL",
            "text of e.DEC;TEXT",
            "earliest of (e.DEC, e.DECOM);DATE", "largest of (1, 2.5);DECIMAL", "grace;NUMBER", "-e.COST;DECIMAL", "school year of e.DEC;YEAR"})
    void typesOfExpressions(String expression, Type.Simple type) {
        assertEquals(type, of(expression));
    }

    @Test
    void aCodeIsOfItsList() {
        assertEquals(new Type.CodeOf("Status"), of("e.LS"));
    }

    @Test
    void aChoiceOfRowsIsARowOfItsTableAndYear() {
        Type.Row row = assertInstanceOf(Type.Row.class, of("last last year Episodes by DECOM"));
        assertEquals("Episodes", row.table().getName());
        assertEquals(Type.Years.LAST, row.years());
        assertEquals(Type.Years.BOTH, ((Type.Row) of("first Episodes of both years by DECOM")).years());
    }

    @Test
    void aSpellGivesItsRows() {
        assertInstanceOf(Type.Spell.class, of("first spells of Episodes by DECOM to DEC"));
        assertEquals(Type.Simple.DATE, of("(first spells of Episodes by DECOM to DEC).start"));
        assertInstanceOf(Type.Row.class, of("(first spells of Episodes by DECOM to DEC).last"));
    }

    @Test
    void aTableWithOneRowASubjectIsThatRow() {
        assertInstanceOf(Type.Row.class, of("Header"));
        assertInstanceOf(Type.WholeTable.class, of("Reviews"));
    }

    @Test
    void aLiteralBesideACodeIsACode() {
        Comparison comparison = Snippet.when("e.LS = 01").first(Comparison.class);
        assertEquals(Type.Simple.NUMBER, Types.of(comparison.getRight()));
        assertEquals(new Type.CodeOf("Status"), Types.adapted(comparison.getRight()));
        assertEquals("01", Types.codeText(comparison.getRight()));
    }

    @Test
    void theBranchesOfAValueTakeTheTypeOfTheColumn() {
        LoadedPack pack = Snippet.of("derive Header.ASKED code YesNo = if DOB is blank then 1 else 0").good();
        NumberLiteral one = Snippet.find(pack, NumberLiteral.class);
        assertEquals(new Type.CodeOf("YesNo"), Types.adapted(one));
        assertEquals(new Type.CodeOf("YesNo"), Types.adapted(Snippet.find(pack, Derivation.class).getValue()));
    }

    @Test
    void theOwnerOfABareColumnIsTheInnermostRowLookedAt() {
        Comparison comparison = Snippet.when("any Episodes x where DECOM = e.DECOM").first(Comparison.class);
        Surroundings around = Surroundings.of(comparison.getLeft());
        assertInstanceOf(TableRows.class, around.rowOwner());
        assertEquals(List.of("x", "e"), around.locals().stream().map(named -> named.getName()).toList());
    }

    @Test
    void previousStartsFromTheVisitedRow() {
        RowChoice choice = Snippet.when("(previous Episodes by DECOM) exists").first(RowChoice.class);
        assertInstanceOf(Visit.class, CurrentRows.of(choice, (Type.Row) Types.of(choice)));
    }

    @Test
    void previousInWhereStartsFromTheRowLookedAt() {
        RowChoice choice = Snippet.when("any other Episodes where (previous Episodes by DECOM).DEC is blank").first(RowChoice.class);
        assertInstanceOf(TableRows.class, CurrentRows.of(choice, (Type.Row) Types.of(choice)));
    }

    @Test
    void aListHoldsTheCodesOfItsBaseThatItsConditionPicks() {
        CodeList list = Snippet.of("codes Some = Status where code starts with \"V\" or code in { C1, 01 } { Z }").first(CodeList.class);
        assertEquals(List.of("C1", "V3", "V4", "01", "Z"), List.copyOf(CodeLists.members(list).keySet()));
    }

    @Test
    void aVersionOfAListTakesFromTheVersionsOfItsYears() {
        LoadedPack pack = Snippet.of("codes Old until 2023/24 = Sex\ncodes All = Sex").load();
        CodeList old = pack.index().codeLists().get("Old").get(0);
        assertEquals(List.of("1", "2"), List.copyOf(CodeLists.members(old).keySet()));
        assertEquals(List.of("1", "2", "M", "F"), List.copyOf(CodeLists.anyYear(old, "Sex").keySet()));
    }

    @Test
    void aDefinitionHasTheTypeOfItsValue() {
        LoadedPack pack = Snippet.of("define latest-end for Child = max DEC of Episodes\ndefine again for Child = latest-end plus 1 day").good();
        NameRef use = (NameRef) ((Shift) pack.index().definitions().get("again").getValue()).getLeft();
        assertEquals(Type.Simple.DATE, Types.of(use));
    }
}
