/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Seeder.since;
import static org.fettle.sample.Slip.in;

/** Postcodes, and what follows from them: distance, authority, inside or outside. */
final class PostcodeSeeders {
    static final List<Seeder> LIST = List.of(
            of("169", in(EPISODES).with("PL_POST").write("PL_POST", Postcodes.UNKNOWN)),
            of("179", in(EPISODES).with("PL_POST").write("PL_POST", Postcodes.UNKNOWN)),
            of("392a", in(EPISODES).with("HOME_POST").write("HOME_POST", Postcodes.UNKNOWN)),
            of("392c", in(EPISODES).with("HOME_POST").text("HOME_POST", row -> row.get("HOME_POST").substring(0, 5))),
            of("392d", in(EPISODES).with("HOME_POST").where(row -> !row.is("PLACE", "P1")).text("PL_POST", row -> row.get("HOME_POST"))),
            of("406", in(EPISODES).where(row -> row.child().life.asylumSeeker).write("HOME_POST", Postcodes.INSIDE)),
            since(2025, "454", in(EPISODES).with("HOME_POST").write("PL_POST", Postcodes.FAR_AWAY)),
            of("1015", in(EPISODES).with("PLACE", "K2").with("PLACE_PROVIDER", "PR1").write("PL_POST", Postcodes.OUTSIDE)));

    private PostcodeSeeders() {
    }
}
