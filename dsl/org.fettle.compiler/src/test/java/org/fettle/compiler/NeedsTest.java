/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.List;
import java.util.Map;

import org.fettle.engine.pack.Need;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a rule cannot run without, and what it only tells of. */
class NeedsTest {

    private static final String PACK = """
            pack small "Small" { version 1  collections 2024/25 to 2024/25 }
            return Small subject Thing key K {
                table One one per Thing file "One" { K text required  A date  B date  C date }
            }
            reference Listed key NAME file "Listed" { NAME text  NEW text }
            rule 1 "Made up" {
                category invalid
                each One o
                flag o.A, o.B when o.A is blank
                message "{o.C}"
                help "-"
                fix suggested "Look it up" when (only Listed where NAME = o.K) exists { set o.B to o.C }
            }
            """;

    @Test
    void whatOnlyTellsOfAFlagSkipsNothing() {
        CompileResult result = PackCompiler.compile(Map.of("small.fettle", PACK));
        List<Need> needs = result.pack().info().rules().get(0).needs();
        assertEquals(List.of(new Need("One", 0, List.of("A"), false)), needs.stream().filter(need -> !need.optional()).toList());
        assertEquals(List.of("B", "C", "K"), needs.stream().filter(need -> need.optional() && need.table().equals("One"))
                .flatMap(need -> need.columns().stream()).sorted().toList());
        assertEquals(1, needs.stream().filter(need -> need.optional() && need.table().equals("Listed")).count());
    }
}
