/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.compiler.ecj.JavaCompiler;
import org.fettle.engine.pack.CompiledPackParts;
import org.fettle.engine.pack.PackFile;
import org.fettle.engine.pack.PackFormatException;
import org.fettle.language.BasePacks;
import org.fettle.language.LanguageServices;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackFolders;
import org.fettle.language.PackHeaders;
import org.fettle.language.PackLoader;
import org.fettle.language.PackLoader.BaseDepth;

/**
 * The packs of this machine: finds them by name, loads and compiles them. A pack that extends another is compiled on what is known of that one, so that a
 * change of a small pack does not compile the big one below it again. Safe for use by many threads.
 */
public final class PackLibrary {

    private static final int KEPT = 4;
    /** So many packs may extend one another before that is taken for a circle. */
    private static final int DEEPEST = 8;

    private final List<Path> folders;
    private final PackFolders bases;
    private final PackCache cache;
    /** Packs that were opened, by what tells them from all others: their loops are ready to run. */
    private final Map<String, SoftReference<CompileResult>> opened = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<CompileResult>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param folders where packs lie that are known by name, in the order in which to look; a pack that extends another looks beside itself first
     * @param cache   keeps what was compiled for the next start of the program, or null
     */
    public PackLibrary(List<Path> folders, PackCache cache) {
        this.folders = List.copyOf(folders);
        this.bases = new PackFolders(folders, file -> PackFile.parts(file).sources());
        this.cache = cache;
    }

    /** Finds the packs that others extend. */
    public BasePacks bases() {
        return bases;
    }

    /** The folder or file of a pack of the library's folders, or null. */
    public Path find(String name) {
        return bases.find(name, null, null);
    }

    /** The names of the packs in the library's folders, in alphabetical order. */
    public List<String> names() {
        return bases.names(null);
    }

    /** The library's folders. */
    public List<Path> folders() {
        return folders;
    }

    /** Whether a pack is sources: a folder or one {@code .fettle} file; else it is a compiled pack in one file. */
    public static boolean isSources(Path pack) {
        return Files.isDirectory(pack) || pack.toString().endsWith(PackLoader.EXTENSION);
    }

    /**
     * Loads a pack with all that it builds on; of a compiled pack the sources that it carries.
     *
     * @throws IOException when a compiled pack cannot be read
     */
    public LoadedPack load(Path pack) throws IOException {
        return isSources(pack) ? PackLoader.load(pack, bases, BaseDepth.WHOLE) : PackLoader.load(PackFile.parts(pack).sources());
    }

    /**
     * A pack that is ready to run: as it was compiled before, when it and what it builds on have not changed since (the language and the compiler
     * are not even loaded then, and its warnings are not known), or else compiled now.
     *
     * @return the pack, or what is wrong with it
     * @throws IOException when it cannot be read
     */
    public CompileResult open(Path pack) throws IOException {
        Stamped stamped = stamped(pack);
        CompileResult known = known(stamped);
        return known != null ? known : compile(pack, stamped);
    }

    /**
     * The pack compiled from its sources, with all its problems; what it builds on as it was compiled before, when that has not changed since.
     *
     * @throws IOException when it cannot be read
     */
    public CompileResult compile(Path pack) throws IOException {
        Stamped stamped = stamped(pack);
        return isSources(pack) ? compile(pack, stamped) : open(pack);
    }

    /**
     * A pack whose texts have been read.
     *
     * @param stamp what tells it from all others
     * @param base  the pack that it extends, or null when it extends none or that one is not found
     */
    private record Stamped(Path pack, String stamp, Stamped base) {
    }

    private Stamped stamped(Path pack) throws IOException {
        return stamped(pack, 0);
    }

    /** Packs that extend each other end the search; loading them says so. */
    private Stamped stamped(Path pack, int depth) throws IOException {
        if (!isSources(pack)) {
            return new Stamped(pack, pack.toAbsolutePath() + "|" + Files.size(pack) + "|" + Files.getLastModifiedTime(pack), null);
        }
        Map<String, String> sources = read(pack);
        PackHeaders.Extended extended = depth > DEEPEST ? null : PackHeaders.extended(sources);
        Path place = extended == null ? null : bases.find(extended.name(), extended.path(), pack);
        Stamped base = place == null ? null : stamped(place, depth + 1);
        return new Stamped(pack, PackCache.stamp(sources, base == null ? "" : base.stamp()), base);
    }

    /** A file that cannot be read is told of when the pack is loaded. */
    private Map<String, String> read(Path pack) {
        try {
            return bases.read(pack);
        } catch (IOException e) {
            return Map.of();
        }
    }

    /**
     * Compiles a pack of the library and writes its own part to a folder of packs that come with the program.
     *
     * @throws IOException when it cannot be read or written, or has errors
     */
    void ship(Path pack, Path folder) throws IOException {
        Stamped stamped = stamped(pack);
        CompileResult result = open(pack);
        if (!result.isUsable() || result.parts() == null) {
            throw new IOException(pack + " has errors: " + result.problems());
        }
        CompileResult base = stamped.base() == null ? null : open(stamped.base().pack());
        PackCache.ship(folder, stamped.stamp(), base == null ? result.parts() : result.parts().own(base.parts()));
    }

    private CompileResult known(Stamped pack) throws IOException {
        synchronized (opened) {
            SoftReference<CompileResult> before = opened.get(pack.stamp());
            if (before != null && before.get() != null) {
                return before.get();
            }
        }
        CompileResult found = isSources(pack.pack()) ? cached(pack) : PackCompiler.result(PackFile.parts(pack.pack()), null, List.of());
        if (found != null) {
            remember(pack, found);
        }
        return found;
    }

    private CompileResult cached(Stamped pack) throws IOException {
        CompiledPackParts parts = cache == null ? null : cache.find(pack.pack(), pack.stamp());
        if (parts == null) {
            return null;
        }
        CompileResult base = pack.base() == null ? null : known(pack.base());
        if (pack.base() != null && base == null) {
            return null;
        }
        try {
            return PackCompiler.result(parts, base, List.of());
        } catch (PackFormatException e) {
            return null; // what was kept is damaged: compiling replaces it
        }
    }

    private void remember(Stamped pack, CompileResult result) {
        synchronized (opened) {
            opened.put(pack.stamp(), new SoftReference<>(result));
        }
    }

    private CompileResult compile(Path pack, Stamped stamped) throws IOException {
        // What a cold start spends most of its time on goes on while the base is opened.
        LanguageServices.warmUp();
        JavaCompiler.warmUp();
        CompileResult base = null;
        if (stamped.base() != null) {
            CompileResult known = known(stamped.base());
            base = known != null ? known : compile(stamped.base().pack(), stamped.base());
        }
        boolean sound = base != null && base.isUsable();
        LoadedPack loaded = PackLoader.load(pack, bases, sound ? BaseDepth.OUTLINE : BaseDepth.WHOLE);
        CompileResult result = PackCompiler.compile(loaded, sound && loaded.base() != null ? base : null);
        if (result.isUsable() && result.parts() != null) {
            remember(stamped, result);
            if (cache != null) {
                cache.keep(pack, stamped.stamp(), sound ? result.parts().own(base.parts()) : result.parts());
            }
        }
        return result;
    }
}
