/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.language.BaseLoader;
import org.fettle.language.BasePacks;
import org.fettle.language.LanguageServices;
import org.fettle.language.PackLoader;
import org.fettle.language.Snippet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever is typed, an open pack finds what it would find if it had been opened just now. */
class OpenPackLawsTest {
    private static final Map<String, String> PACK = new TreeMap<>(Map.of("a-return.fettle", Snippet.RETURN, "definitions.fettle", """
            define in-the-year for Episodes e = e.DECOM <= collection end and (e.DEC >= collection start or e.DEC is missing)
            define opening for Child = first Episodes by DECOM
            define its-start for Child = opening.DECOM
            define late(a date, b date) = a < b
            derive Episodes.WEEKS number "Weeks" = weeks between DECOM and DEC
            codes Care = Status where code starts with "C"
            codes Late = Short where code in {V4}
            """, "rules.fettle", Snippet.aRule("1", "each Episodes e\nlet before = previous Episodes by DECOM\nflag e.LS beside before.LS when "
            + "e.LS in Care and e.WEEKS > 3 and before.LS = C1")
            + Snippet.aRule("2", "each Child\nlet r = opening\nflag r.LS when r.LS in Late and its-start < 01/01/2024")
            + Snippet.aRule("3", "each Episodes e where in-the-year\nflag e.LS when late(e.DECOM, e.DEC) or e.PLACE = K2 or Header.SEX = 1"),
            "more-rules.fettle", """
                    define boys for Child = Header.SEX = 1
                    define opened for Child = opening.LS
                    """ + Snippet.aRule("4", "each Reviews r\nflag r.REVIEW when boys and no Episodes where LS = opened and DEC is blank")
                    + Snippet.aRule("5",
                            "once\nlet p = first all Episodes where PLACE = U1\nflag p.LS when p.COST > grace and any Providers where KIND = p.PLACE")));

    @Property(tries = 60, seed = "903")
    void whatIsFoundIsWhatWouldBeFound(@ForAll long seed) {
        compare(seed);
    }

    private static void compare(long seed) {
        TypedPack typed = new TypedPack(PACK, seed);
        OpenPack<BaseLoader.Result> open = new OpenPack<>(LanguageServices.injector());
        update(open, typed);
        open.findings(() -> false);
        StringBuilder history = new StringBuilder("seed " + seed);
        for (int i = 0; i < 25; i++) {
            history.append('\n').append(typed.change());
            update(open, typed);
            if (i % 3 == 1) {
                // What was not asked for in between is no worse for it.
                continue;
            }
            OpenPack<BaseLoader.Result> fresh = new OpenPack<>(LanguageServices.injector());
            update(fresh, typed);
            assertEquals(described(fresh.findings(() -> false)), described(open.findings(() -> false)), () -> history + "\n" + typed.texts());
        }
    }

    private static void update(OpenPack<BaseLoader.Result> pack, TypedPack typed) {
        pack.update(typed.texts(), header -> PackLoader.base(header, null, BasePacks.NONE), "");
    }

    private static String described(List<Finding> findings) {
        StringBuilder all = new StringBuilder();
        findings.forEach(finding -> all.append(finding.problem().severity()).append(' ').append(finding.problem()).append(" [")
                .append(finding.problem().code()).append("] ").append(finding.offset()).append('+').append(finding.length()).append(' ')
                .append(finding.data()).append('\n'));
        return all.toString();
    }
}
