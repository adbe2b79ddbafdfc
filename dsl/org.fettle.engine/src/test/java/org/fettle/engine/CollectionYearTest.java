/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CollectionYearTest {
    @ParameterizedTest
    @ValueSource(strings = {"2024/25", "2024-25", "2024/2025", " 2024/25 "})
    void readsTheWaysOfWritingIt(String text) {
        assertEquals(new CollectionYear(2024), CollectionYear.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "2024/26", "24/25", "2024/2026", "2024/2x", "2024 25", "+024/25"})
    void refusesOtherTexts(String text) {
        assertThrows(IllegalArgumentException.class, () -> CollectionYear.parse(text));
    }

    @Test
    void runsFromAprilToMarch() {
        CollectionYear year = CollectionYear.parse("2024/25");
        assertEquals(LocalDate.of(2024, 4, 1), year.start());
        assertEquals(LocalDate.of(2025, 3, 31), year.end());
    }

    @Test
    void isWrittenWithTwoDigitsAlsoAtTheTurnOfACentury() {
        assertEquals("1999/00", CollectionYear.parse("1999/00").toString());
        assertEquals("2008/09", new CollectionYear(2008).toString());
    }
}
