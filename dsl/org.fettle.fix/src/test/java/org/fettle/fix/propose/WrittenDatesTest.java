/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Days that are written otherwise than the return wants them. */
class WrittenDatesTest {
    private final WrittenDates dates = new WrittenDates(2025);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "01/06/24 | 2024-06-01 | true", "1.6.2024 | 2024-06-01 | true", "01-06-2024 | 2024-06-01 | true", "1 JUN 2024 | 2024-06-01 | true",
            "1st June 2024 | 2024-06-01 | true", "02-Sept-24 | 2024-09-02 | true", "2024-06-01T00:00 | 2024-06-01 | true",
            "2024-06-01 00:00:00 | 2024-06-01 | true", "20240601 | 2024-06-01 | true", "01062024 | 2024-06-01 | true",
            "01/06/2024 00:00:00 | 2024-06-01 | true", "45444 | 2024-06-01 | true", "45444.0 | 2024-06-01 | true", "01/06/98 | 1998-06-01 | true",
            "06/13/2024 | 2024-06-13 | false", "31/06/2024 | 2024-06-30 | false", "30/02/2024 | 2024-02-29 | false"
    })
    void reads(String text, String day, boolean sure) {
        WrittenDates.Reading reading = dates.read(text);

        assertEquals(LocalDate.parse(day), reading.day());
        assertEquals(sure, reading.sure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "32/01/2024", "12/13/1800", "00/01/2024", "1234", "99999", "1 FOO 2024", "45/45/2024"})
    void doesNotGuess(String text) {
        assertNull(dates.read(text));
    }

    @Property(tries = 300)
    void everyDayIsReadInEveryWayOfWriting(@ForAll @IntRange(min = -10_000, max = 20_000) int number) {
        LocalDate day = LocalDate.ofEpochDay(number);
        for (String pattern : List.of("dd/MM/yyyy", "d.M.yyyy", "dd-MMM-yyyy", "d MMMM yyyy", "yyyy-MM-dd'T'HH:mm", "yyyyMMdd", "ddMMyyyy")) {
            if (pattern.equals("ddMMyyyy") && dates.read(day.format(DateTimeFormatter.ofPattern("yyyyMMdd"))) == null || day.getYear() > 2025) {
                continue;
            }
            WrittenDates.Reading reading = dates.read(day.atStartOfDay().format(DateTimeFormatter.ofPattern(pattern, Locale.UK)));
            assertTrue(reading != null && reading.sure() && reading.day().equals(day) || pattern.equals("ddMMyyyy"), () -> pattern + " " + day);
        }
    }

    @Test
    void twoDigitsOfAYearNeverLieInTheFuture() {
        assertEquals(LocalDate.of(2025, 6, 1), dates.read("1/6/25").day());
        assertEquals(LocalDate.of(1926, 6, 1), dates.read("1/6/26").day());
    }
}
