/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import org.fettle.data.Period;
import org.fettle.engine.Proposal;

/**
 * Two fixes that want different things of one cell, or one of which deletes the row of the cell. Neither is applied.
 *
 * @param table  table of the cell
 * @param period year of the table
 * @param row    1-based data row of the file
 * @param column name of the column
 * @param first  the fix that came first
 * @param second the fix that contradicts it
 */
public record FixConflict(String table, Period period, int row, String column, Proposal first, Proposal second) {

    /** The conflict as a sentence that names both fixes. */
    @Override
    public String toString() {
        String place = table + " row " + row + " (" + period.label() + " year), " + column;
        return place + ": " + name(first) + " contradicts " + name(second) + "; neither is applied";
    }

    private static String name(Proposal proposal) {
        String subject = proposal.subject().isEmpty() ? "" : " for " + proposal.subject();
        return "'" + proposal.fix().title() + "' of rule " + proposal.rule().code() + subject;
    }
}
