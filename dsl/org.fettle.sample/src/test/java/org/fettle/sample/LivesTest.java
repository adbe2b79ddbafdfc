/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.fettle.sample.SampleTable.AD1;
import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.HEADER;
import static org.fettle.sample.SampleTable.MISSING;
import static org.fettle.sample.SampleTable.OC2;
import static org.fettle.sample.SampleTable.OC3;
import static org.fettle.sample.SampleTable.REVIEWS;
import static org.fettle.sample.SampleTable.SW_EPISODES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every clean child. */
class LivesTest {
    private static final int CHILDREN = 150;
    private static final Set<String> PLACES = Set.of("A3", "A4", "A5", "A6", "H5", "K1", "K2", "K3", "P1", "P2", "R1", "R3", "R5", "S1",
            "T0", "T1", "T2",
            "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1", "Z11", "Z12", "Z13", "Z14");

    @Property(tries = 40)
    void episodesFollowEachOtherWithoutOverlap(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> {
            for (int row = 1; row < child.count(EPISODES); row++) {
                String ended = child.get(EPISODES, row - 1, "DEC");
                String begins = child.get(EPISODES, row, "DECOM");
                if (child.get(EPISODES, row - 1, "REC").equals("X1")) {
                    assertEquals(ended, begins);
                    assertNotEquals("S", child.get(EPISODES, row, "RNE"));
                } else {
                    assertTrue(Days.parse(ended) < Days.parse(begins));
                    assertEquals("S", child.get(EPISODES, row, "RNE"));
                }
            }
        });
    }

    @Property(tries = 40)
    void onlyTheLastEpisodeIsOpen(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> {
            for (int row = 0; row < child.count(EPISODES); row++) {
                boolean open = child.get(EPISODES, row, "DEC").isEmpty();
                assertEquals(open, child.get(EPISODES, row, "REC").isEmpty());
                assertTrue(!open || row == child.count(EPISODES) - 1);
                assertTrue(open || child.day(EPISODES, row, "DECOM") < child.day(EPISODES, row, "DEC"));
            }
        });
    }

    @Property(tries = 40)
    void theFirstEpisodeRepeatsTheOneLeftOpenLastYear(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> {
            int last = child.countLast(EPISODES) - 1;
            if (last < 0 || !child.getLast(EPISODES, last, "DEC").isEmpty()) {
                return;
            }
            for (String column : List.of("DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "HOME_POST", "PL_POST", "URN")) {
                assertEquals(child.getLast(EPISODES, last, column), child.get(EPISODES, 0, column), column);
            }
        });
    }

    @Property(tries = 40)
    void everythingLiesWithinItsYear(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> {
            int start = child.year.start();
            int end = child.year.end();
            for (int row = 0; row < child.count(EPISODES); row++) {
                assertTrue(child.day(EPISODES, row, "DECOM") <= end);
                assertTrue(child.day(EPISODES, row, "DEC") >= start && !(child.day(EPISODES, row, "DEC") > end && closed(child, row)));
            }
            for (int row = 0; row < child.count(REVIEWS); row++) {
                assertTrue(child.day(REVIEWS, row, "REVIEW") >= start && child.day(REVIEWS, row, "REVIEW") <= end);
            }
            for (int row = 0; row < child.count(SW_EPISODES); row++) {
                assertTrue(child.day(SW_EPISODES, row, "SW_DECOM") <= end);
            }
        });
    }

    private static boolean closed(Breaking child, int row) {
        return !child.get(EPISODES, row, "DEC").isEmpty();
    }

    @Property(tries = 40)
    void codesAreKnownAndSuitTheYear(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> {
            assertTrue((year >= 2024 ? Set.of("M", "F") : Set.of("1", "2")).contains(child.get(HEADER, 0, "SEX")));
            for (int row = 0; row < child.count(EPISODES); row++) {
                String place = child.get(EPISODES, row, "PLACE");
                assertTrue(PLACES.contains(place), place);
                assertFalse(year >= 2025 && Set.of("H5", "P2", "Z1").contains(place), place);
            }
        });
    }

    @Property(tries = 40)
    void absencesLieWithinOneEpisode(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> {
            for (int row = 0; row < child.count(MISSING); row++) {
                int begins = child.day(MISSING, row, "MIS_START");
                int ends = child.day(MISSING, row, "MIS_END");
                assertTrue(
                        child.pick(EPISODES, e -> child.day(EPISODES, e, "DECOM") < begins && child.day(EPISODES, e, "DEC") >= ends) >= 0);
                assertTrue(begins <= ends);
            }
        });
    }

    @Property(tries = 40)
    void outcomeTablesExcludeEachOther(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> assertTrue(child.count(OC2) + child.count(OC3) + child.count(AD1) <= 1));
    }

    @Property(tries = 40)
    void everyChildIsInHeaderOnceAndInEpisodesOrAmongTheCareLeavers(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        each(seed, year, child -> {
            assertEquals(1, child.count(HEADER));
            assertTrue(child.count(EPISODES) + child.count(OC3) > 0);
        });
    }

    @Property(tries = 20)
    void childrenOfLastYearOnlyAreNotInThisYear(@ForAll long seed, @ForAll @IntRange(min = 2022, max = 2026) int year) {
        SampleChildren children = new SampleChildren(year, seed);
        for (int number = 1; number <= CHILDREN; number++) {
            ChildRows rows = children.rows(children.lastYearOnly(number));
            for (SampleTable table : SampleTable.values()) {
                assertEquals(0, rows.of(table, 0).size(), table.title());
            }
            assertEquals(1, rows.of(HEADER, 1).size());
        }
    }

    @Property(tries = 10)
    void aChildDoesNotDependOnThoseBeforeIt(@ForAll long seed) {
        SampleChildren one = new SampleChildren(2024, seed);
        SampleChildren other = new SampleChildren(2024, seed);
        for (int index = 0; index < 50; index++) {
            one.rows(one.life(index));
        }
        List<String[]> after = one.rows(one.life(50)).of(EPISODES, 0);
        List<String[]> alone = other.rows(other.life(50)).of(EPISODES, 0);
        assertEquals(alone.stream().map(List::of).toList(), after.stream().map(List::of).toList());
    }

    private static void each(long seed, int year, Consumer<Breaking> law) {
        SampleChildren children = new SampleChildren(year, seed);
        for (int index = 0; index < CHILDREN; index++) {
            law.accept(children.clean(children.life(index)));
        }
    }
}
