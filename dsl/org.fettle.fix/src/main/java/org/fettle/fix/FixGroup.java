/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.fettle.data.Changes;
import org.fettle.data.Column;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.CellChange;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Proposal;
import org.fettle.engine.Proposals;
import org.fettle.engine.Recheck;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;

/**
 * Fixes that are looked at, applied and taken back together. Made from one run; after an edit a new group is to be collected. Never
 * modified.
 */
public final class FixGroup {
    private final CompiledPack pack;
    private final RunResult result;
    private final List<Proposal> applicable;
    private final List<Proposal> unanswered;
    private final List<FixConflict> conflicts;
    private final List<Edit> edits;

    private FixGroup(CompiledPack pack, RunResult result, List<Proposal> proposals) {
        this.pack = pack;
        this.result = result;
        List<Proposal> complete = new ArrayList<>();
        List<Proposal> incomplete = new ArrayList<>();
        for (Proposal proposal : proposals) {
            (proposal.changes().stream().anyMatch(CellChange::isAsked) ? incomplete : complete).add(proposal);
        }
        Claims claims = new Claims(complete);
        complete.removeIf(claims.refused()::contains);
        this.applicable = List.copyOf(complete);
        this.unanswered = List.copyOf(incomplete);
        this.conflicts = claims.conflicts();
        this.edits = edits(result.data(), applicable);
    }

    /** A group of proposals that were chosen one by one, perhaps of several rules; all of them made from the run. */
    public static FixGroup of(CompiledPack pack, RunResult result, List<Proposal> proposals) {
        return new FixGroup(pack, result, proposals);
    }

    /**
     * One fix of a rule, for all findings of the rule that it is offered for and that are chosen.
     *
     * @param rule     a rule that ran
     * @param fixIndex position of the fix among the rule's
     * @param chosen   which of the proposals to take; they name the rows that they are about
     * @throws IllegalStateException when the rule crashes while it is asked for its fixes
     */
    public static FixGroup collect(CompiledPack pack, RunResult result, RuleInfo rule, int fixIndex, Predicate<Proposal> chosen) {
        List<Proposal> proposals = new ArrayList<>();
        for (Proposal proposal : Proposals.propose(pack, result, rule, null)) {
            if (proposal.fixIndex() == fixIndex && chosen.test(proposal)) {
                proposals.add(proposal);
            }
        }
        return new FixGroup(pack, result, proposals);
    }

    /**
     * The certain fixes of rules, for all their findings. A finding for which several are offered gets the first of them; one for which none is offered
     * is left alone.
     *
     * @param rules rules that ran
     * @throws IllegalStateException when a rule crashes while it is asked for its fixes
     */
    public static FixGroup certain(CompiledPack pack, RunResult result, List<RuleInfo> rules) {
        List<Proposal> chosen = new ArrayList<>();
        for (RuleInfo rule : rules) {
            Map<List<RowRef>, Proposal> first = new LinkedHashMap<>();
            for (Proposal proposal : Proposals.propose(pack, result, rule, null)) {
                if (proposal.kind() == FixKind.CERTAIN) {
                    first.merge(proposal.flagged(), proposal, (one, other) -> other.fixIndex() < one.fixIndex() ? other : one);
                }
            }
            chosen.addAll(first.values());
        }
        return new FixGroup(pack, result, chosen);
    }

    /**
     * For how many findings of a rule a certain fix is offered. Looks only at subjects that the rule flags.
     *
     * @param rule a rule that ran
     * @throws IllegalStateException when the rule crashes while it is asked for its fixes
     */
    public static int certainFindings(CompiledPack pack, RunResult result, RuleInfo rule) {
        if (rule.fixes().stream().noneMatch(fix -> fix.kind() == FixKind.CERTAIN)) {
            return 0;
        }
        BitSet flagged = flaggedSubjects(result.flags(), rule);
        Set<List<RowRef>> findings = new HashSet<>();
        for (Proposal proposal : Proposals.propose(pack, result, rule, flagged::get)) {
            if (proposal.kind() == FixKind.CERTAIN) {
                findings.add(proposal.flagged());
            }
        }
        return findings.size();
    }

    private static BitSet flaggedSubjects(FlagTable flags, RuleInfo rule) {
        BitSet subjects = new BitSet();
        int position = flags.rules().indexOf(rule);
        for (int flag = position < 0 ? 0 : flags.start(position); position >= 0 && flag < flags.start(position + 1); flag++) {
            if (flags.subjectOf(flag) >= 0) {
                subjects.set(flags.subjectOf(flag));
            }
        }
        return subjects;
    }

    /** The proposals that will be applied. */
    public List<Proposal> proposals() {
        return applicable;
    }

    /** The proposals that wait for somebody to enter a value; they are not applied. */
    public List<Proposal> unanswered() {
        return unanswered;
    }

    /** The proposals that contradict each other; they are not applied. */
    public List<FixConflict> conflicts() {
        return conflicts;
    }

    /** What applying does: each cell and row once, with the text before and after. What would change nothing is left out. */
    public List<Edit> edits() {
        return edits;
    }

    /** What applying would do to the flags, by checking a copy of the return again. */
    public FixPreview preview(Progress progress) {
        if (edits.isEmpty()) {
            return new FixPreview(edits, new FlagDiff(List.of(), List.of()), result);
        }
        RunResult after = Recheck.run(pack, result, result.data().with(changes(result.data(), edits)), progress);
        return new FixPreview(edits, FlagDiff.between(result.flags(), after.flags()), after);
    }

    /** Appends the edits to the journal as one step; empty when there is nothing to do. */
    public Optional<Step> apply(Journal journal) throws IOException {
        return edits.isEmpty() ? Optional.empty() : Optional.of(journal.append(reason(), edits));
    }

    private Reason reason() {
        Set<String> rules = new LinkedHashSet<>();
        Set<String> titles = new LinkedHashSet<>();
        for (Proposal proposal : applicable) {
            rules.add(proposal.rule().code());
            titles.add(proposal.fix().title());
        }
        return new Reason("", String.join(", ", rules), String.join("; ", titles));
    }

    private static List<Edit> edits(Return data, List<Proposal> proposals) {
        Set<Edit> found = new LinkedHashSet<>();
        for (Proposal proposal : proposals) {
            for (CellChange change : proposal.changes()) {
                Table table = data.table(change.table(), change.period());
                Column column = table.column(change.column());
                String old = column == null ? "" : column.rawText(table.rowOfFileRow(change.row()));
                if (!old.equals(change.text())) {
                    found.add(Edit.cell(change.table(), change.period(), change.row(), change.column(), old, change.text()));
                }
            }
            for (RowRef row : proposal.deletions()) {
                Table table = data.table(row.table(), row.period());
                found.add(Edit.remove(table, table.rowOfFileRow(row.row())));
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(found));
    }

    private static Changes changes(Return data, List<Edit> edits) {
        Changes changes = new Changes();
        for (Edit edit : edits) {
            int row = data.table(edit.table(), edit.period()).rowOfFileRow(edit.fileRow());
            if (edit.kind() == Edit.Kind.REMOVE) {
                changes.delete(edit.table(), edit.period(), row);
            } else {
                changes.set(edit.table(), edit.period(), row, edit.column(), edit.newText());
            }
        }
        return changes;
    }
}
