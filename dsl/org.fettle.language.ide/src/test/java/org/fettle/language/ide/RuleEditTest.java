/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Map;

import org.fettle.language.LanguageServices;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who types in a rule is offered what would be offered had the pack been opened just now, though it is not read again at every letter. */
class RuleEditTest {
    private static final String BEFORE = """
            define late for Episodes x = x.DECOM > collection end
            rule 1 "One" {
                category inconsistent
                each Episodes e
                flag e.LS when ¦e.DEC is blank
            }
            define early for Episodes x = x.DECOM < collection start
            rule 2 "Two" {
            }
            """;

    private static boolean isOnly(String before, String after) {
        return RuleEdit.isOnly(Typing.pack(before), Typing.pack(after), "rules.fettle", Typing.caret(after));
    }

    @Test
    void whatIsTypedInARuleConcernsNothingElse() {
        assertTrue(isOnly(BEFORE, BEFORE));
        assertTrue(isOnly(BEFORE, BEFORE.replace("¦", "la¦")));
        assertTrue(isOnly(BEFORE, BEFORE.replace("¦e.DEC is", "¦")));
    }

    @Test
    void whatIsTypedElsewhereDoes() {
        assertFalse(isOnly(BEFORE, BEFORE.replace("define late", "define later")), "before the rule");
        assertFalse(isOnly(BEFORE, BEFORE.replace("define early", "define earlier")), "behind the rule");
        assertFalse(isOnly(BEFORE, BEFORE.replace("¦", "¦\ndefine third for Child = 1 = 1\n")), "a declaration typed into it");
        assertFalse(isOnly(BEFORE, BEFORE.replace("¦e.DEC", "e.LS").replace("x.DECOM >", "¦x.DECOM >")), "the caret is in a definition");
        assertFalse(isOnly(BEFORE, BEFORE.replace("\ndefine early", "\n define early")), "the next declaration is no longer one");
        PackSources before = Typing.pack(BEFORE);
        assertFalse(RuleEdit.isOnly(before, before.with("other.fettle", ""), "rules.fettle", Typing.caret(BEFORE)), "another file came");
        assertFalse(RuleEdit.isOnly(before, before.with("return.fettle", Typing.RETURN + " "), "rules.fettle", Typing.caret(BEFORE)),
                "another file changed");
        assertFalse(RuleEdit.isOnly(new PackSources(Map.of()), before, "rules.fettle", Typing.caret(BEFORE)), "the file came");
    }

    @Test
    void eachLetterIsOfferedWhatANewlyOpenedPackOffers() {
        FettleServices typed = new FettleServices(LanguageServices.injector());
        String sentence = "late(e) and not (e.LS in {C1, V2} or any Episodes o where o.early) and ";
        typed.complete(Typing.pack(BEFORE), "rules.fettle", Typing.caret(BEFORE));
        for (int letters = 1; letters <= sentence.length(); letters++) {
            String text = BEFORE.replace("¦", sentence.substring(0, letters) + "¦");
            if (letters == 40) {
                // a name that is new, in another declaration
                typed.complete(Typing.pack(text = text.replace("define early", "define early-on")), "rules.fettle", Typing.caret(text));
            }
            FettleServices fresh = new FettleServices(LanguageServices.injector());
            assertEquals(fresh.complete(Typing.pack(text), "rules.fettle", Typing.caret(text)),
                    typed.complete(Typing.pack(text), "rules.fettle", Typing.caret(text)), text);
        }
    }
}
