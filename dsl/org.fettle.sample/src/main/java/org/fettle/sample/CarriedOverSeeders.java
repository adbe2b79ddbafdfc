/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.Seeder.crossYear;
import static org.fettle.sample.Slip.in;

/** This year's first episode, when it is the one that last year's return left open, and which is right there. */
final class CarriedOverSeeders {
    static final List<Seeder> LIST = List.of(
            crossYear("452", in(EPISODES).where(Row::carriedOver).with("PL_POST").text("PL_POST", CarriedOverSeeders::elsewhere)),
            crossYear("453", in(EPISODES).where(Row::carriedOver).with("HOME_POST").text("PL_POST", CarriedOverSeeders::elsewhere)),
            crossYear("503B", in(EPISODES).where(Row::carriedOver).write("LS", "C2", "V2", "C1")),
            crossYear("503C", in(EPISODES).where(Row::carriedOver).write("CIN", "N1", "N4", "N5")),
            crossYear("503D", in(EPISODES).where(Row::carriedOver).write("PLACE", "U5", "K2", "R1")),
            crossYear("503E", in(EPISODES).where(Row::carriedOver).with("PLACE_PROVIDER").write("PLACE_PROVIDER", "PR4", "PR5")),
            crossYear("503F", in(EPISODES).where(Row::carriedOver).with("URN").text("URN", CarriedOverSeeders::otherProvider)),
            crossYear("503G", in(EPISODES).where(Row::carriedOver).with("HOME_POST").text("PL_POST", CarriedOverSeeders::elsewhere)),
            crossYear("503H", in(EPISODES).where(Row::carriedOver).with("PL_POST").text("PL_POST", CarriedOverSeeders::elsewhere)),
            crossYear("503J", in(EPISODES).where(Row::carriedOver).with("PL_POST").text("PL_POST", CarriedOverSeeders::elsewhere)));

    private CarriedOverSeeders() {
    }

    /** A postcode on the other side of the authority's border. */
    private static String elsewhere(Row row) {
        return Postcodes.inside(row.get("PL_POST")) ? Postcodes.OUTSIDE : Postcodes.INSIDE;
    }

    private static String otherProvider(Row row) {
        List<Provider> all = row.child().register().all();
        String first = all.get(0).urn();
        return row.is("URN", first) ? all.get(1).urn() : first;
    }
}
