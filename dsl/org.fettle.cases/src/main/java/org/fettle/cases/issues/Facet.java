/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.List;

/**
 * The values of a dimension with the issues that each would show, given everything else that was asked for.
 *
 * @param dimension the dimension
 * @param values    those that have issues or are chosen, most issues first unless they have an order of their own
 */
public record Facet(Dimension dimension, List<Value> values) {
    /**
     * One value.
     *
     * @param id     the same over runs
     * @param label  text for people
     * @param count  how many issues it would show
     * @param chosen whether the view is narrowed to it
     */
    public record Value(String id, String label, int count, boolean chosen) {
    }

    /** Keeps a copy. */
    public Facet {
        values = List.copyOf(values);
    }

    /** Whether the view is narrowed to some of the values. */
    public boolean isNarrowed() {
        return values.stream().anyMatch(Value::chosen);
    }
}
