/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Seeder.only;
import static org.fettle.sample.Seeder.since;
import static org.fettle.sample.Slip.in;

/** Placements: their types, providers, the age at which they may be, how long they last. */
final class PlacementSeeders {
    static final List<Seeder> LIST = List.of(
            of("178", in(EPISODES).with("PLACE_PROVIDER").write("PLACE_PROVIDER", "PR6", "PR9", "LA")),
            of("213", in(EPISODES).where(Row::temporary).write("PLACE_PROVIDER", "PR1", "PR4")),
            of("217", in(EPISODES).with("RNE", "P", "L", "B").write("PLACE", "A3", "A5")),
            only(2023, "217t", in(EPISODES).where(row -> !row.closed()).write("PLACE", "P2")),
            missing("225", in(EPISODES).clear("REASON_PLACE_CHANGE")),
            of("226", in(EPISODES).where(Row::temporary).write("REASON_PLACE_CHANGE", "CARPL", "OTHER")),
            since(2025, "233", in(EPISODES).where(row -> !row.closed()).write("REASON_PLACE_CHANGE", "CARPL", "LAREQ")),
            since(2025, "234", in(EPISODES).with("REC", "X1").where(row -> row.beginsBefore(10)).write("REASON_PLACE_CHANGE", "CUSTOD")),
            of("336",
                    in(EPISODES).where(row -> row.follows() && !row.previous().foster() && !row.previous().get("PLACE").startsWith("A"))
                            .write("PLACE", "A3", "A4")),
            of("371",
                    in(EPISODES).where(row -> row.closed() && row.beginsBefore(14))
                            .text("PLACE", row -> row.year().supportedAccommodation())),
            of("372", in(EPISODES).where(row -> row.closed() && row.beginsBefore(10)).write("PLACE", "R5")),
            of("373", in(EPISODES).where(row -> row.closed() && row.beginsBefore(4)).write("PLACE", "S1")),
            of("374", in(EPISODES).where(row -> row.closed() && row.beginsBefore(14)).write("PLACE", "P3")),
            of("375", in(EPISODES).where(row -> row.closed() && row.length() > 42).write("PLACE", "T1")),
            of("376", in(EPISODES).where(row -> row.closed() && row.length() > 21).write("PLACE", "T3")),
            of("378", in(EPISODES).with("LS", "V2").write("PLACE", "P1")),
            of("379", in(EPISODES).where(row -> row.closed() && row.length() > 7).write("PLACE", "T4")),
            of("380", in(EPISODES).with("RNE", "S").write("PLACE", "T0", "T1", "T2")),
            of("381", in(EPISODES).where(Row::endsCare).write("PLACE", "T1", "T2")),
            of("382", in(EPISODES).where(Row::respite).write("PLACE", "T0", "T4")),
            of("383", in(EPISODES).where(row -> row.index() > 1 && row.previous().temporary()).write("PLACE", "U2", "K1")),
            of("384", in(EPISODES).where(Row::respite).write("PLACE", "U1", "U4")),
            of("390", in(EPISODES).with("REC", "E11", "E12").write("PLACE", "U6", "K2")),
            missing("526", in(EPISODES).clear("PLACE_PROVIDER")),
            of("527", in(EPISODES).with("PLACE", "P1", "R5").write("PLACE_PROVIDER", "PR1")),
            of("528", in(EPISODES).with("PLACE", "P1", "R5").write("PLACE_PROVIDER", "PR2")),
            of("529", in(EPISODES).where(Row::foster).write("PLACE_PROVIDER", "PR3")),
            of("530", in(EPISODES).with("PLACE", "P1").write("PLACE_PROVIDER", "PR4")),
            of("531", in(EPISODES).with("PLACE", "P1").write("PLACE_PROVIDER", "PR5")),
            of("550", in(EPISODES).where(row -> row.has("PLACE_PROVIDER") && !row.is("PLACE", "P1")).write("PLACE_PROVIDER", "PR0")),
            of("1009", in(EPISODES).with("REASON_PLACE_CHANGE").write("REASON_PLACE_CHANGE", "MOVED", "CARP", "X")));

    private PlacementSeeders() {
    }
}
