/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a pack lie, and those of the packs that it builds on. */
public final class BaseFiles {
    /** So many packs may extend one another before that is taken for a circle. */
    private static final int DEEPEST = 8;

    private BaseFiles() {
    }

    /**
     * The file that a name stands for within a pack.
     *
     * @param bases finds the packs that others extend
     * @param pack  folder or file of the pack
     * @param name  name of a file of the pack, or with the name of a pack that it builds on and a slash in front one of that pack
     * @return nothing when there is no such file of its own, as in a compiled pack
     */
    public static Optional<Path> find(BasePacks bases, Path pack, String name) {
        int slash = name.lastIndexOf('/');
        Path place = pack;
        try {
            for (int depth = 0; slash >= 0 && depth <= DEEPEST && place != null; depth++) {
                PackHeaders.Extended base = isSources(place) ? PackHeaders.extended(bases.read(place)) : null;
                place = base == null ? null : bases.find(base.name(), base.path(), place);
                if (base != null && base.name().equals(name.substring(0, slash))) {
                    return file(place, name.substring(slash + 1));
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // what cannot be read is told of when the pack is loaded
        }
        return slash < 0 ? file(pack, name) : Optional.empty();
    }

    private static Optional<Path> file(Path pack, String name) {
        Path file = pack == null || !isSources(pack) ? null : Files.isDirectory(pack) ? pack.resolve(name) : pack.resolveSibling(name);
        return Optional.ofNullable(file).filter(Files::isRegularFile);
    }

    private static boolean isSources(Path pack) {
        return Files.isDirectory(pack) || pack.toString().endsWith(PackLoader.EXTENSION);
    }
}
