/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import org.fettle.sample.Seeder.Kind;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.HEADER;
import static org.fettle.sample.SampleTable.MISSING;
import static org.fettle.sample.SampleTable.OC2;
import static org.fettle.sample.SampleTable.OC3;
import static org.fettle.sample.SampleTable.PREV_PERM;
import static org.fettle.sample.SampleTable.UASC;

/** Values that cannot be, alone or beside the child's other particulars. */
final class ValueSeeders {
    static final List<Seeder> LIST = List.of(
            new Seeder("101", Kind.OTHER, 20, ValueSeeders::sexCodeWrong),
            new Seeder("102", Kind.OTHER, 8, child -> child.set(HEADER, 0, "DOB", impossible(child.dice, child.life.dob))),
            new Seeder("103", Kind.OTHER, 14, child -> child.set(HEADER, 0, "ETHNIC",
                    child.dice.chance(0.4) ? spaced(child.get(HEADER, 0, "ETHNIC")) : child.dice.oneOf("WBRT", "XXXX", "WB", "NK"))),
            new Seeder("104", Kind.OTHER, 180, ValueSeeders::asylumEndWrong),
            new Seeder("165", Kind.OTHER, 12, ValueSeeders::motherFlagWrong),
            new Seeder("188", Kind.OTHER, 60, ValueSeeders::scoreForInfant),
            new Seeder("301", Kind.OTHER, 6, ValueSeeders::bornInFuture),
            new Seeder("578", Kind.OTHER, 90, ValueSeeders::missingBeforeCare),
            new Seeder("620", Kind.OTHER, 20, ValueSeeders::motherAsChild),
            new Seeder("632", Kind.OTHER, 250, ValueSeeders::orderDateWrong),
            new Seeder("1002", Kind.OTHER, 700,
                    child -> child.count(OC3) > 0 && child.set(OC3, 0, "CHILD", CrossYearSeeders.mistyped(child.life))));

    private ValueSeeders() {
    }

    /** A date that looks like the right one but is not in the calendar. */
    static String impossible(Dice dice, int day) {
        String year = Days.text(day).substring(6);
        return dice.oneOf("31/02/", "30/02/", "31/04/", "31/06/", "31/09/", "31/11/", "12/13/") + year;
    }

    /** A code with a space in it, as some extracts have them. */
    static String spaced(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + " " + code.substring(half);
    }

    /** Often the code of other years. */
    private static boolean sexCodeWrong(Breaking child) {
        ReturnYear otherCodes = new ReturnYear(child.year.year() >= 2024 ? 2022 : 2024);
        return child.set(HEADER, 0, "SEX", child.dice.chance(0.7) ? otherCodes.sex(child.life.male) : child.dice.oneOf("9", "X", "?"));
    }

    private static boolean asylumEndWrong(Breaking child) {
        if (child.count(UASC) == 0) {
            return false;
        }
        int right = child.day(UASC, 0, "DUC");
        return child.set(UASC, 0, "DUC", child.dice.chance(0.5) ? impossible(child.dice, right)
                : Days.text(child.year.start() - child.dice.between(1, 300)));
    }

    private static boolean motherFlagWrong(Breaking child) {
        boolean lookedAfter = child.count(EPISODES) > 0 && !child.life.onlyRespite();
        // While the codes are digits, the rule also looks for an answer where none belongs.
        boolean boy = child.life.male && child.year.year() < 2024;
        return lookedAfter && child.set(HEADER, 0, "MOTHER", boy && child.dice.chance(0.6) ? "0" : child.dice.oneOf("2", "9"));
    }

    private static boolean scoreForInfant(Breaking child) {
        if (child.count(OC2) == 0 || Days.plusYears(child.life.dob, 4) <= child.year.end()) {
            return false;
        }
        return child.dice.chance(0.7) ? child.set(OC2, 0, "SDQ_SCORE", Integer.toString(child.dice.between(2, 30)))
                : child.set(OC2, 0, "SDQ_REASON", "SDQ1");
    }

    private static boolean bornInFuture(Breaking child) {
        return child.set(HEADER, 0, "DOB", Days.text(child.year.end() + child.dice.between(1, 700)));
    }

    /** The start lies before the child's first episode of the return. */
    private static boolean missingBeforeCare(Breaking child) {
        int row = child.pick(MISSING, r -> true);
        return row >= 0 && child.set(MISSING, row, "MIS_START", Days.text(child.day(EPISODES, 0, "DECOM") - child.dice.between(2, 40)));
    }

    private static boolean motherAsChild(Breaking child) {
        boolean young = Days.plusYears(child.life.dob, 11) > child.year.start();
        return young && child.get(HEADER, 0, "MOTHER").equals("0") && child.set(HEADER, 0, "MOTHER", "1");
    }

    private static boolean orderDateWrong(Breaking child) {
        if (child.count(PREV_PERM) == 0 || child.get(PREV_PERM, 0, "DATE_PERM").isEmpty()) {
            return false;
        }
        int first = child.day(EPISODES, 0, "DECOM");
        String year = Days.text(first).substring(6);
        return child.set(PREV_PERM, 0, "DATE_PERM",
                child.dice.oneOf(Days.text(first + child.dice.between(0, 60)), "ZZ/13/" + year, "31/02/" + year));
    }
}
