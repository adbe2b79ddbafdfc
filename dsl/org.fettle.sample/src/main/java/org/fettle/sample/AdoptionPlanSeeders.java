/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.PLACED_ADOPTION;
import static org.fettle.sample.Seeder.crossYear;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Seeder.until;
import static org.fettle.sample.Slip.in;

/** Decisions to place a child for adoption, beside the episodes and beside last year. */
final class AdoptionPlanSeeders {
    static final List<Seeder> LIST = List.of(
            of("115", in(PLACED_ADOPTION).unreadable("DATE_PLACED")),
            of("116", in(PLACED_ADOPTION).unreadable("DATE_PLACED_CEASED")),
            of("117", in(PLACED_ADOPTION).date("DATE_PLACED", row -> row.year().end() + row.dice().between(1, 60))),
            of("522",
                    in(PLACED_ADOPTION).with("DATE_PLACED_CEASED").date("DATE_PLACED_CEASED",
                            row -> row.day("DATE_PLACED") - row.dice().between(1, 90))),
            missing("551", in(PLACED_ADOPTION).where(row -> row.child().any(EPISODES, AdoptionPlanSeeders::withAdopters))
                    .clear("DATE_PLACED")),
            of("552", in(PLACED_ADOPTION).where(row -> row.child().any(EPISODES, AdoptionPlanSeeders::withAdopters))
                    .date("DATE_PLACED", row -> latest(row.child()) + row.dice().between(1, 40))),
            of("553", in(PLACED_ADOPTION).where(row -> row.child().any(EPISODES, episode -> episode.is("LS", "E1"))).mistyped()),
            of("554", in(PLACED_ADOPTION).where(row -> row.child().any(EPISODES, episode -> episode.is("LS", "E1")))
                    .date("DATE_PLACED", row -> latest(row.child()) + row.dice().between(1, 40))),
            until(2023, "555", in(EPISODES).where(row -> row.child().count(PLACED_ADOPTION) == 0 && !row.respite()).write("LS", "D1")),
            until(2023, "556",
                    in(EPISODES).where(row -> row.child().any(PLACED_ADOPTION, plan -> plan.day("DATE_PLACED") > row.day("DECOM")))
                            .write("LS", "D1")),
            crossYear("559",
                    in(PLACED_ADOPTION).where(row -> row.child().countLast(PLACED_ADOPTION) == 0).date("DATE_PLACED",
                            row -> row.year().start() - row.dice().between(1, 60))),
            crossYear("560", in(PLACED_ADOPTION).where(row -> row.saidLastYear("DATE_PLACED_CEASED", "")).move("DATE_PLACED", -20, -1)),
            missing("563", in(PLACED_ADOPTION).with("DATE_PLACED_CEASED").clear("DATE_PLACED")),
            missing("579", in(PLACED_ADOPTION).where(row -> !row.last()).clear("DATE_PLACED_CEASED", "REASON_PLACED_CEASED")),
            missing("583", in(PLACED_ADOPTION).where(row -> !row.last()).clear("DATE_PLACED_CEASED", "REASON_PLACED_CEASED")),
            crossYear("584", in(PLACED_ADOPTION).where(row -> row.child().countLast(PLACED_ADOPTION) > 0
                    && !row.child().getLast(PLACED_ADOPTION, 0, "DATE_PLACED_CEASED").isEmpty()).clear("DATE_PLACED")),
            of("1003", in(PLACED_ADOPTION).where(row -> row.child().any(EPISODES, episode -> episode.is("RNE", "S")))
                    .date("DATE_PLACED", row -> row.child().day(EPISODES, 0, "DECOM") - row.dice().between(1, 100))));

    private AdoptionPlanSeeders() {
    }

    private static boolean withAdopters(Row episode) {
        return episode.get("PLACE").startsWith("A");
    }

    /** Start of the child's latest episode. */
    private static int latest(Breaking child) {
        return child.day(EPISODES, child.count(EPISODES) - 1, "DECOM");
    }
}
