/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How text becomes a value. */
class CellParserTest {

    private final Dictionary dictionary = new Dictionary();

    private CellParser read(ColumnType type, String text) {
        CellParser parser = new CellParser(ColumnSpec.of("X", type), dictionary);
        parser.read(text);
        return parser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", " \u00A0 ", "\n"})
    void nothingButSpacesIsBlank(String text) {
        for (ColumnType type : ColumnType.values()) {
            CellParser parser = read(type, text);
            assertTrue(type.isLong() ? parser.longValue() == Values.BLANK_LONG : parser.value() == Values.BLANK,
                    type + " of '" + text + "'");
            assertEquals(text.isEmpty(), parser.canonical());
        }
    }

    @ParameterizedTest
    @CsvSource({"01/06/2020, 2020-06-01", "1/6/2020, 2020-06-01", "01/6/2020, 2020-06-01", "1/06/2020, 2020-06-01",
            "2020-06-01, 2020-06-01",
            "' 01/06/2020 ', 2020-06-01", "29/02/2000, 2000-02-29", "01/01/1900, 1900-01-01", "31/12/2199, 2199-12-31",
            "31/12/1969, 1969-12-31"})
    void readsDates(String text, String expected) {
        assertEquals((int) LocalDate.parse(expected).toEpochDay(), read(ColumnType.DATE, text).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2020", "29/02/1900", "00/01/2020", "01/00/2020", "01/13/2020", "01/06/20", "1/6/20", "01/06/2200",
            "31/12/1899",
            "01-06-2020", "2020/06/01", "2020-6-1", "20200601", "01/06/2020 00:00", "1//2020", "ab/cd/efgh", "01/06/202O", "ZZ/05/2021",
            "111/1/2020",
            "1/111/2020", "/1/2020", "0006-01-01", "+1/+1/2020"})
    void otherTextIsNoDate(String text) {
        CellParser parser = read(ColumnType.DATE, text);
        assertEquals(Values.UNREADABLE, parser.value());
        assertFalse(parser.canonical());
    }

    @Property
    void everyDayOfTheYearsThatCountReadsBack(@ForAll @IntRange(min = -25567, max = 84005) int day) {
        CellParser parser = read(ColumnType.DATE, CellFormat.date(day));
        assertEquals(day, parser.value());
        assertTrue(parser.canonical());
        assertEquals(day, read(ColumnType.DATE, LocalDate.ofEpochDay(day).toString()).value());
    }

    @Property
    void aDateIsReadOrRefusedAsTheCalendarSays(@ForAll @IntRange(min = 0, max = 40) int day, @ForAll @IntRange(min = 0, max = 14) int month,
            @ForAll @IntRange(min = 1890, max = 2210) int year) {
        int expected;
        try {
            expected = year < 1900 || year > 2199 ? Values.UNREADABLE : (int) LocalDate.of(year, month, day).toEpochDay();
        } catch (java.time.DateTimeException e) {
            expected = Values.UNREADABLE;
        }
        assertEquals(expected, read(ColumnType.DATE, day + "/" + month + "/" + year).value());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 1, true", "true, 1, false", "FALSE, 0, false", "' 1', 1, false", "True, 1, false"})
    void readsFlags(String text, int expected, boolean canonical) {
        CellParser parser = read(ColumnType.FLAG, text);
        assertEquals(expected, parser.value());
        assertEquals(canonical, parser.canonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "yes", "01", "-1", "Y", "t"})
    void otherTextIsNoFlag(String text) {
        assertEquals(Values.UNREADABLE, read(ColumnType.FLAG, text).value());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "-7, -7, true", "+7, 7, false", "007, 7, false", "-0, 0, false",
            "999999999999999999, 999999999999999999, true",
            "' 12', 12, false"})
    void readsWholeNumbers(String text, long expected, boolean canonical) {
        CellParser parser = read(ColumnType.NUMBER, text);
        assertEquals(expected, parser.longValue());
        assertEquals(canonical, parser.canonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "-", "+", "1 000", "1,000", "1234567890123456789", "n/a", "--1"})
    void otherTextIsNoWholeNumber(String text) {
        assertEquals(Values.UNREADABLE_LONG, read(ColumnType.NUMBER, text).longValue());
    }

    @ParameterizedTest
    @CsvSource({"12.5, 125000, true", "12, 120000, true", "12.50, 125000, false", "-0.25, -2500, true", ".5, 5000, false",
            "0.12345, 1235, false",
            "0.12344, 1234, false", "-0.00005, -1, false", "+1.5, 15000, false", "00.5, 5000, false", "-0, 0, false", "0.0001, 1, true",
            "99999999999999.9999, 999999999999999999, true"})
    void readsDecimals(String text, long expected, boolean canonical) {
        CellParser parser = read(ColumnType.DECIMAL, text);
        assertEquals(expected, parser.longValue());
        assertEquals(canonical, parser.canonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.", ".", "1.2.3", "1,5", "1.5x", "-", "123456789012345", "1e3", "-."})
    void otherTextIsNoDecimal(String text) {
        assertEquals(Values.UNREADABLE_LONG, read(ColumnType.DECIMAL, text).longValue());
    }

    @Property
    void decimalsReadBack(@ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L) long value) {
        CellParser parser = read(ColumnType.DECIMAL, CellFormat.decimal(value));
        assertEquals(value, parser.longValue());
        assertTrue(parser.canonical());
    }

    @Property
    void theCanonicalTextIsTheTextReadOrTheCellKeepsIts(@ForAll ColumnType type,
            @ForAll @StringLength(max = 12) @CharRange(from = '+', to = '9') String text) {
        CellParser parser = read(type, text);
        long value = type.isLong() ? parser.longValue() : Values.widen(parser.value());
        boolean same = value != Values.UNREADABLE_LONG && CellFormat.text(type, value, dictionary).equals(text);
        assertEquals(same, parser.canonical(), type + " '" + text + "'");
    }

    @Test
    void codesKeepTheirCaseUnlessTheListIgnoresIt() {
        CellParser strict = new CellParser(ColumnSpec.of("X", ColumnType.CODE), dictionary);
        CellParser loose = new CellParser(ReturnTypes.ignoringCase("X"), dictionary);
        strict.read("pr1");
        assertEquals(dictionary.find("pr1"), strict.value());
        loose.read(" pr1 ");
        assertEquals(dictionary.find("PR1"), loose.value());
        assertFalse(loose.canonical());
        loose.read("straße a");
        assertEquals("STRASSE A", dictionary.text(loose.value()));
    }

    @Property
    void aColumnThatIgnoresCaseHoldsTheUpperCase(@ForAll @StringLength(min = 1, max = 14) @CharRange(from = '!', to = '~') String text) {
        CellParser loose = new CellParser(ReturnTypes.ignoringCase("X"), dictionary);
        loose.read(text);
        String upper = text.toUpperCase(Locale.ROOT);
        assertEquals(upper, dictionary.text(loose.value()));
        assertEquals(upper.equals(text), loose.canonical());
    }

    @Test
    void longTextsAreToldApart() {
        CellParser parser = new CellParser(ColumnSpec.of("X", ColumnType.TEXT), dictionary);
        parser.read("Social worker number 1");
        int one = parser.value();
        parser.read("Social worker number 2");
        int two = parser.value();
        parser.read("Social worker number 1");
        assertEquals(one, parser.value());
        assertEquals("Social worker number 2", dictionary.text(two));
    }
}
