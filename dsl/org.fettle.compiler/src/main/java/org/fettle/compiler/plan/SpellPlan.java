/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/**
 * How rows join up to spells: in the order of their start or of the file, each row either joins the spell of the row before
 * it or opens the next.
 *
 * @param id unique within a rule
 * @param scan the rows, one subject's; its row variable holds the row at hand, {@code previous} the row before it
 * @param filter rows for which it is true take part; null for all
 * @param start column of the start; null for the order of the file
 * @param order what orders the rows, the start first; null for the order of the file
 * @param end column of the end, or null
 * @param joined true when {@code next}, the row at hand, joins the spell of {@code previous}; null for never
 */
public record SpellPlan(int id, RowSet.Scan scan, Cond filter, RowVar previous, ColumnRef start, RowOrder order, ColumnRef end,
        Cond joined) {
}
