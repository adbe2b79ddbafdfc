/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rank;

import java.util.List;

import org.fettle.data.Progress;
import org.fettle.fix.propose.SmallCare;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which fixes clear most. */
class RootCausesTest {
    private static final String RULES = """
            rule 1 "Status changed since last year" {
                category cross-year severity error impact high
                each Episodes e
                let before = first last year Episodes by DECOM
                flag e.LS when e.LS differs from before.LS and before exists
                message "Status is {e.LS}."
                fix suggested "Carry last year's status forward" when before.LS is given { set e.LS to before.LS }
                fix suggested "Clear the status" { set e.LS to blank }
            }
            rule 2 "Short break with a postcode" {
                category inconsistent severity error impact low
                each Episodes e
                flag e.POST when e.LS = V3 and e.POST is given
                message "Postcode is {e.POST}."
                fix suggested "Clear the postcode" { set e.POST to blank }
            }
            rule 3 "Short break with a number" {
                category inconsistent severity error impact low
                each Episodes e
                flag e.URN when e.LS = V3 and e.URN is given
                message "Number is {e.URN}."
                fix suggested "Clear the number" { set e.URN to blank }
            }
            """;

    private static SmallCare care() {
        return SmallCare.with(RULES)
                .episodes("A|01/05/2024|V3|K2||ZZ1 1ZZ|501", "B|01/05/2024|V3|K2||ZZ1 1ZZ|501", "C|01/05/2024|V3|||ZZ1 1ZZ|")
                .lastEpisodes("A|01/05/2023|C2", "B|01/05/2023|C1");
    }

    private static List<String> lines(List<CauseGroup> groups) {
        return groups.stream().map(group -> group.title() + " " + group.summary()).toList();
    }

    @Test
    void theOneCellThatIsWrongComesFirst() {
        SmallCare care = care();

        List<Cause> causes = RootCauses.of(care.pack(), care.run()).ofSubject("A", Progress.NONE);

        assertEquals("Carry last year's status forward", causes.get(0).remedy().title());
        assertEquals(List.of(3, 3, 3), List.of(causes.get(0).cleared().length, causes.get(0).rules(), causes.get(0).gain()));
        assertTrue(causes.stream().skip(1).allMatch(cause -> cause.gain() < 3));
        assertEquals(List.of(), RootCauses.of(care.pack(), care.run()).ofSubject("nobody", Progress.NONE));
    }

    @Test
    void overTheReturnGroupsAreInTheOrderOfWhatTheyClear() {
        SmallCare care = care();

        assertEquals(
                List.of("Carry last year's status forward clears 6 issues of 3 rules in 2 records",
                        "Clear the status clears 4 issues of 2 rules in 2 records", "Clear the postcode clears 3 issues of 1 rule in 3 records",
                        "Clear the number clears 2 issues of 1 rule in 2 records"),
                lines(RootCauses.of(care.pack(), care.run()).ofReturn(Progress.NONE)));
    }

    @Test
    void whatElseAFixClearsCountsForSomeFlagsToo() {
        SmallCare care = care();

        assertEquals(
                List.of("Carry last year's status forward clears 3 issues of 3 rules in 1 record",
                        "Clear the status clears 2 issues of 2 rules in 1 record"),
                lines(RootCauses.of(care.pack(), care.run()).ofFlags(new int[] {0}, Progress.NONE)).stream()
                        .filter(line -> line.contains("status")).toList());
    }

    @Test
    void whatAFixCreatesIsTakenOff() {
        SmallCare care = SmallCare.with(RULES).episodes("A|01/05/2024|C2|K2||ZZ1 1ZZ|501").lastEpisodes("A|01/05/2023|V3");

        CauseGroup carried = RootCauses.of(care.pack(), care.run()).ofReturn(Progress.NONE).stream()
                .filter(group -> group.title().startsWith("Carry")).findFirst().orElseThrow();

        assertEquals("clears 1 issue of 1 rule in 1 record, creates 2", carried.summary());
        assertEquals(-1, carried.gain());
    }
}
