/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.OC2;
import static org.fettle.sample.Seeder.missing;
import static org.fettle.sample.Seeder.of;
import static org.fettle.sample.Slip.in;

/** Outcomes of the children looked after all year. */
final class OutcomeSeeders {
    private static final String[] CORE = {"IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"};
    static final List<Seeder> LIST = List.of(
            of("157", in(OC2).where(row -> row.day("DOB") <= Days.plusYears(row.year().start(), -4)
                    && row.day("DOB") > row.year().end() - 16 * 365).clear("SDQ_SCORE").write("SDQ_REASON", "SDQ1")),
            of("158", in(OC2).with("INTERVENTION_RECEIVED", "1").write("INTERVENTION_OFFERED", "0", "1")),
            missing("159", in(OC2).with("SUBSTANCE_MISUSE", "1").with("INTERVENTION_RECEIVED", "0").clear("INTERVENTION_OFFERED")),
            of("180", in(OC2).with("SDQ_SCORE").write("SDQ_SCORE", "41", "7.5", "LOW")),
            of("181", in(OC2).write("IMMUNISATIONS", "2", "Y", "N")),
            missing("182",
                    in(OC2).where(row -> row.has("CONVICTED") || row.has("HEALTH_CHECK")).clearOne(CORE)),
            of("185", child -> child.count(OC2) > 0 && !child.get(OC2, 0, "SDQ_SCORE").isEmpty() && leftInTheYear(child)),
            missing("186",
                    in(OC2).where(row -> row.birthday(4) <= row.year().start()
                            && row.birthday(17) > row.year().end())
                            .clear("SDQ_SCORE", "SDQ_REASON")),
            of("189", in(OC2).where(row -> row.has("SDQ_SCORE") || row.has("SDQ_REASON"))
                    .date("DOB", row -> row.year().start() - 18 * 366)),
            of("190", child -> child.count(OC2) > 0 && leftInTheYear(child)),
            missing("191", in(OC2).clearOne(CORE)),
            missing("192", in(OC2).with("SUBSTANCE_MISUSE", "1").clear("INTERVENTION_RECEIVED", "INTERVENTION_OFFERED")),
            of("193", in(OC2).with("SUBSTANCE_MISUSE", "0").write("INTERVENTION_RECEIVED", "0", "1")),
            of("196", in(OC2).with("SDQ_REASON").write("SDQ_REASON", "SDQ6", "SDQ", "OTHER")),
            missing("197B", in(OC2).where(row -> inTheYear(row, 4) || inTheYear(row, 17)).clear("SDQ_SCORE", "SDQ_REASON")),
            of("197a", in(OC2).with("SDQ_SCORE").write("SDQ_REASON", "SDQ2", "SDQ4")),
            of("198", child -> child.count(OC2) > 0 && !child.get(OC2, 0, "SDQ_REASON").isEmpty() && leftInTheYear(child)),
            of("542", in(OC2).where(row -> row.birthday(10) > row.year().end()).write("CONVICTED", "0", "1")),
            missing("543", in(OC2).where(row -> row.birthday(10) < row.year().end()).clear("CONVICTED")),
            missing("544",
                    in(OC2).where(row -> row.birthday(10) < row.year().end()).text("CONVICTED", row -> "1")
                            .clearOne(CORE)),
            missing("545", in(OC2).clear("HEALTH_CHECK")),
            of("546", in(OC2).where(row -> row.birthday(5) <= row.year().end()).write("HEALTH_CHECK", "0", "1")),
            missing("547", in(OC2).with("HEALTH_CHECK", "1").clearOne(CORE)));

    private OutcomeSeeders() {
    }

    private static boolean inTheYear(Row row, int birthday) {
        int day = row.birthday(birthday);
        return day >= row.year().start() && day <= row.year().end();
    }

    /** Left care within the year, so the outcomes of the whole year do not belong to the child. */
    private static boolean leftInTheYear(Breaking child) {
        int last = child.count(EPISODES) - 1;
        if (!child.get(EPISODES, last, "DEC").isEmpty()) {
            return false;
        }
        int earliest = Math.max(child.year.start(), child.day(EPISODES, last, "DECOM") + 1);
        return child.set(EPISODES, last, "DEC", Days.text(child.dice.between(earliest, child.year.end() - 1)))
                & child.set(EPISODES, last, "REC", "E4A");
    }
}
