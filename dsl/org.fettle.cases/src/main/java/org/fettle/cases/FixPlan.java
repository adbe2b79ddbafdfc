/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Column;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.fix.Conflict;
import org.fettle.fix.FixGroup;
import org.fettle.fix.FixPreview;

/** Fixes that were worked out and not applied yet: what they change, what that mends and what it creates. Holds for one run. */
public final class FixPlan {
    private final FixGroup group;
    private final FixPreview preview;
    private final RunResult basis;
    private final List<Change> changes;
    private final List<Effect> effects;
    private final int records;

    /**
     * A change as people see it.
     *
     * @param subject key of the child
     * @param table   table with its year
     * @param row     1-based data row of the file
     * @param column  the column; empty when the whole row goes
     * @param before  the text before
     * @param after   the text after
     */
    public record Change(String subject, String table, int row, String column, String before, String after) {
    }

    /**
     * What happens to the flags of a rule.
     *
     * @param rule    the rule
     * @param mends   how many flags go
     * @param creates how many come
     */
    public record Effect(RuleInfo rule, int mends, int creates) {
        private Effect and(Effect other) {
            return new Effect(rule, mends + other.mends, creates + other.creates);
        }
    }

    FixPlan(FixGroup group, FixPreview preview, RunResult basis) {
        this.group = group;
        this.preview = preview;
        this.basis = basis;
        List<Change> seen = new ArrayList<>();
        Set<RowRef> rows = new LinkedHashSet<>();
        for (Edit edit : preview.edits()) {
            rows.add(new RowRef(edit.table(), edit.period(), edit.fileRow()));
            seen.add(change(basis, edit));
        }
        changes = List.copyOf(seen);
        records = rows.size();
        effects = effects(preview);
    }

    private static Change change(RunResult basis, Edit edit) {
        Table table = basis.data().table(edit.table(), edit.period());
        Column key = table.column(table.type().keyColumn());
        String subject = key == null ? "" : key.rawText(table.rowOfFileRow(edit.fileRow()));
        String name = edit.table() + ", " + edit.period().label() + " year";
        return edit.kind() == Edit.Kind.CELL ? new Change(subject, name, edit.fileRow(), edit.column(), edit.oldText(), edit.newText())
                : new Change(subject, name, edit.fileRow(), "", edit.oldText(), "(row deleted)");
    }

    /** What creates flags comes first, because it is what to look at; then what mends most. */
    private static List<Effect> effects(FixPreview preview) {
        Map<String, Effect> byRule = new LinkedHashMap<>();
        for (Flag flag : preview.flags().created()) {
            byRule.merge(flag.rule().code(), new Effect(flag.rule(), 0, 1), Effect::and);
        }
        for (Flag flag : preview.flags().resolved()) {
            byRule.merge(flag.rule().code(), new Effect(flag.rule(), 1, 0), Effect::and);
        }
        return byRule.values().stream().sorted(Comparator.comparingInt(Effect::creates).thenComparingInt(Effect::mends).reversed()).toList();
    }

    FixGroup group() {
        return group;
    }

    FixPreview preview() {
        return preview;
    }

    /** Whether the plan was made from these results; for others it says nothing. */
    boolean isFor(RunResult result) {
        return basis == result;
    }

    /** Every cell and row that changes, in the order of the rules. */
    public List<Change> changes() {
        return changes;
    }

    /** What happens to the flags, by rule; rules that keep all of their flags are left out. */
    public List<Effect> effects() {
        return effects;
    }

    /** How many different records change. */
    public int records() {
        return records;
    }

    /** How many flags go. */
    public int mends() {
        return preview.flags().resolved().size();
    }

    /** How many flags come. */
    public int creates() {
        return preview.flags().created().size();
    }

    /** What is left alone, and why, one sentence each. */
    public List<String> refused() {
        List<String> sentences = new ArrayList<>(group.conflicts().stream().map(Conflict::toString).toList());
        if (!group.unanswered().isEmpty()) {
            sentences.add(Figures.number(group.unanswered().size()) + " fixes wait for somebody to enter a value; they are not applied");
        }
        return sentences;
    }

    /** What applying does: {@code Changes 48 cells in 47 records, mends 48 flags and creates 2.} */
    public String summary() {
        if (changes.isEmpty()) {
            return "Nothing would change: no record of this group has a certain fix that can be applied.";
        }
        int deleted = (int) changes.stream().filter(change -> change.column().isEmpty()).count();
        int cells = changes.size() - deleted;
        String changed = cells == 0 ? "" : "Changes " + count(cells, "cell") + " in " + count(records - deleted, "record");
        String gone = deleted == 0 ? "" : (cells == 0 ? "Deletes " : ", deletes ") + count(deleted, "record");
        return changed + gone + ", mends " + count(mends(), "flag") + " and creates " + (creates() == 0 ? "none" : Figures.number(creates())) + ".";
    }

    private static String count(int number, String what) {
        return Figures.number(number) + " " + what + (number == 1 ? "" : "s");
    }
}
