/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Shape;

/** Asks a rule what its fixes would do: the rule's own loop runs again, over the subjects in question, and tells its fixes. */
public final class Proposals {
    private Proposals() {
    }

    /**
     * The proposals of a rule for some subjects after a run, in the order of subjects.
     *
     * @param result   a run in which the rule ran
     * @param subjects which subjects (ids in the run's return) to ask for; null for all
     * @throws IllegalStateException when the rule crashes; the message says at what
     */
    public static List<Proposal> propose(CompiledPack pack, RunResult result, RuleInfo rule, IntPredicate subjects) {
        Return data = result.data();
        ProposalSink sink = new ProposalSink(rule, data);
        try {
            Kernel kernel = pack.kernel(rule, result.binding());
            if (rule.shape() == Shape.ONCE) {
                kernel.run(0, 1, sink);
            } else {
                run(kernel, data.subjects().count(), subjects, sink);
            }
        } catch (RuntimeException | Error e) {
            if (!Crash.isOfRule(e)) {
                throw e;
            }
            throw new IllegalStateException("rule " + rule.code() + " crashed while it looked for fixes, with "
                    + Crash.describe(e, rule.file(), rule.line()), e);
        }
        List<Proposal> found = new ArrayList<>();
        for (Proposal proposal : sink.proposals()) {
            if (rule.shape() == Shape.SUBJECTS || concerns(proposal, data, subjects)) {
                found.add(proposal);
            }
        }
        return found;
    }

    /** As {@link #propose(CompiledPack, RunResult, RuleInfo, IntPredicate)}, for a return that was not judged yet. */
    public static List<Proposal> propose(CompiledPack pack, Return data, RunOptions options, RuleInfo rule, IntPredicate subjects) {
        RunResult result = Run.execute(pack, data, options.withRules(Set.of(rule.code())), Progress.NONE);
        return result.ledger().rule(rule.code()).status() == Status.RAN ? propose(pack, result, rule, subjects) : List.of();
    }

    /** Best first: certain before suggested before ask, then by the order in the rule; for each flag's fixes to be offered. */
    public static Comparator<Proposal> bestFirst() {
        return Comparator.comparing(Proposal::kind).thenComparingInt(Proposal::fixIndex);
    }

    private static void run(Kernel kernel, int count, IntPredicate subjects, FlagSink sink) {
        if (subjects == null) {
            kernel.run(0, count, sink);
            return;
        }
        int from = 0;
        while (from < count) {
            if (!subjects.test(from)) {
                from++;
                continue;
            }
            int to = from + 1;
            while (to < count && subjects.test(to)) {
                to++;
            }
            kernel.run(from, to, sink);
            from = to + 1;
        }
    }

    private static boolean concerns(Proposal proposal, Return data, IntPredicate subjects) {
        if (subjects == null) {
            return true;
        }
        for (RowRef flagged : proposal.flagged()) {
            Table table = Binding.table(data, flagged.table(), flagged.period().yearsBack());
            int subject = table.subject(table.rowOfFileRow(flagged.row()));
            if (subject >= 0 && subjects.test(subject)) {
                return true;
            }
        }
        return false;
    }
}
