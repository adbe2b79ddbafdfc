/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCache;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackFile;

/** Opens packs, whether they are files or folders of sources. */
final class PackOpener {
    private PackOpener() {
    }

    /** Whether the pack is sources: a folder or one {@code .fettle} file; else it is a compiled pack in one file. */
    static boolean isSources(Path pack) {
        return Files.isDirectory(pack) || pack.toString().endsWith(".fettle");
    }

    /**
     * Opens a pack to run it. Sources are compiled, unless they have been compiled before as they are now; the language and the compiler are
     * not even loaded then.
     *
     * @throws BadInput    with all errors of the pack
     * @throws IOException when it cannot be read
     */
    static CompiledPack open(Path pack, Progress progress) throws IOException {
        if (!isSources(pack)) {
            return PackFile.open(pack);
        }
        String compiler = UserFolders.programStamp(PackCache.class, PackFile.class);
        PackCache cache = compiler == null ? null : new PackCache(UserFolders.cache().resolve("packs"), compiler);
        CompiledPack known = cache == null ? null : cache.find(pack);
        return known == null ? compile(pack, cache, progress) : known;
    }

    private static CompiledPack compile(Path pack, PackCache cache, Progress progress) {
        progress.begin("Compiling the pack", 0);
        CompileResult result = PackCompiler.compile(pack);
        if (!result.isUsable()) {
            Complaints complaints = new Complaints();
            complaints.addErrors(result.problems().stream().map(problem -> located(problem, pack)).toList());
            complaints.throwIfAny();
            throw new IllegalStateException("the compiler refuses the pack " + pack + " without a reason");
        }
        if (cache != null) {
            cache.keep(pack, result);
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
