/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.focus;

import java.util.List;
import java.util.Objects;

import org.fettle.cases.Note;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.RuleInfo;

/**
 * A group of flags that was chosen among the issues: a category, a rule, a social worker's, or anything else that flags are grouped by.
 *
 * @param id    what the group is, the same over runs and edits; a path of keys with slashes between them
 * @param label what to call it
 * @param run   the run whose flags these are; null for a note
 * @param flags numbers of the flags in the run's flag table, ascending; empty when all are gone
 * @param rules the rules of these flags, each once, in pack order
 * @param note  a note that was chosen instead of flags; null for flags
 */
public record FlagGroup(String id, String label, RunResult run, int[] flags, List<RuleInfo> rules, Note note) {

    /** A group of flags. The numbers are not copied: they may be a hundred thousand, and nobody changes them. */
    public FlagGroup {
        rules = List.copyOf(rules);
    }

    /** Whether the other one shows the same: groups are the same when they are of the same run, called the same and equally large. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FlagGroup group && id.equals(group.id) && run == group.run && note == group.note
                && flags.length == group.flags.length;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, System.identityHashCode(run));
    }

    @Override
    public String toString() {
        return id + " (" + flags.length + " flags)";
    }
}
