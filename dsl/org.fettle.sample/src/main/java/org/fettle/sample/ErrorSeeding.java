/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which children get an error, and which. Half of the errors are dealt so that each rule gets one as soon as a child suits; the
 * rest are chosen by the weights of the seeders, so that a few kinds make most of them. When every rule has had its error, all are.
 */
final class ErrorSeeding {
    /** Share of the errors that go to rules without one yet. */
    private static final double FIRST_ERRORS = 0.5;
    /** So many first errors more for rules that few children suit. */
    private static final int SCARCE_RESERVE = 12;
    /** A rule is scarce when so many children in a row did not suit. */
    private static final int SCARCE_AFTER = 40;
    /** How fast the share of errors is led back to what was asked for, per error too few or too many. */
    private static final double FEEDBACK = 0.02;

    private final ReturnYear year;
    private final double share;
    private final ProviderRegister register;
    private final List<Seeder> seeders;
    private final Map<SampleTable, ChildRows> earlier = new EnumMap<>(SampleTable.class);
    /** Seeders of rules without an error yet, and how many children did not suit them. */
    private final List<Seeder> waiting;
    private final Map<Seeder, Integer> unsuited = new HashMap<>();
    private final Set<String> seeded = new HashSet<>();
    private long children;
    private long errors;
    private long firstErrors;

    /** @param share share of children with an error, 0 to 1 */
    ErrorSeeding(ReturnYear year, double share, ProviderRegister register) {
        this.year = year;
        this.share = share;
        this.register = register;
        this.seeders = Seeders.all().stream().filter(seeder -> seeder.inForce(year)).toList();
        this.waiting = new ArrayList<>(seeders);
        // Each year starts elsewhere, so that small samples of the five years have errors of more rules than one of them.
        int years = SampleOptions.LAST_YEAR - SampleOptions.FIRST_YEAR + 1;
        Collections.rotate(waiting, -waiting.size() * (year.year() - SampleOptions.FIRST_YEAR) / years);
    }

    /** The error of the next child, {@link SeededError#NONE} for most. */
    SeededError seed(Life life, ChildRows rows) {
        if (share <= 0) {
            return SeededError.NONE;
        }
        double wanted = share * children++;
        boolean turn = life.dice.chance(share + FEEDBACK * (wanted - errors));
        SeededError error = first(life, rows);
        if (error.rule() == null && turn) {
            error = byWeight(life, rows);
        }
        if (error.rule() == null) {
            for (SampleTable table : SampleTable.values()) {
                if (!rows.of(table, 0).isEmpty()) {
                    earlier.put(table, rows);
                }
            }
            return error;
        }
        errors++;
        if (seeded.add(error.rule())) {
            String rule = error.rule();
            waiting.removeIf(seeder -> seeder.rule().equals(rule));
        }
        return error;
    }

    /** See {@link Breaking#earlier}. */
    ChildRows earlier(SampleTable table) {
        return earlier.get(table);
    }

    /** The register of providers of the sample. */
    ProviderRegister register() {
        return register;
    }

    /** An error of a rule that has none yet and that the child suits. */
    private SeededError first(Life life, ChildRows rows) {
        double left = FIRST_ERRORS * share * children - firstErrors;
        if (waiting.isEmpty() || left <= -SCARCE_RESERVE) {
            return SeededError.NONE;
        }
        SeededError best = SeededError.NONE;
        int bestRank = -1;
        for (Seeder seeder : waiting) {
            int missed = unsuited.getOrDefault(seeder, 0);
            if (left <= 0 && missed < SCARCE_AFTER) {
                continue;
            }
            SeededError error = suits(seeder, life, rows);
            if (error.rule() == null) {
                unsuited.put(seeder, missed + 1);
            } else if (rank(seeder, missed) > bestRank) {
                best = error;
                bestRank = rank(seeder, missed);
            }
        }
        firstErrors += best.rule() == null ? 0 : 1;
        return best;
    }

    /** Scarce rules first, the scarcest of them first of all; then those that are in force in few years; the others as they wait. */
    private static int rank(Seeder seeder, int missed) {
        return missed >= SCARCE_AFTER ? missed : SampleOptions.LAST_YEAR - SampleOptions.FIRST_YEAR - (seeder.until() - seeder.since());
    }

    private SeededError suits(Seeder seeder, Life life, ChildRows rows) {
        Breaking child = new Breaking(year, life, rows, this);
        return seeder.mistake().make(child) ? new SeededError(seeder.rule(), child.changes()) : SeededError.NONE;
    }

    private SeededError byWeight(Life life, ChildRows rows) {
        int[] weights = seeders.stream().mapToInt(Seeder::weight).toArray();
        for (int tries = 0; tries < weights.length; tries++) {
            int index = life.dice.weighted(weights);
            SeededError error = suits(seeders.get(index), life, rows);
            if (error.rule() != null) {
                return error;
            }
            weights[index] = 0;
        }
        return SeededError.NONE;
    }
}
