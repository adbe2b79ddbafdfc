/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.examples;

import java.util.List;

/**
 * How an example of a rule went.
 *
 * @param rule code of the rule
 * @param example title of the example, or empty
 * @param file the {@code .fettle} file
 * @param line line of the example, from 1
 * @param expectsFlags whether it marks a row as flagged
 * @param faults what went wrong, empty when the example holds on both paths
 */
public record ExampleResult(String rule, String example, String file, int line, boolean expectsFlags, List<String> faults) {

    /** Copies the list. */
    public ExampleResult {
        faults = List.copyOf(faults);
    }

    /** Whether what was expected was found. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
