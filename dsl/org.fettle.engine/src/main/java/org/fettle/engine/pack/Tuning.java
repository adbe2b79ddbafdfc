/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/**
 * What a pack has made of a rule of the pack that it extends.
 *
 * @param pack    name of the pack that says so
 * @param before  how much a flag weighed before
 * @param after   how much it weighs now; null when the rule is switched off
 * @param because why, never null, may be empty
 */
public record Tuning(String pack, Severity before, Severity after, String because) {
    /** Whether the rule is switched off. */
    public boolean isOff() {
        return after == null;
    }

    /** For people: {@code made a query by wigan (was error): fixed overnight}. */
    public String text() {
        String what = isOff() ? "switched off by " + pack : "made a " + after.label() + " by " + pack + " (was " + before.label() + ")";
        return because.isEmpty() ? what : what + ": " + because;
    }
}
