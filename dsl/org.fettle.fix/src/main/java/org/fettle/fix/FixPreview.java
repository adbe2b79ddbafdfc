/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fettle.data.journal.Edit;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;

/**
 * What changes would do. Nothing is written.
 *
 * @param edits    each change of a cell or row, with the text before and after
 * @param flags    the flags that would go and come
 * @param subjects keys of the subjects whose records would change, in the order of the edits, each once; empty for records without a key
 * @param after    what a run would find afterwards, over the return with the changes
 */
public record FixPreview(List<Edit> edits, FlagDiff flags, List<String> subjects, RunResult after) {

    /** Keeps copies of the lists. */
    public FixPreview {
        edits = List.copyOf(edits);
        subjects = List.copyOf(subjects);
    }

    /** The effect in a few words: {@code changes 48 cells, deletes 2 records, resolves 48 issues, creates 2}. */
    public String summary() {
        Set<RowRef> added = new HashSet<>();
        int removed = 0;
        for (Edit edit : edits) {
            removed += edit.kind() == Edit.Kind.REMOVE ? 1 : 0;
            if (edit.kind() == Edit.Kind.ADD) {
                added.add(row(edit));
            }
        }
        long cells = edits.stream().filter(edit -> edit.kind() == Edit.Kind.CELL && !added.contains(row(edit))).count();
        List<String> parts = new ArrayList<>();
        if (cells > 0 || removed == 0 && added.isEmpty()) {
            parts.add("changes " + count(cells, "cell"));
        }
        if (removed > 0) {
            parts.add("deletes " + count(removed, "record"));
        }
        if (!added.isEmpty()) {
            parts.add("adds " + count(added.size(), "record"));
        }
        parts.add("resolves " + count(flags.resolved().size(), "issue"));
        parts.add("creates " + flags.created().size());
        return String.join(", ", parts);
    }

    private static RowRef row(Edit edit) {
        return new RowRef(edit.table(), edit.period(), edit.fileRow());
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
