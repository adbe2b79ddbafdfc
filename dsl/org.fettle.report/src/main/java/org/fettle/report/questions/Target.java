/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.fettle.data.Period;

/**
 * A cell that an answer may be about.
 *
 * @param label   what it is called in the workbook; different for each target of a question
 * @param table   table
 * @param period  year
 * @param fileRow 1-based data row of the file
 * @param key     the cells that tell the record from others of the child
 * @param column  column
 * @param before  what stands in the cell, exactly
 */
public record Target(String label, String table, Period period, int fileRow, Map<String, String> key, String column, String before) {

    /** Checks what must be there and keeps a copy of the key, in its order. */
    public Target {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(before, "before");
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    }
}
