/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds the packs that others extend. Safe for use by many threads. */
public interface BasePacks {

    /** Finds nothing: for packs that extend none, or that carry the sources of their base. */
    BasePacks NONE = new BasePacks() {
        @Override
        public Path find(String name, String path, Path beside) {
            return null;
        }

        @Override
        public Map<String, String> read(Path pack) throws IOException {
            throw new IOException("there is no pack " + pack);
        }

        @Override
        public List<String> names(Path beside) {
            return List.of();
        }
    };

    /**
     * Where a pack lies.
     *
     * @param name   its name, as it stands behind {@code extends}
     * @param path   where it is to be, from the folder of the pack that extends it, or null when its name has to do
     * @param beside the folder or file of the pack that extends it, or null when that one is not in a file
     * @return its folder or file, or null when there is none
     */
    Path find(String name, String path, Path beside);

    /**
     * The texts of a pack that was found.
     *
     * @return text by file name; the files of its own base, where it carries them, have that pack's name and a slash in front
     * @throws IOException when it cannot be read; the message says why
     */
    Map<String, String> read(Path pack) throws IOException;

    /** The names of the packs that would be found by name, in alphabetical order, for whoever looks for one in vain. */
    List<String> names(Path beside);

    /** Whether a pack that was found came with the program, and so is known to be without errors: nobody has to wait until it has been checked. */
    default boolean isSound(Path pack) {
        return false;
    }
}
