/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackLibrary;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.engine.pack.CompiledPack;

/** Opens packs, whether they are files or folders of sources. */
final class PackOpener {
    private PackOpener() {
    }

    /**
     * Opens a pack to run it. Sources are compiled, unless they and what they extend have been compiled before as they are now; the language and
     * the compiler are not even loaded then.
     *
     * @throws BadInput    with all errors of the pack
     * @throws IOException when it cannot be read
     */
    static CompiledPack open(Path pack, PackLibrary library, Progress progress) throws IOException {
        progress.begin(PackLibrary.isSources(pack) ? "Compiling the pack" : "Opening the pack", 0);
        CompileResult result = library.open(pack);
        if (!result.isUsable()) {
            Complaints complaints = new Complaints();
            complaints.addErrors(result.problems().stream().map(problem -> located(problem, pack)).toList());
            complaints.throwIfAny();
            throw new IllegalStateException("the compiler refuses the pack " + pack + " without a reason");
        }
        return result.pack();
    }

    /** A problem of a pack's file with the file's place: the compiler knows its name only. */
    static Problem located(Problem problem, Path pack) {
        Path file = Files.isDirectory(pack) ? pack.resolve(problem.file()) : pack;
        boolean named = !problem.file().isEmpty() && Files.isRegularFile(file) && file.getFileName().toString().equals(problem.file());
        return named
                ? new Problem(problem.severity(), problem.code(), file.toString(), problem.line(), problem.column(), problem.message())
                : problem;
    }
}
