/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.OC2;
import static org.fettle.sample.SampleTable.PREV_PERM;
import static org.fettle.sample.SampleTable.REVIEWS;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Slip.in;

/** Earlier permanence, and reviews. */
final class PermanenceSeeders {
    static final List<Seeder> LIST = List.of(
            missing("630", in(PREV_PERM).clear("PREV_PERM")),
            of("631", in(PREV_PERM).write("PREV_PERM", "P5", "Z2", "P")),
            of("633", in(PREV_PERM).with("LA_PERM").write("LA_PERM", "000", "34", "ENG")),
            of("634", in(PREV_PERM).underAnotherChild(OC2, PermanenceSeeders::quietThisYear)),
            missing("635", in(PREV_PERM).with("LA_PERM").clear("PREV_PERM")),
            missing("166", in(REVIEWS).clear("REVIEW")),
            of("166", in(REVIEWS).unreadable("REVIEW")),
            of("167", in(REVIEWS).write("REVIEW_CODE", "PN8", "PN", "1")),
            of("440", in(REVIEWS).where(row -> row.day("REVIEW") > row.birthday(4)).write("REVIEW_CODE", "PN0")),
            of("441", in(REVIEWS).where(row -> row.day("REVIEW") < row.birthday(4)).write("REVIEW_CODE", "PN1", "PN3")));

    private PermanenceSeeders() {
    }

    /** No episode of the other child began this year. */
    private static boolean quietThisYear(ChildRows other) {
        int last = other.of(EPISODES, 0).size() - 1;
        int before = other.of(EPISODES, 1).size() - 1;
        return last == 0 && before >= 0 && other.cell(EPISODES, 1, before, "DECOM").equals(other.cell(EPISODES, 0, last, "DECOM"));
    }
}
