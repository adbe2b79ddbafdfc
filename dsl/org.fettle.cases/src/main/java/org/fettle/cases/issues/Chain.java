/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.List;

/** What is done to a chain of dimensions by dragging and with the keyboard. */
public final class Chain {
    private Chain() {
    }

    /**
     * The chain with a dimension at a place; one that is in it already moves there.
     *
     * @param position how many of the chain's dimensions stand before the place, counted as the chain is now
     */
    public static List<Dimension> with(List<Dimension> chain, Dimension dimension, int position) {
        int before = chain.indexOf(dimension);
        List<Dimension> next = new ArrayList<>(chain);
        next.remove(dimension);
        int place = before >= 0 && before < position ? position - 1 : position;
        next.add(Math.max(0, Math.min(next.size(), place)), dimension);
        return List.copyOf(next);
    }

    /** The chain without a dimension. */
    public static List<Dimension> without(List<Dimension> chain, Dimension dimension) {
        return chain.stream().filter(other -> !other.equals(dimension)).toList();
    }

    /** The chain with one of its dimensions moved by so many places, not beyond its ends. */
    public static List<Dimension> moved(List<Dimension> chain, Dimension dimension, int by) {
        List<Dimension> next = new ArrayList<>(chain);
        int at = next.indexOf(dimension);
        if (at < 0) {
            return List.copyOf(chain);
        }
        next.remove(at);
        next.add(Math.max(0, Math.min(next.size(), at + by)), dimension);
        return List.copyOf(next);
    }
}
