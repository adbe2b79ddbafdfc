/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.MISSING;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Slip.in;

/** How and when episodes begin and end. */
final class CareEndSeeders {
    static final List<Seeder> LIST = List.of(
            of("147", in(EPISODES).unreadable("DEC")),
            missing("148", in(EPISODES).where(Row::closed).clearOne("DEC", "REC")),
            of("149", in(EPISODES).where(Row::closed).write("REC", "E4", "E10", "E99")),
            of("353", in(EPISODES).where(row -> row.index() == 0)
                    .date("DECOM", row -> Days.of(1991, 10, 13) - row.dice().below(500))),
            of("354", in(EPISODES).where(row -> !row.closed())
                    .date("DECOM", row -> row.year().end() + row.dice().between(1, 60))),
            of("356", in(EPISODES).with("DEC").date("DEC", row -> row.day("DECOM") - row.dice().between(1, 200))),
            of("357", in(EPISODES).where(row -> row.index() == 0 && row.day("DECOM") >= row.year().start())
                    .write("RNE", "P", "L", "B")),
            of("385",
                    in(EPISODES).where(row -> row.last() && row.closed()).date("DEC",
                            row -> row.year().end() + row.dice().between(1, 90))),
            of("387", in(EPISODES).where(row -> row.endsCare() && row.day("DEC") < row.birthday(14)).write("REC", "E5", "E6")),
            of("388", in(EPISODES).where(row -> row.last() && row.closed()).write("REC", "X1")),
            of("389", in(EPISODES).where(row -> row.endsCare() && row.day("DEC") < row.birthday(16)).write("REC", "E7")),
            of("407", in(EPISODES).where(row -> row.last() && row.day("DEC") == row.child().life.adult()
                    && row.day("DEC") < row.year().end())
                    .write("REC", "E45", "E47").date("DEC", row -> row.day("DEC") + 1)),
            of("431", in(EPISODES).where(Row::follows).write("RNE", "S")),
            of("432", in(EPISODES).where(row -> row.index() > 0 && row.previous().endsCare()).write("RNE", "P", "L")),
            of("433", in(EPISODES).where(row -> row.follows() && row.length() > 10).move("DECOM", 1, 9)),
            of("434", in(EPISODES).where(Row::follows).with("RNE", "P").write("RNE", "L")),
            of("435", in(EPISODES).where(Row::follows).with("RNE", "L").write("RNE", "P")),
            of("436", in(EPISODES).where(Row::follows).with("RNE", "P", "L").write("RNE", "B")),
            of("437", in(EPISODES).where(row -> !row.last()).write("REC", "E15", "E2")),
            of("460", in(EPISODES).where(row -> row.endsCare() && row.day("DEC") < row.child().life.adult()).write("REC", "E17")),
            of("562", in(EPISODES).where(Row::carriedOver).move("DECOM", -60, -1)),
            of("580", CareEndSeeders::missingUntilGrown),
            of("NoE", in(EPISODES).where(row -> row.index() == 0 && row.child().countLast(EPISODES) == 0)
                    .date("DECOM", row -> row.year().start() - row.dice().between(1, 200))));

    private CareEndSeeders() {
    }

    /** Missing until the day on which the child grew up and left, for another reason than that. */
    private static boolean missingUntilGrown(Breaking child) {
        int last = child.count(EPISODES) - 1;
        int row = child.count(MISSING) - 1;
        if (last < 0 || row < 0 || child.day(EPISODES, last, "DEC") != child.life.adult()
                || child.get(EPISODES, last, "REC").equals("E8")) {
            return false;
        }
        return child.set(MISSING, row, "MIS_END", child.get(EPISODES, last, "DEC"));
    }
}
