/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** Rows of the tables of outcomes: whole year in care, care leavers, adoption. */
final class OutcomeRows {
    private final ReturnYear year;

    OutcomeRows(ReturnYear year) {
        this.year = year;
    }

    /** A row of OC3. */
    void careLeaver(Life life, int yearsBack, ChildRows rows) {
        rows.add(SampleTable.OC3, yearsBack, life.child, Days.text(life.dob), life.leaver.inTouch(), life.leaver.activity(),
                life.leaver.accommodation());
    }

    /** The rows of AD1 and PlacedAdoption, if any. */
    void adoption(Life life, int yearsBack, ChildRows rows) {
        int start = year.start(yearsBack);
        int end = year.end(yearsBack);
        String dob = Days.text(life.dob);
        for (Life.Plan plan : life.plans) {
            if (plan.decided() <= end && plan.reversed() >= start) {
                boolean reversed = plan.reversed() <= end;
                rows.add(SampleTable.PLACED_ADOPTION, yearsBack, life.child, dob, Days.text(plan.decided()),
                        reversed ? Days.text(plan.reversed()) : "", reversed ? plan.why() : "");
            }
        }
        Life.Adoption adoption = life.adoption;
        if (adoption != null && life.careEnds() >= start && life.careEnds() <= end) {
            rows.add(SampleTable.AD1, yearsBack, life.child, dob, Days.text(adoption.decided()), Days.text(adoption.matched()),
                    adoption.byFormerCarer() ? "1" : "0", adoption.adopters(), adoption.sex(), adoption.status());
        }
    }

    /** A row of OC2 with the items that the child's age asks for. */
    void wholeYear(Life life, int yearsBack, ChildRows rows) {
        int start = year.start(yearsBack);
        int end = year.end(yearsBack);
        Dice dice = life.dice;
        boolean strengths = Days.plusYears(life.dob, 4) <= end && Days.plusYears(life.dob, 17) >= start;
        String score = strengths && dice.chance(0.8) ? Integer.toString(Math.min(40, dice.below(20) + dice.below(15))) : "";
        String reason = strengths && score.isEmpty() ? dice.oneOf("SDQ2", "SDQ3", "SDQ4", "SDQ5") : "";
        boolean answersForCrime = Days.plusYears(life.dob, 10) <= end;
        String convicted = answersForCrime ? flag(dice.chance(0.03)) : "";
        String healthCheck = Days.plusYears(life.dob, 5) > end ? flag(dice.chance(0.9)) : "";
        boolean misuse = answersForCrime && dice.chance(0.04);
        boolean helped = misuse && dice.chance(0.6);
        rows.add(SampleTable.OC2, yearsBack, life.child, Days.text(life.dob), score, reason, convicted, healthCheck,
                flag(dice.chance(0.86)),
                flag(dice.chance(0.8)), flag(dice.chance(0.9)), flag(misuse), misuse ? flag(helped) : "",
                misuse && !helped ? flag(dice.chance(0.9)) : "");
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }
}
