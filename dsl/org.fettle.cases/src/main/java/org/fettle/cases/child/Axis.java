/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Years, and where there is room for them quarters and months. */
final class Axis {

    private static final int ROOM_FOR_MONTH = 30;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;
    private static final double DAYS_A_MONTH = 30.44;
    private static final int ROOM_FOR_YEAR = 40;

    private Axis() {
    }

    /**
     * A line of the axis.
     *
     * @param day   the day that begins there
     * @param label what stands there; empty for nothing
     * @param year  whether a year begins there
     */
    record Tick(int day, String label, boolean year) {
    }

    static List<Tick> ticks(Scale scale, int width) {
        double month = scale.pixelsPerDay() * DAYS_A_MONTH;
        int step = month >= ROOM_FOR_MONTH ? 1 : month * MONTHS_A_QUARTER >= ROOM_FOR_MONTH ? MONTHS_A_QUARTER : MONTHS_A_YEAR;
        int years = Math.max(1, (int) Math.ceil(ROOM_FOR_YEAR / (month * MONTHS_A_YEAR)));
        List<Tick> ticks = new ArrayList<>();
        LocalDate date = LocalDate.ofEpochDay((long) Math.floor(scale.from())).withDayOfYear(1);
        while (date.toEpochDay() <= scale.day(width)) {
            boolean january = date.getMonthValue() == 1;
            boolean shown = step < MONTHS_A_YEAR || date.getYear() % years == 0;
            String label = january ? String.valueOf(date.getYear()) : date.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK);
            if (shown) {
                ticks.add(new Tick((int) date.toEpochDay(), label, january));
            }
            date = date.plusMonths(step);
        }
        return ticks;
    }
}
