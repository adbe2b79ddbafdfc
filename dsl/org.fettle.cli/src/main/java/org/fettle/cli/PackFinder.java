/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.fettle.compiler.PackCache;
import org.fettle.compiler.PackLibrary;
import org.fettle.engine.pack.PackFile;

/** Finds the pack that the user names: a folder, a pack file, or the name of a pack that comes with Fettle. */
final class PackFinder {
    private final Path home;
    private PackLibrary library;

    /** @param home the folder of the installation or checkout, which holds {@code packs/}; null when it is not known */
    PackFinder(Path home) {
        this.home = home;
    }

    /**
     * Where Fettle is installed: the property {@code fettle.home} that the start script sets, else the nearest folder above this
     * program's own classes that has a folder {@code packs}; null if there is none.
     */
    static Path home() {
        String property = System.getProperty("fettle.home");
        if (property != null) {
            return Path.of(property);
        }
        CodeSource source = PackFinder.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            Path folder = Path.of(source.getLocation().toURI());
            while (folder != null && !Files.isDirectory(folder.resolve("packs"))) {
                folder = folder.getParent();
            }
            return folder;
        } catch (URISyntaxException e) {
            return null; // classes from a place that is no file: nothing is bundled with them
        }
    }

    /** The packs that come with Fettle and all that lie elsewhere, to load and compile; what was compiled is kept in the user's cache. */
    PackLibrary library() throws IOException {
        if (library == null) {
            String compiler = UserFolders.programStamp(PackCache.class, PackFile.class);
            PackCache cache = compiler == null ? null : new PackCache(UserFolders.cache().resolve("packs"), compiler);
            library = new PackLibrary(home == null ? List.of() : List.of(home.resolve("packs")), cache);
        }
        return library;
    }

    /** The folder given to the constructor. */
    Path homeFolder() {
        return home;
    }

    /**
     * The pack's folder or file.
     *
     * @param option what to name in the message, such as {@code --pack}
     * @return null after a complaint
     */
    Path find(String option, String pack, Complaints complaints) {
        Path path;
        try {
            path = Path.of(pack);
        } catch (InvalidPathException e) {
            complaints.add(option, "'" + pack + "' is no name of a file: " + e.getReason());
            return null;
        }
        Path bundled = home == null ? null : home.resolve("packs").resolve(pack);
        boolean plainName = path.getNameCount() == 1 && !path.isAbsolute();
        // a name finds the pack that comes with Fettle also where a folder of that name without rules lies about
        if (Files.isDirectory(path) && (!plainName || holdsRules(path)) || Files.isRegularFile(path)) {
            return path;
        }
        if (plainName && bundled != null && Files.isDirectory(bundled)) {
            return bundled;
        }
        if (Files.isDirectory(path)) {
            return path;
        }
        complaints.add(option,
                "no pack '" + pack + "': expected a folder with .fettle files, a pack file, or the name of a pack that comes with Fettle"
                        + known(pack));
        return null;
    }

    /** The names of the packs that come with Fettle, in alphabetical order. */
    List<String> bundled() {
        List<String> names = new ArrayList<>();
        Path packs = home == null ? null : home.resolve("packs");
        if (packs != null && Files.isDirectory(packs)) {
            try (Stream<Path> folders = Files.list(packs)) {
                folders.filter(PackFinder::holdsRules).map(folder -> folder.getFileName().toString()).sorted().forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }

    private String known(String pack) {
        List<String> names = bundled();
        if (names.isEmpty()) {
            return ".";
        }
        return " (" + String.join(", ", names) + ")." + Suggestions.didYouMean(pack, names);
    }

    private static boolean holdsRules(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".fettle"));
        } catch (IOException e) {
            return false; // a folder that cannot be read holds no rules for us; naming it outright gives the reason
        }
    }
}
