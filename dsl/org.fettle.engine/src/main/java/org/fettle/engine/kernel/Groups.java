/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import org.fettle.data.Order;
import org.fettle.data.Values;
import org.fettle.engine.Binding;

/**
 * The rows of one subject that have a value. A subject has a handful of rows as a rule, which are simply looked through; where one has many,
 * its rows are found through their order by the column, so that a question asked of each row does not compare all pairs.
 */
public final class Groups {

    /** From this many rows of one subject on, the order is used. */
    private static final int MANY = 64;

    private Groups() {
    }

    /** The order of a table's rows by a column when some subject has many rows, else null. */
    public static Order ifLarge(Binding binding, String table, int yearsBack, String column) {
        int[] offsets = binding.offsets(table, yearsBack);
        for (int subject = 1; subject < offsets.length; subject++) {
            if (offsets[subject] - offsets[subject - 1] >= MANY) {
                return binding.order(table, yearsBack, column, false);
            }
        }
        return null;
    }

    /** The place of the first row of a subject that may have the value: a row, or with an order its place in the order. */
    public static int from(Order order, int[] offsets, int[] column, int subject, int value) {
        if (order == null) {
            return offsets[subject];
        }
        return value <= Values.UNREADABLE ? 0 : place(order, column, subject, value);
    }

    /** The place behind the last row of a subject that may have the value. */
    public static int to(Order order, int[] offsets, int[] column, int subject, int value) {
        if (order == null) {
            return offsets[subject + 1];
        }
        return value <= Values.UNREADABLE ? 0 : place(order, column, subject, value + 1L);
    }

    /** The row at a place. */
    public static int row(Order order, int place) {
        return order == null ? place : order.sorted()[place];
    }

    /** The first place among a subject's rows where the column is at least the value. */
    private static int place(Order order, int[] column, int subject, long value) {
        int[] sorted = order.sorted();
        int low = order.sortedOffsets()[subject];
        int high = order.sortedOffsets()[subject + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column[sorted[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
