/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;

/** A derivation in a run. */
final class DerivationUnit extends Unit {
    private final CompiledPack pack;
    private final DerivationInfo info;
    private final Binding binding;
    private volatile Derivation derivation;

    DerivationUnit(CompiledPack pack, DerivationInfo info, Binding binding, int[] ranges) {
        super(ranges);
        this.pack = pack;
        this.info = info;
        this.binding = binding;
    }

    @Override
    void make() {
        derivation = pack.derivation(info, binding);
    }

    @Override
    void loop(int from, int to, EventBuffer buffer) {
        derivation.run(from, to);
    }

    @Override
    void done(int range, EventBuffer buffer) {
        // the values lie in their array already
    }

    DerivationInfo info() {
        return info;
    }

    @Override
    String file() {
        return info.file();
    }

    @Override
    int line() {
        return info.line();
    }
}
