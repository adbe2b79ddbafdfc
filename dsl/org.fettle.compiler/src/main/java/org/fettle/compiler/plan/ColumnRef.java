/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import org.fettle.data.ColumnType;

/**
 * A column of a table.
 *
 * @param derived id of the derivation that computes it, or null for a column of the file
 * @param index place among the columns of the table's type
 */
public record ColumnRef(String table, String name, ColumnType type, int index, String derived) {
}
