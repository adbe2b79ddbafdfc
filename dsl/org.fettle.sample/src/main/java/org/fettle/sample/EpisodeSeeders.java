/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;
import java.util.Set;

import org.fettle.sample.Seeder.Kind;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.OC3;

/** Episodes with wrong codes and dates. */
final class EpisodeSeeders {
    static final List<Seeder> LIST = List.of(
            new Seeder("141", Kind.OTHER, 20, EpisodeSeeders::startUnreadable),
            new Seeder("143", Kind.OTHER, 45, child -> code(child, "RNE", child.dice.oneOf("X", "N", "A"))),
            new Seeder("146", Kind.OTHER, 45, EpisodeSeeders::placeUnknown),
            new Seeder("164", Kind.OTHER, 10, EpisodeSeeders::farAway),
            new Seeder("199", Kind.OTHER, 15, EpisodeSeeders::adoptedTooEarly),
            new Seeder("355", Kind.OTHER, 25, EpisodeSeeders::sameDay),
            new Seeder("359", Kind.OTHER, 350, EpisodeSeeders::openPastEighteen),
            new Seeder("364", Kind.OTHER, 15, EpisodeSeeders::heldTooLong),
            new Seeder("370", Kind.OTHER, 25, 2022, 2023, EpisodeSeeders::aloneTooYoung),
            new Seeder("377", Kind.OTHER, 50, EpisodeSeeders::tooManyHolidays),
            new Seeder("501", Kind.OTHER, 60, EpisodeSeeders::overlap),
            new Seeder("504", Kind.OTHER, 40, EpisodeSeeders::needChanges),
            new Seeder("516", Kind.OTHER, 60, EpisodeSeeders::guardiansWithoutFostering),
            new Seeder("1011", Kind.OTHER, 2_500, EpisodeSeeders::passedOn));

    private static final Set<String> FOSTER = Set.of("U1", "U2", "U3", "U4", "U5", "U6");

    private EpisodeSeeders() {
    }

    private static int last(Breaking child) {
        return child.count(EPISODES) - 1;
    }

    private static boolean closed(Breaking child, int row) {
        return !child.get(EPISODES, row, "DEC").isEmpty();
    }

    private static boolean code(Breaking child, String column, String wrong) {
        int row = child.pick(EPISODES, r -> true);
        return row >= 0 && child.set(EPISODES, row, column, wrong);
    }

    /** The code of an earlier year where there is one, a code with a space in it, or one that never was. */
    private static boolean placeUnknown(Breaking child) {
        int row = child.pick(EPISODES, r -> true);
        if (row < 0) {
            return false;
        }
        String right = child.get(EPISODES, row, "PLACE");
        boolean renamed = child.year.year() >= 2025 && (right.equals("K3") || right.startsWith("Z1"));
        if (renamed && child.dice.chance(0.7)) {
            return child.set(EPISODES, row, "PLACE", right.equals("K3") ? "H5" : "Z1");
        }
        return child.set(EPISODES, row, "PLACE",
                child.dice.chance(0.4) ? ValueSeeders.spaced(right) : child.dice.oneOf("U7", "H9", "K9", "Q1"));
    }

    private static boolean startUnreadable(Breaking child) {
        int row = child.pick(EPISODES, r -> true);
        return row >= 0 && child.set(EPISODES, row, "DECOM", ValueSeeders.impossible(child.dice, child.day(EPISODES, row, "DECOM")));
    }

    private static boolean farAway(Breaking child) {
        int row = child.pick(EPISODES, r -> !child.get(EPISODES, r, "HOME_POST").isEmpty());
        return row >= 0 && child.set(EPISODES, row, "PL_POST", Postcodes.FAR_AWAY);
    }

    private static boolean adoptedTooEarly(Breaking child) {
        int row = child.pick(EPISODES, r -> r < last(child) && child.get(EPISODES, r, "REC").equals("X1"));
        return row >= 0 && child.set(EPISODES, row, "REC", child.dice.oneOf("E11", "E12"));
    }

    /** Prefers the last episode, where the wrong end breaks no chain. */
    private static boolean sameDay(Breaking child) {
        int last = last(child);
        int row = last >= 0 && closed(child, last) ? last : child.pick(EPISODES, r -> closed(child, r));
        return row >= 0 && child.set(EPISODES, row, "DEC", child.get(EPISODES, row, "DECOM"));
    }

    private static boolean openPastEighteen(Breaking child) {
        int row = last(child);
        if (row < 0 || !closed(child, row) || child.life.adult() >= child.year.end()) {
            return false;
        }
        boolean allowed = child.get(EPISODES, row, "LS").equals("V2") && child.get(EPISODES, row, "PLACE").equals("K2");
        return !allowed && child.clear(EPISODES, row, "DEC") & child.clear(EPISODES, row, "REC");
    }

    private static boolean heldTooLong(Breaking child) {
        int row = child.pick(EPISODES,
                r -> Math.min(child.day(EPISODES, r, "DEC"), child.year.end()) - child.day(EPISODES, r, "DECOM") > 21);
        return row >= 0 && child.set(EPISODES, row, "LS", "J2");
    }

    private static boolean aloneTooYoung(Breaking child) {
        int fifteen = Days.plusYears(child.life.dob, 15);
        int row = child.pick(EPISODES, r -> closed(child, r) && child.day(EPISODES, r, "DECOM") < fifteen);
        return row >= 0 && child.set(EPISODES, row, "PLACE", "P2");
    }

    /** Three episodes called carers' holidays. */
    private static boolean tooManyHolidays(Breaking child) {
        int needed = 3;
        if (child.count(EPISODES) < needed) {
            return false;
        }
        for (int row = 0; row < child.count(EPISODES); row++) {
            needed -= child.get(EPISODES, row, "PLACE").equals("T3") ? 1 : 0;
        }
        for (int row = 0; row < child.count(EPISODES) && needed > 0; row++) {
            needed -= child.set(EPISODES, row, "PLACE", "T3") ? 1 : 0;
        }
        return true;
    }

    /** An episode begins some days before the one before it ended, but after that one began. */
    private static boolean overlap(Breaking child) {
        int row = child.pick(EPISODES, r -> r > 0 && closed(child, r - 1) && length(child, r - 1) >= 3);
        if (row < 0) {
            return false;
        }
        int ended = child.day(EPISODES, row - 1, "DEC");
        int days = child.dice.between(1, Math.min(30, length(child, row - 1) - 2));
        return child.set(EPISODES, row, "DECOM", Days.text(ended - days));
    }

    private static int length(Breaking child, int row) {
        return child.day(EPISODES, row, "DEC") - child.day(EPISODES, row, "DECOM");
    }

    private static boolean needChanges(Breaking child) {
        int row = child.pick(EPISODES, r -> r > 0 && child.get(EPISODES, r - 1, "REC").equals("X1"));
        if (row < 0) {
            return false;
        }
        String right = child.get(EPISODES, row, "CIN");
        if (child.dice.chance(0.3)) {
            return child.clear(EPISODES, row, "CIN");
        }
        return child.set(EPISODES, row, "CIN", right.equals("N1") ? child.dice.oneOf("N4", "N5", "N8") : "N1");
    }

    private static boolean guardiansWithoutFostering(Breaking child) {
        int row = last(child);
        if (row < 0 || !closed(child, row) || child.life.adoption != null) {
            return false;
        }
        if (FOSTER.contains(child.get(EPISODES, row, "PLACE"))) {
            return Set.of("E45", "E46").contains(child.get(EPISODES, row, "REC")) && child.set(EPISODES, row, "PLACE", "K2");
        }
        return child.set(EPISODES, row, "REC", child.dice.oneOf("E45", "E46"));
    }

    private static boolean passedOn(Breaking child) {
        return child.count(OC3) > 0 && child.count(EPISODES) > 0 && child.set(EPISODES, last(child), "REC", "E3");
    }
}
