/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.data.Period;

/**
 * Names a row by what stays the same when a return is edited.
 *
 * @param table  table or reference
 * @param period year of the return
 * @param row    1-based data row of the file; 0 when there is no row
 */
public record RowRef(String table, Period period, int row) {
}
