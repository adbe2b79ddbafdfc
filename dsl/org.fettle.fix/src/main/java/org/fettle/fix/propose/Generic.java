/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.List;
import java.util.function.Consumer;

/** All who think of remedies that need no rule author. */
final class Generic {
    private final Facts facts;
    private volatile List<Proposer> proposers;

    Generic(Facts facts) {
        this.facts = facts;
    }

    /** Tells the generic remedies for a flag of the run. */
    void propose(int flag, Consumer<Remedy> out) {
        Target target = Target.of(facts, flag);
        if (target != null) {
            for (Proposer proposer : proposers()) {
                proposer.propose(target, out);
            }
        }
    }

    private List<Proposer> proposers() {
        List<Proposer> known = proposers;
        if (known == null) {
            known = facts.once(Generic.class, this::all);
            proposers = known;
        }
        return known;
    }

    private List<Proposer> all() {
        Carried carried = new Carried(facts);
        Constants constants = new Constants(facts, carried);
        ReferenceLinks links = new ReferenceLinks(facts);
        return List.of(new Formats(facts, links), carried, constants, new Keys(facts, constants, carried), new Registers(facts, links),
                new Derived(facts), new Codes(facts));
    }
}
