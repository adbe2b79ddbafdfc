/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.fettle.language.ide.QuickFix;
import org.fettle.language.ide.TextEdit;

/** Collects fixes; one title comes once, and a fix that cannot be written (an edit is null) not at all. */
final class FixList {
    private final List<QuickFix> fixes = new ArrayList<>();

    void add(String title, TextEdit... edits) {
        put(title, false, edits);
    }

    /** Adds one that is probably meant; only the first of these is marked so. */
    void preferred(String title, TextEdit... edits) {
        put(title, fixes.stream().noneMatch(QuickFix::preferred), edits);
    }

    private void put(String title, boolean preferred, TextEdit... edits) {
        boolean whole = Arrays.stream(edits).allMatch(Objects::nonNull);
        if (whole && fixes.stream().noneMatch(fix -> fix.title().equals(title))) {
            fixes.add(new QuickFix(title, preferred, List.of(edits)));
        }
    }

    List<QuickFix> list() {
        return List.copyOf(fixes);
    }
}
