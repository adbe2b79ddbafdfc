/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.HEADER;
import static org.fettle.sample.SampleTable.OC3;
import static org.fettle.sample.Seeder.crossYear;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Slip.in;

/** Girls who are mothers. */
final class MotherSeeders {
    static final List<Seeder> LIST = List.of(
            of("171", in(HEADER).unreadable("MC_DOB")),
            of("174",
                    in(HEADER).where(row -> row.child().life.male).date("MC_DOB",
                            row -> row.year().start() - row.dice().between(1, 300))),
            crossYear("207", in(HEADER).with("MOTHER", "1").where(row -> row.saidLastYear("MOTHER", "1")).write("MOTHER", "0")),
            missing("393", in(HEADER).where(row -> row.child().any(EPISODES, episode -> !episode.respite())).clear("MOTHER")),
            of("399", in(HEADER).where(row -> row.child().count(EPISODES) > 0 && row.child().life.onlyRespite()).write("MOTHER", "0")),
            missing("607", in(HEADER).where(row -> row.child().any(EPISODES, episode -> episode.endsCare() && !episode.respite()))
                    .clear("MOTHER")),
            of("612", in(HEADER).with("MOTHER", "0").date("MC_DOB", row -> row.year().start() - row.dice().between(1, 300))),
            of("621", in(HEADER).with("MOTHER", "1").date("MC_DOB", row -> row.day("DOB") - row.dice().between(0, 3_000))),
            crossYear("624",
                    in(HEADER).where(row -> row.child().countLast(HEADER) > 0
                            && !row.child().getLast(HEADER, 0, "MC_DOB").isEmpty()).move("MC_DOB", -30, -1)),
            of("625", in(HEADER).with("MOTHER", "1").where(row -> row.child().any(EPISODES, Row::closed))
                    .date("MC_DOB", row -> row.year().end() + row.dice().between(1, 200))),
            crossYear("626", in(HEADER).with("MOTHER", "0").where(row -> row.saidLastYear("MOTHER", "0")).write("MOTHER", "1")
                    .date("MC_DOB", row -> row.year().start() - row.dice().between(1, 100))),
            of("628", in(HEADER).where(row -> row.child().count(EPISODES) == 0 && row.child().count(OC3) > 0).write("MOTHER", "0")));

    private MotherSeeders() {
    }
}
