/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.engine.pack.RuleInfo;

/**
 * What a run says of one rule.
 *
 * @param rule        the rule, in the version that is in force
 * @param status      what became of it
 * @param flagged     rows that it flags; 0 unless it ran
 * @param reason      why it was skipped ({@code because …}) or what it crashed with (exception, message, place in the pack); else empty
 * @param nanoseconds time of all threads together
 */
public record LedgerEntry(RuleInfo rule, Status status, int flagged, String reason, long nanoseconds) {
    /** One line for people, without the rule's code. */
    public String text() {
        return switch (status) {
            case RAN -> "ran, flagged " + flagged;
            case SKIPPED -> "skipped, " + reason;
            case CRASHED -> "crashed with " + reason;
        };
    }
}
