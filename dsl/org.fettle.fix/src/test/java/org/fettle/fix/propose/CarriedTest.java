/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.List;
import java.util.stream.IntStream;

import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What last year's return has for the same record. */
class CarriedTest {
    private static final String RULES = """
            rule 1 "No status" {
                category missing severity error impact high
                each Episodes e
                flag e.LS when e.LS is blank
                message "No status."
            }
            rule 2 "Started on another day last year" {
                category cross-year severity error impact high
                each Episodes e
                flag e.DECOM when no last year Episodes where DECOM = e.DECOM
                message "Starts {e.DECOM}."
            }
            rule 3 "No number" {
                category missing severity error impact high
                each Header h
                flag h.UPN when h.UPN is blank
                message "No number."
            }
            """;
    private static final String[] OTHERS = IntStream.range(100, 140).mapToObj(i -> i + "|01/05/2022|C2|U6|PR1|ZZ1 1ZZ").toArray(String[]::new);

    private static String[] with(String... rows) {
        return IntStream.range(0, rows.length + OTHERS.length).mapToObj(i -> i < rows.length ? rows[i] : OTHERS[i - rows.length])
                .toArray(String[]::new);
    }

    private static List<String> lines(SmallCare care) {
        return SmallCare.lines(Remedies.of(care.pack(), care.run()).forFlag(0, Progress.NONE));
    }

    @Test
    void aBlankIsFilledFromTheSameRecord() {
        SmallCare care = SmallCare.with(RULES).episodes(with("A|03/06/2023||U1|PR1|ZZ9 9ZZ"))
                .lastEpisodes(with("A|01/01/2023|V2|K2|PR1", "A|03/06/2023|C2|U1|PR1|ZZ9 9ZZ"));

        assertEquals(List.of("certain Take LS from last year's return: Episodes 1 LS=C2; last year's return, Episodes row 2, the same record; "
                + "LS is the same in 40 of 40 records that both years have"), lines(care));
    }

    @Test
    void anotherStartOfAnOtherwiseEqualRecordIsLastYears() {
        SmallCare care = SmallCare.with(RULES).episodes(with("A|04/06/2023|C2|U1|PR1|ZZ9 9ZZ")).lastEpisodes(with("A|03/06/2023|C2|U1|PR1|ZZ9 9ZZ"));

        assertEquals("certain Take DECOM from last year's return: Episodes 1 DECOM=03/06/2023", lines(care).get(0).split(";")[0]);
    }

    @Test
    void arecordThatDiffersElsewhereTooIsAnotherOne() {
        SmallCare care = SmallCare.with(RULES).episodes(with("A|03/06/2023||U1|PR1|ZZ9 9ZZ")).lastEpisodes(with("A|03/06/2023|C2|U6|PR1|ZZ9 9ZZ"));

        assertEquals(List.of(), lines(care));
    }

    @Test
    void whatIsBlankBesideSaysNothingOfWhichRecordItIs() {
        SmallCare care = SmallCare.with(RULES).episodes(with("A|03/06/2023||U1|PR1|")).lastEpisodes(with("A|03/06/2023|C2|U1|PR1|ZZ9 9ZZ"));

        assertEquals(
                "suggested Take LS from last year's return: Episodes 1 LS=C2; last year's return, Episodes row 1, the same record but for what is "
                        + "blank; LS is the same in 40 of 40 records that both years have",
                lines(care).get(0));
    }

    @Test
    void nothingIsTakenWhenTwoRecordsFit() {
        SmallCare care = SmallCare.with(RULES).episodes(with("A|03/06/2023||U1|PR1|ZZ9 9ZZ"))
                .lastEpisodes(with("A|03/06/2023|C2|U1|PR1|ZZ9 9ZZ", "A|03/06/2023|V2|U1|PR1|ZZ9 9ZZ"));

        assertEquals(List.of(), lines(care));
    }

    @Test
    void withFewRecordsToGoByItIsOnlySuggested() {
        SmallCare care = SmallCare.with(RULES).header("A|01/02/2010|").lastHeader("A|01/02/2010|A1234");

        assertEquals(List.of("suggested Take UPN from last year's return: Header 1 UPN=A1234; last year's return, Header row 1, "
                + "UPN is in no other record of both years"), lines(care));
    }
}
