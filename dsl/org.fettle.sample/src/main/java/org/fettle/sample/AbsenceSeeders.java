/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.MISSING;
import static org.fettle.sample.Seeder.crossYear;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Slip.in;

/** Times missing or away. */
final class AbsenceSeeders {
    static final List<Seeder> LIST = List.of(
            missing("564", in(MISSING).clear("MIS_START")),
            missing("565", in(MISSING).clear("MISSING")),
            missing("566", in(MISSING).with("MIS_END").clear("MISSING")),
            of("567", in(MISSING).with("MIS_END").date("MIS_END", row -> row.day("MIS_START") - row.dice().between(1, 20))),
            of("570", in(MISSING).date("MIS_START", row -> row.year().end() + row.dice().between(1, 60))),
            of("571", in(MISSING).with("MIS_END").date("MIS_END", row -> row.year().end() + row.dice().between(1, 60))),
            of("574", in(MISSING).where(row -> row.index() > 0 && row.previous().day("MIS_END") > row.previous().day("MIS_START"))
                    .date("MIS_START", row -> row.previous().day("MIS_END") - 1)),
            missing("575",
                    in(MISSING).where(row -> row.child().any(EPISODES, episode -> episode.closed()
                            && episode.day("DECOM") <= row.day("MIS_START")
                            && row.day("MIS_START") <= episode.day("DEC"))).clear("MIS_END")),
            crossYear("576", AbsenceSeeders::otherStart),
            missing("577", in(MISSING).where(row -> row.child().life.careEnds() <= row.year().end()).clear("MIS_END")),
            of("581", in(MISSING).date("MIS_START", row -> row.child().day(EPISODES, 0, "DECOM") - row.dice().between(1, 60))),
            of("586", in(MISSING).date("MIS_START", row -> row.day("DOB") - row.dice().between(0, 300))),
            of("1004", in(MISSING).unreadable("MIS_START")),
            of("1005", in(MISSING).unreadable("MIS_END")),
            of("1006", in(MISSING).write("MISSING", "X", "Y", "1")));

    private AbsenceSeeders() {
    }

    /** Missing since last year, by this return from another day on. */
    private static boolean otherStart(Breaking child) {
        int last = child.countLast(MISSING) - 1;
        if (last < 0 || child.count(MISSING) == 0 || !child.getLast(MISSING, last, "MIS_END").isEmpty()) {
            return false;
        }
        return child.set(MISSING, 0, "MIS_START", Days.text(child.day(MISSING, 0, "MIS_START") + child.dice.oneOf(-3, -2, -1, 1)));
    }
}
