/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a child's other records have, in columns that the return shows to be the same in all of them. */
class ConstantsTest {
    private static final String RULES = """
            rule 1 "Born on another day" {
                category inconsistent severity error impact high
                each Reviews r
                flag r.DOB when r.DOB differs from (only Header).DOB
                message "Born {r.DOB}."
            }
            rule 2 "No date of birth" {
                category missing severity error impact high
                each Header h
                flag h.DOB when h.DOB is blank
                message "No date of birth."
            }
            """;
    private static final String EVIDENCE = "; in %d of %d children all records have the same DOB";

    private static String[] and(int others, String row, String... rows) {
        return Stream.concat(Arrays.stream(rows), IntStream.range(100, 100 + others).mapToObj(i -> String.format(row, i))).toArray(String[]::new);
    }

    private static String[] headers(String... rows) {
        return and(40, "%d|01/01/2010|", rows);
    }

    private static String[] reviews(String... rows) {
        return and(40, "%d|01/01/2010|01/06/2024|", rows);
    }

    private static List<String> lines(SmallCare care) {
        return SmallCare.lines(Remedies.of(care.pack(), care.run()).forFlag(0, Progress.NONE));
    }

    @Test
    void theOddOneOutIsMendedWhereverItStands() {
        SmallCare review = SmallCare.with(RULES).header(headers("A|05/02/2010|")).lastHeader("A|05/02/2010|")
                .reviews(reviews("A|01/02/2010|01/06/2024|"));
        SmallCare header = SmallCare.with(RULES).header(headers("A|01/02/2010|")).lastHeader("A|05/02/2010|")
                .reviews(reviews("A|05/02/2010|01/06/2024|"));

        assertEquals(List.of("certain Take DOB from the child's other records: Reviews 1 DOB=05/02/2010; "
                + "this return, Header row 1 and 1 more of the child's records" + String.format(EVIDENCE, 40, 41)), lines(review));
        assertEquals("certain Take DOB from the child's other records: Header 1 DOB=05/02/2010", lines(header).get(0).split(";")[0]);
    }

    @Test
    void oneAgainstOneIsOnlySuggested() {
        SmallCare care = SmallCare.with(RULES).header(headers("A|05/02/2010|")).reviews(reviews("A|01/02/2010|01/06/2024|"));

        assertEquals("suggested", lines(care).get(0).split(" ")[0]);
    }

    @Test
    void aRecordThatSaysSomethingQuiteDifferentMayBeAnotherChilds() {
        SmallCare care = SmallCare.with(RULES).header(headers("A|05/02/2010|")).lastHeader("A|05/02/2010|")
                .reviews(reviews("A|17/09/2015|01/06/2024|"));

        assertEquals("suggested", lines(care).get(0).split(" ")[0]);
    }

    @Test
    void ofTwoRowsWhereThereShouldBeOneEitherMayBeAnotherChilds() {
        SmallCare care = SmallCare.with(RULES).header(headers("A|05/02/2010|", "A||")).reviews(reviews("A|05/02/2010|01/06/2024|"));

        assertEquals(true, lines(care).stream().noneMatch(line -> line.startsWith("certain")));
    }

    @Test
    void aBlankIsFilled() {
        SmallCare care = SmallCare.with(RULES).header(headers("A||")).reviews(reviews("A|05/02/2010|01/06/2024|", "A|05/02/2010|01/12/2024|"));
        int blank = care.run().flags().size() - 1;

        assertEquals("certain Take DOB from the child's other records: Header 1 DOB=05/02/2010",
                SmallCare.lines(Remedies.of(care.pack(), care.run()).forFlag(blank, Progress.NONE)).get(0).split(";")[0]);
    }

    @Test
    void aColumnThatOftenDiffersProvesNothing() {
        SmallCare care = SmallCare.with(RULES).header(and(40, "%d|02/01/2010|", "A||")).reviews(reviews("A|05/02/2010|01/06/2024|"));
        int blank = care.run().flags().size() - 1;

        assertEquals(List.of(), Remedies.of(care.pack(), care.run()).forFlag(blank, Progress.NONE));
    }
}
