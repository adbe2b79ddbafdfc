/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;

/** Someone who chooses quick fixes in a small pack. */
final class Repair {
    static final String FILE = "rules.fettle";

    private Repair() {
    }

    /** The titles of the fixes of the first problem with a code. */
    static List<String> titles(String text, String code) {
        PackSources pack = Typing.pack(text);
        return fixes(pack, code).stream().map(QuickFix::title).toList();
    }

    /** The pack after a fix of the first problem with a code. */
    static PackSources apply(String text, String code, String title) {
        PackSources pack = Typing.pack(text);
        QuickFix fix = fixes(pack, code).stream().filter(each -> each.title().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("no '" + title + "' among " + titles(text, code)));
        return fix.apply(pack);
    }

    /** The text after a fix of the first problem with a code. */
    static String fixed(String text, String code, String title) {
        return apply(text, code, title).text(FILE);
    }

    /** The text after the preferred fix of the first problem with a code; fails when the problem is still there then. */
    static String repaired(String text, String code) {
        PackSources pack = Typing.pack(text);
        long before = count(pack, code);
        QuickFix fix = fixes(pack, code).stream().filter(QuickFix::preferred).findFirst()
                .orElseThrow(() -> new AssertionError("no preferred fix among " + titles(text, code)));
        PackSources changed = fix.apply(pack);
        if (count(changed, code) >= before) {
            throw new AssertionError("'" + fix.title() + "' repairs nothing: " + Typing.services().diagnostics(changed));
        }
        return changed.text(FILE);
    }

    static List<String> assists(String text) {
        return Typing.services().assists(Typing.pack(text), FILE, Typing.caret(text), 0).stream().map(QuickFix::title).toList();
    }

    /** The text after an assist at the bar; with two bars for what is selected between them. */
    static String assisted(String text, String title) {
        int start = Typing.caret(text);
        int end = text.indexOf('¦', start + 1);
        PackSources pack = Typing.pack(text);
        List<QuickFix> fixes = Typing.services().assists(pack, FILE, start, end < 0 ? 0 : end - 1 - start);
        return fixes.stream().filter(each -> each.title().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("no '" + title + "' among " + fixes.stream().map(QuickFix::title).toList())).apply(pack)
                .text(FILE);
    }

    private static List<QuickFix> fixes(PackSources pack, String code) {
        List<Diagnostic> found = new ArrayList<>(Typing.services().diagnostics(pack));
        Diagnostic first = found.stream().filter(each -> each.problem().code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " among " + found));
        return Typing.services().fixes(pack, first);
    }

    private static long count(PackSources pack, String code) {
        return Typing.services().diagnostics(pack).stream().filter(each -> each.problem().code().equals(code)).count();
    }
}
