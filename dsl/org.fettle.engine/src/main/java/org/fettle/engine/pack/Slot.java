/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.List;

/**
 * A row in play of a rule: the kernel names rows by the position of their slot.
 *
 * @param table     table or reference of the row
 * @param yearsBack 0 for this year's return, 1 for last year's
 * @param columns   columns to highlight in a flagged row; may be empty
 * @param role      what happens to the row
 */
public record Slot(String table, int yearsBack, List<String> columns, Role role) {
    public Slot {
        columns = List.copyOf(columns);
    }
}
