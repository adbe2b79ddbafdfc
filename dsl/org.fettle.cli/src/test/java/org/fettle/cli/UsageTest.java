/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "fix", "check", "test", "compile", "format", "document", "sample", "lsp", "completion"})
    void everyCommandHasHelpWithExamples(String command) {
        Shell.Result result = Shell.run(command, "--help");
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertTrue(result.out().startsWith("Usage: fettle " + command), result::out);
        assertTrue(result.out().contains("Example"), result::out);
    }

    @Test
    void theVersionIsKnown() {
        Shell.Result result = Shell.run("--version");
        assertTrue(result.out().matches("(?s)Fettle \\S+\\R.*"), result::out);
    }

    @Test
    void noCommandShowsWhatThereIs() {
        Shell.Result result = Shell.run();
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertTrue(result.out().contains("Commands:"), result::out);
    }

    @Test
    void aMistypedCommandIsRecognised() {
        Shell.Result result = Shell.run("rnu");
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertTrue(result.err().contains("Did you mean run?"), result::err);
    }

    @Test
    void aMistypedOptionIsRecognised() {
        Shell.Result result = Shell.run("run", "--dta=x");
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertTrue(result.err().contains("Did you mean --data?"), result::err);
    }

    @Test
    void allMissingOptionsAreSaidAtOnce() {
        Shell.Result result = Shell.run("run");
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertEquals(List.of("--pack", "--data", "--year"), result.errors().stream().map(line -> line.substring(0, line.indexOf(':'))).toList());
    }

    @Test
    void allWrongOptionsAreSaidAtOnce() {
        Shell.Result result = Shell.run("run", "--pack", "ssda930", "--data", folder.resolve("none"), "--year", "2024/26", "--threads", "no",
                "--format", "jsonn", "--fail-on", "sometimes", "--period", "then", "--set", "x", "--reference", "y", "--derive", "never", "--out",
                folder.resolve("no/such/folder.csv"), "--ledger", folder);
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertEquals(12, result.errors().size(), result::err);
        assertTrue(result.err().contains("Did you mean ssda903?"), result::err);
        assertTrue(result.err().contains("Did you mean jsonl?"), result::err);
    }

    @Test
    void namesThatThePackDoesNotKnow() throws IOException {
        SmallPack small = new SmallPack(folder);
        Shell.Result result = small.run("--rules", "2a,1", "--set", "grase=1", "--reference", "home=" + small.data().resolve("header.csv"));
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertEquals(List.of("--rules: pack small has no rule '2a'. Did you mean 2A?",
                "--set: pack small has no parameter 'grase'; it has grace. Did you mean grace?",
                "--reference: pack small has no reference 'home'; it has Homes. Did you mean Homes?"), result.errors());
    }

    @Test
    void aValueThatIsNoneOfItsParameter() throws IOException {
        Shell.Result result = new SmallPack(folder).run("--set", "grace=lots");
        assertEquals(ExitCode.BAD_INPUT, result.code());
        assertTrue(result.errors().get(0).contains("whole number"), result::err);
    }

    @Test
    void aYearThatThePackIsNotMadeFor() throws IOException {
        SmallPack small = new SmallPack(folder);
        Shell.Result result = Shell.run("run", "--pack", small.pack(), "--data", small.data(), "--year", "2019/20");
        assertEquals(List.of("--year: pack small is made for 2022/23 to 2026/27, not for 2019/20"), result.errors());
    }

    @Test
    void aFileThatIsNoPack() throws IOException {
        SmallPack small = new SmallPack(folder);
        Shell.Result result = Shell.run("run", "--pack", small.data().resolve("header.csv"), "--data", small.data(), "--year", "2024/25");
        assertEquals(ExitCode.BAD_INPUT, result.code(), result::toString);
        assertTrue(result.errors().get(0).contains("header.csv"), result::err);
    }

    @Test
    void checkingASoundPack() throws IOException {
        Shell.Result result = Shell.run("check", new SmallPack(folder).pack());
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertTrue(result.out().contains("Pack small 1 has no errors: 2 rules, 2 tables, 1 code list."), result::out);
    }

    @Test
    void checkingABrokenPackListsEverything() throws IOException {
        SmallPack small = new SmallPack(folder).rules("rule 1 \"x\" { category invalid severity error each Header h flag h.SEXX }\nrule { }");
        Shell.Result result = Shell.run("check", small.pack());
        assertEquals(ExitCode.BAD_INPUT, result.code(), result::toString);
        assertTrue(result.out().contains("rules.fettle:1:"), result::out);
        assertTrue(result.out().contains("rules.fettle:2:"), result::out);
    }

    @Test
    void testingASoundPack() throws IOException {
        Shell.Result result = Shell.run("test", new SmallPack(folder).pack());
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertEquals("4 examples, 0 failed.\n", result.out());
    }

    @Test
    void testingSaysWhichExampleFailsAndWhichRulesLackOne() throws IOException {
        String rules = SmallPack.RULES.replace("| 1     | 2   | passes", "| 1     | 8   | passes").replaceFirst("(?s)example \"not at all\".*",
                "}\n");
        SmallPack small = new SmallPack(folder).rules(rules);
        Shell.Result result = Shell.run("test", small.pack());
        assertEquals(ExitCode.FLAGGED, result.code(), result::toString);
        assertTrue(result.out().contains("failed: " + small.pack().resolve("rules.fettle") + ":12: rule 1, example \"right\""), result::out);
        assertTrue(result.out().contains("flagged row and one of rows that pass: 2A"), result::out);
    }

    @Test
    void formattingMendsWhatCheckingFinds() throws IOException {
        SmallPack small = new SmallPack(folder);
        Shell.run("format", small.pack());
        assertEquals(ExitCode.OK, Shell.run("format", small.pack(), "--check").code());
        small.rules(SmallPack.RULES.replace("\n    each", "\n  each"));
        Shell.Result checked = Shell.run("format", small.pack(), "--check");
        assertEquals(ExitCode.FLAGGED, checked.code(), checked::toString);
        assertEquals("not laid out: " + small.pack().resolve("rules.fettle") + "\n", checked.out());
        assertEquals(ExitCode.OK, Shell.run("format", small.pack()).code());
        assertEquals(ExitCode.OK, Shell.run("format", small.pack(), "--check").code());
        assertEquals(ExitCode.OK, Shell.run("test", small.pack()).code());
    }

    @Test
    void aFileThatDoesNotParseIsLeftAlone() throws IOException {
        SmallPack small = new SmallPack(folder).rules("rule 1 {");
        Shell.Result result = Shell.run("format", small.pack());
        assertEquals(ExitCode.BAD_INPUT, result.code(), result::toString);
        assertEquals("rule 1 {", Files.readString(small.pack().resolve("rules.fettle")));
    }

    @Test
    void theJavaOfARule() throws IOException {
        Shell.Result result = Shell.run("compile", new SmallPack(folder).pack(), "--java", "2A");
        assertEquals(ExitCode.OK, result.code(), result::toString);
        assertTrue(result.out().contains("class Rule2A"), result::out);
        assertTrue(!result.out().contains("class Rule1 "), result::out);
    }

    @Test
    void theJavaOfARuleThatThereIsNot() throws IOException {
        Shell.Result result = Shell.run("compile", new SmallPack(folder).pack(), "--java", "2a");
        assertEquals(List.of("--java: pack small has no rule '2a'. Did you mean 2A?"), result.errors());
    }

    @Test
    void aSampleNeedsANewFolder() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        Shell.Result result = Shell.run("sample", "--children", "5", "--out", folder);
        assertEquals(ExitCode.BAD_INPUT, result.code(), result::toString);
        assertEquals("mine", Files.readString(folder.resolve("letter.txt")));
    }

    @Test
    void allThatIsWrongWithASample() {
        Shell.Result result = Shell.run("sample", "--children", "0", "--errors", "200%", "--year", "1999/00", "--seed", "x");
        assertEquals(5, result.errors().size(), result::err);
    }

    @Test
    void aCompletionScriptNamesTheOptions() {
        Shell.Result result = Shell.run("completion");
        assertTrue(result.out().contains("--fail-on"), result::out);
    }
}
