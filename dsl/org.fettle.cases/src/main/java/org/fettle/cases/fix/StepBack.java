/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.fettle.data.Progress;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.fix.Change;
import org.fettle.fix.ChangeSet;

/** What was found before some changes, so that it can be laid beside what is found with them. */
public final class StepBack {
    private StepBack() {
    }

    /**
     * The run without some changes.
     *
     * @param edits changes of steps that stand, in the order in which they were made
     * @throws IllegalStateException              when later changes are about the same cells, so that these cannot be thought away alone
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static RunResult without(CompiledPack pack, RunResult run, List<Edit> edits, Progress progress) {
        List<Edit> back = new ArrayList<>(edits.stream().map(Edit::inverse).toList());
        Collections.reverse(back);
        ChangeSet set = ChangeSet.of(run.data(), List.of(new Change(Reason.byHand(""), "", back)));
        if (!set.refusals().isEmpty()) {
            throw new IllegalStateException("Later changes are about the same cells: " + set.refusals().get(0).why()
                    + ". Take those back first, or compare them together.");
        }
        return set.preview(pack, run, progress).after();
    }
}
