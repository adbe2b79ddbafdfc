/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

/**
 * An example of a rule, and how it went.
 *
 * @param rule     code of the rule
 * @param title    title of the example, or empty
 * @param ruleName where the rule's code stands
 * @param place    where the word {@code example} stands
 * @param outcome  how it went when it was last run
 * @param faults   what was expected and found, or why it cannot be run; empty unless it fails or cannot run
 */
public record ExampleState(String rule, String title, Location ruleName, Location place, Outcome outcome, List<String> faults) {
    /** Copies the list. */
    public ExampleState {
        faults = List.copyOf(faults);
    }

    /** How an example went. */
    public enum Outcome {
        /** What it expects was found. */
        HOLDS,
        /** Something else was found. */
        FAILS,
        /** It has not been run since its rule or what the pack declares was changed, or cannot be run. */
        UNKNOWN
    }
}
