/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles the packs that come with the program when the program is built, so that nobody waits for it at the first start. Each becomes a file that is
 * called after the pack's texts: a copy of the pack in a case finds it, a pack that was changed does not. {@link PackCache} looks there.
 */
public final class ShippedPacks {
    private ShippedPacks() {
    }

    /**
     * For the build.
     *
     * @param arguments the folder of the packs, and the folder to write to
     * @throws IOException when something cannot be read or written, or a pack has errors
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /**
     * Compiles all packs of a folder. What the folder for the files had before is replaced.
     *
     * @throws IOException when something cannot be read or written, or a pack has errors
     */
    public static void write(Path packs, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        PackLibrary library = new PackLibrary(List.of(packs), null);
        for (String name : library.names()) {
            library.ship(library.find(name), folder);
        }
    }
}
