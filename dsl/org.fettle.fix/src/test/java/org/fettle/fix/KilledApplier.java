/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.RowRef;

/** A program that applies changes, ten thousand in four steps and then the next ten thousand, and says after each step that it is done. It waits to be killed. */
final class KilledApplier {
    /** Rows of the return, each changed once in a round. */
    static final int ROWS = 10_000;
    /** Steps of a round. */
    static final int STEPS = 4;

    private KilledApplier() {
    }

    /** @param arguments the file of the journal */
    public static void main(String[] arguments) throws Exception {
        Return data = episodes();
        System.out.println("ready");
        try (Journal journal = Journal.open(Path.of(arguments[0]))) {
            for (int step = 0;; step++) {
                ChangeSet set = ChangeSet.of(data, changes(data, step));
                Step done = set.apply(journal).orElseThrow();
                data = set.edited();
                System.out.println(done.id());
            }
        }
    }

    static Return episodes() {
        String[] rows = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            rows[row] = row / 3 + "|01/06/2020|04/06/2020|";
        }
        return EpisodePack.episodes(rows);
    }

    /** What a step does: a new note in a quarter of the rows. */
    static List<Change> changes(Return data, int step) {
        List<Change> changes = new ArrayList<>();
        for (int row = step % STEPS; row < ROWS; row += STEPS) {
            changes.add(Change.cell(data, new RowRef("Episodes", Period.THIS, row + 1), "NOTE", "step " + step, Reason.byHand("step " + step)));
        }
        return changes;
    }
}
