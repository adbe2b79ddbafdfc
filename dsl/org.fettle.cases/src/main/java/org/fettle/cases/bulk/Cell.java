/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordSet;

/**
 * A cell that a tool looks at.
 *
 * @param set    the records among which it is
 * @param record number of the record
 * @param column its column
 * @param text   what stands in it, exactly
 */
public record Cell(RecordSet set, int record, RecordColumn column, String text) {
    /** Row of the table, from 0; negative when the record is in no file. */
    public int row() {
        return record;
    }
}
