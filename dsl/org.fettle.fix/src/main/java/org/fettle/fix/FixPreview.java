/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.List;

import org.fettle.data.journal.Edit;
import org.fettle.engine.RunResult;

/**
 * What a group of fixes would do.
 *
 * @param edits each change of a cell or row, with the text before and after
 * @param flags the flags that would go and come
 * @param after what a run would find afterwards
 */
public record FixPreview(List<Edit> edits, FlagDiff flags, RunResult after) {

    /** The effect in a few words: {@code changes 48 cells, resolves 48 issues, creates 2}. */
    public String summary() {
        return "changes " + count(edits.size(), "cell") + ", resolves " + count(flags.resolved().size(), "issue") + ", creates "
                + flags.created().size();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
