/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.List;

/**
 * What may be done about a group of flags.
 *
 * @param flags     how many flags the group has
 * @param fixes     the fixes, best first: certain before suggested before ask, then those for most flags
 * @param certain   how many flags have a certain fix
 * @param suggested how many have none of these, but a suggested one
 */
public record FixMenu(int flags, List<GroupFix> fixes, int certain, int suggested) {

    /** Keeps a copy of the list. */
    public FixMenu {
        fixes = List.copyOf(fixes);
    }

    /** How many flags are left for hand work: those for which nobody knows a value. */
    public int byHand() {
        return flags - certain - suggested;
    }

    /** How many flags of the group a fix leaves for other fixes or hand work. */
    public int left(GroupFix fix) {
        return flags - fix.flags();
    }
}
