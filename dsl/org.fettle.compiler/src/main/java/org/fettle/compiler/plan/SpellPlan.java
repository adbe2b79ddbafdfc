/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/**
 * How rows join up to spells: in the order of their start (missing ones left out) or of the file, each row either joins the spell of the row before
 * it or opens the next.
 *
 * @param id unique within a rule
 * @param scan the rows, one subject's; its row variable holds the row at hand, {@code previous} the row before it
 * @param filter rows for which it is true take part; null for all
 * @param start column of the start, which orders the rows unless {@code fileOrder}
 * @param end column of the end
 * @param joined true when the row at hand joins the spell of the previous one
 */
public record SpellPlan(int id, RowSet.Scan scan, Cond filter, RowVar previous, ColumnRef start, ColumnRef end, boolean fileOrder, Cond joined) {
}
