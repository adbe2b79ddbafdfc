/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import org.fettle.sample.Seeder.Kind;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.HEADER;
import static org.fettle.sample.SampleTable.PLACED_ADOPTION;
import static org.fettle.sample.SampleTable.SW_EPISODES;

/** Values that were never filled in. */
final class MissingSeeders {
    static final List<Seeder> LIST = List.of(
            new Seeder("101", Kind.MISSING, 30, child -> child.clear(HEADER, 0, "SEX")),
            new Seeder("102", Kind.MISSING, 45, child -> child.clear(HEADER, 0, "DOB")),
            new Seeder("103", Kind.MISSING, 65, child -> child.clear(HEADER, 0, "ETHNIC")),
            new Seeder("119", Kind.MISSING, 600, MissingSeeders::halfReversed),
            new Seeder("142", Kind.MISSING, 75, MissingSeeders::leftOpen),
            new Seeder("392b", Kind.MISSING, 400, MissingSeeders::noPostcode),
            new Seeder("557", Kind.MISSING, 1_500, MissingSeeders::planNotEnded),
            new Seeder("611", Kind.MISSING, 500, child -> child.get(HEADER, 0, "MOTHER").equals("1") && child.clear(HEADER, 0, "MC_DOB")),
            new Seeder("SW01STG1", Kind.MISSING, 60, 2023, 2023, MissingSeeders::socialWorkerIncomplete));

    private MissingSeeders() {
    }

    /** Date and reason of a reversed plan belong together. */
    private static boolean halfReversed(Breaking child) {
        int row = child.pick(PLACED_ADOPTION, r -> !child.get(PLACED_ADOPTION, r, "REASON_PLACED_CEASED").isEmpty());
        return row >= 0 && child.clear(PLACED_ADOPTION, row, child.dice.oneOf("REASON_PLACED_CEASED", "DATE_PLACED_CEASED"));
    }

    /** An episode with another after it stays open. */
    private static boolean leftOpen(Breaking child) {
        int row = child.pick(EPISODES, r -> r < child.count(EPISODES) - 1);
        return row >= 0 && child.clear(EPISODES, row, "DEC") & child.clear(EPISODES, row, "REC");
    }

    private static boolean noPostcode(Breaking child) {
        int row = child.pick(EPISODES, r -> !child.get(EPISODES, r, "HOME_POST").isEmpty());
        return row >= 0 && child.clear(EPISODES, row, child.dice.oneOf("HOME_POST", "PL_POST", "PL_POST"));
    }

    /** Left care unadopted, and nobody wrote that the plan was given up. */
    private static boolean planNotEnded(Breaking child) {
        int last = child.count(EPISODES) - 1;
        if (child.count(PLACED_ADOPTION) == 0 || child.life.adoption != null || child.get(EPISODES, last, "REC").isEmpty()) {
            return false;
        }
        return child.clear(PLACED_ADOPTION, 0, "DATE_PLACED_CEASED") & child.clear(PLACED_ADOPTION, 0, "REASON_PLACED_CEASED");
    }

    private static boolean socialWorkerIncomplete(Breaking child) {
        boolean inCare = child.pick(EPISODES, r -> child.get(EPISODES, r, "DEC").isEmpty()) >= 0;
        int row = inCare ? child.pick(SW_EPISODES, r -> true) : -1;
        return row >= 0 && child.clear(SW_EPISODES, row, child.dice.oneOf("SW_ID", "SW_DECOM", "SW_REASON", "SW_REASON"));
    }
}
