/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Seeder.only;
import static org.fettle.sample.Slip.in;

/** Providers: what an episode says, and what the register says. */
final class ProviderSeeders {
    static final List<Seeder> LIST = List.of(
            missing("218", in(EPISODES).where(row -> !row.is("PLACE", "H5")).clear("URN")),
            of("219", in(EPISODES).with("URN").text("PLACE", row -> row.foster() ? "K2" : "U6")),
            of("221", in(EPISODES).with("URN").with("PLACE", "K1", "K2", "R3", "S1").write("PL_POST", Postcodes.INSIDE, Postcodes.OUTSIDE)),
            of("222", in(EPISODES).with("PLACE", "P1", "P3", "R1", "R5", "Z1", "Z11", "Z12", "Z13", "Z14", "T0", "T1", "T2", "T3", "T4")
                    .text("URN", row -> row.child().register().all().get(0).urn())),
            of("224", in(EPISODES).with("URN").text("PLACE_PROVIDER", row -> row.is("PLACE_PROVIDER", "PR4") ? "PR5" : "PR4")),
            of("227",
                    in(EPISODES).with("URN").where(row -> row.day("DECOM") >= row.year().lastStart()
                            && row.child().register().closed() != null)
                            .text("URN", row -> row.child().register().closed().urn())),
            of("228",
                    in(EPISODES).with("URN").where(row -> row.child().register().closed() != null).text("URN",
                            row -> row.child().register().closed().urn())),
            of("229", in(EPISODES).with("URN").text("PLACE_PROVIDER", ProviderSeeders::whoseProvision)),
            only(2023, "230", in(EPISODES).with("PLACE", "H5").where(row -> row.day("DEC") >= Days.of(2023, 10, 29)).clear("URN")),
            of("1008", in(EPISODES).with("URN").write("URN", "9999999", "SC999999")));

    private ProviderSeeders() {
    }

    /** Own provision where the provider lies elsewhere, another authority's where it lies here. */
    private static String whoseProvision(Row row) {
        return row.child().register().find(row.get("URN")).authority().upperCode().equals(SampleWriter.AUTHORITY) ? "PR2" : "PR1";
    }
}
