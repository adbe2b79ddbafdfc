/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rank;

import java.util.List;

import org.fettle.engine.Flag;
import org.fettle.fix.propose.Remedy;

/**
 * A remedy with all that it does to its subject, beyond the flag that it was thought of for.
 *
 * @param remedy  the remedy
 * @param cleared numbers of the flags of the run that go, ascending
 * @param rules   of how many rules they are
 * @param created flags that come
 */
public record Cause(Remedy remedy, int[] cleared, int rules, List<Flag> created) {

    /** Keeps copies. */
    public Cause {
        cleared = cleared.clone();
        created = List.copyOf(created);
    }

    /** Flags that go less flags that come. */
    public int gain() {
        return cleared.length - created.size();
    }
}
