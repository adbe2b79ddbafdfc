/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every service that is about a name answers wherever names stand; in an empty file all of them answer with nothing. */
class EverywhereTest {
    private static final String RULE = """
            rule 1 "x" {
                category missing
                each Episodes e
                flag e.DECOM when e.DECOM > e.DEC and any Episodes where DECOM > e.DECOM
                message "Starts {e.DECOM}."
                fix certain "a" { set e.DECOM to e.DEC }
                example "x" {
                    Episodes | CHILD | DECOM      |
                             | 1     | 01/06/2024 | flagged
                }
            }
            """;

    /** The column DECOM at the bar, in all kinds of places. */
    static Stream<String> places() {
        return Stream.of(RULE.replace("flag e.DECOM", "flag e.DE¦COM"), RULE.replace("flag e.DECOM", "flag e.¦DECOM"),
                RULE.replace("where DECOM", "where D¦ECOM"), RULE.replace("{e.DECOM}", "{e.DEC¦OM}"), RULE.replace("| DECOM ", "| DECO¦M "),
                RULE.replace("set e.DECOM", "set e.DECOM¦"),
                "codes { ,,\nrule 0 \"broken { each } flag flag\n" + RULE.replace("flag e.DECOM", "flag e.DE¦COM"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void ofTheSameFile(String text) {
        check(Typing.pack(text), "rules.fettle", Typing.caret(text));
    }

    @ParameterizedTest
    @MethodSource("places")
    void ofAnotherPackBesideIt(String text) {
        String plain = text.replace("¦", "").replace("DECOM", "STARTED");
        PackSources other = new PackSources(
                Map.of("return.fettle", Typing.RETURN.replace("DECOM", "STARTED").replace("pack small", "pack other"), "mine.fettle", plain));
        String renamed = text.replace("DECOM", "STARTED");
        Typing.services().diagnostics(Typing.pack(text));
        int at = plain.indexOf("flag e.STARTED") + "flag e.".length();
        assertEquals("Episodes.STARTED: date", Typing.services().hover(other, "mine.fettle", at).title(), renamed);
        check(Typing.pack(text), "rules.fettle", Typing.caret(text));
    }

    private static void check(PackSources pack, String file, int at) {
        FettleServices services = Typing.services();
        Hover hover = services.hover(pack, file, at);
        assertNotNull(hover);
        assertEquals("Episodes.DECOM: date", hover.title());
        assertEquals("DECOM", pack.text(file).substring(hover.offset(), hover.offset() + hover.length()));
        Location declaration = services.declaration(pack, file, at);
        assertEquals("return.fettle", declaration.file());
        assertEquals(Typing.RETURN.indexOf("DECOM"), declaration.offset());
        assertTrue(services.references(pack, file, at).size() >= 8);
        assertTrue(services.highlights(pack, file, at).size() >= 6);
        assertEquals("DECOM", services.renameTarget(pack, file, at).name());
        assertTrue(services.tokens(pack, file).stream().anyMatch(token -> token.kind() == Token.Kind.COLUMN
                && token.offset() <= at && at <= token.offset() + token.length()));
        assertFalse(services.outline(pack, file).isEmpty());
        assertFalse(services.folds(pack.text(file)).isEmpty());
        services.assists(pack, file, at, 0);
    }

    @Test
    void ofAnEmptyFile() {
        PackSources pack = Typing.pack("");
        FettleServices services = Typing.services();
        assertNull(services.hover(pack, "rules.fettle", 0));
        assertNull(services.declaration(pack, "rules.fettle", 0));
        assertNull(services.signature(pack, "rules.fettle", 0));
        assertEquals(List.of(), services.references(pack, "rules.fettle", 0));
        assertEquals(List.of(), services.highlights(pack, "rules.fettle", 0));
        assertEquals(List.of(), services.tokens(pack, "rules.fettle"));
        assertEquals(List.of(), services.outline(pack, "rules.fettle"));
        assertEquals(List.of(), services.assists(pack, "rules.fettle", 0, 0));
        assertEquals(List.of(), services.formatEdits(pack, "rules.fettle", 0, 0));
        assertEquals(List.of(), services.examples(pack, "rules.fettle"));
        assertTrue(services.renameTarget(pack, "rules.fettle", 0).isRefused());
    }

    @Test
    void ofAFileThatThePackDoesNotHave() {
        PackSources pack = Typing.pack(RULE);
        FettleServices services = Typing.services();
        assertNull(services.hover(pack, "none.fettle", 3));
        assertNull(services.declaration(pack, "none.fettle", 3));
        assertEquals(List.of(), services.outline(pack, "none.fettle"));
        assertEquals(List.of(), services.references(pack, "none.fettle", 3));
        assertEquals(List.of(), services.formatEdits(pack, "none.fettle", 0, 9));
        assertTrue(services.rename(pack, "none.fettle", 3, "x").isRefused());
    }
}
