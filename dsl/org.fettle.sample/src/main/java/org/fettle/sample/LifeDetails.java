/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

/** Adds to a told story what every child has: reviews, social workers, absences, earlier arrangements, pupil number, motherhood. */
final class LifeDetails {
    private static final String PUPIL_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    /** Rules on the end of the year want no change of social worker in its last days. */
    private static final int NO_HANDOVER = 7;

    private final ReturnYear year;
    private final SocialWorkers workers;

    LifeDetails(ReturnYear year, SocialWorkers workers) {
        this.year = year;
        this.workers = workers;
    }

    /** Fills in what the story left open. */
    void complete(Life life) {
        pupilNumber(life);
        permanence(life);
        handovers(life);
        if (life.onlyRespite()) {
            life.need = "N2";
            return;
        }
        reviews(life);
        absences(life);
        motherhood(life);
        careLeaver(life);
    }

    private static void pupilNumber(Life life) {
        Dice dice = life.dice;
        if (dice.chance(life.asylumSeeker ? 0.2 : 0.015)) {
            life.upn = dice.oneOf("UN2", "UN3", "UN5");
            return;
        }
        // The authority part is 000, which no school has; the child's number makes it unique.
        life.upn = PUPIL_LETTERS.charAt(dice.below(PUPIL_LETTERS.length())) + "000" + String.valueOf(100_000_000 + life.number).substring(1)
                + dice.below(10);
    }

    private static void permanence(Life life) {
        Dice dice = life.dice;
        int first = life.care.episodes().get(0).begins;
        if (first - life.dob < 900 || !dice.chance(0.2)) {
            life.permanence = new Life.Permanence("Z1", "", "");
            return;
        }
        int order = dice.between(life.dob + 60, first - 500);
        String date = Days.text(order);
        String text = switch (dice.weighted(70, 15, 10, 5)) {
            case 0 -> date;
            case 1 -> "ZZ" + date.substring(2);
            case 2 -> "ZZ/ZZ" + date.substring(5);
            default -> "ZZ/ZZ/ZZZZ";
        };
        // An unknown year reads as 2000, which must lie before care began as well.
        life.permanence = new Life.Permanence(dice.oneOf("P1", "P2", "P3", "P4"), dice.oneOf("340", "351", "330", "999", "WAL"), text);
    }

    /** Social workers one after the other. A child who comes back gets a new one, unless one return shows both times in care. */
    private void handovers(Life life) {
        List<Episode> episodes = life.care.episodes();
        int from = episodes.get(0).begins;
        for (int i = 1; i < episodes.size(); i++) {
            int left = episodes.get(i - 1).ends();
            if (episodes.get(i).reason.equals("S") && left < year.start()) {
                handovers(life, from, left);
                from = episodes.get(i).begins;
            }
        }
        handovers(life, from, Days.OPEN);
    }

    private void handovers(Life life, int from, int ends) {
        Dice dice = life.dice;
        int day = from;
        int until = Math.min(Math.min(ends, life.careEnds()), year.end());
        int worker = workers.pick(dice);
        String reason = "MANAGE";
        while (true) {
            int next = day + dice.between(150, 1_300);
            if (next >= Math.min(until - 1, year.end() - NO_HANDOVER)) {
                break;
            }
            life.workers.add(new Life.Worker(worker, day, next, reason));
            day = next;
            worker = workers.pick(dice);
            reason = dice.oneOf("MANAGE", "LEFTRL", "LEFTRL", "ORGRST", "TSPROC", "TSPROC", "ABSENC", "CHCHAN", "PCCHAN", "OTHERS");
        }
        life.workers.add(new Life.Worker(worker, day, ends, reason));
    }

    /** A first review within four weeks, a second within three months, then one every six months, in each period of care. */
    private void reviews(Life life) {
        Dice dice = life.dice;
        List<Episode> episodes = life.care.episodes();
        for (int i = 0; i < episodes.size(); i++) {
            if (!episodes.get(i).reason.equals("S")) {
                continue;
            }
            int until = Math.min(periodEnd(episodes, i), year.end());
            int day = episodes.get(i).begins + dice.between(14, 26);
            int gap = dice.between(60, 88);
            while (day < until) {
                if (day >= year.lastStart()) {
                    life.reviews.add(new Life.Review(day, day < Days.plusYears(life.dob, 4) ? "PN0" : participation(dice)));
                }
                day += gap;
                gap = dice.between(150, 182);
            }
        }
    }

    private static int periodEnd(List<Episode> episodes, int first) {
        int last = first;
        while (last + 1 < episodes.size() && !episodes.get(last + 1).reason.equals("S")) {
            last++;
        }
        return episodes.get(last).ends();
    }

    private static String participation(Dice dice) {
        return dice.oneOf("PN1", "PN1", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7");
    }

    /**
     * Some older children go missing, a few of them often. Each time lies within one episode, so that no placement ends while the child is
     * away.
     */
    private void absences(Life life) {
        Dice dice = life.dice;
        if (life.age(year.end()) < 11 || !dice.chance(0.3)) {
            return;
        }
        boolean often = dice.chance(0.2);
        int day = year.lastStart();
        for (Episode episode : life.care.episodes()) {
            if (episode.ends() <= year.lastStart()) {
                continue;
            }
            int until = Math.min(episode.ends(), year.end());
            day = Math.max(day, episode.begins + 1) + dice.between(5, often ? 60 : 400);
            while (day < until - 1) {
                int back = day + (dice.chance(0.05) ? dice.between(6, 40) : dice.between(0, 5));
                if (back >= episode.ends()) {
                    break;
                }
                life.absences.add(new Life.Absence(dice.chance(0.7) ? "M" : "A", day, back));
                day = back + dice.between(5, often ? 60 : 400);
            }
        }
    }

    /** A girl can be a mother since before this year when she is in this year's episodes. */
    private void motherhood(Life life) {
        int earliest = Days.plusYears(life.dob, 14);
        if (life.male || life.careEnds() < year.start() || earliest > year.lastEnd() - 30 || !life.dice.chance(0.12)) {
            return;
        }
        life.firstChildBorn = life.dice.between(earliest, year.lastEnd() - 1);
    }

    private static void careLeaver(Life life) {
        Dice dice = life.dice;
        if (life.careEnds() == Days.OPEN || life.leaver != null) {
            return;
        }
        String accommodation = dice.oneOf("B1", "B2", "C1", "C2", "D1", "E1", "U1", "V1", "K1", "R1");
        String activity = dice.oneOf("F1", "F2", "F2", "P2", "F4", "F5", "P5", "G4", "G5", "G6");
        life.leaver = switch (dice.weighted(88, 4, 2, 3, 3)) {
            case 0 -> new Life.Leaver("YES", activity, accommodation);
            case 1 -> new Life.Leaver("NO", "0", "0");
            case 2 -> new Life.Leaver("REFU", "0", "0");
            case 3 -> new Life.Leaver("NREQ", "0", "0");
            default -> new Life.Leaver("RHOM", "0", "0");
        };
    }
}
