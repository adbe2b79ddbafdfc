/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.Arrays;

import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;

/** A rule in a run. */
final class RuleUnit extends Unit {
    private final CompiledPack pack;
    private final RuleInfo rule;
    private final Binding binding;
    private final RuleEvents[] pieces;
    private volatile Kernel kernel;

    RuleUnit(CompiledPack pack, RuleInfo rule, Binding binding, int[] ranges) {
        super(ranges);
        this.pack = pack;
        this.rule = rule;
        this.binding = binding;
        this.pieces = new RuleEvents[rangeCount()];
    }

    @Override
    void make() {
        kernel = pack.kernel(rule, binding);
    }

    @Override
    void loop(int from, int to, EventBuffer buffer) {
        kernel.run(from, to, buffer);
    }

    @Override
    void done(int range, EventBuffer buffer) {
        pieces[range] = buffer.take();
    }

    /** What it found, all ranges one after the other; only when it ran. */
    RuleEvents events() {
        return RuleEvents.concat(Arrays.asList(pieces));
    }

    RuleInfo rule() {
        return rule;
    }

    @Override
    String file() {
        return rule.file();
    }

    @Override
    int line() {
        return rule.line();
    }
}
