/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import org.fettle.engine.Binding;
import org.fettle.engine.FlagSink;
import org.fettle.engine.Kernel;

/** A kernel that no pack may carry: what it calls is decided when it runs. */
public final class KernelWithLambda extends Kernel {
    private final Runnable work;

    public KernelWithLambda(Binding in) {
        this.work = in::subjects;
    }

    @Override
    public void run(int from, int to, FlagSink out) {
        work.run();
    }
}
