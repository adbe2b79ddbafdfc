/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.resource.XtextResource;
import org.fettle.data.Problem;
import org.fettle.language.PackLoader.BaseDepth;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Severity;
import org.fettle.language.fettle.Tuning;
import org.fettle.language.formatting2.Layout;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LocalPackTest {

    @TempDir
    private Path folder;

    private static String rule(String code, String statements) {
        return Snippet.aRule(code, statements);
    }

    @Test
    void tunesSeverityAndParametersAndSwitchesOff() {
        LoadedPack pack = LocalPack.header("rule 1 severity error because \"it matters here\"\nrule 2 off because \"agreed\"\nparameter grace = 3\n"
                + "parameter authority = A2\nparameter own : number = 1").good();
        Pack header = pack.header();
        Tuning first = header.getTunings().get(0);
        assertEquals("1 error it matters here", first.getRule().getName() + " " + first.getSeverity() + " " + first.getBecause());
        assertTrue(header.getTunings().get(1).isOff());
        assertEquals(List.of("grace", "authority"), header.getSettings().stream().map(setting -> setting.getParameter().getName()).toList());
    }

    @Test
    void namesOfTheBaseAreKnown() {
        LoadedPack pack = LocalPack.with("""
                codes Own = Status where code starts with "C"
                columns of Episodes { WORKER text "Social worker"  TEAM code Own }
                derive Episodes.TWICE number = NIGHTS * 2
                define mine for Episodes = late or TEAM is given
                """ + rule("L1", "each Episodes e\nwhen mine(e) and e.TWICE > grace\nflag e.WORKER, e.DEC when e.WORKER is blank")).good();
        PackIndex index = pack.index();
        assertEquals(List.of("1", "2", "L1"), index.rules().stream().map(Rule::getName).toList());
        assertEquals(List.of("L1"), index.ownRules().stream().map(Rule::getName).toList());
        assertEquals("test", pack.base().header().getName());
        assertEquals("test/rules.fettle", LoadedPack.fileOf(index.rules().get(0)));
        assertEquals(List.of("test", "fettleshire"), pack.chain().stream().map(each -> each.header().getName()).toList());
        assertEquals(2022, index.firstYear());
        assertEquals(2026, index.lastYear());
    }

    @Test
    void aBaseThatCameWithTheProgramIsNotCheckedAgain() throws IOException {
        Files.createDirectories(folder.resolve("packs/test"));
        Files.writeString(folder.resolve("packs/test/pack.fettle"), Snippet.RETURN + "define odd for Episodes = 3\n"
                + rule("1", "each Episodes e\nflag e.LS when e.LS = Nothing"));
        Files.createDirectories(folder.resolve("case/own"));
        Path own = Files.writeString(folder.resolve("case/own/own.fettle"), "pack own \"Own\" extends test { version 1 }\n").getParent();
        PackFolders packs = new PackFolders(List.of(folder.resolve("packs")));
        assertTrue(
                PackLoader.load(own, packs, BaseDepth.WHOLE).problems().stream().anyMatch(problem -> problem.code().equals(IssueCodes.BASE_ERRORS)));
        LoadedPack loaded = PackLoader.load(own, packs.ofTheProgram(), BaseDepth.WHOLE);
        assertEquals(List.of(), loaded.problems());
        assertEquals(List.of("1"), loaded.index().rules().stream().map(Rule::getName).toList());
        assertFalse(packs.ofTheProgram().isSound(own));
    }

    @Test
    void theBaseDoesNotSeeWhatExtendsIt() {
        LocalPack pack = LocalPack.with("define mine for Episodes = DEC is blank");
        pack.with("test/rules.fettle", "define late for Episodes = mine");
        List<Problem> problems = pack.load().problems();
        assertEquals(List.of(IssueCodes.BASE_ERRORS, IssueCodes.UNKNOWN_NAME), problems.stream().map(Problem::code).toList());
        assertEquals("local.fettle test/rules.fettle", problems.get(0).file() + " " + problems.get(1).file());
    }

    @Test
    void aChainOfThree() {
        LocalPack pack = LocalPack.of("pack west extends fettleshire { version 1 rule 1 severity query because \"x\" rule 3 off because \"y\" }");
        pack.with("fettleshire/a.fettle", "pack fettleshire extends test { version 1 rule 1 severity error because \"z\" }\n"
                + rule("3", "each Episodes e\nflag e.DEC when e.NIGHTS > 3"));
        assertEquals(List.of("test", "fettleshire", "west"), pack.good().chain().stream().map(each -> each.header().getName()).toList());
    }

    @Test
    void theRuleOfTheBaseCannotBeRewritten() {
        LocalPack.with(rule("«1»", "each Episodes e\nflag e.LS when e.LS = C1")).error(IssueCodes.REWRITTEN, "rule 1 off because",
                "test/rules.fettle:3");
        LocalPack.with(rule("«1»", "each Episodes e\nflag e.LS when e.LS = C1").replace("\"A rule\"", "\"A rule\" since 2024/25"))
                .error(IssueCodes.REWRITTEN);
        LocalPack.with("return «Other» subject Person key ID { }").error(IssueCodes.REWRITTEN);
    }

    @Test
    void ownNamesDiffer() {
        LocalPack.with("codes «Sex» since 2026/27 { X }").error(IssueCodes.DUPLICATE_NAME, "test/a-return.fettle");
        LocalPack.with("define «late» for Reviews = REVIEW is blank").error(IssueCodes.DUPLICATE_NAME);
        LocalPack.with("reference «Providers» key A file \"x\" { A text }").error(IssueCodes.DUPLICATE_NAME);
        LocalPack.with("derive Episodes.«nights» number = 1").error(IssueCodes.DUPLICATE_NAME);
        LocalPack.with("columns of Episodes { «Dec» date }").error(IssueCodes.DUPLICATE_NAME);
        LocalPack.with("columns of Episodes { «NIGHTS» date }").error(IssueCodes.DUPLICATE_NAME);
        LocalPack.header("parameter «grace» : number").error(IssueCodes.DUPLICATE_NAME);
        LocalPack.of("pack test extends «test» { version 1 }").error(IssueCodes.BASE_CIRCLE, "test extends test");
    }

    @Test
    void whatCannotBeTuned() {
        LocalPack.header("rule «11» off because \"x\"").error(IssueCodes.UNKNOWN_NAME, "a rule of test", "there are 1, 2");
        LocalPack.header("rule 1 off because \"x\"\nrule «1» severity error because \"y\"").error(IssueCodes.TUNED_TWICE, "line 3");
        LocalPack.header("rule 1 severity «query» because \"y\"").warning(IssueCodes.TUNING_WITHOUT_EFFECT);
        LocalPack.header("rule «1» off").error(IssueCodes.TUNING_WITHOUT_REASON, "rule 1 off because");
        LocalPack.header("rule «1» severity error").warning(IssueCodes.TUNING_WITHOUT_REASON);
        LocalPack.header("parameter «gracy» = 3").error(IssueCodes.UNKNOWN_NAME, "a parameter of test", "grace");
        LocalPack.header("parameter grace = «A1»").error(IssueCodes.UNKNOWN_NAME);
        LocalPack.header("parameter grace = 1\nparameter «grace» = 2").error(IssueCodes.TUNED_TWICE);
        LocalPack.header("«collections 2020/21 to 2026/27»".replace("«collections ", "collections «")).error(IssueCodes.YEAR_OUTSIDE_PACK, "2022/23");
        LocalPack.header("collections 2024/25 to 2026/27").good();
        LocalPack.with("columns of Own { A text }\nreference Own key B file \"x\" { B text }".replace("of Own", "of «Own»"))
                .error(IssueCodes.NO_BASE);
    }

    @Test
    void tuningsThatCannotBeRead() {
        LocalPack.header("rule 1 «of» because \"x\"").error(IssueCodes.SYNTAX, "severity error, severity query or off", "found of");
        LocalPack.header("«rules» 1 off").error(IssueCodes.SYNTAX, "a rule of the base");
    }

    @Test
    void aPackWithoutBaseTunesNothing() {
        Snippet.of("").alone().with("a.fettle", "pack p { version 1 collections 2024/25 to 2024/25 rule «1» off because \"x\" }")
                .error(IssueCodes.NO_BASE, "extends");
        Snippet.of("").alone().with("a.fettle", "pack p { version 1 collections 2024/25 to 2024/25 parameter «grace» = 3 }")
                .error(IssueCodes.NO_BASE, ": number");
    }

    @Test
    void aBaseThatIsMissingOrAnother() {
        LocalPack.of("pack p extends «tests» { version 1 }\ncodes A = B").error(IssueCodes.BASE_UNKNOWN, "tests");
        LocalPack.of("pack p extends test version «2» { version 1 }").error(IssueCodes.BASE_VERSION, "version 2", "found 1.0");
        LocalPack.of("pack p extends test version 1 { version 1 }").good();
        LocalPack.of("pack p extends «test» { version 1 }").without("test/rules.fettle")
                .with("test/a-return.fettle", "pack another { version 1 collections 2024/25 to 2024/25 } codes A { 1 }")
                .error(IssueCodes.BASE_UNKNOWN, "found another");
    }

    @Test
    void circlesAreErrors() {
        LocalPack.of("pack a extends «b» { version 1 }").with("b/b.fettle", "pack b extends a { version 1 }").error(IssueCodes.BASE_CIRCLE,
                "a extends b extends a");
    }

    @Test
    void basesAreFoundBesideAndInFoldersAndByPath() throws IOException {
        write("base/pack.fettle", Snippet.RETURN.replace("pack test", "pack base"));
        write("local/pack.fettle", "pack local extends base { version 1 }");
        assertEquals(List.of(), PackLoader.load(folder.resolve("local")).problems());
        write("far/away/pack.fettle", "pack away extends base { version 1 }");
        Path away = folder.resolve("far/away");
        assertEquals(IssueCodes.BASE_UNKNOWN, PackLoader.load(away).problems().get(0).code());
        PackFolders folders = new PackFolders(List.of(folder));
        assertEquals(List.of(), PackLoader.load(away, folders, BaseDepth.WHOLE).problems());
        assertEquals(List.of("base", "local"), folders.names(away));
        write("far/away/pack.fettle", "pack away extends base from \"../../base\" { version 1 }");
        assertEquals(List.of(), PackLoader.load(away).problems());
        write("far/away/pack.fettle", "pack away extends base from \"/base\" { version 1 }");
        assertEquals(IssueCodes.BASE_UNKNOWN, PackLoader.load(away).problems().get(0).code());
        write("far/away/pack.fettle", "pack away extends bass { version 1 }");
        String message = PackLoader.load(away, folders, BaseDepth.WHOLE).problems().get(0).message();
        assertTrue(message.contains("did you mean base?"), message);
    }

    @Test
    void theBaseIsReadOnceAndAgainWhenItChanges() {
        LocalPack pack = LocalPack.header("");
        LoadedPack base = pack.good().base();
        assertSame(base, pack.with("other.fettle", "codes X { 1 }").good().base());
        assertFalse(base == pack.with("test/rules.fettle", LocalPack.RULES.replace("e.late", "late(e)") + "\ncodes Y { 1 }").good().base());
    }

    @Test
    void anOutlineOfTheBaseKnowsTheSameNames() {
        Map<String, String> files = LocalPack.with(rule("L1", "each Episodes e\nflag e.LS when late(e)")).files();
        files.put("local2.fettle", "");
        LoadedPack pack = PackLoader.load(files, null, BasePacks.NONE, BaseDepth.OUTLINE);
        assertEquals(List.of(), pack.problems());
        assertTrue(pack.base().outline());
        LoadedPack whole = PackLoader.load(files);
        Rule outlined = pack.index().rules().get(0);
        Rule read = whole.index().rules().get(0);
        assertEquals(List.of(), outlined.getStatements());
        assertEquals(read.getTitle() + LoadedPack.lineOf(read), outlined.getTitle() + LoadedPack.lineOf(outlined));
        assertEquals(Severity.QUERY, outlined.getSeverity());
        assertEquals(read.getCategory(), outlined.getCategory());
        assertEquals(whole.allSources(), pack.allSources());
    }

    @Test
    void whatIsExtendedIsKnownWithoutTheParser() {
        assertEquals(new PackHeaders.Extended("b", "../x"), PackHeaders.extended(Map.of("a",
                "// pack x extends y {\n/* pack z extends q { } */ pack a-b \"extends c {\" extends b version 2026.1 from \"../x\" { version 1 }")));
        assertEquals(new PackHeaders.Extended("b", null), PackHeaders.extended(Map.of("a", "pack a extends ^b { version 1 }")));
        assertNull(PackHeaders.extended(Map.of("a", "pack a { version 1 } codes X { extends }", "b", "define pack = extends")));
    }

    @Test
    void isLaidOut() {
        LoadedPack pack = PackLoader.load(Map.of("a.fettle", """
                pack p   "P" extends  test version 2026 from "../x" { version 1   rule 1 severity query
                because "x" rule 2   off because "y"   parameter grace=3 }
                columns of   Episodes { WORKER text "Social worker"
                TEAM_NAME code Own "Team" }
                """));
        assertEquals("""
                pack p "P" extends test version 2026 from "../x" {
                    version 1
                    rule 1 severity query
                        because "x"
                    rule 2 off because "y"
                    parameter grace = 3
                }

                columns of Episodes {
                    WORKER    text     "Social worker"
                    TEAM_NAME code Own "Team"
                }
                """, Layout.format((XtextResource) pack.models().get(0).eResource()));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
