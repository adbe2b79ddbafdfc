/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

/** Writes down what a year's return says of a life. What happens after the end of that year is not known in it: such ends are blank. */
final class ReturnRows {
    private final ReturnYear year;
    private final SocialWorkers workers;
    private final OutcomeRows outcomes;

    ReturnRows(ReturnYear year, SocialWorkers workers) {
        this.year = year;
        this.workers = workers;
        this.outcomes = new OutcomeRows(year);
    }

    /** The rows of a child in both years' returns. */
    ChildRows of(Life life) {
        ChildRows rows = new ChildRows();
        for (int yearsBack = 1; yearsBack >= 0; yearsBack--) {
            write(life, yearsBack, rows);
        }
        return rows;
    }

    private void write(Life life, int yearsBack, ChildRows rows) {
        int start = year.start(yearsBack);
        int end = year.end(yearsBack);
        List<Episode> episodes = life.care.episodes().stream().filter(e -> e.within(start, end)).toList();
        boolean careLeaver = CareLeavers.listed(life, episodes, start, end);
        if (episodes.isEmpty() && !careLeaver) {
            return;
        }
        header(life, yearsBack, !episodes.isEmpty(), rows);
        if (careLeaver) {
            outcomes.careLeaver(life, yearsBack, rows);
        }
        if (episodes.isEmpty()) {
            return;
        }
        episodes(life, episodes, yearsBack, rows);
        if (life.asylumSeeker) {
            rows.add(SampleTable.UASC, yearsBack, life.child, year.sex(life.male), Days.text(life.dob), Days.text(life.adult()));
        }
        reviews(life, yearsBack, rows);
        absences(life, yearsBack, rows);
        if (episodes.stream().anyMatch(e -> e.reason.equals("S") && e.begins >= start)) {
            rows.add(SampleTable.PREV_PERM, yearsBack, life.child, Days.text(life.dob), life.permanence.kind(), life.permanence.authority(),
                    life.permanence.date());
        }
        socialWorkers(life, yearsBack, rows);
        orders(life, yearsBack, rows);
        outcomes.adoption(life, yearsBack, rows);
        if (CareLeavers.lookedAfterAllYear(episodes, start, end)) {
            outcomes.wholeYear(life, yearsBack, rows);
        }
    }

    private void header(Life life, int yearsBack, boolean lookedAfter, ChildRows rows) {
        String mother = "";
        String firstChild = "";
        if (!life.male && lookedAfter && !life.onlyRespite()) {
            boolean isMother = life.firstChildBorn <= year.end(yearsBack);
            mother = isMother ? "1" : "0";
            firstChild = isMother ? Days.text(life.firstChildBorn) : "";
        }
        boolean numbered = life.upn.startsWith("UN") || year.schoolAge(life.dob, yearsBack);
        int worker = workerAt(life, year.end(yearsBack));
        rows.add(SampleTable.HEADER, yearsBack, life.child, year.sex(life.male), Days.text(life.dob), life.ethnic,
                numbered ? life.upn : "UN1",
                mother, firstChild, workers.name(worker), workers.team(worker));
    }

    private void episodes(Life life, List<Episode> episodes, int yearsBack, ChildRows rows) {
        int end = year.end(yearsBack);
        for (Episode e : episodes) {
            boolean over = e.ends() <= end;
            boolean respite = e.respite();
            int worker = workerAt(life, Math.min(e.ends(), end));
            rows.add(SampleTable.EPISODES, yearsBack, life.child, Days.text(e.begins), e.reason, e.legalStatus, life.need,
                    e.placement.place(),
                    e.placement.provider(), over ? Days.text(e.ends()) : "", over ? e.endReason() : "", over ? e.placeChange() : "",
                    respite || life.asylumSeeker ? "" : life.home, respite ? "" : e.placement.postcode(), respite ? "" : e.placement.urn(),
                    workers.name(worker), workers.team(worker));
        }
    }

    private void reviews(Life life, int yearsBack, ChildRows rows) {
        for (Life.Review review : life.reviews) {
            if (review.day() >= year.start(yearsBack) && review.day() <= year.end(yearsBack)) {
                rows.add(SampleTable.REVIEWS, yearsBack, life.child, Days.text(life.dob), Days.text(review.day()), review.code());
            }
        }
    }

    private void absences(Life life, int yearsBack, ChildRows rows) {
        for (Life.Absence absence : life.absences) {
            if (absence.begins() <= year.end(yearsBack) && absence.ends() >= year.start(yearsBack)) {
                rows.add(SampleTable.MISSING, yearsBack, life.child, Days.text(life.dob), absence.kind(), Days.text(absence.begins()),
                        endIn(absence.ends(), yearsBack));
            }
        }
    }

    private void socialWorkers(Life life, int yearsBack, ChildRows rows) {
        if (!year.hasSocialWorkers(yearsBack) || life.onlyRespite()) {
            return;
        }
        for (Life.Worker worker : life.workers) {
            if (worker.begins() <= year.end(yearsBack) && worker.ends() >= year.start(yearsBack)) {
                rows.add(SampleTable.SW_EPISODES, yearsBack, life.child, Days.text(life.dob), workers.id(worker.worker()),
                        Days.text(worker.begins()), endIn(worker.ends(), yearsBack), worker.reason());
            }
        }
    }

    private void orders(Life life, int yearsBack, ChildRows rows) {
        if (!year.hasDeprivationOfLiberty()) {
            return;
        }
        for (Life.Order order : life.orders) {
            if (order.begins() > year.end(yearsBack) || order.ends() < year.start(yearsBack)) {
                continue;
            }
            rows.add(SampleTable.DOLO, yearsBack, life.child, Days.text(life.dob), Days.text(order.begins()),
                    endIn(order.ends(), yearsBack));
        }
    }

    private String endIn(int day, int yearsBack) {
        return day <= year.end(yearsBack) ? Days.text(day) : "";
    }

    private static int workerAt(Life life, int day) {
        int worker = life.workers.get(0).worker();
        for (Life.Worker spell : life.workers) {
            if (spell.begins() <= day) {
                worker = spell.worker();
            }
        }
        return worker;
    }
}
