/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A program that edits a case is killed again and again, at any moment: everything that it had confirmed is there, and nothing half done. */
class KilledTest {
    private static final int ROUNDS = 4;
    private static final int LONGEST_MILLISECONDS = 250;

    /** Edits without end, and says of each edit when it is confirmed. */
    static final class Editor {
        private Editor() {
        }

        /** @param arguments the folder of the case, and the first number to write */
        public static void main(String[] arguments) throws IOException {
            try (CaseModel model = new CaseModel()) {
                model.open(new CaseFolder(Path.of(arguments[0])), Progress.NONE);
                System.out.println("open");
                for (int number = Integer.parseInt(arguments[1]);; number++) {
                    // two cells in one step: both or none
                    model.edit(List.of(SmallCase.edit(1, "TEAM", "n" + number), SmallCase.edit(2, "TEAM", "n" + number)), "step " + number,
                            Progress.NONE);
                    System.out.println(number);
                }
            }
        }
    }

    @Test
    void whatWasConfirmedIsThereWheneverTheProgramIsKilled(@TempDir Path root) throws Exception {
        CaseFolder folder = SmallCase.in(root);
        Random random = new Random();
        int last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process editor = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                    System.getProperty("java.class.path"), Editor.class.getName(), folder.root().toString(), Integer.toString(last + 1))
                    .redirectError(root.resolve("errors.txt").toFile()).start();
            int confirmed = last;
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(editor.getInputStream(), StandardCharsets.US_ASCII))) {
                assertEquals("open", lines.readLine(), Files.readString(root.resolve("errors.txt")));
                assertTrue(lines.readLine() != null, "it edits");
                requireReadOnly(folder);
                Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
                editor.toHandle().destroyForcibly(); // the process itself would close its output too
                assertTrue(editor.waitFor(1, TimeUnit.MINUTES));
                confirmed++;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    confirmed = Integer.parseInt(line);
                }
            }
            last = requireAll(folder, confirmed);
        }
    }

    /** Two programs must never write to one journal. */
    private static void requireReadOnly(CaseFolder folder) {
        try (CaseModel second = new CaseModel()) {
            second.open(folder, Progress.NONE);
            assertEquals(CaseState.Phase.READY, second.state().phase(), second.state().problems().toString());
            assertTrue(second.state().readOnly().contains("open in another window or program (" + System.getProperty("user.name")),
                    second.state().readOnly());
        }
    }

    /** The step after the last confirmed one may be there too: it was on the disk, and the program was killed before it could say so. */
    private static int requireAll(CaseFolder folder, int confirmed) {
        try (CaseModel model = new CaseModel()) {
            model.open(folder, Progress.NONE);
            assertEquals(CaseState.Phase.READY, model.state().phase(), model.state().problems().toString());
            assertEquals("", model.state().readOnly(), "the lock went with the program");
            String team = SmallCase.cell(model.state(), 1, "TEAM");
            int found = Integer.parseInt(team.substring(1));
            assertTrue(found == confirmed || found == confirmed + 1, "confirmed " + confirmed + ", found " + found);
            assertEquals(team, SmallCase.cell(model.state(), 2, "TEAM"), "both cells of a step or none");
            assertEquals("step " + found, model.state().undo());
            return found;
        }
    }
}
