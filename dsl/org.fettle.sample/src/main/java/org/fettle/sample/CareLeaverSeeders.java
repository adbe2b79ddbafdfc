/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import org.fettle.sample.Seeder.Kind;

import static org.fettle.sample.SampleTable.AD1;
import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.OC2;
import static org.fettle.sample.SampleTable.OC3;
import static org.fettle.sample.SampleTable.UASC;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Seeder.since;
import static org.fettle.sample.Slip.in;

/** Care leavers: contact, activity, accommodation, and who may be one. */
final class CareLeaverSeeders {
    static final List<Seeder> LIST = List.of(
            of("131", in(OC3).write("IN_TOUCH", "MAYBE", "Y")),
            of("132", in(OC3).write("ACTIV", "F9", "X")),
            of("133", in(OC3).write("ACCOM", "S1", "X1")),
            of("134", in(OC3).underAnotherChild(AD1, other -> true)),
            missing("153", in(OC3).clearOne("IN_TOUCH", "ACTIV", "ACCOM")),
            of("187", in(OC3).underAnotherChild(OC2, other -> true)),
            of("215", in(OC3).underAnotherChild(OC2, other -> true)),
            of("344", in(OC3).with("IN_TOUCH", "RHOM", "DIED").write("ACTIV", "F1", "G4")),
            of("345", in(OC3).with("IN_TOUCH", "YES").write("ACTIV", "0")),
            since(2023, "347", in(OC3).where(row -> row.year().start() - row.child().life.dob <= 6_574).write("ACCOM", "T")),
            new Seeder("348", Kind.CROSS_YEAR, 3, 2025, SampleOptions.LAST_YEAR,
                    in(OC3).where(row -> row.saidLastYear("IN_TOUCH", "DIED")).write("IN_TOUCH", "YES", "NO")),
            of("391", in(OC3).date("DOB", row -> row.year().end() - row.dice().between(14 * 365, 16 * 365))),
            of("1000", in(EPISODES).where(row -> row.endsCare() && row.child().count(OC3) > 0).write("REC", "E2")),
            of("1001", in(OC3).mistyped()),
            of("1007", CareLeaverSeeders::leftAfterSeventeen),
            of("1010", CareLeaverSeeders::episodesLost),
            of("1014", in(EPISODES).where(row -> row.child().count(OC3) > 0 && row.child().count(UASC) > 0
                    && row.child().count(EPISODES) == 1)
                    .date("DEC", row -> row.year().start() - row.dice().between(1, 20))),
            since(2023, "1016", CareLeaverSeeders::leftAfterSeventeen),
            of("3001",
                    in(OC3).where(row -> row.birthday(17) >= row.year().start()
                            && row.birthday(17) <= row.year().end())
                            .write("ACCOM", "Z1", "Z2")));

    private CareLeaverSeeders() {
    }

    /** Left care at 16 by the right dates; by the wrong one after the 17th birthday, and so is no care leaver of this return. */
    private static boolean leftAfterSeventeen(Breaking child) {
        int last = child.count(EPISODES) - 1;
        if (child.count(OC3) == 0 || last < 0 || child.birthday(17) >= child.year.end() || child.birthday(18) <= child.year.end() + 1) {
            return false;
        }
        return child.set(EPISODES, last, "DEC", Days.text(child.dice.between(child.birthday(17) + 1, child.year.end())));
    }

    /** In care when last year ended, but the episodes bear a mistyped child number. */
    private static boolean episodesLost(Breaking child) {
        int left = child.countLast(EPISODES) - 1;
        if (child.count(OC3) == 0 || child.count(EPISODES) == 0 || left < 0 || !child.getLast(EPISODES, left, "DEC").isEmpty()) {
            return false;
        }
        boolean lost = true;
        for (int row = 0; row < child.count(EPISODES); row++) {
            lost &= child.set(EPISODES, row, "CHILD", CrossYearSeeders.mistyped(child.life));
        }
        return lost;
    }
}
