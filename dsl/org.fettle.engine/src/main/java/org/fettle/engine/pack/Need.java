/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.List;

/**
 * Columns that a rule or a derivation reads.
 *
 * @param table     table or reference
 * @param yearsBack 0 for this year's return, 1 for last year's
 * @param columns   the columns read; may be empty when only the rows matter
 * @param optional  true when the rule copes without the table or columns (it asks whether the table is loaded): nothing is skipped
 */
public record Need(String table, int yearsBack, List<String> columns, boolean optional) {
    public Need {
        columns = List.copyOf(columns);
    }
}
