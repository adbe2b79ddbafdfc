/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

import org.fettle.sample.Seeder.Kind;

import static org.fettle.sample.SampleTable.EPISODES;
import static org.fettle.sample.SampleTable.HEADER;
import static org.fettle.sample.SampleTable.PLACED_ADOPTION;
import static org.fettle.sample.SampleTable.UASC;

/** Contradictions of last year's return, which is right in all of them. */
final class CrossYearSeeders {
    static final List<Seeder> LIST = List.of(
            new Seeder("203", Kind.CROSS_YEAR, 75, CrossYearSeeders::otherBirthDate),
            new Seeder("205A", Kind.CROSS_YEAR, 150, CrossYearSeeders::asylumSeekerLost),
            new Seeder("502", Kind.CROSS_YEAR, 180, CrossYearSeeders::otherStart),
            new Seeder("503A", Kind.CROSS_YEAR, 430, CrossYearSeeders::otherReason),
            new Seeder("561", Kind.CROSS_YEAR, 4_000, CrossYearSeeders::oldDecisionRepeated));

    private CrossYearSeeders() {
    }

    private static boolean otherBirthDate(Breaking child) {
        if (child.countLast(HEADER) == 0) {
            return false;
        }
        int days = child.dice.oneOf(-365, -30, -10, -1, 1, 10, 30);
        return child.set(HEADER, 0, "DOB", Days.text(child.life.dob + days));
    }

    /** Header gives a mistyped child number, so the asylum seeker of last year seems to be one no more. */
    private static boolean asylumSeekerLost(Breaking child) {
        if (child.count(UASC) == 0 || child.countLast(UASC) == 0) {
            return false;
        }
        return child.set(HEADER, 0, "CHILD", mistyped(child.life));
    }

    /** A child number that no child of any sample has. */
    static String mistyped(Life life) {
        return life.child + "X";
    }

    private static boolean otherStart(Breaking child) {
        if (!continues(child)) {
            return false;
        }
        int begins = child.day(EPISODES, 0, "DECOM");
        int ends = Math.min(child.day(EPISODES, 0, "DEC"), child.year.end());
        int wrong = child.dice.chance(0.5) ? begins + child.dice.between(1, 20) : begins - child.dice.between(1, 20);
        return child.set(EPISODES, 0, "DECOM", Days.text(wrong < ends ? wrong : begins - 1));
    }

    private static boolean otherReason(Breaking child) {
        if (!continues(child)) {
            return false;
        }
        String right = child.get(EPISODES, 0, "RNE");
        String wrong = right.equals("S") ? child.dice.oneOf("P", "P", "L", "B") : child.dice.oneOf("S", "S", right.equals("P") ? "L" : "P");
        return child.set(EPISODES, 0, "RNE", wrong);
    }

    /** Whether this year's first episode is the one that last year left open. */
    private static boolean continues(Breaking child) {
        int last = child.countLast(EPISODES) - 1;
        return last >= 0 && child.count(EPISODES) > 0 && child.getLast(EPISODES, last, "DEC").isEmpty()
                && child.getLast(EPISODES, last, "DECOM").equals(child.get(EPISODES, 0, "DECOM"));
    }

    /** The new decision bears the date of the one that was reversed last year. */
    private static boolean oldDecisionRepeated(Breaking child) {
        if (child.count(PLACED_ADOPTION) == 0 || child.countLast(PLACED_ADOPTION) == 0
                || child.getLast(PLACED_ADOPTION, 0, "DATE_PLACED_CEASED").isEmpty()) {
            return false;
        }
        return child.set(PLACED_ADOPTION, 0, "DATE_PLACED", child.getLast(PLACED_ADOPTION, 0, "DATE_PLACED"));
    }
}
