/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.fettle.data.Return;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Replay;
import org.fettle.data.journal.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Kills a program, as {@code kill -9} does, at random moments while it applies changes. As often as the system property {@code fettle.kills} says, three times
 * otherwise; {@code fettle.kills.seed} repeats a series.
 */
class KillTest {
    /** So many steps are waited for at most, and then so long: moments all over the applying, however slow the machine is. */
    private static final int MOST_STEPS = 2 * KilledApplier.STEPS;
    private static final int LATEST_MILLIS = 150;

    @TempDir
    private Path folder;

    @Test
    void theJournalHoldsExactlyWhatWasConfirmed() throws Exception {
        int kills = Integer.getInteger("fettle.kills", 3);
        long seed = Long.getLong("fettle.kills.seed", System.nanoTime());
        Random random = new Random(seed);
        int cut = 0;
        int steps = 0;
        for (int kill = 0; kill < kills; kill++) {
            Path file = folder.resolve("journal" + kill + ".jsonl");
            long confirmed = applyUntilKilled(file, random.nextInt(MOST_STEPS), random.nextInt(LATEST_MILLIS));
            try (Journal journal = Journal.open(file)) {
                long found = journal.steps().size();
                // a step whose end reached the disk counts, even if the program was killed before it could say so
                assertTrue(found == confirmed || found == confirmed + 1, found + " steps, " + confirmed + " confirmed, seed " + seed);
                check(journal.steps());
                cut += journal.problems().isEmpty() ? 0 : 1;
                steps += (int) found;
                journal.undo();
            }
        }
        System.out.println(kills + " kills: " + steps + " steps confirmed, " + cut + " times one was cut short and dropped");
    }

    private static long applyUntilKilled(Path file, int after, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp", System.getProperty("java.class.path"), KilledApplier.class.getName(), file.toString()).redirectErrorStream(true).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            assertEquals("ready", line);
            long confirmed = 0;
            for (int step = 0; step < after; step++) {
                confirmed = Long.parseLong(said.readLine());
            }
            TimeUnit.MILLISECONDS.sleep(millis);
            process.toHandle().destroyForcibly(); // the process itself would close the stream
            process.waitFor();
            for (line = said.readLine(); line != null; line = said.readLine()) {
                confirmed = line.matches("\\d+") ? Long.parseLong(line) : confirmed;
            }
            return confirmed;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Every step is the whole one that was made, and the return is the one that was seen. */
    private static void check(List<Step> steps) {
        Return original = KilledApplier.episodes();
        Return expected = original;
        for (int step = 0; step < steps.size(); step++) {
            ChangeSet set = ChangeSet.of(expected, KilledApplier.changes(expected, step));
            assertEquals(set.edits(), steps.get(step).edits().stream().map(KillTest::unnumbered).toList());
            expected = set.edited();
        }
        assertEquals(EpisodePack.rows(expected), EpisodePack.rows(Replay.of(original, steps).data()));
    }

    private static Edit unnumbered(Edit edit) {
        return Edit.cell(edit.table(), edit.period(), edit.fileRow(), edit.column(), edit.oldText(), edit.newText()).because(edit.reason());
    }
}
