/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.waivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.fettle.cases.SmallRuns;
import org.fettle.cases.history.FlagName;
import org.fettle.cases.history.FlagNames;
import org.fettle.engine.Flag;
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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Waiving with a reason, finding the flags again in the next extract, revoking. */
class WaiversTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path root;

    private Waivers waivers() {
        return new Waivers(root.resolve("waivers.json"), CLOCK, "ada");
    }

    private static List<FlagName> names(RunResult run, int... flags) {
        FlagNames names = new FlagNames(run);
        List<FlagName> found = new ArrayList<>();
        for (int flag : flags) {
            found.add(names.name(flag));
        }
        return found;
    }

    private static Set<String> waived(Waivers waivers, RunResult run) {
        Set<String> found = new TreeSet<>();
        new WaivedFlags(waivers.all(), run, TODAY).flags().stream().mapToObj(run.flags()::flag).map(WaiversTest::text).forEach(found::add);
        return found;
    }

    private static String text(Flag flag) {
        return flag.subject() + " " + flag.rule().code() + " " + flag.message();
    }

    @Test
    void aWaiverSurvivesTheNextExtractBySubjectAndKey() throws IOException {
        RunResult before = SmallRuns.run(List.of("1,01/04/2024,z", "1,02/04/2024,z", "2,01/04/2024,z"));
        waivers().waive(names(before, 1), "Agreed with placements", "", null);
        RunResult now = SmallRuns.run(List.of("2,01/04/2024,z", "3,,A", "1,02/04/2024,y", "1,01/04/2024,z"));
        assertEquals(Set.of("1 2 y is no place."), waived(waivers(), now));
    }

    @Test
    void ofRecordsWithTheSameKeyTheOneThatIsAsItWasIsWaived() throws IOException {
        RunResult before = SmallRuns.run(List.of("1,,z", "1,,y"));
        int y = before.flags().flag(2).message().startsWith("y") ? 2 : 3;
        waivers().waive(names(before, y), "Known", "", null);
        assertEquals(Set.of("1 2 y is no place."), waived(waivers(), SmallRuns.run(List.of("1,,x", "1,,y", "1,,z"))));
        assertEquals(Set.of(), waived(waivers(), SmallRuns.run(List.of("1,,x", "1,,w"))), "in doubt nothing is waived");
    }

    @Test
    void aWaiverLapsesAfterItsLastDay() throws IOException {
        RunResult run = SmallRuns.run(List.of("1,,A"));
        waivers().waive(names(run, 0), "Until the return is in", "", TODAY);
        List<Waiver> all = waivers().all();
        assertEquals(1, new WaivedFlags(all, run, TODAY).flags().cardinality());
        WaivedFlags later = new WaivedFlags(all, run, TODAY.plusDays(1));
        assertEquals(0, later.flags().cardinality());
        assertTrue(WaivedNode.of(later).children().get(0).label().startsWith("Lapsed: Until the return is in (1)"), WaivedNode.of(later).label());
    }

    @Test
    void waiversAreListedWithReasonWhoAndWhen() throws IOException {
        RunResult run = SmallRuns.run(List.of("1,,A", "2,,A"));
        waivers().waive(names(run, 0, 1), " Not ours ", "Grace", LocalDate.of(2027, 3, 31));
        WaivedNode node = WaivedNode.of(new WaivedFlags(waivers().all(), SmallRuns.run(List.of("2,,A")), TODAY));
        assertEquals("Waived (1)", node.label());
        assertEquals("Not ours (1 of 2) \u2013 Grace, 22 Nov 2026, until 31 Mar 2027", node.children().get(0).label());
        assertEquals(List.of("1  1  is not flagged now", "2  1  The start is missing."),
                node.children().get(0).children().stream().map(WaivedNode::label).toList());
        assertEquals("2", node.children().get(0).children().get(1).flag().subject());
    }

    @Test
    void singleFlagsAndWholeWaiversAreRevoked() throws IOException {
        RunResult run = SmallRuns.run(List.of("1,,A", "2,,A"));
        Waivers waivers = waivers();
        Waiver waiver = waivers.waive(names(run, 0, 1), "Known", "", null);
        waivers.revoke(waiver.id(), names(run, 0));
        assertEquals(Set.of("2 1 The start is missing."), waived(waivers(), run));
        waivers.revoke(waiver.id(), names(run, 1));
        assertEquals(List.of(), waivers().all());
        Waiver other = waivers.waive(names(run, 1), "Known", "", null);
        waivers.revoke(List.of(other.id(), "no such"));
        assertNull(WaivedNode.of(new WaivedFlags(waivers().all(), run, TODAY)));
    }

    @Test
    void aDamagedFileIsSetAsideAndSaid() throws IOException {
        Files.writeString(root.resolve("waivers.json"), "{\"fettle-waivers\": 1, \"waivers\": [{\"id\": 3}]}");
        Waivers waivers = waivers();
        assertEquals(List.of(), waivers.all());
        assertTrue(waivers.problems().get(0).message().contains("set aside as waivers.json.broken"), waivers.problems().toString());
        waivers.waive(names(SmallRuns.run(List.of("1,,A")), 0), "Known", "", null);
        assertEquals(1, waivers().all().size());
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() throws IOException {
        String text = "{\"fettle-waivers\": 2, \"waivers\": []}";
        Files.writeString(root.resolve("waivers.json"), text);
        Waivers waivers = waivers();
        assertThrows(IOException.class, () -> waivers.waive(names(SmallRuns.run(List.of("1,,A")), 0), "Known", "", null));
        assertEquals(text, Files.readString(root.resolve("waivers.json")));
    }

    @Test
    void whatCannotBeWrittenDoesNotHold() throws IOException {
        Waivers waivers = new Waivers(root.resolve("no").resolve("waivers.json"), CLOCK, "ada");
        Files.writeString(root.resolve("no"), "a file where the folder should be");
        assertThrows(IOException.class, () -> waivers.waive(names(SmallRuns.run(List.of("1,,A")), 0), "Known", "", null));
        assertEquals(List.of(), waivers.all());
    }

    @Test
    void aReasonIsNeeded() {
        assertThrows(IllegalArgumentException.class, () -> waivers().waive(List.of(), " ", "", null));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> child = Arbitraries.of("1", "2", "3", "");
        Arbitrary<String> start = Arbitraries.of("", "01/04/2024", "02/04/2024");
        return Combinators.combine(child, start, Arbitraries.of("", "A", "y", "z")).as((c, s, p) -> c + "," + s + "," + p).list().ofMinSize(1)
                .ofMaxSize(15);
    }

    @Property(tries = 40)
    void waiveThenRevokeIsAsBefore(@ForAll("rows") List<String> rows, @ForAll Random random) throws IOException {
        RunResult run = SmallRuns.run(rows);
        Path file = Files.createTempFile("waivers", ".json");
        Files.delete(file);
        Waivers waivers = new Waivers(file, CLOCK, "ada");
        int[] first = random.ints(0, Math.max(1, run.flags().size())).limit(2).filter(flag -> flag < run.flags().size()).toArray();
        waivers.waive(names(run, first), "First", "", null);
        List<Waiver> before = waivers.all();
        int[] chosen = random.ints(0, Math.max(1, run.flags().size())).limit(3).filter(flag -> flag < run.flags().size()).toArray();
        Waiver waiver = waivers.waive(names(run, chosen), "Second", "", null);
        if (random.nextBoolean()) {
            waivers.revoke(List.of(waiver.id()));
        } else {
            waivers.revoke(waiver.id(), waiver.flags());
        }
        assertEquals(before.stream().filter(w -> !w.flags().isEmpty()).toList(), waivers.all().stream().filter(w -> !w.flags().isEmpty()).toList());
        assertEquals(waivers.all(), new Waivers(file, CLOCK, "ada").all());
        Files.deleteIfExists(file);
    }

    @Property(tries = 40)
    void whatIsWaivedStaysWaivedWhenTheRowsAreShuffled(@ForAll("rows") List<String> rows, @ForAll Random random) throws IOException {
        RunResult run = SmallRuns.run(rows);
        List<FlagName> chosen = names(run,
                random.ints(0, Math.max(1, run.flags().size())).limit(4).filter(flag -> flag < run.flags().size()).toArray());
        Waiver waiver = new Waiver("1", "Known", "ada", CLOCK.instant(), null, chosen);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        shuffled.add("77,,z");
        assertEquals(texts(new WaivedFlags(List.of(waiver), run, TODAY), run), texts(run(shuffled, waiver), SmallRuns.run(shuffled)));
        assertTrue(texts(new WaivedFlags(List.of(waiver), run, TODAY), run).size() >= new HashSet<>(chosen).size(), "each that was chosen is waived");
    }

    private static WaivedFlags run(List<String> rows, Waiver waiver) {
        return new WaivedFlags(List.of(waiver), SmallRuns.run(rows), TODAY);
    }

    private static List<String> texts(WaivedFlags waived, RunResult run) {
        return waived.flags().stream().mapToObj(run.flags()::flag).map(WaiversTest::text).sorted().toList();
    }
}
