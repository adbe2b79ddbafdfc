/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.fettle.data.Progress;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Step;
import org.fettle.engine.CellChange;
import org.fettle.engine.FlagTable;
import org.fettle.engine.Proposal;
import org.fettle.engine.Proposals;
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
    private final ChangeSet set;

    private FixGroup(CompiledPack pack, RunResult result, List<Proposal> proposals) {
        this.pack = pack;
        this.result = result;
        List<Proposal> complete = new ArrayList<>();
        List<Proposal> incomplete = new ArrayList<>();
        for (Proposal proposal : proposals) {
            (proposal.changes().stream().anyMatch(CellChange::isAsked) ? incomplete : complete).add(proposal);
        }
        Map<Change, Proposal> origins = new IdentityHashMap<>();
        List<Change> wanted = new ArrayList<>();
        for (Proposal proposal : complete) {
            if (!proposal.changes().isEmpty() || !proposal.deletions().isEmpty()) {
                Change change = Change.of(result.data(), proposal);
                origins.put(change, proposal);
                wanted.add(change);
            }
        }
        this.set = ChangeSet.of(result.data(), wanted);
        this.applicable = set.changes().stream().map(origins::get).toList();
        this.unanswered = List.copyOf(incomplete);
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

    /** The fixes as changes of the return. */
    public ChangeSet set() {
        return set;
    }

    /** The proposals that contradict each other; they are not applied. */
    public List<Conflict> conflicts() {
        return set.conflicts();
    }

    /** What applying does: each cell and row once, with the text before and after. What would change nothing is left out. */
    public List<Edit> edits() {
        return set.edits();
    }

    /** What applying would do to the flags, by checking a copy of the return again. */
    public FixPreview preview(Progress progress) {
        return set.preview(pack, result, progress);
    }

    /** Appends the edits to the journal as one step; empty when there is nothing to do. */
    public Optional<Step> apply(Journal journal) throws IOException {
        return set.apply(journal);
    }
}
