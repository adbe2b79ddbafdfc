/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.function.Consumer;

/** Thinks of remedies for flags that need no rule author. */
interface Proposer {

    /** Tells the remedies for a flag; what it calls certain is tried afterwards. */
    void propose(Target target, Consumer<Remedy> out);
}
