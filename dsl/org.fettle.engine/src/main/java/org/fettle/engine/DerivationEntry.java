/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.engine.pack.DerivationInfo;

/**
 * What a run says of one derived column or definition.
 *
 * @param derivation  the derivation
 * @param status      what became of it
 * @param fromFile    true when the file carries the column and its values were used instead
 * @param reason      why it was skipped ({@code because …}) or what it crashed with; else empty
 * @param nanoseconds time of all threads together
 */
public record DerivationEntry(DerivationInfo derivation, Status status, boolean fromFile, String reason, long nanoseconds) {
    /** One line for people, without the derivation's name. */
    public String text() {
        return switch (status) {
            case RAN -> fromFile ? "taken from the file" : "computed";
            case SKIPPED -> "skipped, " + reason;
            case CRASHED -> "crashed with " + reason;
        };
    }
}
