/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.List;

import org.fettle.data.journal.Edit;

/**
 * What comes of a part of a recipe.
 *
 * @param outcome what comes of it
 * @param note    why nothing can be done; empty otherwise
 * @param edits   what is to be done
 */
record Fate(Outcome outcome, String note, List<Edit> edits) {
    static Fate applied(List<Edit> edits) {
        return new Fate(Outcome.APPLIED, "", edits);
    }

    static Fate already() {
        return new Fate(Outcome.ALREADY, "", List.of());
    }

    static Fate changed(String note) {
        return new Fate(Outcome.CHANGED, note, List.of());
    }

    static Fate gone(String note) {
        return new Fate(Outcome.GONE, note, List.of());
    }
}
