/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

/**
 * Computes a derived column or a definition. It writes into its own output array, which it takes from the {@link Binding} in its
 * constructor, and only at places of the subjects that it is called for, so many threads may run it at once over different ranges.
 */
public abstract class Derivation {
    /**
     * Computes the values of a range of subjects. A derivation over a reference table is called once with (0, 1).
     *
     * @param from first subject
     * @param to   after the last subject
     */
    public abstract void run(int from, int to);
}
