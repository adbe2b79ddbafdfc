/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.data.Return;
import org.fettle.engine.pack.PackInfo;

/** What a run found. Never modified; any number of threads may read it. */
public final class RunResult {
    private final PackInfo pack;
    private final Binding binding;
    private final FlagTable flags;
    private final Ledger ledger;

    RunResult(PackInfo pack, Binding binding, FlagTable flags, Ledger ledger) {
        this.pack = pack;
        this.binding = binding;
        this.flags = flags;
        this.ledger = ledger;
    }

    /** The flags. */
    public FlagTable flags() {
        return flags;
    }

    /** What became of every rule. */
    public Ledger ledger() {
        return ledger;
    }

    /** The return that was judged. */
    public Return data() {
        return binding.data();
    }

    /** How the run was made. */
    public RunOptions options() {
        return binding.options();
    }

    /** The pack that judged. */
    public PackInfo pack() {
        return pack;
    }

    /** The arrays of the run, with the outputs of its derivations; for reading only. */
    public Binding binding() {
        return binding;
    }
}
