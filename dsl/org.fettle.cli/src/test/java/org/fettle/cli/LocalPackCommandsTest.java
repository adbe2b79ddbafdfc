/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the commands make of a pack that extends another. */
class LocalPackCommandsTest {

    private static final Path FETTLESHIRE = Path.of("src/test/resources/org/fettle/cli/fettleshire");

    private static final String LOCAL = """
            pack local "Local" extends small version 1 {
                version 7
                rule 1 severity query because "we look these up"
                rule 2A off because "agreed"
            }
            columns of Header { TEAM text "Team" }
            rule L1 "Team North" {
                category missing  severity error  impact low
                each Header h
                flag h.TEAM when h.TEAM = "North"
                message "In {h.TEAM}."
                example { Header | CHILD | TEAM  |
                                 | 1     | North | flagged
                }
                example { Header | CHILD | TEAM  |
                                 | 1     | South | passes
                }
            }
            """;

    @TempDir
    Path folder;

    private SmallPack small;
    private Path local;

    @BeforeEach
    void write() throws IOException {
        small = new SmallPack(folder);
        local = Files.createDirectories(folder.resolve("local"));
        Files.writeString(local.resolve("local.fettle"), LOCAL);
    }

    private Shell.Result run(Object pack, Object... more) {
        Object[] all = new Object[more.length + 7];
        Object[] usual = {"run", "--pack", pack, "--data", small.data(), "--year", "2024/25"};
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return Shell.run(all);
    }

    @Test
    void theSummarySaysWhatIsTheLocalPacks() {
        Shell.Result result = run(local);
        assertTrue(result.out().contains("query  Sex not known  [made a query by local (was error): we look these up]"), result.toString());
        assertTrue(result.out().contains("L1  error  Team North  [local]"), result.toString());
        assertTrue(result.out().contains("2A  skipped, because local has switched it off: agreed"), result.toString());
        assertEquals(ExitCode.FLAGGED, result.code());
        assertEquals(ExitCode.OK, run(local, "--rules", "1").code(), "a query does not fail the run");
        assertTrue(run(local, "--rules", "2A", "--format", "csv").out().contains("2A"), "asked for by its code it runs");
    }

    @Test
    void theLedgerSaysSoToPrograms() throws IOException {
        Path ledger = folder.resolve("ledger.json");
        run(local, "--ledger", ledger);
        String text = Files.readString(ledger).replaceAll("\\s+", " ");
        assertTrue(text.contains(
                "\"pack\": \"small\", \"tuned\": [ { \"pack\": \"local\", \"was\": \"error\", \"is\": \"query\", \"because\": \"we look these up\" } ]"),
                text);
        assertTrue(text.contains("\"is\": \"off\""), text);
        assertTrue(text.contains("\"version\": \"7\", \"extends\": [ { \"name\": \"small\", \"version\": \"1\" } ]"), text);
    }

    @Test
    void aPackFileFlagsTheSameAndNeedsNoOther() throws IOException {
        Path file = folder.resolve("elsewhere/local.fettlepack");
        Files.createDirectories(file.getParent());
        Shell.Result compiled = Shell.run("compile", local, "--out", file);
        assertEquals(ExitCode.OK, compiled.code(), compiled.toString());
        String flags = run(local, "--format", "csv").out();
        Files.move(folder.resolve("small"), folder.resolve("gone"));
        assertEquals(flags, run(file, "--format", "csv").out());
        assertEquals("2 examples, 0 failed.", Shell.run("test", file).out().strip());
        assertTrue(Shell.run("check", file).out().contains("It extends small 1: 1 rule of its own, 1 switched off, 1 with another severity."));
    }

    @Test
    void checkTestAndCompileAreAboutTheLocalPack() throws IOException {
        assertEquals("2 examples, 0 failed.", Shell.run("test", local).out().strip());
        assertTrue(Shell.run("compile", local, "--java", "1").out().contains("class Rule1 "));
        assertTrue(Shell.run("compile", local, "--java", "L1").out().contains("class RuleL1 "));
        Files.writeString(local.resolve("local.fettle"), LOCAL.replace("h.TEAM = \"North\"", "h.TEEM = \"North\""));
        Shell.Result wrong = Shell.run("check", local);
        assertTrue(wrong.out().contains(local.resolve("local.fettle") + ":10:") && wrong.out().contains("did you mean TEAM?"), wrong.toString());
        assertFalse(wrong.out().contains("small/"), wrong.toString());
        Files.writeString(local.resolve("local.fettle"), LOCAL.replace("extends small", "extends smal"));
        assertTrue(Shell.run("check", local).out().contains("did you mean small?"));
        Files.writeString(small.pack().resolve("rules.fettle"), "rule");
        Files.writeString(local.resolve("local.fettle"), LOCAL);
        List<String> errors = run(local).errors();
        assertTrue(errors.get(0).contains("mend that pack first") && errors.get(1).startsWith("small/rules.fettle:1:"), errors.toString());
    }

    @Test
    void anEditOfTheLocalPackIsSeenAndSoIsOneOfItsBase() throws IOException {
        assertTrue(run(local).out().contains("Team North"));
        Files.writeString(local.resolve("local.fettle"), LOCAL.replace("Team North\"", "Team of the north\""));
        assertTrue(run(local).out().contains("Team of the north"));
        small.rules(SmallPack.RULES.replace("Sex not known", "Sex unknown"));
        assertTrue(run(local).out().contains("Sex unknown"));
    }

    @Test
    void formatLaysTheLocalPackOut() throws IOException {
        assertEquals(ExitCode.FLAGGED, Shell.run("format", local, "--check").code());
        assertEquals(ExitCode.OK, Shell.run("format", local).code());
        assertEquals(ExitCode.OK, Shell.run("format", local, "--check").code());
        assertTrue(Files.readString(local.resolve("local.fettle")).contains("    rule 2A off because \"agreed\"\n}\n"));
    }

    @Test
    void theDocumentCoversBothPacks() {
        String html = Shell.run("document", local).out();
        assertTrue(html.contains("Made a query by local (was error): we look these up"), html);
        assertTrue(html.contains("Switched off by local: agreed"), html);
        assertTrue(html.contains("Team North") && html.contains("Rules (small)"), html);
        assertTrue(html.indexOf("id=\"rule-L1\"") < html.indexOf("id=\"rule-1\""), "what is the council's own comes first");
    }

    @Test
    void fettleshireExtendsThePackThatComesWithFettle() {
        Shell.Result check = Shell.run("check", FETTLESHIRE);
        assertTrue(check.out().contains("It extends ssda903 2026.1: 2 rules of its own, 1 switched off, 1 with another severity."), check.toString());
        assertEquals("5 examples, 0 failed.", Shell.run("test", FETTLESHIRE).out().strip());
        assertEquals(ExitCode.OK, Shell.run("format", FETTLESHIRE, "--check").code());
    }
}
