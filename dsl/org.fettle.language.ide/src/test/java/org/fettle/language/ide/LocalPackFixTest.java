/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Repairs and names in a pack that extends another. */
class LocalPackFixTest {
    private static final String FILE = "local.fettle";
    private static final String RULES = "rule 501 \"x\" { category missing each Episodes e flag e.DEC message \"x\" }";

    private static PackSources pack(String text) {
        return new PackSources(Map.of("small/return.fettle", Typing.RETURN + "\n" + RULES, FILE, text));
    }

    private static String fixed(String text, String code, String title) {
        PackSources pack = pack(text);
        List<Diagnostic> found = Typing.services().diagnostics(pack);
        Diagnostic first = found.stream().filter(each -> each.problem().code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " among " + found));
        List<QuickFix> fixes = Typing.services().fixes(pack, first);
        return fixes.stream().filter(each -> each.title().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("no '" + title + "' among " + fixes)).apply(pack).text(FILE);
    }

    private static String header(String inside) {
        return "pack local \"Local\" extends small {\n    version 1\n" + inside + "}\n";
    }

    @Test
    void aPackThatIsMisspelt(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("small")).resolve("return.fettle"), Typing.RETURN);
        String text = header("").replace("extends small", "extends smal");
        PackSources pack = new PackSources(Map.of(FILE, text), Files.createDirectories(folder.resolve("local")));
        Diagnostic wrong = Typing.services().diagnostics(pack).get(0);
        assertEquals(IssueCodes.BASE_UNKNOWN, wrong.problem().code());
        QuickFix fix = Typing.services().fixes(pack, wrong).get(0);
        assertEquals(header(""), fix.apply(pack).text(FILE));
        assertEquals(List.of(), Typing.services().diagnostics(fix.apply(pack)));
    }

    @Test
    void theReasonOfATuning() {
        assertEquals(header("    rule 501 off because \"…\"\n"),
                fixed(header("    rule 501 off\n"), IssueCodes.TUNING_WITHOUT_REASON, "Say why"));
    }

    @Test
    void aTuningThatIsThereTwice() {
        String once = header("    rule 501 severity query because \"a\"\n");
        assertEquals(once, fixed(header("    rule 501 severity query because \"a\"\n    rule 501 off because \"b\"\n"), IssueCodes.TUNED_TWICE,
                "Leave it out"));
    }

    @Test
    void aRuleThatIsMisspelt() {
        assertEquals(header("    rule 501 off because \"a\"\n"),
                fixed(header("    rule 502 off because \"a\"\n"), IssueCodes.UNKNOWN_NAME, "Change to 501"));
    }

    @Test
    void aRuleThatIsThereAlready() {
        assertTrue(fixed(header("") + RULES, IssueCodes.REWRITTEN, "Give it the code 501L").contains("rule 501L \"x\""));
    }

    @Test
    void aColumnThatTheOtherPackLacks() {
        String rule = RULES.replace("501", "L1").replace("e.DEC", "e.WORKER");
        assertEquals(header("") + "columns of Episodes {\n    WORKER text\n}\n\n" + rule,
                fixed(header("") + rule, IssueCodes.UNKNOWN_NAME, "Add the column WORKER to Episodes"));
    }

    @Test
    void aParameterOfItsOwn() {
        String rule = RULES.replace("501", "L1").replace("flag e.DEC", "flag e.DEC when e.COST > limit");
        assertTrue(fixed(header("") + rule, IssueCodes.UNKNOWN_NAME, "Declare the parameter limit").contains("parameter limit : number = 0"));
    }

    @Test
    void whatBelongsToTheOtherPackIsFoundButNotRenamed() {
        String text = header("") + RULES.replace("501", "L1");
        int at = text.indexOf("e.DEC") + 3;
        assertEquals("small/return.fettle", Typing.services().declaration(pack(text), FILE, at).file());
        assertEquals(1, Typing.services().references(pack(text), FILE, at).size());
        Renaming renaming = Typing.services().rename(pack(text), FILE, at, "ENDED");
        assertTrue(renaming.isRefused() && renaming.refusal().contains("belongs to another pack"), renaming::toString);
    }

    @Test
    void itsExamplesRun() {
        String text = header("")
                + "rule L1 \"x\" { category missing each Episodes e flag e.DEC when e.DEC < e.DECOM message \"x\"\n    example \"a\" {\n"
                + "        Episodes | CHILD | DECOM      | DEC        |\n                 | 1     | 02/06/2024 | 01/06/2024 | flagged\n    }\n}\n";
        List<ExampleState> states = Typing.services().runExamples(pack(text), FILE, "L1");
        assertEquals(ExampleState.Outcome.HOLDS, states.get(0).outcome(), states::toString);
    }
}
