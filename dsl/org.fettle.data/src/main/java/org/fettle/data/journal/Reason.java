/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.util.Objects;

/**
 * Why a step was made.
 *
 * @param why  in words, for the list of changes; may be empty
 * @param rule code of the rule whose flags were fixed; empty when the edit was made by hand
 * @param fix  title of the rule's fix; empty when the edit was made by hand
 */
public record Reason(String why, String rule, String fix) {

    /** Checks the parts. */
    public Reason {
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(fix, "fix");
    }

    /** An edit made by hand. */
    public static Reason byHand(String why) {
        return new Reason(why, "", "");
    }
}
