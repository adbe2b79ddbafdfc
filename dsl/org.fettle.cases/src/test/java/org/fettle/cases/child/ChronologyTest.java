/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

import org.fettle.cases.child.Item.Kind;
import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The chronology of a child of a return that Fettle knows nothing of but its columns. */
class ChronologyTest {

    private static final String PACK = """
            pack stays "made up" { version 1 collections 2022/23 to 2026/27 }
            codes Sort { A "by the sea" B "in the hills" }
            codes YesNo { 0 "no" 1 "yes" }
            return Stay subject Guest key ID {
                table People one per Guest file "people" { ID text  BORN date  SORT code Sort }
                table Stays many per Guest file "stays" { ID text  BORN date  CAME date  WENT date  SORT code Sort }
                table Calls many per Guest file "calls" { ID text  BORN date  CALL date  BACK code YesNo }
            }
            rule 1 "Ends before it starts" {
                category inconsistent severity error impact high
                each Stays s
                flag s.WENT when s.WENT < s.CAME
                message "Went {s.WENT}."
            }
            rule 2 "By the sea" {
                category inconsistent severity query impact low
                each Stays s
                flag s.SORT when s.SORT = A
                message "By the sea."
            }
            """;

    private static RunResult run(List<List<String>> stays, List<List<String>> lastStays, List<List<String>> calls) {
        CompileResult pack = PackCompiler.compile(Map.of("p.fettle", PACK));
        ReturnBuilder builder = new ReturnBuilder(pack.pack().info().returnType());
        builder.table("People", Period.THIS, List.of("ID", "BORN", "SORT"));
        builder.row(List.of("7", "01/02/2010", "B"));
        builder.row(List.of("8", "", ""));
        builder.table("Stays", Period.THIS, List.of("ID", "CAME", "WENT", "SORT"));
        stays.forEach(builder::row);
        builder.table("Stays", Period.LAST, List.of("ID", "CAME", "WENT", "SORT"));
        lastStays.forEach(builder::row);
        builder.table("Calls", Period.THIS, List.of("ID", "CALL", "BACK"));
        calls.forEach(builder::row);
        return Run.execute(pack.pack(), builder.build(), RunOptions.of(new CollectionYear(2024)), Progress.NONE);
    }

    private static Chronology sample() {
        return ChronologyReader.read(run(
                List.of(List.of("7", "01/06/2024", "01/08/2024", "A"), List.of("7", "01/08/2024", "", "B"),
                        List.of("7", "10/09/2024", "05/09/2024", "B"),
                        List.of("7", "31/02/2024", "", "Z"), List.of("7", "", "05/05/2024", "B"), List.of("7", "01/07/1824", "02/07/2024", "B")),
                List.of(List.of("7", "01/06/2023", "", "A")), List.of(List.of("7", "03/07/2024", "1"), List.of("7", "03/07/2024", "0"))), "7");
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static Item row(Chronology chronology, String table, int row) {
        return chronology.items().stream().filter(i -> i.row().table().equals(table) && i.row().row() == row && !i.isLastYear()).findFirst()
                .orElseThrow();
    }

    @Test
    void waivedFlagsAreToldButDoNotCount() {
        RunResult run = run(List.of(List.of("7", "01/06/2024", "01/08/2024", "A"), List.of("7", "10/09/2024", "05/09/2024", "B")), List.of(),
                List.of());
        Chronology all = ChronologyReader.read(run, "7");
        assertTrue(all.issues() > 0, "the test needs a flag");
        Chronology without = ChronologyReader.read(run, "7", flag -> true);
        assertEquals(0, without.issues());
        assertEquals(all.issues(), without.waived());
        assertTrue(without.items().stream().anyMatch(item -> item.sentence().contains("Waived: ")));
        assertTrue(without.items().stream().allMatch(item -> item.flags().isEmpty()));
    }

    @Test
    void lanesFollowFromTheColumns() {
        Chronology chronology = sample();
        assertEquals(List.of("Stays", "Calls"), chronology.lanes().stream().map(l -> l.plan().title()).toList());
        assertEquals(List.of(true, false), chronology.lanes().stream().map(l -> l.plan().lasts()).toList());
        assertEquals(day(2010, 2, 1), chronology.birth());
        assertEquals(List.of("born 01/02/2010, 15 at the end of the collection", "SORT B, in the hills"), chronology.facts());
    }

    @Test
    void oddDatesAreToldForWhatTheyAre() {
        Chronology chronology = sample();
        assertEquals(Kind.CLOSED, row(chronology, "Stays", 1).time().kind());
        assertEquals(new Item.Time(Kind.OPEN, day(2024, 8, 1), day(2025, 3, 31), ""), row(chronology, "Stays", 2).time());
        assertEquals(new Item.Time(Kind.REVERSED, day(2024, 9, 5), day(2024, 9, 10), "ends before it starts"), row(chronology, "Stays", 3).time());
        Item unreadable = row(chronology, "Stays", 4);
        assertEquals(Kind.UNDATED, unreadable.time().kind());
        assertTrue(unreadable.sentence().contains("CAME is no date: 31/02/2024"), unreadable.sentence());
        assertTrue(unreadable.sentence().contains("SORT Z, not in the list"), unreadable.sentence());
        assertEquals(Kind.NO_START, row(chronology, "Stays", 5).time().kind());
        assertEquals("is no date", row(chronology, "Stays", 6).time().note().replaceAll("CAME (is no date).*", "$1"));
    }

    @Test
    void aRecordFarAwayDoesNotShrinkTheRest() {
        Chronology chronology = ChronologyReader.read(run(List.of(List.of("7", "01/07/1924", "02/07/2024", "B")), List.of(), List.of()), "7");
        assertTrue(chronology.first() > day(2022, 1, 1), LocalDate.ofEpochDay(chronology.first()).toString());
        assertEquals("far outside the years of the return", chronology.items().get(0).time().note());
    }

    @Test
    void whatIsWrongIsSaidRecordByRecord() {
        Chronology chronology = sample();
        assertEquals(2, chronology.issues());
        assertEquals(List.of("Stays row 1, from 01/06/2024", "Stays row 3, from 10/09/2024"),
                chronology.sentences().stream().map(RecordIssues::label).toList());
        assertEquals("1", row(chronology, "Stays", 3).flags().get(0).rule().code());
        assertTrue(row(chronology, "Stays", 3).told().contains("! Error 1: Went 05/09/2024."), row(chronology, "Stays", 3).told().toString());
    }

    @Test
    void aSubjectWithoutEventsIsEmptyAndAnUnknownOneIsNone() {
        RunResult run = run(List.of(), List.of(), List.of());
        assertEquals(List.of(), ChronologyReader.read(run, "8").items());
        assertNull(ChronologyReader.read(run, "9"));
        assertNull(ChronologyReader.read(run, ""));
    }

    @Test
    void nothingOverlapsOnATrack() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            List<Item> items = new ArrayList<>();
            for (int j = 0; j < 12; j++) {
                int start = random.nextInt(60);
                int end = start + random.nextInt(20);
                items.add(new Item(null, "", new Item.Time(start == end ? Kind.MARK : Kind.CLOSED, start, end, ""), "", "", List.of(), List.of()));
            }
            Lane.Band band = Tracks.of(false, items);
            assertEquals(12, band.tracks().stream().mapToInt(List::size).sum());
            for (List<Item> track : band.tracks()) {
                for (int j = 1; j < track.size(); j++) {
                    assertTrue(track.get(j - 1).time().end() <= track.get(j).time().start(), track.toString());
                }
            }
        }
    }

    @Test
    void everyRecordHasItsPlaceAndIsFoundThere() {
        Chronology chronology = sample();
        Picture picture = ChronologyLayout.of(chronology, Scale.fit(chronology, 700), 800, TextMeasure.GUESS, null);
        for (Item item : chronology.items()) {
            Picture.Place place = picture.of(item);
            assertNotNull(place, item.sentence());
            assertTrue(place.y() >= 0 && place.y() + place.height() <= picture.height(), item.sentence());
            boolean covered = picture.places().stream().anyMatch(p -> p.item() != item && p.contains(place.x() + 1, place.y() + 1));
            assertTrue(covered || picture.at(place.x() + 1, place.y() + 1) == item, item.sentence());
        }
    }

    @Test
    void keysReachEveryRecord() {
        Chronology chronology = sample();
        Item at = ItemWalk.along(chronology, null, 0);
        assertSame(chronology.items().get(0), at);
        for (int i = 1; i < chronology.lanes().get(0).items().size(); i++) {
            Item next = ItemWalk.along(chronology, at, 1);
            assertSame(at, ItemWalk.along(chronology, next, -1));
            at = next;
        }
        assertSame(at, ItemWalk.along(chronology, at, 1));
        assertSame(at, ItemWalk.across(chronology, at, 1).row().table().equals("Calls") ? at : null);
    }

    @Test
    void zoomKeepsTheDayUnderThePointerAndStaysWithinTheChronology() {
        Chronology chronology = sample();
        Scale all = Scale.fit(chronology, 700);
        Scale larger = all.zoomed(4, 350, chronology, 700);
        assertEquals(all.day(350), larger.day(350), 0.5);
        Scale back = larger.zoomed(0.01, 10, chronology, 700);
        assertEquals(all.pixelsPerDay(), back.pixelsPerDay(), 1e-9);
        assertEquals(chronology.first(), back.from(), 1e-6);
        assertTrue(larger.at(1e9, chronology, 700).day(700) <= chronology.last() + 1);
    }

    @Test
    void svgIsWellFormedAndTheSameEachTime() throws Exception {
        Chronology chronology = sample();
        Picture picture = ChronologyLayout.of(chronology, Scale.fit(chronology, 700), 800, TextMeasure.GUESS, chronology.items().get(0));
        String svg = SvgWriter.write(picture, "Guest <7>", true);
        assertEquals(svg, SvgWriter.write(picture, "Guest <7>", true));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
