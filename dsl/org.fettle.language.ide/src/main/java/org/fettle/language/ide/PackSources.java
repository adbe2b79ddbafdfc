/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fettle.language.PackLoader;

/**
 * The texts of a pack's files as an editor sees them: what is on the disk, with what is being typed in its place. Immutable.
 *
 * @param files file name to text; sorted by name. Files of a pack that this one extends may be among them, with that pack's name and a slash in
 *              front; they count instead of what is found on the disk
 * @param place the folder of the pack, from where the pack that it extends is looked for; null when there is none
 */
public record PackSources(Map<String, String> files, Path place) {
    private static final String SLASH = "/";

    /** Copies the map. */
    public PackSources {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** A pack that lies nowhere. */
    public PackSources(Map<String, String> files) {
        this(files, null);
    }

    /**
     * Reads all {@code .fettle} files of a folder (folders in it are not looked into).
     *
     * @throws IOException when one cannot be read
     */
    public static PackSources read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> entries = Files.list(folder)) {
            found = entries.filter(path -> path.toString().endsWith(PackLoader.EXTENSION) && Files.isRegularFile(path)).toList();
        }
        for (Path path : found) {
            files.put(path.getFileName().toString(), Files.readString(path));
        }
        return new PackSources(files, folder);
    }

    /** The same pack with another text for one file, which may be new. */
    public PackSources with(String file, String text) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(file, text);
        return new PackSources(changed, place);
    }

    /** The text of a file, or an empty text when the pack has no such file. */
    public String text(String file) {
        return files.getOrDefault(file, "");
    }

    /** The files of the pack itself: those that may be changed. */
    public Map<String, String> own() {
        return select(false);
    }

    /** The files of packs that this one extends. */
    Map<String, String> ofBases() {
        return select(true);
    }

    private Map<String, String> select(boolean ofBases) {
        Map<String, String> selected = new TreeMap<>(files);
        selected.keySet().removeIf(name -> name.contains(SLASH) != ofBases);
        return selected;
    }
}
