/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** Lives with a plan for adoption: carried out, still open, reversed. */
final class AdoptionStories {
    private static final String PLACEMENT_ORDER = "E1";
    private static final String[] REVERSED = {"RD1", "RD2", "RD3", "RD4"};

    private final ReturnYear year;
    private final PlacementFinder placements;

    AdoptionStories(ReturnYear year, PlacementFinder placements) {
        this.year = year;
        this.placements = placements;
    }

    /** Adopted within the year. */
    void adopted(Life life) {
        adoptedOn(life, life.dice.between(year.start() + 1, year.end() - 1));
    }

    /** Adopted last year: not in this year's return. */
    void adoptedLastYear(Life life) {
        adoptedOn(life, life.dice.between(year.lastStart() + 1, year.lastEnd() - 1));
    }

    private void adoptedOn(Life life, int day) {
        int placed = day - life.dice.between(90, 300);
        int ordered = placed - life.dice.between(60, 200);
        placedWithAdopters(life, ordered, placed);
        boolean consent = life.care.current().placement.place().equals("A4");
        life.care.end(day, consent ? "E11" : life.dice.oneOf("E11", "E12", "E12"));
        adoption(life, placed);
    }

    /** Placed with adopters, not adopted yet. */
    void waitsForAdoption(Life life) {
        if (year.oneEpisodeWhileInCare()) {
            relinquished(life);
            return;
        }
        int placed = year.end() - life.dice.between(10, 250);
        placedWithAdopters(life, placed - life.dice.between(60, 200), placed);
    }

    /** A child whose parents gave it up: placed with adopters, with their consent, on the day it came into care. */
    private void relinquished(Life life) {
        int start = year.end() - life.dice.between(10, 250);
        life.dob = start - life.dice.between(2, 90);
        life.home = placements.home(life.dice);
        life.care.start(start, "V2", placements.adopters(life.dice, life.home, "A4"));
        life.plans.add(new Life.Plan(start, Days.OPEN, ""));
    }

    /** The decision is made, adopters are not found yet; under a placement order where there may be one. */
    void waitsForAdopters(Life life) {
        if (year.oneEpisodeWhileInCare()) {
            settledWithPlan(life, year.end() - life.dice.between(40, 500), "V2");
            return;
        }
        intoFosterCare(life, year.end() - life.dice.between(20, 500));
    }

    /** The plan was given up on the day the child left care. */
    void leavesUnadopted(Life life) {
        int end = life.dice.between(year.start() + 1, year.end() - 1);
        int ordered = end - life.dice.between(60, 500);
        intoFosterCare(life, ordered);
        life.care.end(end, life.dice.oneOf("E4A", "E47", "E48", "E41"));
        reverse(life, end);
    }

    /** The plan was given up within the year, the child stays in care. */
    void planReversed(Life life) {
        int reversed = life.dice.between(year.start() + 1, year.end() - 10);
        if (year.oneEpisodeWhileInCare()) {
            settledWithPlan(life, reversed - life.dice.between(60, 500), "C2");
            reverse(life, reversed);
            return;
        }
        intoFosterCare(life, reversed - life.dice.between(60, 500));
        life.care.changeLegalStatus(reversed, "C2");
        reverse(life, reversed);
    }

    /** The plan was given up last year and a new one made this year. */
    void planRenewed(Life life) {
        Dice dice = life.dice;
        int reversed = dice.between(year.lastStart() + 30, year.lastEnd() - 20);
        boolean oneEpisode = year.oneEpisodeWhileInCare();
        if (oneEpisode) {
            settledWithPlan(life, reversed - dice.between(60, 400), "C2");
        } else {
            intoFosterCare(life, reversed - dice.between(60, 400));
            life.care.changeLegalStatus(reversed, "C2");
        }
        reverse(life, reversed);
        // One rule compares the two decisions as text, day of the month first, so the day of the new one is the later of the two.
        int decided = dice.between(year.start() + 20, year.end() - 60);
        decided += 28 - Days.date(decided).getDayOfMonth();
        life.plans.add(new Life.Plan(decided, Days.OPEN, ""));
        if (!oneEpisode) {
            life.care.changeLegalStatus(decided + dice.between(5, 25), PLACEMENT_ORDER);
        }
    }

    /** The plan was made, given up and made again within the year. */
    void planRenewedAtOnce(Life life) {
        Dice dice = life.dice;
        int decided = earlyInMonth(year.start() + dice.between(30, 110));
        settledWithPlan(life, decided + dice.between(10, 20), "C2");
        life.plans.set(0, new Life.Plan(decided, Days.OPEN, ""));
        int reversed = decided + dice.between(40, 80);
        reverse(life, reversed);
        // The day of the month is the later of the two: see planRenewed.
        int again = reversed + dice.between(10, 60);
        life.plans.add(new Life.Plan(again + 28 - Days.date(again).getDayOfMonth(), Days.OPEN, ""));
    }

    /** One foster placement from the start of care on; the decision about adoption came later. */
    private void settledWithPlan(Life life, int around, String status) {
        Dice dice = life.dice;
        int start = around - dice.between(120, 330);
        life.dob = start - dice.between(2, 1_500);
        life.home = placements.home(dice);
        life.care.start(start, status, placements.shortFostering(dice, life.home));
        life.plans.add(new Life.Plan(earlyInMonth(around - dice.between(10, 35)), Days.OPEN, ""));
    }

    /** Not after the 20th: see planRenewed. */
    private static int earlyInMonth(int day) {
        return day - Math.max(0, Days.date(day).getDayOfMonth() - 20);
    }

    private void placedWithAdopters(Life life, int ordered, int placed) {
        Dice dice = life.dice;
        boolean consent = dice.chance(0.12);
        if (consent) {
            intoFosterCare(life, ordered, false);
        } else {
            intoFosterCare(life, ordered);
        }
        boolean carersAdopt = !consent && dice.chance(0.2);
        if (carersAdopt) {
            life.care.stayUnder(placed, placements.adopters(dice, life.home, "A5"), "PLACE");
        } else {
            life.care.move(placed, placements.adopters(dice, life.home, consent ? "A4" : "A6"), "PLACE");
        }
    }

    private void intoFosterCare(Life life, int ordered) {
        intoFosterCare(life, ordered, true);
    }

    /** From the start of care to the placement order, or to the decision alone when the parents consent. */
    private void intoFosterCare(Life life, int ordered, boolean order) {
        Dice dice = life.dice;
        int start = ordered - dice.between(120, 330);
        life.dob = start - dice.between(2, 1_500);
        life.home = placements.home(dice);
        life.care.start(start, order ? dice.oneOf("C1", "V2") : "V2", placements.shortFostering(dice, life.home));
        if (order && dice.chance(0.4)) {
            life.care.changeLegalStatus(start + dice.between(25, 80), "C2");
        }
        if (order) {
            life.care.changeLegalStatus(ordered, PLACEMENT_ORDER);
        }
        life.plans.add(new Life.Plan(earlyInMonth(ordered - dice.between(10, 35)), Days.OPEN, ""));
    }

    private static void reverse(Life life, int day) {
        int last = life.plans.size() - 1;
        life.plans.set(last, new Life.Plan(life.plans.get(last).decided(), day, life.dice.oneOf(REVERSED)));
    }

    private static void adoption(Life life, int placed) {
        Dice dice = life.dice;
        int decided = life.plans.get(life.plans.size() - 1).decided();
        boolean formerCarer = life.care.current().placement.place().equals("A5");
        boolean single = dice.chance(0.2);
        String sex = single ? dice.oneOf("F1", "F1", "M1") : dice.oneOf("MF", "MF", "MF", "MF", "MM", "FF");
        String status = single ? "L0" : sex.equals("MF") ? dice.oneOf("L11", "L11", "L11", "L3", "L2") : dice.oneOf("L12", "L2", "L4");
        life.adoption = new Life.Adoption(decided, Math.max(decided, placed - dice.between(14, 40)), formerCarer, single ? "1" : "2", sex,
                status);
    }
}
