/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.CancelledException;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.Change;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Fixes of rules: ranked, tried, told where their values come from, gathered into fixes of a group. */
class RemediesTest {
    private static final String RULES = """
            rule 1 "Status changed since last year" {
                category cross-year severity error impact high
                each Episodes e
                let before = first last year Episodes by DECOM
                flag e.LS when e.LS differs from before.LS and before exists
                message "Status is {e.LS}."
                fix ask "Enter the status" { enter e.LS }
                fix suggested "Clear the status" { set e.LS to blank }
                fix certain "Carry last year's status forward" when before.LS is given { set e.LS to before.LS }
            }
            rule 2 "Short break with a postcode" {
                category inconsistent severity error impact low
                each Episodes e
                flag e.POST when e.LS = V3 and e.POST is given
                message "Postcode is {e.POST}."
                fix suggested "Clear the postcode" { set e.POST to blank }
                fix suggested "Delete the episode" { delete e }
            }
            """;

    private static List<String> lines(SmallCare care, int flag) {
        return SmallCare.lines(Remedies.of(care.pack(), care.run()).forFlag(flag, Progress.NONE));
    }

    @Test
    void theBestComesFirstAndSaysWhereItsValueComesFrom() {
        SmallCare care = SmallCare.with(RULES).episodes("A|01/05/2024|C1").lastEpisodes("B|01/05/2023|V2", "A|01/05/2023|C2");

        assertEquals(List.of("certain Carry last year's status forward: Episodes 1 LS=C2; last year's return, Episodes row 2",
                "suggested Clear the status: Episodes 1 LS=; the cell is cleared, as rule 1 asks",
                "ask Enter the status: Episodes 1 LS=null; somebody who knows the child has to say"), lines(care, 0));
    }

    @Test
    void aCertainFixThatBreaksSomethingIsOnlySuggested() {
        SmallCare care = SmallCare.with(RULES).episodes("A|01/05/2024|C1|||ZZ1 1ZZ").lastEpisodes("A|01/05/2023|V3");

        assertEquals("suggested Clear the status", lines(care, 0).get(0).split(":")[0]);
        assertEquals("suggested Carry last year's status forward", lines(care, 0).get(1).split(":")[0]);
    }

    @Test
    void aGroupHasItsFixesRankedWithWhatTheyLeave() {
        SmallCare care = SmallCare.with(RULES).episodes("A|01/05/2024|C1", "B|01/05/2024|C1", "C|01/05/2024|V3|||ZZ1 1ZZ", "D|01/05/2024|C1")
                .lastEpisodes("A|01/05/2023|C2", "B|01/05/2023|", "D|01/05/2023|V2");
        RunResult run = care.run();

        FixMenu menu = Remedies.of(care.pack(), run).menu(run.flags().rules().get(0), Progress.NONE);

        assertEquals(3, menu.flags());
        assertEquals(List.of("certain Carry last year's status forward 2", "suggested Clear the status 3", "ask Enter the status 3"),
                menu.fixes().stream().map(fix -> fix.kind().label() + " " + fix.title() + " " + fix.flags()).toList());
        assertEquals(1, menu.left(menu.fixes().get(0)));
        assertEquals(List.of(2, 1, 0), List.of(menu.certain(), menu.suggested(), menu.byHand()));
    }

    @Test
    void anyFlagsMakeAGroup() {
        SmallCare care = SmallCare.with(RULES).episodes("A|01/05/2024|C1", "C|01/05/2024|V3|||ZZ1 1ZZ").lastEpisodes("A|01/05/2023|C2");
        RunResult run = care.run();

        FixMenu menu = Remedies.of(care.pack(), run).menu(new int[] {1, 0}, Progress.NONE);

        assertEquals(FixKind.CERTAIN, menu.fixes().get(0).kind());
        assertEquals(List.of("1", "2", "2", "1", "1"),
                List.of(menu.fixes().get(0).rule(), menu.fixes().get(2).rule(), menu.fixes().get(3).rule(), menu.fixes().get(1).rule(),
                        menu.fixes().get(4).rule()));
        assertEquals(Map.of(), Remedies.of(care.pack(), run).forFlags(new int[0], Progress.NONE));
    }

    @Test
    void aFixSaysWhetherItsValueStandsInARecordOrInTheRule() {
        SmallCare care = SmallCare.with("""
                rule 1 "Not reviewed on the day of birth" {
                    category inconsistent severity error impact high
                    each Reviews r
                    flag r.DOB, r.REVIEW when r.DOB <> r.REVIEW
                    message "Reviewed {r.REVIEW}."
                    fix suggested "Review on the day of birth" { set r.REVIEW to r.DOB }
                    fix suggested "Take the others' day" when r.DOB <> 03/02/2010 { set r.REVIEW to 02/02/2010 }
                }
                rule 2 "Placed nowhere" {
                    category missing severity error impact high
                    each Episodes e
                    flag e.PLACE when e.PLACE is blank
                    message "Placed nowhere."
                    fix suggested "Placed in a home: K2" { set e.PLACE to K2 }
                }
                """).episodes("A|01/05/2024|C1", "A|01/06/2024|C1|K2").header("A||").reviews("A|01/02/2010|01/06/2024||",
                "A|02/02/2010|02/02/2010||");
        List<String> sources = IntStream.range(0, 2).mapToObj(flag -> lines(care, flag)).flatMap(List::stream)
                .filter(line -> line.startsWith("suggested") && !line.startsWith("suggested Change as few")).map(line -> line.split("; ", 2)[1])
                .toList();
        assertEquals(List.of("DOB of the same record", "this return, Reviews row 2", "rule 2 says so"), sources);
    }

    @Test
    void aDeletedRecordIsTold() {
        SmallCare care = SmallCare.with(RULES).episodes("C|01/05/2024|V3|||ZZ1 1ZZ");

        assertEquals("suggested Delete the episode: delete Episodes 1; the record is deleted", lines(care, 0).get(1));
    }

    @Test
    void aRemedyBecomesAChangeWithItsReason() {
        SmallCare care = SmallCare.with(RULES).episodes("A|01/05/2024|C1").lastEpisodes("A|01/05/2023|C2");
        List<Remedy> remedies = Remedies.of(care.pack(), care.run()).forFlag(0, Progress.NONE);

        Change change = remedies.get(0).change(care.run().data());

        assertEquals(new Reason("last year's return, Episodes row 1", "1", "Carry last year's status forward"), change.reason());
        assertEquals(List.of(Edit.cell("Episodes", Period.THIS, 1, "LS", "C1", "C2")), change.edits());
        assertThrows(IllegalArgumentException.class, () -> remedies.get(2).change(care.run().data()));
    }

    @Test
    void canBeCancelled() {
        SmallCare care = SmallCare.with(RULES).episodes("A|01/05/2024|C1").lastEpisodes("A|01/05/2023|C2");
        Progress cancelled = Progress.silent(() -> true);

        assertThrows(CancelledException.class, () -> Remedies.of(care.pack(), care.run()).forFlag(0, cancelled));
    }
}
