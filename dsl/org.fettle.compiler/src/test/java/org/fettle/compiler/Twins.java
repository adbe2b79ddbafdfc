/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.DerivationEntry;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Proposal;
import org.fettle.engine.Proposals;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.CompiledPack;

/** Everything that a run says, as lines that can be compared. */
final class Twins {

    private Twins() {
    }

    static List<String> everything(CompiledPack pack, Return data, RunOptions options) {
        RunResult result = Run.execute(pack, data, options, Progress.NONE);
        List<String> out = new ArrayList<>();
        for (LedgerEntry entry : result.ledger().rules()) {
            out.add(entry.rule().code() + " " + entry.status() + " " + entry.flagged() + " " + entry.reason());
        }
        for (DerivationEntry entry : result.ledger().derivations()) {
            out.add(entry.derivation().id() + " " + entry.status() + " " + entry.reason());
        }
        for (Flag flag : result.flags()) {
            out.add(flag.rule().code() + " " + flag.reference() + " " + flag.subject() + " " + flag.columns() + " " + flag.message() + " "
                    + flag.related());
        }
        for (LedgerEntry entry : result.ledger().with(Status.RAN)) {
            for (Proposal proposal : Proposals.propose(pack, result, entry.rule(), null)) {
                out.add(proposal.toString());
            }
        }
        return out;
    }

    /** The first lines in which two runs differ, or nothing: easier to read than both runs. */
    static String difference(CompiledPack slow, CompiledPack fast, Return data, RunOptions options) {
        List<String> expected = everything(slow, data, options);
        List<String> found = everything(fast, data, options);
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String a = i < expected.size() ? expected.get(i) : "nothing more";
            String b = i < found.size() ? found.get(i) : "nothing more";
            if (!a.equals(b)) {
                return "interpreted: " + a + "\n   compiled: " + b;
            }
        }
        return "";
    }
}
