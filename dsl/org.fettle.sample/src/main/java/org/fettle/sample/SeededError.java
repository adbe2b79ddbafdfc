/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.util.List;

/**
 * The error of a child.
 *
 * @param rule    code of the rule that must flag it; null for a child without one
 * @param changes the cells that differ from the clean return
 */
record SeededError(String rule, List<Breaking.Change> changes) {
    /** No error. */
    static final SeededError NONE = new SeededError(null, List.of());

    /** The cells of a row as the broken return has them; the given ones when nothing changed. */
    String[] applied(SampleTable table, int yearsBack, int row, String[] cells) {
        String[] result = cells;
        for (Breaking.Change change : changes) {
            if (change.table() == table && change.yearsBack() == yearsBack && change.row() == row) {
                if (result == cells) {
                    result = cells.clone();
                }
                result[table.at(change.column())] = change.value();
            }
        }
        return result;
    }
}
