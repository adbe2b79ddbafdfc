/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run says of every rule and derivation: whether it ran, was skipped or crashed.
 *
 * @param pack        name of the pack
 * @param packVersion version of the pack
 * @param year        collection year
 * @param rules       one entry a rule in the order of the pack
 * @param derivations one entry a derivation in the order in which they ran
 * @param nanoseconds time of the whole run on the clock
 */
public record Ledger(String pack, String packVersion, CollectionYear year, List<LedgerEntry> rules, List<DerivationEntry> derivations,
        long nanoseconds) {
    public Ledger {
        rules = List.copyOf(rules);
        derivations = List.copyOf(derivations);
    }

    /** The entries of rules with a status. */
    public List<LedgerEntry> with(Status status) {
        List<LedgerEntry> found = new ArrayList<>();
        for (LedgerEntry entry : rules) {
            if (entry.status() == status) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The entry of a rule, or null when it was not to run. */
    public LedgerEntry rule(String code) {
        for (LedgerEntry entry : rules) {
            if (entry.rule().code().equals(code)) {
                return entry;
            }
        }
        return null;
    }

    /** True when a rule or derivation crashed. */
    public boolean crashed() {
        for (DerivationEntry entry : derivations) {
            if (entry.status() == Status.CRASHED) {
                return true;
            }
        }
        return !with(Status.CRASHED).isEmpty();
    }
}
