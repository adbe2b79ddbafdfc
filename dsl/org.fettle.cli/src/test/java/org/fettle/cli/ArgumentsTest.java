/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArgumentsTest {
    private final Complaints complaints = new Complaints();
    private final Arguments arguments = new Arguments(complaints);

    @Test
    void aPeriodIsTwoDates() {
        assertEquals(new Arguments.Dates(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)),
                arguments.dates("--period", "1/4/2024..31/03/2025"));
    }

    @Test
    void aPeriodThatDoesNotExistIsRefused() {
        assertNull(arguments.dates("--period", "31/02/2024..31/03/2025"));
        assertEquals("--period: expected two dates such as 01/04/2024..31/03/2025, found '31/02/2024..31/03/2025'", onlyComplaint());
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        assertNull(arguments.dates("--period", "01/04/2025..31/03/2025"));
        assertTrue(onlyComplaint().contains("the first date is after the second one"));
    }

    @Test
    void aShareIsAPercentage() {
        assertEquals(0.05, arguments.share("--errors", "5%"));
        assertEquals(0.005, arguments.share("--errors", "0.5"));
    }

    @Test
    void aShareAboveAllIsRefused() {
        assertNull(arguments.share("--errors", "101%"));
        assertTrue(onlyComplaint().contains("from 0% to 100%"));
    }

    @Test
    void aShareThatIsNoNumberIsRefused() {
        assertNull(arguments.share("--errors", "NaN"));
        assertTrue(onlyComplaint().contains("found 'NaN'"));
    }

    @Test
    void thousandsMayBeSetApart() {
        assertEquals(100_000, arguments.number("--children", "100,000", 1, 1_000_000));
    }

    @Test
    void aNumberOutOfRangeNamesTheRange() {
        assertNull(arguments.number("--threads", "0", 1, 256));
        assertEquals("--threads: expected a whole number from 1 to 256, found '0'", onlyComplaint());
    }

    @Test
    void aWordNearToAChoiceIsOffered() {
        assertEquals(RunOutputs.Format.TABLE, arguments.choice("--format", "jsnol", RunOutputs.Format.class, RunOutputs.Format.TABLE));
        assertEquals("--format: expected table, csv, jsonl; found 'jsnol'. Did you mean jsonl?", onlyComplaint());
    }

    @Test
    void pairsKeepEqualsSignsInTheValue() {
        assertEquals(Map.of("a", "b=c"), arguments.pairs("--set", List.of("a=b=c"), "NAME=VALUE"));
    }

    @Test
    void aPairWithoutNameIsRefused() {
        assertEquals(Map.of(), arguments.pairs("--set", List.of("=1"), "NAME=VALUE"));
        assertEquals("--set: expected NAME=VALUE, found '=1'", onlyComplaint());
    }

    @Test
    void aTargetNeedsAFolder(@TempDir Path folder) {
        assertNull(arguments.target("--out", folder.resolve("no/such/flags.csv").toString()));
        assertTrue(onlyComplaint().contains("there is no folder"));
    }

    private String onlyComplaint() {
        List<String> problems = assertThrows(BadInput.class, complaints::throwIfAny).problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }
}
