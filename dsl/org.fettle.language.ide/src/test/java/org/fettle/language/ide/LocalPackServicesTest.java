/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an editor knows in a pack that extends another. */
class LocalPackServicesTest {

    private static final String BASE = """
            pack base "The base" { version 3 collections 2024/25 to 2024/25 parameter grace : number = 0 }
            return Care subject Child key CHILD { table Episodes many per Child file "e" { CHILD text DECOM date "Start" } }
            rule 501 "Too early" {
                category missing
                each Episodes e
                flag e.DECOM when e.DECOM is blank
                message "Blank."
                help "Look it up."
                example { Episodes | CHILD |
                                   | 1     | flagged
                }
                example { Episodes | CHILD | DECOM      |
                                   | 1     | 01/05/2024 | passes
                }
            }
            """;
    private static final String LOCAL = """
            pack local "Local" extends base { version 1 rule 501 off because "agreed" parameter grace = 2 }
            columns of Episodes { WORKER text "Who" }
            """;

    private final FettleServices services = Typing.services();
    private final PackSources pack = new PackSources(Map.of("base/base.fettle", BASE, "local.fettle", LOCAL), null);

    private Hover hover(String before) {
        return services.hover(pack, "local.fettle", LOCAL.indexOf(before) + before.length() + 1);
    }

    @Test
    void theBaseAndItsRulesAreDescribedWhereTheyAreNamed() {
        assertEquals(List.of(), services.diagnostics(pack));
        assertEquals("pack base 3: The base\n1 rule", hover("extends ").title() + ": " + hover("extends ").text());
        assertTrue(hover("rule ").title().contains("Too early"), hover("rule ").title());
        assertTrue(hover("parameter ").title().contains("grace"), hover("parameter ").title());
    }

    @Test
    void whatIsNamedIsFoundInTheFilesOfTheBase() {
        assertEquals(new Location("base/base.fettle", BASE.indexOf("base"), 4),
                services.declaration(pack, "local.fettle", LOCAL.indexOf("extends ") + "extends ".length() + 1));
        assertEquals(new Location("base/base.fettle", BASE.indexOf("501"), 3),
                services.declaration(pack, "local.fettle", LOCAL.indexOf("501") + 1));
    }

    @Test
    void theOutlineShowsWhatIsTuned() {
        List<OutlineItem> items = services.outline(pack, "local.fettle");
        assertEquals(List.of("local  Local", "columns of Episodes"), items.stream().map(OutlineItem::label).toList());
        assertEquals(List.of("grace  set", "501  off"), items.get(0).children().stream().map(OutlineItem::label).toList());
        assertEquals(List.of("WORKER"), items.get(1).children().stream().map(OutlineItem::label).toList());
    }

    private List<String> symbols(String query) {
        return services.symbols(pack, query).stream().map(symbol -> symbol.label() + " in " + symbol.name().file()).toList();
    }

    @Test
    void whatTheBaseDeclaresIsFoundByItsName() {
        assertEquals(List.of("501  off in local.fettle", "501  Too early in base/base.fettle"), symbols("501"));
        assertEquals(List.of("WORKER in local.fettle"), symbols("WORK"));
        List<Symbol> found = services.symbols(pack, "too ea");
        assertEquals(List.of(new Location("base/base.fettle", BASE.indexOf("501"), 3)), found.stream().map(Symbol::name).toList());
        assertTrue(symbols("").containsAll(List.of("columns of Episodes in local.fettle", "Episodes in base/base.fettle")), symbols("")::toString);
    }

    private List<String> offered(String header) {
        int caret = header.indexOf('¦');
        PackSources typed = new PackSources(Map.of("base/base.fettle", BASE, "local.fettle", header.replace("¦", "")), null);
        return services.complete(typed, "local.fettle", caret).stream().map(Completion::insert).toList();
    }

    @Test
    void theParametersOfTheBaseAreOfferedWhereOneIsSet() {
        assertEquals(List.of("grace"), offered("pack local \"Local\" extends base { version 1 parameter ¦ }"));
        assertEquals(List.of("grace"), offered("pack local \"Local\" extends base {\n    parameter gr¦\n    rule 501 off because \"x\"\n}"));
        assertEquals(List.of("grace"), offered("pack local \"Local\" extends base { parameter gr¦ = 2 }"));
        assertEquals(List.of("grace"), offered("pack local \"Local\" extends base { parameter ¦"));
        assertEquals(List.of(), offered("pack local \"Local\" extends base { parameter zz¦ }"));
        assertEquals(List.of(), offered("pack local \"Local\" { parameter ¦ }"));
        assertTrue(offered("pack local \"Local\" extends base { rule ¦ }").contains("501"));
    }
}
