/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunCommandTest {
    @TempDir
    Path folder;

    private SmallPack small;

    @BeforeEach
    void write() throws IOException {
        small = new SmallPack(folder);
    }

    @Test
    void theSummaryCountsFlagsRowsAndChildren() {
        Shell.Result result = small.run();
        assertEquals("""
                    flags     rows children
                        1        1        1  invalid
                        1        1        1    1   error  Sex not known
                        1        1        1  inconsistent
                        1        1        1    2A  query  Stays overlap
                        2        2        2  total

                2 rules ran over 5 rows of 2 children in TIME s.

                Some flagged records
                  1  A2, Header row 2, SEX: Sex is 7.
                  2A  A1, Stays row 2, START: Starts 05/05/2024, but the one before ended 10/05/2024.
                """, result.out().replaceAll("in [0-9.]+ s", "in TIME s"));
        assertEquals("", result.err());
    }

    @Test
    void anErrorFlaggedIsExitCode1() {
        assertEquals(ExitCode.FLAGGED, small.run().code());
    }

    @Test
    void queriesCountOnlyWhenAskedFor() {
        assertEquals(ExitCode.OK, small.run("--rules", "2A").code());
        assertEquals(ExitCode.FLAGGED, small.run("--rules", "2A", "--fail-on", "query").code());
    }

    @Test
    void neverFailingOnFlags() {
        assertEquals(ExitCode.OK, small.run("--fail-on", "never").code());
    }

    @Test
    void parametersAreSet() {
        Shell.Result result = small.run("--rules", "2A", "--fail-on", "query", "--set", "grace=5");
        assertEquals(ExitCode.OK, result.code(), result::toString);
    }

    @Test
    void jsonLinesOnTheScreenAreNothingElse() {
        Shell.Result result = small.run("--format", "jsonl");
        assertEquals("""
                {"rule":"1","severity":"error","category":"invalid","subject":"A2","table":"Header","period":"this","row":2,"line":3,\
                "columns":["SEX"],"message":"Sex is 7.","related":[]}
                {"rule":"2A","severity":"query","category":"inconsistent","subject":"A1","table":"Stays","period":"this","row":2,"line":3,\
                "columns":["START"],"message":"Starts 05/05/2024, but the one before ended 10/05/2024.",\
                "related":[{"table":"Stays","period":"this","row":1}]}
                """, result.out());
    }

    @Test
    void theFormatFollowsTheNameOfTheFile() throws IOException {
        small.run("--out", small.path("flags.csv"));
        assertTrue(Files.readString(small.path("flags.csv")).startsWith("rule,severity,category,"));
        small.run("--out", small.path("flags.jsonl"));
        assertTrue(Files.readString(small.path("flags.jsonl")).startsWith("{\"rule\":\"1\""));
        small.run("--out", small.path("flags.txt"));
        assertTrue(Files.readString(small.path("flags.txt")).startsWith("    flags "));
    }

    @Test
    void theLedgerIsWritten() throws IOException {
        small.run("--ledger", small.path("ledger.json"));
        String ledger = Files.readString(small.path("ledger.json"));
        assertTrue(ledger.contains("\"2A\"") && ledger.contains("\"year\": \"2024/25\""), ledger);
    }

    @Test
    void aPackInOneFileFlagsTheSame() {
        Path file = small.path("small.fettlepack");
        assertEquals(ExitCode.OK, Shell.run("compile", small.pack(), "--out", file).code());
        Shell.Result fromFile = Shell.run("run", "--pack", file, "--data", small.data(), "--year", "2024/25", "--format", "jsonl");
        assertEquals(small.run("--format", "jsonl").out(), fromFile.out());
    }

    @Test
    void aFolderWithBothYearsIsTakenApart() throws IOException {
        Files.createDirectories(folder.resolve("both"));
        Files.move(small.data(), folder.resolve("both/this"));
        Shell.Result result = Shell.run("run", "--pack", small.pack(), "--data", folder.resolve("both"), "--year", "2024/25");
        assertEquals(ExitCode.FLAGGED, result.code(), result::toString);
    }

    @Test
    void coloursOnATerminalOnly() {
        Object[] arguments = {"run", "--pack", small.pack(), "--data", small.data(), "--year", "2024/25"};
        assertTrue(Shell.runOnTerminal(arguments).out().contains("\u001b["));
        assertFalse(Shell.run(arguments).out().contains("\u001b["));
    }

    @Test
    void aMissingColumnIsOneWarningAndTheRuleIsSkipped() throws IOException {
        small.file("header.csv", "CHILD,DOB\nA1,01/02/2010\n");
        Shell.Result result = small.run();
        assertEquals(1, result.err().lines().count(), result::err);
        assertTrue(result.err().startsWith("warning: "), result::err);
        assertTrue(result.out().contains("skipped, because column SEX of table Header is not in file"), result::out);
    }

    @Test
    void allThatIsWrongWithTheFilesIsSaidAndNothingIsWritten() throws IOException {
        small.file("header.csv", "CHILD,SEX,DOB\nA1,1,\"01/02/2010\nA2\n").file("stays.csv", "START,END_DATE\n01/05/2024,\n");
        Shell.Result result = small.run("--out", small.path("flags.csv"), "--ledger", small.path("ledger.json"));
        assertEquals(ExitCode.BAD_INPUT, result.code(), result::toString);
        assertTrue(result.errors().stream().anyMatch(line -> line.matches(".*header\\.csv:\\d+:\\d+: .*")), result::err);
        assertTrue(result.errors().stream().anyMatch(line -> line.matches(".*stays\\.csv:1:1: the column CHILD is missing.*")), result::err);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("data", "small"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void allErrorsOfThePackAreSaidWithTheirPlaces() throws IOException {
        small.rules("rule 1 \"x\" {\n    category invalid severity error\n    each Headr h\n    flag h.SEXX\n}\nrule 2 \"y\" { category wrong }\n");
        Shell.Result result = small.run();
        assertEquals(ExitCode.BAD_INPUT, result.code(), result::toString);
        String file = small.pack().resolve("rules.fettle").toString();
        assertTrue(result.errors().stream().anyMatch(line -> line.startsWith(file + ":3:10: ") && line.contains("Header")), result::err);
        assertTrue(result.errors().stream().anyMatch(line -> line.startsWith(file + ":6:")), result::err);
    }

    @Test
    void anAbsentYearOfDataIsAReason() {
        Shell.Result result = small.run("--reference", "Homes=" + small.data().resolve("stays.csv"));
        assertEquals(ExitCode.BAD_INPUT, result.code(), result::toString);
    }

    @Test
    void theSampleIsMadeAndRun() {
        Shell.Result result = Shell.run("run", "--sample");
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertTrue(result.out().contains("Some flagged records"), result::out);
        assertTrue(result.out().contains("children"), result::out);
    }
}
