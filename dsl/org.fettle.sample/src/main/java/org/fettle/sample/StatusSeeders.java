/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Seeder.until;
import static org.fettle.sample.Slip.in;

/** Legal status, category of need and short breaks. */
final class StatusSeeders {
    static final List<Seeder> LIST = List.of(
            of("144", in(EPISODES).write("LS", "C9", "V9", "X1")),
            of("145", in(EPISODES).write("CIN", "N9", "N0")),
            of("358", in(EPISODES).where(row -> row.beginsBefore(10)).write("LS", "J1", "J2", "J3")),
            of("361", in(EPISODES).where(row -> row.length() > 3).write("LS", "L1")),
            of("362", in(EPISODES).where(row -> row.length() > 21).write("LS", "L2")),
            of("363", in(EPISODES).where(row -> row.length() > 7).write("LS", "L3")),
            of("365", in(EPISODES).with("LS", "V3").with("DEC").date("DEC", row -> row.day("DECOM") + row.dice().between(18, 30))),
            of("366", in(EPISODES).with("LS", "V3").write("RNE", "P")),
            of("367", in(EPISODES).where(row -> row.lengthThisYear() > 75).write("LS", "V3")),
            of("398", in(EPISODES).where(Row::respite).write("HOME_POST", Postcodes.INSIDE)),
            of("408", in(EPISODES).with("PLACE", "A5", "A6").write("LS", "C2", "V2")),
            of("214", in(EPISODES).where(Row::respite).text("URN", row -> row.child().register().all().get(0).urn())),
            of("420", in(EPISODES).where(Row::respite).write("PL_POST", Postcodes.INSIDE, Postcodes.OUTSIDE)),
            of("426",
                    in(EPISODES).where(row -> row.respite() && row.child().count(EPISODES) > 1)
                            .text("LS", row -> row.is("LS", "V3") ? "V4" : "V3")),
            until(2023, "445", in(EPISODES).where(row -> !row.respite()).write("LS", "D1")),
            of("446",
                    in(EPISODES).where(row -> row.index() == 0).write("LS", "E1").date("DECOM",
                            row -> Days.of(2005, 11, 1) + row.dice().below(30))),
            until(2023, "451", in(EPISODES).where(row -> !row.closed()).write("LS", "D1")));

    private StatusSeeders() {
    }
}
