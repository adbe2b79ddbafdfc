/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.fettle.cases.SmallRuns;
import org.fettle.cases.issues.IssueStatus;
import org.fettle.engine.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs that are kept, and what became of flags since. */
class RunHistoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path root;

    private RunHistory history() {
        return new RunHistory(root.resolve("history"), CLOCK);
    }

    private static Map<IssueStatus, Integer> statuses(RunComparison comparison, RunResult now) {
        Map<IssueStatus, Integer> counts = new TreeMap<>();
        for (int flag = 0; flag < now.flags().size(); flag++) {
            counts.merge(comparison.status(flag), 1, Integer::sum);
        }
        if (!comparison.goneFlags().isEmpty()) {
            counts.put(IssueStatus.FIXED, comparison.goneFlags().size());
        }
        return counts;
    }

    @Test
    void flagsAreKnownByRuleChildAndKeyInWhateverRowTheyStand() throws IOException {
        RunHistory history = history();
        KeptRun first = history.keep(SmallRuns.run(List.of("1,01/04/2024,z", "2,,A", "3,05/04/2024,")));
        RunResult now = SmallRuns.run(List.of("9,01/01/2024,y", "3,05/04/2024,", "1,01/04/2024,q"));
        RunComparison comparison = new RunComparison(history(), first, now);
        assertEquals(Map.of(IssueStatus.NEW, 1, IssueStatus.STILL, 2, IssueStatus.FIXED, 1), statuses(comparison, now));
        assertEquals("2  Episodes, DECOM (blank)", comparison.gone().children().get(0).children().get(0).label());
        assertEquals("\u2713 Fixed since " + first.label() + " (1)", comparison.gone().label());
    }

    @Test
    void whatWasGoneInBetweenOrBeforeCameBack() throws IOException {
        RunHistory history = history();
        RunResult with = SmallRuns.run(List.of("1,01/04/2024,z"));
        KeptRun first = history.keep(with);
        KeptRun second = history.keep(SmallRuns.run(List.of("1,01/04/2024,A")));
        assertEquals(Map.of(IssueStatus.BACK, 1), statuses(new RunComparison(history(), second, with), with));
        assertEquals(Map.of(IssueStatus.BACK, 1), statuses(new RunComparison(history(), first, with), with));
    }

    @Test
    void aRunThatIsTheSameIsNotKeptAgain() throws IOException {
        RunHistory history = history();
        KeptRun first = history.keep(SmallRuns.run(List.of("1,,A", "2,,A")));
        assertEquals(first, history.keep(SmallRuns.run(List.of("2,,A", "1,,A"))));
        assertEquals(1, history().runs().size());
    }

    @Test
    void onlySoManyRunsAreKept() throws IOException {
        RunHistory history = history();
        for (int i = 0; i < RunHistory.MOST + 3; i++) {
            history.keep(SmallRuns.run(List.of(i + ",,A")));
        }
        List<KeptRun> runs = history().runs();
        assertEquals(RunHistory.MOST, runs.size());
        assertEquals(4, runs.get(0).number());
        try (var files = Files.list(root.resolve("history"))) {
            assertEquals(RunHistory.MOST, files.count());
        }
    }

    @Test
    void eachRunToChooseIsToldFromTheOthers() {
        List<KeptRun> runs = List.of(run(1, "2026-11-22T05:00:10Z", 4), run(2, "2026-11-22T05:01:05Z", 4), run(3, "2026-11-22T05:01:30Z", 1),
                run(4, "2026-11-22T05:01:30Z", 1_002));
        List<String> texts = RunChoice.of(runs).stream().map(RunChoice::text).toList();
        assertEquals(List.of(runs.get(3).exactly() + " (run 4)  \u2013  1,002 issues, 1,001 more than before",
                runs.get(2).exactly() + " (run 3)  \u2013  1 issue, 3 fewer than before",
                runs.get(1).exactly() + "  \u2013  4 issues, others than before",
                runs.get(0).label() + "  \u2013  4 issues"), texts);
        assertEquals(runs.get(1).label() + ":05", runs.get(1).exactly());
    }

    private static KeptRun run(int number, String at, int issues) {
        return new KeptRun(number, Instant.parse(at), "2024/25", issues, "", Set.of(), Path.of("run"));
    }

    @Test
    void aBrokenFileIsSetAsideAndSaid() throws IOException {
        RunHistory history = history();
        KeptRun first = history.keep(SmallRuns.run(List.of("1,,A")));
        KeptRun second = history.keep(SmallRuns.run(List.of("1,,A", "2,,A")));
        byte[] bytes = Files.readAllBytes(second.file());
        Files.write(second.file(), Arrays.copyOf(bytes, 4));
        RunHistory again = history();
        assertEquals(List.of(first), again.runs());
        assertTrue(again.problems().get(0).message().contains("set aside as 000002.run.broken"), again.problems().toString());
        assertTrue(Files.exists(root.resolve("history").resolve("000002.run.broken")));
        assertEquals(List.of(), history().problems());
    }

    @Test
    void aFileThatBreaksAfterItWasListedMakesEverythingNew() throws IOException {
        RunResult now = SmallRuns.run(List.of("1,,A"));
        KeptRun first = history().keep(now);
        RunHistory history = history();
        byte[] bytes = Files.readAllBytes(first.file());
        bytes[bytes.length - 6] ^= 0x55;
        Files.write(first.file(), bytes);
        assertEquals(Map.of(IssueStatus.NEW, 1), statuses(new RunComparison(history, first, now), now));
        assertEquals(1, history.problems().size());
    }

    @Test
    void theRunToCompareWithIsTheLatestThatDiffersUnlessOneIsChosen() throws IOException {
        RunHistory history = history();
        assertNull(history.compared(null));
        KeptRun first = history.keep(SmallRuns.run(List.of("1,,A")));
        assertEquals(first, history.compared(first));
        KeptRun second = history.keep(SmallRuns.run(List.of("2,,A")));
        KeptRun third = history.keep(SmallRuns.run(List.of("3,,A")));
        assertEquals(second, history.compared(third));
        history.choose(first);
        assertEquals(first, history().compared(third));
        history.choose(null);
        assertNull(history().compared(third));
        history.latest();
        assertEquals(second, history().compared(third));
        assertFalse(history().isChosen());
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnError() throws IOException {
        Files.writeString(root.resolve("history"), "a file where the folder should be");
        assertThrows(IOException.class, () -> history().keep(SmallRuns.run(List.of("1,,A"))));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> child = Arbitraries.of("1", "2", "#3", "a\\b", "");
        Arbitrary<String> start = Arbitraries.of("", "01/04/2024", "02/04/2024", "n\\a #");
        return Combinators.combine(child, start, Arbitraries.of("", "A", "z")).as((c, s, p) -> c + "," + s + "," + p).list().ofMinSize(1)
                .ofMaxSize(15);
    }

    @Property(tries = 40)
    void aRunBesideItselfInAnotherOrderIsStillThere(@ForAll("rows") List<String> rows, @ForAll Random random) throws IOException {
        Path folder = Files.createTempDirectory("fettle-history");
        RunHistory history = new RunHistory(folder, CLOCK);
        RunResult before = SmallRuns.run(rows);
        KeptRun kept = history.keep(before);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        RunResult now = SmallRuns.run(shuffled);
        RunComparison comparison = new RunComparison(new RunHistory(folder, CLOCK), kept, now);
        Map<IssueStatus, Integer> expected = now.flags().size() == 0 ? Map.of() : Map.of(IssueStatus.STILL, now.flags().size());
        assertEquals(expected, statuses(comparison, now));
        Files.deleteIfExists(kept.file());
        Files.delete(folder);
    }
}
