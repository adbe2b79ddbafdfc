/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the columns that put rows in order.
 *
 * @param column     its name
 * @param otherwise  the column of dates that counts where the first one is missing; null for none
 * @param descending whether the largest value comes first
 * @param missing    what becomes of rows whose value is missing
 */
public record OrderKey(String column, String otherwise, boolean descending, Missing missing) {

    /** What becomes of rows whose value is missing. */
    public enum Missing {
        /** They are not in the order. */
        LEFT_OUT,
        /** They stand before all others, also when descending. */
        FIRST,
        /** They stand after all others, also when descending. */
        LAST
    }

    private static final String THEN = " then ";
    private static final String DESCENDING = "descending";
    private static final String OR = "or";
    private static final String MISSING = "missing";

    /** Keys by one column, with missing values left out. */
    static List<OrderKey> of(String column, boolean descending) {
        return List.of(new OrderKey(column, null, descending, Missing.LEFT_OUT));
    }

    /**
     * Reads an order as the rule language writes it: {@code DECOM}, {@code DECOM descending}, {@code DECOM missing last then DEC},
     * {@code MIS_END or MIS_START}.
     *
     * @throws IllegalArgumentException when the text says anything else
     */
    public static List<OrderKey> parse(String order) {
        List<OrderKey> keys = new ArrayList<>();
        for (String key : order.split(THEN)) {
            String[] words = key.split(" ");
            int at = 1;
            String otherwise = null;
            if (at + 1 < words.length && words[at].equals(OR)) {
                otherwise = words[at + 1];
                at += 2;
            }
            boolean descending = at < words.length && words[at].equals(DESCENDING);
            at += descending ? 1 : 0;
            Missing missing = Missing.LEFT_OUT;
            if (at + 1 < words.length && words[at].equals(MISSING)) {
                missing = Missing.valueOf(words[at + 1].toUpperCase(java.util.Locale.ROOT));
                at += 2;
            }
            if (at < words.length || words[0].isEmpty()) {
                throw new IllegalArgumentException("no order of rows: " + order);
            }
            keys.add(new OrderKey(words[0], otherwise, descending, missing));
        }
        return List.copyOf(keys);
    }

    /** The keys as {@link #parse} reads them. */
    public static String text(List<OrderKey> keys) {
        StringBuilder text = new StringBuilder();
        for (OrderKey key : keys) {
            text.append(text.length() == 0 ? "" : THEN).append(key.column)
                    .append(key.otherwise == null ? "" : " " + OR + " " + key.otherwise).append(key.descending ? " " + DESCENDING : "")
                    .append(key.missing == Missing.LEFT_OUT ? "" : " " + MISSING + " " + key.missing.name().toLowerCase(java.util.Locale.ROOT));
        }
        return text.toString();
    }
}
