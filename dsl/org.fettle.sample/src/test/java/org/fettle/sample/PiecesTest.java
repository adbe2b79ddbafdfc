/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PiecesTest {
    @Test
    void diceThrowTheSameOnEveryMachine() {
        Dice dice = new Dice(1, 2);
        assertEquals("1972233084626663860 5 62 false",
                dice.next() + " " + dice.below(10) + " " + dice.between(50, 99) + " " + dice.chance(0.5));
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertNotEquals(new Dice(1, 2).next(), new Dice(1, 3).next());
        assertNotEquals(new Dice(1, 2).next(), new Dice(2, 2).next());
    }

    @Test
    void weightedFollowsTheWeights() {
        Dice dice = new Dice(5, 5);
        int[] seen = new int[3];
        for (int i = 0; i < 10_000; i++) {
            seen[dice.weighted(1, 0, 3)]++;
        }
        assertEquals(0, seen[1]);
        assertEquals(2_500, seen[0], 200);
    }

    @Test
    void daysReadWhatTheyWrote() {
        int day = Days.of(2024, 2, 29);
        assertEquals("29/02/2024", Days.text(day));
        assertEquals(day, Days.parse("29/02/2024"));
        assertEquals("28/02/2025", Days.text(Days.plusYears(day, 1)));
        assertEquals("01/01/1985", Days.text(Days.of(1985, 1, 1)));
        assertEquals("", Days.text(Days.OPEN));
    }

    @Test
    void chainRefusesAnEpisodeWithoutLength() {
        EpisodeChain chain = new EpisodeChain();
        chain.start(100, "V2", new Placement("U6", "PR1", "ZX1 1AA", "9900001"));
        assertThrows(IllegalStateException.class, () -> chain.changeLegalStatus(100, "C1"));
        chain.end(110, "E4A");
        assertThrows(IllegalStateException.class, () -> chain.start(110, "V2", chain.current().placement));
    }

    @Test
    void temporaryPlacementLeadsBack() {
        EpisodeChain chain = new EpisodeChain();
        Placement home = new Placement("U6", "PR1", "ZX1 1AA", "9900001");
        chain.start(100, "V2", home);
        chain.visit(200, new Placement("T3", "", "ZX2 1AA", ""), 210);
        assertEquals(3, chain.episodes().size());
        assertEquals(home, chain.current().placement);
        assertEquals("", chain.episodes().get(0).placeChange() + chain.episodes().get(1).placeChange());
    }

    @Test
    void postcodesAreUniqueAndOfMadeUpArea() {
        Set<String> seen = new HashSet<>();
        new Postcodes(100_000).write(cells -> {
            assertTrue(cells[1].matches("ZX\\d{1,2} \\d[ABD-HJLNP-UW-Z]{2}"), cells[1]);
            assertTrue(seen.add(cells[0]), cells[0]);
        });
        assertTrue(seen.size() > 30_000);
    }

    @Test
    void registerHoldsEachNumberOnceAndEveryKindOpen() {
        Postcodes postcodes = new Postcodes(20_000);
        ReturnYear year = new ReturnYear(2024);
        ProviderRegister register = new ProviderRegister(20_000, postcodes, year);
        Map<String, Provider> byNumber = new HashMap<>();
        register.all().forEach(provider -> byNumber.put(provider.urn(), provider));
        assertEquals(register.all().size(), byNumber.size());
        assertTrue(register.all().stream().anyMatch(provider -> provider.closed() < year.lastStart()));
        Dice dice = new Dice(1, 1);
        for (ProviderRegister.Kind kind : ProviderRegister.Kind.values()) {
            for (int i = 0; i < 200; i++) {
                assertEquals(Days.OPEN, register.pick(kind, dice).closed());
            }
        }
    }

    @Test
    void workersHaveNamesOfTheirOwn() {
        SocialWorkers workers = new SocialWorkers(10_000);
        Set<String> names = new HashSet<>();
        for (int worker = 0; worker < 700; worker++) {
            assertTrue(names.add(workers.name(worker)), workers.name(worker));
        }
    }

    @Test
    void tableWithoutTheColumnSaysSo() {
        assertThrows(IllegalArgumentException.class, () -> SampleTable.OC3.at("SEX"));
        assertThrows(IllegalArgumentException.class, () -> new ChildRows().add(SampleTable.OC3, 0, "too", "few"));
    }

    @Test
    void childrenLookedAfterAllYearAreFoundByTheirEpisodes() {
        int start = Days.of(2024, 4, 1);
        int end = Days.of(2025, 3, 31);
        Placement place = new Placement("U6", "PR1", "ZX1 1AA", "9900001");
        EpisodeChain whole = new EpisodeChain();
        whole.start(start, "C2", place);
        assertTrue(CareLeavers.lookedAfterAllYear(whole.episodes(), start, end));
        EpisodeChain late = new EpisodeChain();
        late.start(start + 1, "C2", place);
        assertFalse(CareLeavers.lookedAfterAllYear(late.episodes(), start, end));
        whole.end(end - 1, "E4A");
        assertFalse(CareLeavers.lookedAfterAllYear(whole.episodes(), start, end));
    }
}
