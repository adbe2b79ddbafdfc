/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import org.fettle.sample.Seeder.Kind;

import static org.fettle.sample.SampleTable.AD1;
import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.PLACED_ADOPTION;

/** Particulars of adoptions and of plans for adoption that cannot be. */
final class AdoptionSeeders {
    static final List<Seeder> LIST = List.of(
            new Seeder("112", Kind.OTHER, 130, AdoptionSeeders::decisionUnreadable),
            new Seeder("118", Kind.OTHER, 900, AdoptionSeeders::reversedTooEarly),
            new Seeder("120", Kind.OTHER, 900, AdoptionSeeders::reasonUnknown),
            new Seeder("184", Kind.OTHER, 120, AdoptionSeeders::decidedBeforeBirth),
            new Seeder("331", Kind.OTHER, 130, AdoptionSeeders::matchedTooLate),
            new Seeder("333", Kind.OTHER, 130, AdoptionSeeders::decidedAfterMatch),
            new Seeder("511", Kind.OTHER, 160, AdoptionSeeders::twoOfOne),
            new Seeder("520", Kind.OTHER, 260, AdoptionSeeders::marriedOtherwise),
            new Seeder("602", Kind.OTHER, 130, AdoptionSeeders::notAdopted));

    private AdoptionSeeders() {
    }

    private static boolean decisionUnreadable(Breaking child) {
        return child.count(AD1) > 0 && child.set(AD1, 0, "DATE_INT", ValueSeeders.impossible(child.dice, child.day(AD1, 0, "DATE_INT")));
    }

    private static boolean matchedTooLate(Breaking child) {
        return child.count(AD1) > 0
                && child.set(AD1, 0, "DATE_MATCH",
                        Days.text(child.day(EPISODES, child.count(EPISODES) - 1, "DECOM") + child.dice.between(1, 60)));
    }

    private static boolean decidedAfterMatch(Breaking child) {
        return child.count(AD1) > 0
                && child.set(AD1, 0, "DATE_INT", Days.text(child.day(AD1, 0, "DATE_MATCH") + child.dice.between(1, 14)));
    }

    private static boolean twoOfOne(Breaking child) {
        if (child.count(AD1) == 0) {
            return false;
        }
        return child.get(AD1, 0, "NB_ADOPTR").equals("1") ? child.set(AD1, 0, "NB_ADOPTR", "2")
                : child.set(AD1, 0, "SEX_ADOPTR", child.dice.oneOf("M1", "F1"));
    }

    private static boolean marriedOtherwise(Breaking child) {
        return child.count(AD1) > 0 && child.get(AD1, 0, "LS_ADOPTR").equals("L11")
                && child.set(AD1, 0, "SEX_ADOPTR", child.dice.oneOf("MM", "FF"));
    }

    /** A mistyped child number parts the particulars from the episode that ended in adoption. */
    private static boolean notAdopted(Breaking child) {
        return child.count(AD1) > 0 && child.set(AD1, 0, "CHILD", CrossYearSeeders.mistyped(child.life));
    }

    private static boolean reversedTooEarly(Breaking child) {
        int row = child.pick(PLACED_ADOPTION, r -> !child.get(PLACED_ADOPTION, r, "DATE_PLACED_CEASED").isEmpty());
        return row >= 0
                && child.set(PLACED_ADOPTION, row, "DATE_PLACED_CEASED", Days.text(child.year.start() - child.dice.between(1, 200)));
    }

    private static boolean reasonUnknown(Breaking child) {
        int row = child.pick(PLACED_ADOPTION, r -> !child.get(PLACED_ADOPTION, r, "REASON_PLACED_CEASED").isEmpty());
        return row >= 0 && child.set(PLACED_ADOPTION, row, "REASON_PLACED_CEASED",
                child.dice.chance(0.3) ? ValueSeeders.spaced(child.get(PLACED_ADOPTION, row, "REASON_PLACED_CEASED"))
                        : child.dice.oneOf("RD5", "RD0", "DR1"));
    }

    /** Or the row lacks the date of birth, which the rule flags as well. */
    private static boolean decidedBeforeBirth(Breaking child) {
        int row = child.pick(PLACED_ADOPTION, r -> true);
        if (row >= 0 && child.dice.chance(0.3)) {
            return child.clear(PLACED_ADOPTION, row, "DOB");
        }
        return row >= 0 && child.set(PLACED_ADOPTION, row, "DATE_PLACED", Days.text(child.life.dob - child.dice.between(1, 300)));
    }
}
