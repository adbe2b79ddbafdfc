/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.AD1;
import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.PLACED_ADOPTION;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Slip.in;

/** Particulars of adoptions. */
final class AdopterSeeders {
    private static final String[] ITEMS = {"DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"};
    static final List<Seeder> LIST = List.of(
            of("113", in(AD1).unreadable("DATE_MATCH")),
            of("114", in(AD1).write("FOSTER_CARE", "2", "Y")),
            missing("151", in(AD1).clearOne(ITEMS)),
            of("175", in(AD1).write("NB_ADOPTR", "0", "3")),
            of("176", in(AD1).write("SEX_ADOPTR", "MW", "M2")),
            of("177", in(AD1).write("LS_ADOPTR", "L1", "L9")),
            of("334", in(AD1).where(row -> lastStart(row) != Days.OPEN)
                    .date("DATE_INT", row -> lastStart(row) - row.dice().between(1, 200))),
            of("335", in(AD1).text("FOSTER_CARE", row -> row.is("FOSTER_CARE", "0") ? "1" : "0")),
            of("514", in(AD1).with("SEX_ADOPTR", "MF", "MM", "FF").write("LS_ADOPTR", "L0")),
            of("517", in(AD1).with("SEX_ADOPTR", "M1", "F1", "MM", "FF").write("LS_ADOPTR", "L3")),
            of("518", in(AD1).with("SEX_ADOPTR", "M1", "F1", "MF").write("LS_ADOPTR", "L4")),
            of("519", in(AD1).with("SEX_ADOPTR", "M1", "F1").write("LS_ADOPTR", "L2")),
            of("521",
                    in(AD1).date("DATE_INT",
                            row -> row.child().day(EPISODES, row.child().count(EPISODES) - 1, "DECOM") + row.dice().between(1, 30))),
            of("523", in(AD1).move("DATE_INT", -20, -1)),
            of("524", in(AD1).with("SEX_ADOPTR", "M1", "F1", "MF").write("LS_ADOPTR", "L12")),
            of("525", in(PLACED_ADOPTION).where(row -> row.child().count(AD1) > 0 && !row.has("DATE_PLACED_CEASED"))
                    .date("DATE_PLACED_CEASED", row -> row.year().start() + row.dice().between(1, 300))
                    .text("REASON_PLACED_CEASED", row -> "RD2")),
            of("558", AdopterSeeders::reversedAndAdoptedTwice),
            of("582", in(AD1).date("DATE_MATCH", row -> row.child().life.careEnds())),
            missing("601", in(AD1).clearOne(ITEMS)));

    private AdopterSeeders() {
    }

    /** Start of the latest period of care that the return shows; {@link Days#OPEN} when it began before. */
    private static int lastStart(Row row) {
        int start = Days.OPEN;
        for (int i = 0; i < row.child().count(EPISODES); i++) {
            start = row.child().get(EPISODES, i, "RNE").equals("S") ? row.child().day(EPISODES, i, "DECOM") : start;
        }
        return start;
    }

    /** The decision is shown as reversed, and each of the last two episodes as ended by adoption. */
    private static boolean reversedAndAdoptedTwice(Breaking child) {
        int last = child.count(EPISODES) - 1;
        if (child.count(AD1) == 0 || child.count(PLACED_ADOPTION) != 1 || last < 1) {
            return false;
        }
        return child.set(EPISODES, last - 1, "REC", "E11")
                & child.set(PLACED_ADOPTION, 0, "DATE_PLACED_CEASED", Days.text(child.day(EPISODES, last, "DECOM")))
                & child.set(PLACED_ADOPTION, 0, "REASON_PLACED_CEASED", "RD1");
    }
}
