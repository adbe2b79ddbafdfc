/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** Lives that follow rules of their own: asylum seekers, respite, youth justice, deprivation of liberty. */
final class OtherStories {
    private final ReturnYear year;
    private final PlacementFinder placements;
    private final OrdinaryStories ordinary;

    OtherStories(ReturnYear year, PlacementFinder placements, OrdinaryStories ordinary) {
        this.year = year;
        this.placements = placements;
        this.ordinary = ordinary;
    }

    /** Came alone to seek asylum before or within the year; stays, or leaves on the 18th birthday. */
    void asylumSeeker(Life life) {
        Dice dice = life.dice;
        life.asylumSeeker = true;
        int start;
        if (dice.chance(0.3)) {
            int birthday = dice.between(year.start() + 20, year.end() - 1);
            life.dob = Days.plusYears(birthday, -18);
            start = life.adult() - dice.between(40, 1_200);
        } else {
            life.dob = year.end() - dice.between(14 * 366, 6_560);
            start = year.end() - dice.between(10, Math.min(900, year.end() - life.dob - 11 * 366));
        }
        boolean grows = life.adult() <= year.end();
        ordinary.live(life, start, grows ? life.adult() : Days.OPEN);
    }

    /** Short stays under a respite agreement, some of them within the year. */
    void respite(Life life) {
        life.dob = year.end() - life.dice.between(1_500, 6_400);
        if (life.dice.chance(0.4)) {
            stays(life, year.lastStart());
        }
        stays(life, year.start());
    }

    /** Short stays last year only: not in this year's return. */
    void respiteLastYear(Life life) {
        life.dob = year.end() - life.dice.between(2_000, 6_000);
        stays(life, year.lastStart());
    }

    /** At most five stays of up to fourteen days keep under the 75 days a year. */
    private void stays(Life life, int from) {
        Dice dice = life.dice;
        String status = dice.chance(0.75) ? "V3" : "V4";
        Placement placement = placements.respite(dice);
        int day = from + dice.between(1, 60);
        int count = dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            life.care.start(day, status, placement);
            int end = day + dice.between(1, 14);
            life.care.end(end, "E8");
            day = end + dice.between(10, 45);
        }
    }

    /** Remanded or held by the police for some weeks within the year. */
    void youthJustice(Life life) {
        Dice dice = life.dice;
        int start = dice.between(year.start() + 1, year.end() - 100);
        life.dob = start - dice.between(13 * 366, 17 * 365);
        life.home = placements.home(dice);
        if (dice.chance(0.3)) {
            life.care.start(start, "J2", placements.childrensHome(dice));
            life.care.end(start + dice.between(1, 5), "E8");
        } else {
            life.care.start(start, "J1", placements.custody(dice, life.home));
            life.care.end(start + dice.between(15, 90), dice.oneOf("E8", "E9"));
        }
    }

    /** Held in a children's home under a deprivation of liberty order. */
    void deprivedOfLiberty(Life life) {
        Dice dice = life.dice;
        life.dob = year.end() - dice.between(13 * 366, 6_500);
        life.home = placements.home(dice);
        int start = year.end() - dice.between(150, 500);
        life.care.start(start, "C2", placements.childrensHome(dice));
        int begins = start + dice.between(5, 60);
        if (dice.chance(0.4)) {
            int ends = begins + dice.between(14, 60);
            life.orders.add(new Life.Order(begins, ends));
            begins = ends + dice.between(1, 20);
        }
        int ends = Math.max(begins, year.start()) + dice.between(5, 60);
        life.orders.add(new Life.Order(begins, dice.chance(0.5) && ends < year.end() ? ends : Days.OPEN));
    }
}
