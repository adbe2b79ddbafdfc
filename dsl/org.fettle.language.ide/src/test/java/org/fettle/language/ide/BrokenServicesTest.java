/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is cut out of a good file, at any caret the services answer, and the edits that they offer lie within the text. */
class BrokenServicesTest {
    private static final String FILE = "rules.fettle";
    private static final String GOOD = """
            // remarks
            codes Own = Status where code in { C1, C2 }
            define late(a date) = a > collection end
            rule 501 "Overlap" since 2023/24 {
                category inconsistent  severity error  impact high
                each Episodes e where CHILD is given
                let before = previous Episodes where LS is none of Respite by DECOM
                flag e.DECOM beside before.DEC when e.DECOM < before.DEC and not (e.LS in Own or late(e.DEC))
                message "Starts {e.DECOM}, but the one before it ended {before.DEC}."
                fix suggested "Start it later" { set e.DECOM to before.DEC }
                example "a day too early" with grace = 1 {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 101   | 01/06/2024 | 04/06/2024 |
                             | 101   | 03/06/2024 |            | flagged
                }
            }
            """;

    @Property(tries = 120)
    void servicesAnswerInBrokenText(@ForAll @IntRange(max = 1_000) int from, @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(max = 1_000) int caret) {
        int start = Math.min(from, GOOD.length());
        String text = GOOD.substring(0, start) + GOOD.substring(Math.min(GOOD.length(), start + length));
        int at = Math.min(caret, text.length());
        PackSources pack = Typing.pack(text);
        FettleServices services = Typing.services();
        services.signature(pack, FILE, at);
        services.references(pack, FILE, at);
        services.symbols(pack, "e");
        services.examples(pack, FILE);
        services.folds(text);
        services.formatEdits(pack, FILE, at, 3).forEach(edit -> assertTrue(isWithin(edit, text), edit::toString));
        for (Occurrence found : services.highlights(pack, FILE, at)) {
            assertTrue(found.location().offset() + found.location().length() <= text.length(), found::toString);
        }
        int last = 0;
        for (Token token : services.tokens(pack, FILE)) {
            assertTrue(token.offset() >= last, token::toString);
            last = token.offset() + token.length();
        }
        assertTrue(last <= text.length());
        for (QuickFix fix : services.assists(pack, FILE, at, Math.min(5, text.length() - at))) {
            fix.edits().forEach(edit -> assertTrue(isWithin(edit, pack.text(edit.file())), fix::toString));
        }
        for (Diagnostic diagnostic : services.diagnostics(pack)) {
            for (QuickFix fix : services.fixes(pack, diagnostic)) {
                fix.edits().forEach(edit -> assertTrue(isWithin(edit, pack.text(edit.file())), fix::toString));
            }
        }
        RenameTarget target = services.renameTarget(pack, FILE, at);
        assertTrue(target.isRefused() || !target.name().isEmpty());
    }

    @Property(tries = 25)
    void renamingKeepsTheProblems(@ForAll @IntRange(max = 1_000) int caret) {
        int at = Math.min(caret, GOOD.length());
        PackSources pack = Typing.pack(GOOD);
        Renaming renaming = Typing.services().rename(pack, FILE, at, "Zzz9");
        if (!renaming.isRefused()) {
            PackSources renamed = new QuickFix("", false, renaming.edits()).apply(pack);
            assertTrue(Typing.services().diagnostics(renamed).size() == Typing.services().diagnostics(pack).size(), renamed::toString);
        }
    }

    private static boolean isWithin(TextEdit edit, String text) {
        return edit.offset() >= 0 && edit.length() >= 0 && edit.offset() + edit.length() <= text.length();
    }
}
