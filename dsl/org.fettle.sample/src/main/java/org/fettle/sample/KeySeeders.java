/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.AD1;
import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.HEADER;
import static org.fettle.sample.SampleTable.MISSING;
import static org.fettle.sample.SampleTable.OC2;
import static org.fettle.sample.SampleTable.OC3;
import static org.fettle.sample.SampleTable.PLACED_ADOPTION;
import static org.fettle.sample.SampleTable.PREV_PERM;
import static org.fettle.sample.SampleTable.REVIEWS;
import static org.fettle.sample.SampleTable.UASC;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Slip.in;

/** Child numbers and dates of birth that do not agree between the tables. */
final class KeySeeders {
    static final List<Seeder> LIST = List.of(
            of("INT01", in(AD1).mistyped()),
            of("INT02", in(PLACED_ADOPTION).mistyped()),
            of("INT03", in(EPISODES).mistyped()),
            of("INT04", in(MISSING).mistyped()),
            of("INT05", in(OC2).mistyped()),
            of("INT06", in(OC3).mistyped()),
            of("INT07", in(PREV_PERM).mistyped()),
            of("INT08", in(REVIEWS).mistyped()),
            of("INT09", in(UASC).mistyped()),
            of("INT11", in(AD1).move("DOB", -31, -1)),
            of("INT12", in(PLACED_ADOPTION).move("DOB", -31, -1)),
            of("INT13", in(MISSING).move("DOB", -31, -1)),
            of("INT14", in(OC2).move("DOB", -31, -1)),
            of("INT15", in(OC3).move("DOB", -31, -1)),
            of("INT16", in(PREV_PERM).move("DOB", -31, -1)),
            of("INT17", in(REVIEWS).move("DOB", -31, -1)),
            of("INT18", in(UASC).move("DOB", -31, -1)),
            of("INT21", in(UASC).text("SEX", row -> row.year().sex(!row.child().life.male))),
            of("INT31", in(AD1).underAnotherChild(AD1, other -> true)),
            of("INT32", in(HEADER).underAnotherChild(HEADER, other -> true)),
            of("INT33", in(OC2).underAnotherChild(OC2, other -> true)),
            of("INT34", in(OC3).underAnotherChild(OC3, other -> true)),
            of("INT35", in(PREV_PERM).underAnotherChild(PREV_PERM, other -> true)),
            of("INT36", in(UASC).underAnotherChild(UASC, other -> true)),
            of("EPI", in(HEADER).where(row -> row.child().count(EPISODES) > 0).mistyped()),
            of("1012", in(REVIEWS).mistyped()),
            of("1012", in(MISSING).mistyped()),
            of("1012", in(OC2).mistyped()));

    private KeySeeders() {
    }
}
