/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Assertions;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is cut out of a good rule, at any caret the services answer, and what they offer can be put where they say. */
class BrokenTextTest {
    private static final String GOOD = """
            rule 501 "Overlap" since 2023/24 {
                category inconsistent  severity error  impact high
                each Episodes e where CHILD is given
                let before = previous Episodes where LS is none of Respite by DECOM
                flag e.DECOM beside before.DEC when e.DECOM < before.DEC and not (e.LS in { C1, C2 } or e.LS differs from before.LS)
                message "Starts {e.DECOM}, but the one before it ended {before.DEC}."
                fix suggested "Start it later" { set e.DECOM to before.DEC }
                example "a day too early" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 101   | 01/06/2024 | 04/06/2024 |
                             | 101   | 03/06/2024 |            | flagged
                }
            }
            """;

    @Property(tries = 150)
    void servicesAnswerInBrokenText(@ForAll @IntRange(max = 900) int from, @ForAll @IntRange(max = 40) int length,
            @ForAll @IntRange(max = 900) int caret) {
        int start = Math.min(from, GOOD.length());
        String text = GOOD.substring(0, start) + GOOD.substring(Math.min(GOOD.length(), start + length));
        int at = Math.min(caret, text.length());
        PackSources pack = Typing.pack(text);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            List<Completion> found = Typing.services().complete(pack, "rules.fettle", at);
            for (Completion completion : found) {
                assertTrue(completion.start() <= at && at <= completion.start() + completion.length(), completion::toString);
                assertTrue(completion.start() + completion.length() <= text.length(), completion::toString);
                assertTrue(completion.caret() <= completion.insert().length(), completion::toString);
            }
            Typing.services().hover(pack, "rules.fettle", at);
            Typing.services().declaration(pack, "rules.fettle", at);
            Typing.services().outline(pack, "rules.fettle");
        });
    }
}
