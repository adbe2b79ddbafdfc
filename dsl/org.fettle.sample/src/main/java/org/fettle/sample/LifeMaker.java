/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

/** Makes the children of a sample: picks a story for each and adds what every child has. */
final class LifeMaker {
    private record Kind(int weight, Story story) {
    }

    /** Stream numbers of the children of last year only start here, far from those of this year. */
    private static final long LAST_YEAR_STREAM = 1L << 40;
    private static final String[] ETHNIC = {"WBRI", "WIRI", "WOTH", "WIRT", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN",
            "AOTH",
            "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"};
    private static final int[] ETHNIC_WEIGHTS = {620, 8, 40, 3, 8, 35, 12, 12, 25, 8, 15, 12, 18, 25, 40, 18, 3, 25, 3, 6};
    private static final String[] NEEDS = {"N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"};
    private static final int[] NEED_WEIGHTS = {60, 3, 3, 8, 14, 2, 2, 8};

    private final long seed;
    private final ReturnYear year;
    private final List<Kind> thisYear;
    private final List<Kind> lastYear;
    private final int[] thisYearWeights;
    private final int[] lastYearWeights;
    private final LifeDetails details;

    LifeMaker(long seed, ReturnYear year, PlacementFinder placements, SocialWorkers workers) {
        this.seed = seed;
        this.year = year;
        OrdinaryStories ordinary = new OrdinaryStories(year, placements);
        AdoptionStories adoption = new AdoptionStories(year, placements);
        OtherStories other = new OtherStories(year, placements, ordinary);
        // Shares in a thousand, after the published national figures where there are any.
        thisYear = List.of(new Kind(437, ordinary::stays), new Kind(140, ordinary::comesIn), new Kind(100, ordinary::leaves),
                new Kind(35, ordinary::growsUp), new Kind(37, ordinary::visits), new Kind(32, ordinary::comesBack),
                new Kind(43, ordinary::becameCareLeaver), new Kind(2, ordinary::diedAfterCare), new Kind(15, ordinary::leavesAtSixteen),
                new Kind(35, adoption::adopted),
                new Kind(15, adoption::waitsForAdoption), new Kind(8, adoption::waitsForAdopters), new Kind(8, adoption::leavesUnadopted),
                new Kind(8, adoption::planReversed), new Kind(8, adoption::planRenewed), new Kind(4, adoption::planRenewedAtOnce),
                new Kind(40, other::asylumSeeker),
                new Kind(20, other::respite), new Kind(5, other::youthJustice), new Kind(8, other::deprivedOfLiberty));
        lastYear = List.of(new Kind(80, ordinary::leftLastYear), new Kind(12, adoption::adoptedLastYear),
                new Kind(8, other::respiteLastYear));
        thisYearWeights = thisYear.stream().mapToInt(Kind::weight).toArray();
        lastYearWeights = lastYear.stream().mapToInt(Kind::weight).toArray();
        details = new LifeDetails(year, workers);
    }

    /** A child of this year's return, of the index from 0; the numbers given to children start at 1. */
    Life thisYear(int index) {
        Life life = new Life(index + 1, new Dice(seed, index));
        return tell(life, thisYear.get(life.dice.weighted(thisYearWeights)));
    }

    /**
     * A child of last year's return who is not in this year's.
     *
     * @param number number of the child, not used by any other
     */
    Life lastYearOnly(int number) {
        Life life = new Life(number, new Dice(seed, LAST_YEAR_STREAM + number));
        return tell(life, lastYear.get(life.dice.weighted(lastYearWeights)));
    }

    private Life tell(Life life, Kind kind) {
        Dice dice = life.dice;
        life.male = dice.chance(0.56);
        life.ethnic = ETHNIC[dice.weighted(ETHNIC_WEIGHTS)];
        life.need = NEEDS[dice.weighted(NEED_WEIGHTS)];
        kind.story.tell(life);
        if (life.asylumSeeker) {
            life.male = dice.chance(0.92);
            life.ethnic = dice.oneOf("OOTH", "AOTH", "BAFR", "WOTH");
            life.need = "N8";
        }
        details.complete(life);
        return life;
    }
}
