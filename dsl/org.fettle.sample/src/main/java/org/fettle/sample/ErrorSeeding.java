/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.ArrayList;
import java.util.List;

/** Decides which children get an error, and which. */
final class ErrorSeeding {
    private final ReturnYear year;
    private final double share;
    private final List<Seeder> seeders;

    /** @param share share of children with an error, 0 to 1 */
    ErrorSeeding(ReturnYear year, double share) {
        this.year = year;
        this.share = share;
        this.seeders = Seeders.all().stream().filter(seeder -> seeder.inForce(year)).toList();
    }

    /** The error of this child, {@link SeededError#NONE} for most. */
    SeededError seed(Life life, ChildRows rows) {
        if (!life.dice.chance(share)) {
            return SeededError.NONE;
        }
        List<Seeder> left = new ArrayList<>(seeders);
        while (!left.isEmpty()) {
            Seeder seeder = left.remove(life.dice.weighted(left.stream().mapToInt(Seeder::weight).toArray()));
            Breaking child = new Breaking(year, life, rows);
            if (seeder.mistake().make(child)) {
                return new SeededError(seeder.rule(), child.changes());
            }
        }
        return SeededError.NONE;
    }
}
