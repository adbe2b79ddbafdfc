/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.List;

import org.fettle.data.Problem;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.CompiledPackParts;

/**
 * What compiling a pack gave.
 *
 * @param pack the pack, ready to run, or null when it has errors
 * @param parts what a pack file holds, or null when there are errors or the pack is interpreted
 * @param problems errors and warnings, in the order of files and lines
 */
public record CompileResult(CompiledPack pack, CompiledPackParts parts, List<Problem> problems) {

    /** Copies the list. */
    public CompileResult {
        problems = List.copyOf(problems);
    }

    /** Whether the pack can run. */
    public boolean isUsable() {
        return pack != null;
    }
}
