/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** The usual ways in, through and out of care. */
final class OrdinaryStories {
    /** Longest time in care, in days. */
    private static final int LONGEST = 4_000;
    /** Longest time with the same carers and under the same status, of those who must have one episode only. */
    private static final int LONGEST_SETTLED = 1_800;
    /** After so many days a child is in a placement that is meant to last, and no longer under an interim order. */
    private static final int SETTLED_AFTER = 365;
    /** No change happens within so many days of the end of what the returns show. */
    private static final int QUIET_END = 20;

    private final ReturnYear year;
    private final PlacementFinder placements;

    OrdinaryStories(ReturnYear year, PlacementFinder placements) {
        this.year = year;
        this.placements = placements;
    }

    /** Looked after since before the year, and still at its end. */
    void stays(Life life) {
        life.dob = year.end() - ageInDays(life.dice, 372, 6_560);
        int longest = year.oneEpisodeWhileInCare() ? LONGEST_SETTLED : LONGEST;
        live(life, startBefore(life, year.start() - 1, longest), Days.OPEN);
    }

    /** Came into care within the year and is still there. */
    void comesIn(Life life) {
        life.dob = year.end() - ageInDays(life.dice, 15, 6_560);
        live(life, life.dice.between(Math.max(year.start(), life.dob + 1), year.end() - 6), Days.OPEN);
    }

    /** Looked after since before the year, left within it. */
    void leaves(Life life) {
        int end = life.dice.between(year.start() + 1, year.end() - 1);
        life.dob = end - ageInDays(life.dice, 400, 6_560);
        live(life, startBefore(life, year.start() - 1, LONGEST), end);
    }

    /** Looked after since before the year, left on the 18th birthday. */
    void growsUp(Life life) {
        comeOfAge(life, life.dice.between(year.start() + 2, year.end() - 1));
        int latest = year.start() - 30;
        live(life, life.dice.between(Math.max(life.dob + 1, latest - LONGEST), latest), life.adult());
    }

    /** Came and left within the year. */
    void visits(Life life) {
        int start = life.dice.between(year.start() + 1, year.end() - 60);
        int end = life.dice.between(start + 5, year.end() - 1);
        life.dob = end - ageInDays(life.dice, end - start + 2, 6_560);
        live(life, start, end);
    }

    /** Left care and came back: within the year, or left last year and is back since. */
    void comesBack(Life life) {
        Dice dice = life.dice;
        life.dob = year.end() - ageInDays(dice, 1_500, 6_500);
        boolean leftLastYear = dice.chance(0.6);
        int left = leftLastYear ? dice.between(year.lastStart() + 30, year.lastEnd() - 40)
                : dice.between(year.start() + 10, year.end() - 150);
        int back = left + dice.between(20, leftLastYear ? 300 : 100);
        int first = Math.max(life.dob + 2, left - dice.between(60, 1_200));
        if (leftLastYear || !year.oneEpisodeWhileInCare()) {
            live(life, first, left);
            live(life, back, Days.OPEN);
        } else {
            // The rule wants each social worker of the return to fit each time in care, which only ended times of one episode allow.
            liveSettled(life, first, left);
            liveSettled(life, back, dice.between(back + 5, year.end() - 1));
        }
    }

    /** Left care last year, too young for a care leaver: not in this year's return. */
    void leftLastYear(Life life) {
        int end = life.dice.between(year.lastStart() + 1, year.lastEnd() - 1);
        life.dob = end - life.dice.between(400, 15 * 365);
        live(life, startBefore(life, end - 10, LONGEST), end);
    }

    /** Left care last year at 16 to 18 after a long quiet time, so is a care leaver in this year's return. */
    void becameCareLeaver(Life life) {
        boolean grown = life.dice.chance(0.65);
        int end;
        if (grown) {
            comeOfAge(life, life.dice.between(year.lastStart() + 2, year.lastEnd() - 1));
            end = life.adult();
        } else {
            end = life.dice.between(year.lastStart() + 1, year.lastEnd() - 1);
            life.dob = end - life.dice.between(16 * 366, 18 * 365);
        }
        liveQuietly(life, end - life.dice.between(200, 900), end);
    }

    /** Left care last year at 16, turned 17 in it and died: a care leaver in both years' returns. */
    void diedAfterCare(Life life) {
        int seventeenth = life.dice.between(year.lastStart() + 60, year.lastEnd() - 1);
        life.dob = Days.plusYears(seventeenth, -17);
        int end = life.dice.between(year.lastStart() + 2, seventeenth - 20);
        liveQuietly(life, end - life.dice.between(250, 900), end);
        life.leaver = new Life.Leaver("DIED", "0", "0");
    }

    /** Left care within the year at 16, then turned 17 within the year: the one kind of care leaver with episodes in the same return. */
    void leavesAtSixteen(Life life) {
        int seventeenth = life.dice.between(year.start() + 60, year.end() - 1);
        life.dob = Days.plusYears(seventeenth, -17);
        int end = life.dice.between(year.start() + 2, seventeenth - 20);
        life.asylumSeeker = life.dice.chance(0.15);
        liveQuietly(life, end - life.dice.between(250, 900), end);
    }

    private void comeOfAge(Life life, int birthday) {
        life.dob = Days.plusYears(birthday, -18);
    }

    /** Many teenagers and infants, fewer in between. */
    private static int ageInDays(Dice dice, int least, int most) {
        int from = switch (dice.weighted(20, 14, 18, 30, 18)) {
            case 0 -> 0;
            case 1 -> 500;
            case 2 -> 1_826;
            case 3 -> 3_652;
            default -> 5_600;
        };
        int to = from == 0 ? 700 : from == 500 ? 1_826 : from == 1_826 ? 3_652 : from == 3_652 ? 5_600 : most;
        return Math.min(most, Math.max(least, dice.between(from, to)));
    }

    private static int startBefore(Life life, int latest, int longest) {
        int earliest = Math.max(life.dob + 1, latest - longest);
        double part = life.dice.below(10_000) / 10_000.0;
        return latest - (int) ((latest - earliest) * part * part);
    }

    /** One placement from start to end. */
    private void liveQuietly(Life life, int start, int end) {
        settle(life);
        String status = life.dice.oneOf("C2", "V2");
        life.care.start(start, status, placements.find(life.dice, life.home, life.age(start), status));
        life.care.end(end, end == life.adult() ? exitReason(life, end) : life.dice.oneOf("E5", "E5", "E6", "E8", "E4A"));
    }

    /** Care with the usual changes, from start to end or on and on when the end is open. */
    void live(Life life, int start, int end) {
        if (end == Days.OPEN && year.oneEpisodeWhileInCare()) {
            liveSettled(life, start, end);
            return;
        }
        settle(life);
        Dice dice = life.dice;
        EpisodeChain care = life.care;
        int until = Math.min(end, year.end());
        String status = firstStatus(dice, until - start);
        care.start(start, status, placements.find(dice, life.home, life.age(start), status));
        int day = start;
        if (status.startsWith("L")) {
            day += status.equals("L1") ? dice.between(1, 3) : dice.between(5, 20);
            care.changeLegalStatus(day, dice.oneOf("V2", "C1"));
        }
        boolean unsettled = dice.chance(0.3);
        while (true) {
            day += unsettled ? dice.between(25, 260) : dice.between(60, 800);
            if (day >= until - QUIET_END) {
                break;
            }
            day = change(life, day, until);
        }
        if (end != Days.OPEN) {
            care.end(end, exitReason(life, end));
        }
    }

    /** One placement under one status, from start to end or on and on. */
    private void liveSettled(Life life, int start, int end) {
        settle(life);
        int days = Math.min(end, year.end()) - start;
        String status = days < SETTLED_AFTER ? life.dice.oneOf("V2", "V2", "C1") : life.dice.oneOf("V2", "C2", "C2");
        Placement placement;
        do {
            placement = placements.find(life.dice, life.home, life.age(start), status);
        } while (days >= SETTLED_AFTER && !placement.lasting());
        life.care.start(start, status, placement);
        if (end != Days.OPEN) {
            life.care.end(end, exitReason(life, end));
        }
    }

    private void settle(Life life) {
        if (life.home.isEmpty() && !life.asylumSeeker) {
            life.home = placements.home(life.dice);
        }
    }

    private static String firstStatus(Dice dice, int days) {
        if (days < 60) {
            return dice.oneOf("V2", "C1");
        }
        return switch (dice.weighted(45, 35, 12, 6)) {
            case 0 -> "V2";
            case 1 -> "C1";
            case 2 -> "L2";
            default -> "L1";
        };
    }

    /** One change; answers the day of the last episode that it began. */
    private int change(Life life, int day, int until) {
        Dice dice = life.dice;
        EpisodeChain care = life.care;
        String status = care.current().legalStatus;
        boolean mayChange = !status.equals("C2") && !life.asylumSeeker;
        if (mayChange && dice.chance(0.55)) {
            String next = status.equals("C1") ? "C2" : "C1";
            if (dice.chance(0.15)) {
                care.changeBoth(day, next, elsewhere(life, day, next), reasonForMove(dice));
            } else {
                care.changeLegalStatus(day, next);
            }
            return day;
        }
        if (dice.chance(0.08) && day + 45 < until - QUIET_END) {
            int back = day + temporary(life, day);
            return back;
        }
        Placement now = care.current().placement;
        if (dice.chance(0.12) && (now.place().equals("U6") || now.place().equals("U5"))) {
            care.stayUnder(day, now.as("U4"), "PLACE");
            return day;
        }
        care.move(day, elsewhere(life, day, status), reasonForMove(dice));
        return day;
    }

    /** A stay elsewhere and the return; answers how many days it lasts. */
    private int temporary(Life life, int day) {
        Dice dice = life.dice;
        boolean hadHoliday = life.care.episodes().stream().anyMatch(e -> e.placement.place().equals("T3"));
        String place = hadHoliday ? dice.oneOf("T0", "T1", "T2", "T4") : dice.oneOf("T0", "T1", "T1", "T3", "T3", "T4");
        int days = switch (place) {
            case "T1" -> dice.between(2, 40);
            case "T3" -> dice.between(5, 20);
            default -> dice.between(2, 7);
        };
        life.care.visit(day, placements.temporary(dice, life.home, place), day + days);
        return days;
    }

    private Placement elsewhere(Life life, int day, String status) {
        Placement now = life.care.current().placement;
        Placement next;
        do {
            next = placements.find(life.dice, life.home, life.age(day), status);
        } while (next.equals(now));
        return next;
    }

    static String reasonForMove(Dice dice) {
        return dice.oneOf("LAREQ", "CARPL", "CARPL", "CREQB", "CHILD", "OTHER", "PLACE", "STAND", "APPRR", "CLOSE", "ALLEG", "CREQO");
    }

    private static String exitReason(Life life, int day) {
        Dice dice = life.dice;
        boolean foster = life.care.current().placement.foster();
        int age = life.age(day);
        if (day == life.adult()) {
            return foster && dice.chance(0.5) ? "E17" : dice.oneOf("E5", "E5", "E6", "E7", "E8");
        }
        if (age < 16 && dice.chance(0.2)) {
            return foster && dice.chance(0.7) ? dice.oneOf("E45", "E46") : dice.oneOf("E47", "E48");
        }
        return switch (dice.weighted(40, 8, 6, 6, 6, 12, 3, age >= 16 ? 12 : 0, age >= 13 ? 3 : 0)) {
            case 0 -> "E4A";
            case 1 -> "E4B";
            case 2 -> "E13";
            case 3 -> "E41";
            case 4 -> "E3";
            case 5 -> "E8";
            case 6 -> "E14";
            case 7 -> "E5";
            default -> "E9";
        };
    }
}
