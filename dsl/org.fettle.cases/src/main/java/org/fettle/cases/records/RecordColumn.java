/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;

/**
 * A column as it is shown.
 *
 * @param spec     what the return says about it
 * @param data     its cells; null when the file lacks the column, so that it is blank throughout
 * @param codes    the list of its codes in the year of the table; null when it has none
 * @param key      whether it holds the key of the child (subject)
 * @param lastYear whether it shows last year's value of the matching record, beside the column of this year
 */
public record RecordColumn(ColumnSpec spec, Column data, CodeListInfo codes, boolean key, boolean lastYear) {

    /** Name of the column in the return. */
    public String name() {
        return spec.name();
    }

    /** What stands above it. */
    public String heading() {
        return lastYear ? "last: " + name() : name();
    }

    /** What a code means; empty when it has no meaning or is not in the list. */
    public String meaning(String code) {
        if (codes != null && !code.isEmpty()) {
            for (Code known : codes.codes()) {
                if (codes.ignoreCase() ? known.value().equalsIgnoreCase(code) : known.value().equals(code)) {
                    return known.meaning();
                }
            }
        }
        return "";
    }

    /** Whether a code is in the column's list; true for columns without a list. */
    public boolean knows(String code) {
        return codes == null || codes.codes().stream()
                .anyMatch(known -> codes.ignoreCase() ? known.value().equalsIgnoreCase(code) : known.value().equals(code));
    }
}
