/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.engine.pack.CompiledPack;

/** What benchmarks take from the checkout that they run in, and how they clean up. */
final class Checkout {
    private Checkout() {
    }

    /** The checkout: the folder with the packs, from here upwards. */
    static Path home() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve("packs/ssda903"))) {
                return place;
            }
        }
        throw new IllegalStateException("run this inside the checkout: there is no packs/ssda903 here or above");
    }

    /** The SSDA903 pack, compiled. */
    static CompiledPack pack() throws IOException {
        CompileResult compiled = PackCompiler.compile(home().resolve("packs/ssda903"));
        if (!compiled.isUsable()) {
            throw new IllegalStateException(compiled.problems().toString());
        }
        return compiled.pack();
    }

    /** Removes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
