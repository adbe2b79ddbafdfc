/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

/**
 * A change that an editor can offer: the repair of a problem, or an assist that no problem asks for.
 *
 * @param title     what it does, as a line of a menu
 * @param preferred whether it is so probably meant that it may be applied without a choice
 * @param edits     what changes, in one file or several; where an author is to go on writing the new text has the character {@code …}
 */
public record QuickFix(String title, boolean preferred, List<TextEdit> edits) {
    /** Copies the list. */
    public QuickFix {
        edits = List.copyOf(edits);
    }

    /** The pack after the fix. */
    public PackSources apply(PackSources sources) {
        PackSources changed = sources;
        for (String file : edits.stream().map(TextEdit::file).distinct().toList()) {
            changed = changed.with(file, TextEdit.apply(file, sources.text(file), edits));
        }
        return changed;
    }
}
