/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

/** Who belongs in the tables of outcomes: the care leavers, and the children looked after all year. */
final class CareLeavers {
    private static final int LEAST_DAYS_FROM_FOURTEEN = 91;

    private CareLeavers() {
    }

    /**
     * Whether a return lists the young person as a care leaver: left care in the year before, or in this one before turning 17 in it;
     * looked after for 13 weeks from 14 and at all from 16; 17 to 19 at the year's end, not adopted nor passed to another authority.
     *
     * @param episodes the episodes that the return holds, in the order of time
     * @param start    first day of the return
     * @param end      last day of the return
     */
    static boolean listed(Life life, List<Episode> episodes, int start, int end) {
        int left = life.careEnds();
        if (left > end || left < Days.plusYears(start, -1) || life.leaver == null || life.adoption != null) {
            return false;
        }
        String why = life.care.current().endReason();
        if (why.equals("E3") || why.equals("E2")) {
            return false;
        }
        int seventeenth = Days.plusYears(life.dob, 17);
        if (seventeenth > end || Days.plusYears(life.dob, 20) <= end) {
            return false;
        }
        if (!episodes.isEmpty() && left >= seventeenth) {
            return false;
        }
        int from = Days.plusYears(start, -1);
        return daysFrom(life, from, Days.plusYears(life.dob, 14)) >= LEAST_DAYS_FROM_FOURTEEN
                && daysFrom(life, from, Days.plusYears(life.dob, 16)) >= 1;
    }

    /** Days in care from a birthday on, in the episodes that this return and the one before it hold. */
    private static int daysFrom(Life life, int shownFrom, int birthday) {
        int days = 0;
        for (Episode e : life.care.episodes()) {
            if (e.ends() >= shownFrom && e.ends() != Days.OPEN) {
                days += Math.max(0, e.ends() - Math.max(e.begins, birthday));
            }
        }
        return days;
    }

    /** Whether the child was looked after through the whole year, as the rules on outcomes work it out from that year's episodes. */
    static boolean lookedAfterAllYear(List<Episode> episodes, int start, int end) {
        for (Episode e : episodes) {
            boolean cameIn = e.reason.equals("S") && e.begins > start && e.begins <= end;
            boolean wentOut = !e.endReason().equals("X1") && e.ends() >= start && e.ends() < end;
            if (cameIn || wentOut || e.respite()) {
                return false;
            }
        }
        return !episodes.isEmpty();
    }
}
