/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.util.List;

/**
 * What a lane of a chronology shows: which rows of which table, and from when to when.
 *
 * @param title   what the lane is called
 * @param table   the table
 * @param start   column of the day on which something starts or happens; empty for what holds for the whole year of the return
 * @param end     column of the day on which it ends, blank while it lasts; empty when things happen on one day
 * @param label   columns that the bar or mark is labelled with, the most important one first
 * @param details further columns that are told when one looks closer
 */
public record LanePlan(String title, String table, String start, String end, List<String> label, List<String> details) {

    /** Copies the lists. */
    public LanePlan {
        label = List.copyOf(label);
        details = List.copyOf(details);
    }

    /** Whether things last, and are drawn as bars; otherwise they are marks. */
    public boolean lasts() {
        return !end.isEmpty();
    }
}
