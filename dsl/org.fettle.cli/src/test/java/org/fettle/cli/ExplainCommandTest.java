/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code fettle explain}: why a row is flagged, why another is not, and what was typed wrong. */
class ExplainCommandTest {

    @TempDir
    Path folder;

    private SmallPack small;

    @BeforeEach
    void write() throws IOException {
        small = new SmallPack(folder);
    }

    private Shell.Result explain(String... more) {
        List<Object> arguments = new ArrayList<>(List.of("explain", "--pack", small.pack(), "--data", small.data(), "--year", "2024/25"));
        arguments.addAll(List.of(more));
        return Shell.run(arguments.toArray());
    }

    @Test
    void tellsWhyARowIsFlagged() {
        Shell.Result result = explain("--rule", "2A", "--row", "Stays:2");
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertTrue(result.out().startsWith("Rule 2A flags Stays row 2: the flag on line "), result.out());
        assertTrue(result.out().contains("days between s.START and before.END_DATE  =  5"), result.out());
        assertTrue(result.out().contains("before.END_DATE  =  10/05/2024  [Stays row 1]"), result.out());
    }

    @Test
    void saysWhatCanBeDoneAboutAFlaggedRow() throws IOException {
        small.rules(
                SmallPack.RULES.replace("    help \"Which is right?\"", "    fix certain \"End the one before\" { set before.END_DATE to s.START }\n"
                        + "    fix ask \"Enter the start\" { enter s.START }\n    help \"Which is right?\""));
        String told = explain("--rule", "2A").out();
        assertTrue(told.endsWith("""

                What can be done
                  Certain: End the one before (fix of the rule)
                    Stays row 1, END_DATE: 10/05/2024 -> 05/05/2024
                    from: START in this return, stays.csv row 2
                  Enter a value: Enter the start (fix of the rule)
                    Stays row 2, START: 05/05/2024
                    from: somebody who knows the child has to say
                """), told);
        assertFalse(explain("--rule", "2A", "--row", "Stays:1").out().contains("What can be done"));
    }

    /** One rule alone would be content with what another one objects to. */
    @Test
    void allRulesAreAskedWhetherAFixIsSafe() throws IOException {
        small.rules(SmallPack.RULES.replace("    help \"Which is right?\"",
                "    fix certain \"End the one before\" { set before.END_DATE to s.START }\n    help \"Which is right?\"") + """
                        rule 3 "Ends on the fifth" {
                            category inconsistent  severity error  impact high
                            each Stays s
                            flag s.END_DATE when s.END_DATE = 05/05/2024
                            message "Ends {s.END_DATE}."
                            help "Nobody leaves on that day."
                        }
                        """);
        String told = explain("--rule", "2A").out();
        assertTrue(told.contains("  Suggested: End the one before (fix of the rule)"), told);
    }

    @Test
    void saysThatNoFixIsKnown() {
        String told = explain("--rule", "2A").out();
        assertTrue(told.endsWith("\nWhat can be done\n  No fix is known. Look the right value up and change the record.\n"), told);
    }

    @Test
    void takesTheFirstFlaggedRowUnlessToldOtherwise() {
        assertEquals(explain("--rule", "2A", "--row", "Stays:2").out(), explain("--rule", "2A").out());
    }

    @Test
    void tellsWhyARowIsNotFlagged() {
        String told = explain("--rule", "2A", "--row", "Stays:1").out();
        assertTrue(told.startsWith("Rule 2A does not flag Stays row 1: the condition of the flag on line "), told);
        assertTrue(told.contains("is unknown."), told);
    }

    @Test
    void saysWhatWasTypedWrong() {
        assertEquals(ExitCode.BAD_INPUT, explain("--row", "Stays:2").code());
        assertEquals(ExitCode.BAD_INPUT, explain("--rule", "2A", "--row", "Stays").code());
        assertEquals(List.of("--row: the return has no table Nowhere"), explain("--rule", "2A", "--row", "Nowhere:1").errors());
        assertEquals(List.of("--row: There is no Stays row 99."), explain("--rule", "2A", "--row", "Stays:99").errors());
    }
}
