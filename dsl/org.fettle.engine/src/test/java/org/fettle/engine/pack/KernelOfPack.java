/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import org.fettle.engine.Binding;
import org.fettle.engine.FlagSink;
import org.fettle.engine.Kernel;

/** A kernel as a pack carries it: flags the first row of each child. Tests take its class file. */
public final class KernelOfPack extends Kernel {
    private final int[] offsets;

    public KernelOfPack(Binding in) {
        this.offsets = in.offsets("Episodes", 0);
    }

    @Override
    public void run(int from, int to, FlagSink out) {
        for (int subject = from; subject < to; subject++) {
            if (offsets[subject] < offsets[subject + 1]) {
                out.begin(subject);
                out.row(0, offsets[subject]);
                out.end();
            }
        }
    }
}
