/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Other names, in all files, unless one would then stand for something else. */
class RenameTest {
    private static final String FILE = "rules.fettle";
    private static final String RULE = """
            rule 1 "x" {
                category missing
                each Episodes e
                let before = previous Episodes by DECOM
                flag e.DECOM, before.DEC when e.DECOM < before.DEC and in-the-year and any Episodes where DECOM > e.DECOM
                message "Starts {e.DECOM}, ended {before.DEC}; grace {grace}."
                fix certain "a" { set e.DECOM to before.DEC }
                example "x" with grace = 3 {
                    Episodes | CHILD | DECOM      | LS |
                             | 1     | 01/06/2024 | C1 | flagged
                }
            }
            """.replace("and in-the-year ", "and in-the-year(e) ");

    private static Renaming rename(String text, String name) {
        return Typing.services().rename(Typing.pack(text), FILE, Typing.caret(text), name);
    }

    /** The pack after a renaming that is not refused. */
    private static PackSources renamed(String text, String name) {
        PackSources pack = Typing.pack(text);
        Renaming renaming = Typing.services().rename(pack, FILE, Typing.caret(text), name);
        assertFalse(renaming.isRefused(), renaming::refusal);
        return new QuickFix("", false, renaming.edits()).apply(pack);
    }

    private static void refused(String text, String name, String part) {
        Renaming renaming = rename(text, name);
        assertTrue(renaming.isRefused(), "not refused: " + renaming.edits());
        assertTrue(renaming.refusal().contains(part), renaming::refusal);
        assertTrue(renaming.edits().isEmpty());
    }

    @Test
    void aLet() {
        assertEquals(RULE.replace("before", "earlier"), renamed(RULE.replace("let before", "let be¦fore"), "earlier").text(FILE));
        assertEquals(RULE.replace("before", "earlier"), renamed(RULE.replace("{before.", "{¦before."), "earlier").text(FILE));
    }

    @Test
    void anAlias() {
        String changed = renamed(RULE.replace("Episodes e\n", "Episodes e¦\n"), "now").text(FILE);
        assertEquals(RULE.replace("e.DECOM", "now.DECOM").replace("Episodes e\n", "Episodes now\n").replace("(e)", "(now)"), changed);
    }

    @Test
    void aColumnInBothFiles() {
        PackSources changed = renamed(RULE.replace("flag e.DECOM", "flag e.DEC¦OM"), "STARTED");
        assertEquals(RULE.replace("DECOM", "STARTED"), changed.text(FILE));
        assertEquals(Typing.RETURN.replace("DECOM", "STARTED"), changed.text("return.fettle"));
    }

    @Test
    void aTable() {
        PackSources changed = renamed(RULE.replace("each Episodes", "each Epi¦sodes"), "Placements");
        assertEquals(RULE.replace("Episodes", "Placements"), changed.text(FILE));
        assertEquals(Typing.RETURN.replace("Episodes", "Placements"), changed.text("return.fettle"));
    }

    @Test
    void definitionsParametersAndRules() {
        assertEquals(RULE.replace("in-the-year", "lately"), renamed(RULE.replace("in-the-year", "in-the-y¦ear"), "lately").text(FILE));
        assertEquals(RULE.replace("grace =", "patience =").replace("{grace}", "{patience}"),
                renamed(RULE.replace("with grace", "with gr¦ace"), "patience").text(FILE));
        assertEquals(RULE.replace("rule 1", "rule 205A"), renamed(RULE.replace("rule 1", "rule ¦1"), "205A").text(FILE));
    }

    @Test
    void aCodeListWithAllItsVersions() {
        String text = "codes Own until 2023/24 { A B }\ncodes O¦wn since 2024/25 { A C }\ndefine x(a code Own) = a in Own";
        assertEquals("codes Mine until 2023/24 { A B }\ncodes Mine since 2024/25 { A C }\ndefine x(a code Mine) = a in Mine",
                renamed(text, "Mine").text(FILE));
    }

    @Test
    void theKey() {
        PackSources changed = renamed(RULE.replace("| CHILD", "| CH¦ILD"), "PERSON");
        assertEquals(Typing.RETURN.replace("CHILD", "PERSON"), changed.text("return.fettle"));
    }

    @Test
    void whatWouldCaptureAnotherNameIsRefused() {
        refused(RULE.replace("let before", "let be¦fore"), "DECOM", "rules.fettle, line 5");
        refused("rule 1 \"x\" { each Episodes e let v = e.DEC flag e.LS when any Header where D¦OB > v }".replace("D¦OB", "DOB")
                .replace("let v", "let ¦v"), "DOB", "would then stand for the let DOB instead of the column DOB");
    }

    @Test
    void whatWouldBeCapturedIsRefused() {
        refused("rule 1 \"x\" { each Episodes e let v = e.DEC flag e.LS when any Header where D¦OB > e.DEC and v is given }", "v",
                "would then stand for the let v instead of the column DOB");
    }

    @Test
    void whatThereIsAlreadyIsRefused() {
        refused(RULE.replace("each Episodes", "each Epi¦sodes"), "Header", "The name is taken.");
        refused(RULE.replace("rule 1", "rule ¦1") + RULE.replace("rule 1", "rule 2"), "2", "The name is taken.");
    }

    @Test
    void whatIsNoNameIsRefused() {
        refused(RULE.replace("let before", "let be¦fore"), "flag", "a word of the language");
        refused(RULE.replace("let before", "let be¦fore"), "two words", "cannot be a name");
        refused(RULE.replace("let before", "let be¦fore"), "", "cannot be a name");
    }

    @Test
    void codesAndWordsOfTheLanguageAreRefused() {
        refused(RULE.replace("| C1", "| C¦1"), "C9", "what the return's files hold");
        refused(RULE.replace("flag e", "fl¦ag e"), "x", "There is no name here");
        refused("¦", "x", "There is no name here");
    }

    @Test
    void aNameInBrokenTextIsRefused() {
        refused("rule 0 \"broken\" { flag before. each let }\n" + RULE.replace("let before", "let be¦fore"), "earlier", "repair that first");
    }

    @Test
    void errorsElsewhereDoNotMatter() {
        String broken = "codes { ,,\n";
        assertEquals(broken + RULE.replace("before", "earlier"), renamed(broken + RULE.replace("let before", "let be¦fore"), "earlier").text(FILE));
    }

    @Test
    void theTargetSaysWhatIsRenamed() {
        RenameTarget target = Typing.services().renameTarget(Typing.pack(RULE), FILE, RULE.indexOf("before.DEC when"));
        assertEquals("before", target.name());
        assertEquals("before".length(), target.place().length());
    }
}
