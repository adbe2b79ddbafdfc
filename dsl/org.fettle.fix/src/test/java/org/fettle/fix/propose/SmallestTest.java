/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The fewest cells that satisfy all rules. */
class SmallestTest {
    private static final String RULES = """
            rule 1 "Status is no code" {
                category invalid severity error impact high
                each Episodes e
                flag e.LS when e.LS is given and e.LS not in Status
                message "Status is {e.LS}."
            }
            rule 2 "Type does not go with the provider" {
                category inconsistent severity error impact high
                each Episodes e
                flag e.PLACE, e.PROVIDER when e.PLACE = K1 and e.PROVIDER = PR1
                message "Type is {e.PLACE}."
                fix suggested "Make it a home" { set e.PLACE to K2 }
                fix suggested "Make it private" { set e.PROVIDER to PR4 }
            }
            rule 3 "No postcode for a home" {
                category missing severity error impact high
                each Episodes e
                flag e.POST when e.PLACE = K2 and e.POST is blank
                message "No postcode."
            }
            """;

    private static List<Remedy> smallest(SmallCare care) {
        return Remedies.of(care.pack(), care.run()).forFlag(0, Progress.NONE).stream().filter(remedy -> remedy.origin() == Origin.SMALLEST).toList();
    }

    @Test
    void isAPairWhereNoSingleProposalDoesItAndOneOfThemWouldBreakAnotherRule() {
        List<Remedy> found = smallest(SmallCare.with(RULES).episodes("A|01/05/2024|C9|K1|PR1"));

        assertEquals(1, found.size());
        assertEquals("suggested Change as few cells as possible, so that all rules are content: Episodes 1 LS=C1 Episodes 1 PROVIDER=PR4; "
                + "the child's 2 issues of 2 rules all go with these 2 cells", SmallCare.lines(found).get(0).split("; LS:")[0]);
    }

    @Test
    void isNotOfferedWhereOneProposalDoesIt() {
        assertEquals(List.of(), smallest(SmallCare.with(RULES).episodes("A|01/05/2024|C1|K1|PR1")));
    }

    @Test
    void isThereForEveryFlagHoweverManyChildrenAreAskedAbout() {
        String[] rows = IntStream.range(0, 60).mapToObj(i -> i + "|01/05/2024|C9|K1|PR1").toArray(String[]::new);
        SmallCare care = SmallCare.with(RULES).episodes(rows);
        int[] all = IntStream.range(0, care.run().flags().size()).toArray();

        Map<Integer, List<Remedy>> found = Remedies.of(care.pack(), care.run()).forFlags(all, Progress.NONE);

        assertEquals(120, all.length);
        for (int flag : all) {
            assertEquals(1, found.get(flag).stream().filter(remedy -> remedy.origin() == Origin.SMALLEST).count(), () -> "flag " + flag);
        }
    }
}
