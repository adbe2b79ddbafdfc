/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.List;

import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Stop;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SnippetTest {
    private static String snippet(String insert, int caret, Stop... stops) {
        return Snippet.of(new Completion("x", insert, 0, 0, caret, Completion.Kind.SNIPPET, "", "", List.of(stops), 0));
    }

    @Test
    void theCaretAlone() {
        assertEquals("f($0)", snippet("f()", 2));
        assertEquals("a {\\$b$0\\}", snippet("a {$b}", 5));
    }

    @Test
    void stopsInTheOrderOfTheirGroups() {
        assertEquals("rule ${1:CODE} { category ${2|missing,a\\,b|}  flag ${0:r} \\}", snippet("rule CODE { category missing  flag r }", 0,
                new Stop(35, 1, 9, List.of()), new Stop(5, 4, 1, List.of()), new Stop(21, 7, 4, List.of("missing", "a,b"))));
        assertEquals("$1 $0", snippet(" ", 0, new Stop(0, 0, 0, List.of()), new Stop(1, 0, 1, List.of())));
    }
}
