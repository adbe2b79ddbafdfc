/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.List;

/**
 * How much is run, and how, as it was typed.
 *
 * @param rules   codes of the rules to run; all when empty
 * @param derive  {@code always}: derived columns are computed also where the files carry them; null for not
 * @param threads the number of threads; null for one a processor
 */
record RunLimits(List<String> rules, String derive, String threads) {

    /** All rules, on all processors. */
    static final RunLimits NONE = of(List.of());

    /** These rules only, on all processors. */
    static RunLimits of(List<String> rules) {
        return new RunLimits(rules, null, null);
    }
}
