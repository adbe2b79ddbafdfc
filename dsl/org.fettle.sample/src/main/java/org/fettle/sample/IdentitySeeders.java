/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.AD1;
import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.HEADER;
import static org.fettle.sample.SampleTable.UASC;
import static org.fettle.sample.Seeder.crossYear;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Seeder.since;
import static org.fettle.sample.Slip.in;

/** Who the child is: sex, birth, ethnic origin, pupil number, asylum. */
final class IdentitySeeders {
    static final List<Seeder> LIST = List.of(
            of("168",
                    in(HEADER).where(row -> !row.get("UPN").startsWith("UN")).text("UPN",
                            row -> row.get("UPN").substring(0, row.dice().between(8, 12)))),
            crossYear("202", in(HEADER).where(IdentitySeeders::known).text("SEX", row -> row.year().sex(!row.child().life.male))),
            crossYear("204", in(HEADER).where(IdentitySeeders::known).write("ETHNIC", "MOTH", "AOTH", "NOBT")),
            crossYear("205B", in(UASC).where(row -> row.child().countLast(UASC) > 0).date("DUC", IdentitySeeders::wrongEnd)),
            crossYear("205C", in(HEADER).where(row -> row.child().count(UASC) > 0 && row.child().countLast(UASC) == 0).mistyped()),
            crossYear("205D", in(UASC).underAnotherChild(HEADER, other -> other.of(UASC, 0).isEmpty() && !other.of(HEADER, 1).isEmpty())),
            crossYear("208", in(HEADER).where(IdentitySeeders::known)
                    .where(row -> !row.get("UPN").startsWith("UN") && row.child().getLast(HEADER, 0, "UPN").equals(row.get("UPN")))
                    .text("UPN", IdentitySeeders::otherPupil)),
            of("209", in(HEADER).where(row -> row.year().schoolAge(row.child().life.dob, 0)).write("UPN", "UN1")),
            of("210", IdentitySeeders::newAtYearEnd),
            since(2024, "231",
                    in(HEADER).where(row -> row.child().count(UASC) > 0).date("DOB",
                            row -> row.year().end() - row.dice().between(2_000, 3_900))),
            since(2024, "232", in(HEADER).write("SEX", "U")),
            of("302", in(HEADER).where(row -> row.child().count(EPISODES) > 0
                    && row.child().day(EPISODES, 0, "DECOM") < row.year().end() - 40)
                    .date("DOB", row -> row.child().day(EPISODES, 0, "DECOM") + row.dice().between(1, 30))),
            of("304", in(UASC).with("DUC").date("DUC", row -> row.child().life.adult() + row.dice().between(1, 300))),
            of("351", in(HEADER).date("DOB", row -> row.year().start() - row.dice().between(26 * 366, 35 * 366))),
            of("352", IdentitySeeders::cameAsAdult),
            of("386", in(HEADER).where(row -> row.child().count(AD1) > 0)
                    .date("DOB", row -> Days.plusYears(row.child().life.careEnds(), -18)
                            - row.dice().between(1, 300))),
            missing("442", in(HEADER).where(row -> row.child().any(EPISODES, episode -> !episode.respite())).clear("UPN")),
            since(2025, "444",
                    in(HEADER).where(row -> row.child().earlier(HEADER) != null
                            && !pupilNumber(row.child().earlier(HEADER)).startsWith("UN"))
                            .text("UPN", row -> pupilNumber(row.child().earlier(HEADER)))));

    private IdentitySeeders() {
    }

    private static boolean known(Row row) {
        return row.child().countLast(HEADER) > 0;
    }

    private static String pupilNumber(ChildRows rows) {
        return rows.cell(HEADER, 0, 0, "UPN");
    }

    /** Two digits in the wrong order, or one wrong digit where they are the same. */
    private static String otherPupil(Row row) {
        String right = row.get("UPN");
        char last = right.charAt(12);
        char before = right.charAt(11);
        return right.substring(0, 11) + last + (last == before ? (char) ('0' + (last - '0' + 1) % 10) : before);
    }

    /** Neither in the year nor the day that last year's return has. */
    private static int wrongEnd(Row row) {
        int day = row.child().life.adult() + row.dice().between(30, 300);
        return day >= row.year().start() && day <= row.year().end() ? row.year().end() + 20 : day;
    }

    /** Came in the last days of the year, so that the number is still to be found out: but then it is not UN4. */
    private static boolean newAtYearEnd(Breaking child) {
        int last = child.count(EPISODES) - 1;
        if (last < 0 || child.day(EPISODES, last, "DECOM") < child.year.start() || !child.get(EPISODES, last, "DEC").isEmpty()) {
            return false;
        }
        return child.set(EPISODES, last, "DECOM", Days.text(child.year.end() - child.dice.below(7))) & child.set(HEADER, 0, "UPN", "UN4");
    }

    private static boolean cameAsAdult(Breaking child) {
        int row = child.pick(EPISODES, r -> child.get(EPISODES, r, "RNE").equals("S"));
        return row >= 0 && child.set(HEADER, 0, "DOB",
                Days.text(Days.plusYears(child.day(EPISODES, row, "DECOM"), -18) - child.dice.between(1, 500)));
    }
}
