/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

/**
 * What comes of the wish to give something another name.
 *
 * @param edits   what changes, in all files of the pack; empty when it was refused or the name stays
 * @param refusal why it cannot be renamed so, as a sentence for people; null when it can
 */
public record Renaming(List<TextEdit> edits, String refusal) {
    /** Copies the list. */
    public Renaming {
        edits = List.copyOf(edits);
    }

    /** A refusal. */
    public static Renaming refused(String reason) {
        return new Renaming(List.of(), reason);
    }

    /** Whether it cannot be renamed so. */
    public boolean isRefused() {
        return refusal != null;
    }
}
