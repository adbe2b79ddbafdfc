/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.io.File;

import org.fettle.engine.Binding;
import org.fettle.engine.FlagSink;
import org.fettle.engine.Kernel;

/** A kernel that no pack may carry. */
public final class KernelThatReadsFiles extends Kernel {
    private final long length;

    public KernelThatReadsFiles(Binding in) {
        this.length = new File("secret").length() + in.subjects();
    }

    @Override
    public void run(int from, int to, FlagSink out) {
        out.value(length);
    }
}
