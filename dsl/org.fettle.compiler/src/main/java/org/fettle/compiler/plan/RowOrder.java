/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.List;

import org.fettle.data.OrderKey;

/**
 * The columns that put rows in order.
 *
 * @param keys the columns, the one that counts most first; at least one
 */
public record RowOrder(List<Key> keys) {

    /** A column of an order, the date that stands in for it where it is missing (or null), and where rows stand that have neither. */
    public record Key(ColumnRef column, ColumnRef otherwise, boolean descending, OrderKey.Missing missing) {
    }

    /** An order by one ascending column, in which rows without a value are left out. */
    public static RowOrder by(ColumnRef column) {
        return new RowOrder(List.of(new Key(column, null, false, OrderKey.Missing.LEFT_OUT)));
    }

    /** The column that counts most. */
    public ColumnRef first() {
        return keys.get(0).column();
    }

    /** Whether rows are compared by one column only, and left out where it is missing. */
    public boolean simple() {
        return keys.size() == 1 && keys.get(0).otherwise() == null && keys.get(0).missing() == OrderKey.Missing.LEFT_OUT;
    }

    /** Whether the only column is derived, or one of several. */
    public boolean derived() {
        return keys.stream().anyMatch(key -> key.column().derived() != null || key.otherwise() != null && key.otherwise().derived() != null);
    }

    /** The order as the rule language writes it. */
    public String text() {
        return OrderKey.text(keys.stream().map(key -> new OrderKey(key.column().name(),
                key.otherwise() == null ? null : key.otherwise().name(), key.descending(), key.missing())).toList());
    }
}
