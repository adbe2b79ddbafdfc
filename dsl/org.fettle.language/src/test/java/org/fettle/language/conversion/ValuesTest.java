/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.conversion;

import java.time.LocalDate;

import org.fettle.language.Snippet;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.DateLiteral;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.TextType;
import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ValuesTest {

    @Property
    void aTextSurvivesBeingQuoted(@ForAll String text) {
        assertEquals(text, Texts.unquote(Texts.quote(text)));
    }

    @Test
    void aBackslashBeforeALetterOfAPatternStandsForItself() {
        assertEquals("[A-Z]\\d{11}", Texts.unquote("\"[A-Z]\\d{11}\""));
        Column column = Snippet.find(Snippet.of("reference R key K file \"r\" { K text matching \"\\d\\\\\\\"\\s\" }").good(), Column.class);
        assertEquals("\\d\\\"\\s", ((TextType) column.getType()).getPattern());
    }

    @Test
    void aDateIsItsEpochDay() {
        DateLiteral date = Snippet.when("e.DEC = 29/02/2024").first(DateLiteral.class);
        assertEquals(LocalDate.of(2024, 2, 29).toEpochDay(), date.getValue());
    }

    @Test
    void aDateThatNoCalendarHas() {
        Snippet.when("e.DEC = «31/02/2024»").error(IssueCodes.BAD_LITERAL, "31/02/2024");
    }

    @Test
    void aYearIsTheOneInWhichItStarts() {
        assertEquals(2023, Snippet.of("codes A since 2023/24 { 1 }").first(CodeList.class).getSince());
        assertEquals(1999, Snippet.of("codes A until 1999/00 { 1 }").load().index().codeLists().get("A").get(0).getUntil());
    }

    @Test
    void aYearWhoseEndIsNotTheNext() {
        Snippet.of("codes A since «2023/25» { 1 }").error(IssueCodes.BAD_LITERAL, "2023/24", "found 2023/25");
    }

    @Test
    void codesKeepTheirDigits() {
        CodeList list = Snippet.of("codes A { \"n/a\" \"not known\" 01 1 205A ^rule U_1 }").first(CodeList.class);
        assertEquals("n/a 01 1 205A rule U_1", String.join(" ", list.getCodes().stream().map(code -> code.getName()).toList()));
    }

    @Test
    void versionsMayHaveSeveralParts() {
        assertEquals("2026.1.2",
                Snippet.of("pack p \"P\" { version 2026.1.2 collections 2024/25 to 2024/25 }").alone().first(Pack.class).getVersion());
    }
}
