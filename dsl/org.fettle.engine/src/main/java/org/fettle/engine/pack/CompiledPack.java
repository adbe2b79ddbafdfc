/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.Map;

import org.fettle.engine.Binding;
import org.fettle.engine.Derivation;
import org.fettle.engine.Kernel;

/** A pack that can run: what it says about itself, and its loops. Safe for use by many threads. */
public interface CompiledPack {
    /** What the pack says about itself. */
    PackInfo info();

    /**
     * Makes the loop of a rule for one run.
     *
     * @throws RuntimeException when the rule cannot be bound; the run's ledger then says that the rule crashed
     */
    Kernel kernel(RuleInfo rule, Binding binding);

    /** Makes the loop of a derivation for one run; see {@link #kernel}. */
    Derivation derivation(DerivationInfo derivation, Binding binding);

    /** The sources that the pack was compiled from: file name within the pack to text, sorted by name. */
    Map<String, String> sources();
}
